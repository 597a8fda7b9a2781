// SPDX-License-Identifier: Apache-2.0
#include "model/log/event_log.h"

#include "model/base/limits.h"
#include "model/log/border.h"

#include <algorithm>

namespace tablee::model {
namespace {

IntakeResult refused(std::string_view key, std::vector<std::string> args = {}) {
    IntakeResult result;
    result.why = {std::string(key), std::move(args)};
    return result;
}

IntakeResult outcome(Intake intake) {
    IntakeResult result;
    result.intake = intake;
    return result;
}

HeadHash head_of(EventId const& id) {
    return HeadHash::first_of(id.view());
}

RunKeys const* keys_in(Event const& first) {
    if (auto const* created = std::get_if<SessionCreated>(&first.body))
        return &created->keys;
    if (auto const* started = std::get_if<RunStarted>(&first.body))
        return &started->keys;
    return nullptr;
}

bool is_genesis(Admitted const& first) {
    return first.envelope.seq == 1 && std::holds_alternative<SessionCreated>(first.event.body);
}

} // namespace

// A frame while it is being checked.
struct EventLog::Reading {
    std::vector<Admitted> admitted;
    std::size_t held = 0; // of its first events, already in the log
    RunKeys keys;
    Signature signature{};

    [[nodiscard]] AuthorId const& author() const { return admitted.front().envelope.author; }
    [[nodiscard]] std::uint64_t first() const { return admitted.front().envelope.seq; }
    [[nodiscard]] std::uint64_t last() const { return admitted.back().envelope.seq; }
    [[nodiscard]] bool all_held() const { return held == admitted.size(); }
};

Result<SessionId> EventLog::founded_by(Frame const& genesis) {
    if (genesis.events.empty())
        return failure("error.event.not-a-genesis");
    auto first = read_record(genesis.events.front());
    if (!first)
        return Failure(std::move(first.error()));
    if (!is_genesis(*first) || !first->envelope.session.is_zero())
        return failure("error.event.not-a-genesis");
    return first->event.names<SessionId>();
}

EventLog::Author const* EventLog::author(AuthorId const& author) const {
    auto at = authors_.find(author);
    return at == authors_.end() ? nullptr : &at->second;
}

std::optional<EventId> EventLog::id_of(AuthorId const& author, std::uint64_t seq) const {
    Author const* log = this->author(author);
    if (log == nullptr || seq == 0 || seq > log->ids.size())
        return std::nullopt;
    return log->ids[seq - 1];
}

// Numbers, hashes, seen and lamport, event by event; fills in how many of the first ones are held.
std::optional<IntakeResult> EventLog::link(Reading& reading) const {
    Author const* log = author(reading.author());
    std::uint64_t const held = log == nullptr ? 0 : log->ids.size();
    EventId previous = held == 0 ? EventId{} : log->ids.back();
    std::uint64_t lamport = log == nullptr ? 0 : log->lamport;
    std::uint64_t next = held + 1;
    for (Admitted const& one : reading.admitted) {
        Envelope const& envelope = one.envelope;
        if (envelope.author != reading.author() ||
            envelope.seq != reading.first() + (&one - &reading.admitted[0]))
            return refused("error.event.malformed", {"frame"});
        SessionId const expected = is_genesis(one) ? SessionId{} : session_;
        if (envelope.session != expected || (is_genesis(one) && one.event.names<SessionId>() != session_))
            return refused("error.event.other-session");
        if (envelope.seq <= held) {
            if (log->ids[envelope.seq - 1] != one.event.id)
                return outcome(Intake::Forked);
            reading.held += 1;
            continue;
        }
        if (envelope.seq > next) {
            IntakeResult early = outcome(Intake::Early);
            early.missing.push_back({reading.author(), envelope.seq - 1, {}});
            return early;
        }
        if (envelope.previous != previous)
            return refused("error.event.broken-link", {hex(reading.author()), std::to_string(envelope.seq)});
        IntakeResult early = outcome(Intake::Early);
        for (Seen const& entry : envelope.seen) {
            auto const id = id_of(entry.author, entry.seq);
            if (!id) {
                early.missing.push_back(entry);
                continue;
            }
            if (head_of(*id) != entry.head)
                return refused("error.event.broken-link", {hex(entry.author), std::to_string(entry.seq)});
            lamport = std::max(lamport, author(entry.author)->lamports[entry.seq - 1]);
        }
        if (!early.missing.empty())
            return early;
        if (envelope.lamport != lamport + 1)
            return refused("error.event.wrong-lamport",
                           {hex(reading.author()), std::to_string(envelope.seq)});
        lamport = envelope.lamport;
        previous = one.event.id;
        next += 1;
    }
    return std::nullopt;
}

// Who signs: the keys of the run's first event, certified by its installation.
std::optional<IntakeResult> EventLog::check_author(Reading& reading) const {
    if (Author const* log = author(reading.author())) {
        reading.keys = log->keys;
        return std::nullopt;
    }
    Event const& first = reading.admitted.front().event;
    RunKeys const* keys = keys_in(first);
    bool const founds = std::holds_alternative<SessionCreated>(first.body);
    if (keys == nullptr || founds != authors_.empty())
        return refused("error.event.no-run", {hex(reading.author())});
    if (!is_certified(*keys, reading.author()))
        return refused("error.event.bad-certificate", {hex(reading.author())});
    auto const runs = std::count_if(authors_.begin(), authors_.end(), [&](auto const& entry) {
        return entry.second.keys.installation == keys->installation;
    });
    if (static_cast<std::size_t>(runs) >= limits::kRunsPerPost || authors_.size() >= limits::kRuns)
        return refused("error.event.too-many-runs", {hex(reading.author())});
    reading.keys = *keys;
    return std::nullopt;
}

IntakeResult EventLog::offer(Frame frame, SignatureCheck check) {
    if (frame.events.empty())
        return refused("error.event.malformed", {"frame"});
    Reading reading;
    reading.signature = frame.signature;
    for (EventRecord const& record : frame.events) {
        auto admitted = read_record(record);
        if (!admitted)
            return refused(admitted.error().key, admitted.error().args);
        reading.admitted.push_back(std::move(*admitted));
    }
    if (auto stop = link(reading))
        return std::move(*stop);
    if (reading.all_held())
        return outcome(Intake::Duplicate);
    if (auto stop = check_author(reading))
        return std::move(*stop);
    if (check == SignatureCheck::Now &&
        !verify_frame(reading.keys.event_key, reading.admitted.back().event.id, frame.signature))
        return refused("error.event.bad-signature", {hex(reading.author()), std::to_string(reading.last())});
    frame.events.erase(frame.events.begin(),
                       frame.events.begin() + static_cast<std::ptrdiff_t>(reading.held));
    IntakeResult accepted = outcome(Intake::Accepted);
    for (std::size_t i = reading.held; i < reading.admitted.size(); i += 1)
        accepted.events.push_back(reading.admitted[i].event);
    take(std::move(reading), std::move(frame));
    return accepted;
}

void EventLog::take(Reading&& reading, Frame&& frame) {
    Author& log = authors_[reading.author()];
    log.keys = reading.keys;
    log.post = post_of(reading.keys.installation);
    for (std::size_t i = reading.held; i < reading.admitted.size(); i += 1) {
        log.ids.push_back(reading.admitted[i].event.id);
        log.lamports.push_back(reading.admitted[i].envelope.lamport);
    }
    log.lamport = reading.admitted.back().envelope.lamport;
    log.head_signature = reading.signature;
    log.frames.push_back(frames_.size());
    log.last_seqs.push_back(reading.last());
    size_ += frame.events.size();
    frontier_.set(reading.author(), {reading.last(), head_of(log.ids.back())});
    frames_.push_back(std::move(frame));
}

Result<void> EventLog::check_heads() const {
    for (auto const& [author, log] : authors_)
        if (!verify_frame(log.keys.event_key, log.ids.back(), log.head_signature))
            return failure("error.event.bad-signature", {hex(author), std::to_string(log.ids.size())});
    return {};
}

std::vector<Frame const*> EventLog::lacking(Frontier const& other, std::size_t budget) const {
    // One cursor an author, at its first missing frame; the frame that arrived first of all goes next.
    std::vector<std::span<std::size_t const>> cursors;
    for (auto const& [author, log] : authors_) {
        auto const from = std::upper_bound(log.last_seqs.begin(), log.last_seqs.end(), other.seq_of(author));
        if (from != log.last_seqs.end())
            cursors.push_back(
                std::span(log.frames).subspan(static_cast<std::size_t>(from - log.last_seqs.begin())));
    }
    std::vector<Frame const*> out;
    std::size_t size = 0;
    while (!cursors.empty()) {
        auto const next =
            std::ranges::min_element(cursors, {}, [](auto const& cursor) { return cursor.front(); });
        Frame const& frame = frames_[next->front()];
        for (EventRecord const& record : frame.events)
            size += size_of(record);
        if (!out.empty() && size > budget)
            break;
        out.push_back(&frame);
        *next = next->subspan(1);
        if (next->empty())
            cursors.erase(next);
    }
    return out;
}

} // namespace tablee::model
