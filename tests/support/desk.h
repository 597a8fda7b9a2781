// SPDX-License-Identifier: Apache-2.0
#pragma once

// One run of one post, event by event, without octets or signatures: what `fold` works on. It writes, hears
// the others or does not, and folds what it holds.
#include "model/crypto/digest.h"
#include "model/event/frontier.h"
#include "model/event/order.h"
#include "model/session/decide.h"
#include "model/session/digest.h"
#include "model/session/fold.h"
#include "tests/support/event_maker.h"

#include <deque>
#include <set>

namespace tablee::test {

// Octets that look like those of an event, and are the same at every run.
[[nodiscard]] inline model::EventId event_id_of(model::AuthorId const& author, std::uint64_t seq) {
    auto const number = numbered<std::array<std::uint8_t, 8>>(seq);
    return {model::Hasher().add(author.view()).add(number).finish().octets};
}

class Desk {
  public:
    explicit Desk(std::uint64_t number, std::uint64_t run = 1)
        : installation_(model::Installation::from_seed(seed_of(number)))
        , author_(id_of<model::AuthorId>(number * 1000 + run)) {
        keys_.installation = installation_.signing.public_key;
        keys_.box = installation_.box.public_key;
    }

    // The event that this desk writes now, held here. Having seen all it heard, but for whom it is silent on.
    model::Event const& write(model::Body body) {
        model::Event event;
        event.author = author_;
        event.seq = ++seq_;
        event.id = event_id_of(author_, seq_);
        for (auto const& [author, head] : heard_)
            if (declared_[author] != head.seq && !silent_on.contains(author)) {
                event.seen.push_back({author, head.seq, head.hash});
                declared_[author] = head.seq;
                lamport_ = std::max(lamport_, lamports_[author]);
            }
        event.lamport = ++lamport_;
        now.ms += 1000;
        event.wall = now;
        event.body = std::move(body);
        hold(event);
        return held_.back();
    }
    template <class Id>
    Id make(model::Body body) {
        return write(std::move(body)).names<Id>();
    }
    // Writes it, and says why it is void here.
    model::Refusal tell(model::Body body) {
        model::EventId const id = write(std::move(body)).id;
        return why_void(id);
    }
    // Asks `decide`, then writes what it gives. The key of a refusal, or nothing.
    std::string ask(model::Command const& command) {
        auto const bodies = decided(command);
        if (!bodies)
            return bodies.error().key;
        for (model::Body const& body : *bodies)
            write(body);
        return {};
    }
    [[nodiscard]] model::Result<std::vector<model::Body>> decided(model::Command const& command) {
        draws_ += 1;
        return decide(session(), {author_, post(), installation_.box}, frontier(), command,
                      {seed_of(draws_ * 977 + author_.octets[0])});
    }

    void take(model::Event const& event) {
        if (event.seq > heard_[event.author].seq && event.author != author_)
            hold(event);
    }
    void hear(Desk const& other) {
        std::vector<model::Event> fresh;
        for (model::Event const& event : other.held_)
            if (event.author != author_ && event.seq > heard_[event.author].seq)
                fresh.push_back(note(event));
        history_.insert(std::move(fresh));
    }

    [[nodiscard]] model::Session const& session() const { return *history_.session(); }
    [[nodiscard]] std::shared_ptr<model::Session const> published() const { return history_.session(); }
    [[nodiscard]] model::Frontier frontier() const {
        model::Frontier frontier;
        for (auto const& [author, head] : heard_)
            frontier.set(author, head);
        if (seq_ > 0)
            frontier.set(author_, {seq_, head_of(event_id_of(author_, seq_))});
        return frontier;
    }
    [[nodiscard]] model::Digest digest() const { return state_digest(session(), frontier()); }
    [[nodiscard]] model::Refusal why_void(model::EventId const& id) const {
        for (model::VoidEvent const& one : *session().voids)
            if (one.id == id)
                return one.why;
        return model::Refusal::None;
    }
    [[nodiscard]] model::AuthorId id() const { return author_; }
    [[nodiscard]] model::PostId post() const { return installation_.post; }
    [[nodiscard]] model::RunKeys const& keys() const { return keys_; }
    [[nodiscard]] model::BoxPair const& box() const { return installation_.box; }
    [[nodiscard]] std::vector<model::Event> const& held() const { return held_; }

    std::set<model::AuthorId> silent_on; // heard, not declared
    model::Instant now = kAfternoon;

  private:
    static model::HeadHash head_of(model::EventId const& id) { return model::HeadHash::first_of(id.view()); }
    model::Event const& note(model::Event const& event) {
        if (event.author != author_) {
            heard_[event.author] = {event.seq, head_of(event.id)};
            lamports_[event.author] = event.lamport;
        }
        return held_.emplace_back(event);
    }
    void hold(model::Event const& event) { history_.insert({note(event)}); }

    model::Installation installation_;
    model::AuthorId author_;
    model::RunKeys keys_;
    std::uint64_t seq_ = 0;
    std::uint64_t lamport_ = 0;
    std::uint64_t draws_ = 0;
    std::vector<model::Event> held_;
    std::map<model::AuthorId, model::Frontier::Head> heard_;
    std::map<model::AuthorId, std::uint64_t> lamports_;
    std::map<model::AuthorId, std::uint64_t> declared_;
    model::History history_;
};

} // namespace tablee::test
