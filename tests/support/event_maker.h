// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small worlds of several authors, from small integers: installations, runs, pens and logs, all alike at
// every run of a test.
//
//     Author chair = Author::founder(1);
//     Author clerk = Author::joiner(2, chair);          // holds what the chair holds, and has said
//     RunStarted MemberId anne = chair.make<MemberId>(member("Anne", "Martin")); clerk.hear(chair); //
//     everything the chair holds and the clerk lacks clerk.write(AttendanceMarked{anne, Presence::Present});
//
// A frame that an author writes is taken by its own log; a test that makes the log refuse an honest frame
// stops.
#include "model/base/assert.h"
#include "model/event/body.h"
#include "model/event/order.h"
#include "model/log/border.h"
#include "model/log/event_log.h"
#include "model/log/pen.h"
#include "tests/support/dice.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace tablee::test {

// Octets that say which number they came from: seed_of(3) is 3 0 0 … 0.
template <class Array>
[[nodiscard]] Array numbered(std::uint64_t number) {
    Array octets{};
    for (std::size_t i = 0; i < 8; i += 1)
        octets[i] = static_cast<std::uint8_t>(number >> (8U * i));
    return octets;
}
[[nodiscard]] inline model::Seed seed_of(std::uint64_t number) {
    return numbered<model::Seed>(number);
}
template <class Id>
[[nodiscard]] Id id_of(std::uint64_t number) {
    return {numbered<decltype(Id::octets)>(number)};
}

// The demo's afternoon, 12 March 2026 at 14:00 in Valbreuil.
constexpr model::Instant kAfternoon{1'773'320'400'000};

[[nodiscard]] inline model::SessionCreated session_body(std::string title = "Comité d’usagers") {
    model::SessionCreated body;
    body.post_label = {"Poste 1"};
    body.committee = {"Valbreuil"};
    body.title = {std::move(title)};
    body.date = {2026, 3, 12};
    body.start_minute = 14 * 60;
    body.utc_offset_minutes = 60;
    return body;
}
[[nodiscard]] inline model::MemberEnrolled member(std::string first_name, std::string last_name) {
    model::MemberEnrolled body;
    body.first_name = {std::move(first_name)};
    body.last_name = {std::move(last_name)};
    return body;
}

// One run of one installation, and the log of the post it runs on.
class Author {
  public:
    // Run 1 of installation `number`, writing the genesis.
    [[nodiscard]] static Author founder(std::uint64_t number, model::SessionCreated body = session_body()) {
        Author author(number, 1, model::SessionId{});
        body.keys = author.pen_.keys();
        model::Body const first{std::move(body)};
        model::Frame frame =
            author.pen_.write(author.log_, std::span(&first, 1), author.now_, [&] { return author.salt(); });
        author.log_ = model::EventLog(*model::EventLog::founded_by(frame));
        author.keep(std::move(frame));
        return author;
    }
    // A run of installation `number` that holds what `host` holds and has said RunStarted. Another `run` of
    // the same installation is what comes after a restart.
    [[nodiscard]] static Author joiner(std::uint64_t number, Author const& host, std::uint64_t run = 1) {
        Author author = listener(number, host, run);
        author.write(model::RunStarted{author.pen_.keys(), {"Poste " + std::to_string(number)}});
        return author;
    }
    // The same before it has said anything.
    [[nodiscard]] static Author listener(std::uint64_t number, Author const& host, std::uint64_t run = 1) {
        Author author(number, run, host.log_.session());
        author.hear(host);
        return author;
    }

    // One frame of these bodies, taken by the own log. The clock goes on by a second.
    model::Frame write(std::vector<model::Body> const& bodies) {
        now_.ms += 1000;
        model::Frame frame = pen_.write(log_, bodies, now_, [this] { return salt(); });
        keep(frame);
        return frame;
    }
    model::Frame write(model::Body body) { return write(std::vector<model::Body>{std::move(body)}); }

    // Writes what creates a thing, and names the thing.
    template <class Id>
    Id make(model::Body body) {
        write(std::move(body));
        return Id::first_of(head().view());
    }

    model::IntakeResult take(model::Frame frame) { return log_.offer(std::move(frame)); }
    // Everything the other holds and this one lacks.
    void hear(Author const& other) {
        for (model::Frame const* frame : other.log_.lacking(log_.frontier(), SIZE_MAX))
            TABLEE_ASSERT(log_.offer(*frame).intake != model::Intake::Refused);
    }

    [[nodiscard]] model::AuthorId id() const { return pen_.author(); }
    [[nodiscard]] model::PostId post() const { return installation_.post; }
    [[nodiscard]] model::Installation const& installation() const { return installation_; }
    [[nodiscard]] model::Seed const& event_seed() const { return event_seed_; }
    // What event 1 of its run names.
    [[nodiscard]] model::RunKeys keys() const { return pen_.keys(); }
    [[nodiscard]] model::SigningKey event_key() const { return model::SigningKey::from_seed(event_seed_); }
    [[nodiscard]] model::EventLog& log() { return log_; }
    [[nodiscard]] model::EventLog const& log() const { return log_; }
    [[nodiscard]] model::Pen& pen() { return pen_; }
    // The last event it wrote.
    [[nodiscard]] model::EventId head() const { return log_.author(id())->ids.back(); }
    [[nodiscard]] model::Salt salt() { return dice_.octets<16>(); }
    // Frames it wrote, first to last.
    [[nodiscard]] std::vector<model::Frame> frames() const {
        std::vector<model::Frame> out;
        for (std::size_t index : log_.author(id())->frames)
            out.push_back(log_.frames()[index]);
        return out;
    }

  private:
    Author(std::uint64_t number, std::uint64_t run, model::SessionId session)
        : installation_(model::Installation::from_seed(seed_of(number)))
        , event_seed_(seed_of(number * 1'000'000 + run))
        , pen_(installation_, event_seed_)
        , log_(session)
        , dice_(number * 1'000'000 + run) {}

    void keep(model::Frame frame) {
        TABLEE_ASSERT(log_.offer(std::move(frame)).intake == model::Intake::Accepted);
    }

    model::Installation installation_;
    model::Seed event_seed_;
    model::Pen pen_;
    model::EventLog log_;
    Dice dice_;
    model::Instant now_ = kAfternoon;
};

// Several authors of one session, who have all heard one another's first event. The first founded it.
class World {
  public:
    explicit World(std::size_t authors) {
        authors_.push_back(Author::founder(1));
        for (std::size_t number = 2; number <= authors; number += 1)
            authors_.push_back(Author::joiner(number, authors_.front()));
        share();
    }

    [[nodiscard]] Author& operator[](std::size_t index) { return authors_[index]; }
    [[nodiscard]] std::size_t size() const { return authors_.size(); }
    [[nodiscard]] std::vector<Author>& authors() { return authors_; }

    // Everyone hears everyone: afterwards all hold the same.
    void share() {
        for (Author& other : authors_)
            authors_.front().hear(other);
        for (Author& other : authors_)
            other.hear(authors_.front());
    }

  private:
    std::vector<Author> authors_;
};

// All events that a log holds, in the order in which every replica folds them.
[[nodiscard]] inline std::vector<model::Event> events_of(model::EventLog const& log) {
    std::vector<model::Event> events;
    for (model::Frame const& frame : log.frames())
        for (model::EventRecord const& record : frame.events)
            events.push_back(model::read_record(record)->event);
    std::ranges::sort(events, {}, model::order_of);
    return events;
}

} // namespace tablee::test
