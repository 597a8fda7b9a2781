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

IntakeResult broken_link(AuthorId const& author, std::uint64_t seq) {
    return refused("error.event.broken-link", {hex(author), std::to_string(seq)});
}

HeadHash head_of(EventId const& id) {
    return HeadHash::first_of(id.view());
}

// Event 1 of the founding run: it belongs to no session, because its own id names the one it founds.
bool is_genesis(Admitted const& one) {
    return one.envelope.seq == 1 && one.envelope.session.is_zero() && one.envelope.seen.empty() &&
           std::holds_alternative<SessionCreated>(one.event.body);
}

// The keys that an author's first event names; nothing when no run may begin so. Only a genesis has seen
// nothing: whoever joins a session has seen at least that.
RunKeys const* keys_in(Admitted const& first) {
    if (is_genesis(first))
        return &std::get<SessionCreated>(first.event.body).keys;
    auto const* started = std::get_if<RunStarted>(&first.event.body);
    return started == nullptr || first.envelope.seen.empty() ? nullptr : &started->keys;
}

bool belongs(Admitted const& one, SessionId const& session) {
    return is_genesis(one) ? one.event.names<SessionId>() == session : one.envelope.session == session;
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
    [[nodiscard]] bool is_signed_by(RunKeys const& signer) const {
        return verify_frame(signer.event_key, admitted.back().event.id, signature);
    }
    [[nodiscard]] IntakeResult bad_signature() const {
        return refused("error.event.bad-signature", {hex(author()), std::to_string(last())});
    }
};

Result<SessionId> EventLog::founded_by(Frame const& genesis) {
    if (genesis.events.empty())
        return failure("error.event.not-a-genesis");
    auto first = read_record(genesis.events.front());
    if (!first)
        return Failure(std::move(first.error()));
    if (!is_genesis(*first))
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

// What the frame says by itself: one author, dense numbers, each event linked to the one before it.
// Afterwards a signature over the last event is one over all of them.
std::optional<IntakeResult> EventLog::check_chain(Reading const& reading) const {
    for (std::size_t i = 0; i < reading.admitted.size(); i += 1) {
        Admitted const& one = reading.admitted[i];
        if (one.envelope.author != reading.author() || one.envelope.seq != reading.first() + i)
            return refused("error.event.malformed", {"frame"});
        if (!belongs(one, session_))
            return refused("error.event.other-session");
        if (i > 0 && one.envelope.previous != reading.admitted[i - 1].event.id)
            return broken_link(one.envelope.author, one.envelope.seq);
    }
    return std::nullopt;
}

// How the frame stands to what is held of its author: counts what is held already. Not a word is believed of
// another event in the place of one that is held unless the author signed it: anybody can write one.
std::optional<IntakeResult> EventLog::join(Reading& reading) const {
    Author const* log = author(reading.author());
    std::uint64_t const held = log == nullptr ? 0 : log->ids.size();
    if (reading.first() > held + 1) {
        IntakeResult early = outcome(Intake::Early);
        early.missing.push_back({reading.author(), reading.first() - 1, {}});
        return early;
    }
    while (!reading.all_held() && reading.first() + reading.held <= held) {
        EventId const& ours = log->ids[reading.first() + reading.held - 1];
        if (ours != reading.admitted[reading.held].event.id)
            return reading.is_signed_by(log->keys) ? outcome(Intake::Forked) : reading.bad_signature();
        reading.held += 1;
    }
    if (reading.all_held())
        return outcome(Intake::Duplicate);
    EventId const previous = held == 0 ? EventId{} : log->ids.back();
    Admitted const& next = reading.admitted[reading.held];
    if (next.envelope.previous != previous)
        return broken_link(reading.author(), next.envelope.seq);
    return std::nullopt;
}

// Everything that the new events have seen is held, and their lamports follow from it.
std::optional<IntakeResult> EventLog::check_seen(Reading const& reading) const {
    Author const* log = author(reading.author());
    std::uint64_t lamport = log == nullptr ? 0 : log->lamport;
    for (std::size_t i = reading.held; i < reading.admitted.size(); i += 1) {
        Envelope const& envelope = reading.admitted[i].envelope;
        IntakeResult early = outcome(Intake::Early);
        for (Seen const& entry : envelope.seen) {
            Author const* other = author(entry.author);
            if (other == nullptr || entry.seq > other->ids.size()) {
                early.missing.push_back(entry);
                continue;
            }
            if (head_of(other->ids[entry.seq - 1]) != entry.head)
                return broken_link(entry.author, entry.seq);
            lamport = std::max(lamport, other->lamports[entry.seq - 1]);
        }
        if (!early.missing.empty())
            return early;
        lamport += 1;
        if (envelope.lamport != lamport)
            return refused("error.event.wrong-lamport", {hex(envelope.author), std::to_string(envelope.seq)});
    }
    return std::nullopt;
}

// Who signs: the keys of the run's first event, certified by its installation.
std::optional<IntakeResult> EventLog::find_keys(Reading& reading) const {
    if (Author const* log = author(reading.author())) {
        reading.keys = log->keys;
        return std::nullopt;
    }
    RunKeys const* keys = keys_in(reading.admitted.front());
    if (keys == nullptr)
        return refused("error.event.no-run", {hex(reading.author())});
    auto const runs = std::count_if(authors_.begin(), authors_.end(), [&](auto const& entry) {
        return entry.second.keys.installation == keys->installation;
    });
    if (static_cast<std::size_t>(runs) >= limits::kRunsPerPost || authors_.size() >= limits::kRuns)
        return refused("error.event.too-many-runs", {hex(reading.author())});
    if (!is_certified(*keys, reading.author()))
        return refused("error.event.bad-certificate", {hex(reading.author())});
    reading.keys = *keys;
    return std::nullopt;
}

IntakeResult EventLog::offer(Frame frame, SignatureCheck check) {
    Reading reading;
    reading.signature = frame.signature;
    for (EventRecord const& record : frame.events) {
        auto admitted = read_record(record);
        if (!admitted)
            return refused(admitted.error().key, admitted.error().args);
        reading.admitted.push_back(std::move(*admitted));
    }
    if (reading.admitted.empty())
        return refused("error.event.malformed", {"frame"});
    // Cheapest first: a stranger's frame costs at most two signature checks beyond its octets.
    if (auto stop = check_chain(reading))
        return std::move(*stop);
    if (auto stop = join(reading))
        return std::move(*stop);
    if (auto stop = check_seen(reading))
        return std::move(*stop);
    if (auto stop = find_keys(reading))
        return std::move(*stop);
    if (check == SignatureCheck::Now && !reading.is_signed_by(reading.keys))
        return reading.bad_signature();
    return take(std::move(reading), std::move(frame));
}

IntakeResult EventLog::take(Reading&& reading, Frame&& frame) {
    IntakeResult accepted = outcome(Intake::Accepted);
    auto const held = static_cast<std::ptrdiff_t>(reading.held);
    frame.events.erase(frame.events.begin(), frame.events.begin() + held);
    Author& log = authors_[reading.author()];
    log.keys = reading.keys;
    log.post = post_of(reading.keys.installation);
    log.lamport = reading.admitted.back().envelope.lamport;
    log.head_signature = reading.signature;
    log.frames.push_back(frames_.size());
    log.last_seqs.push_back(reading.last());
    for (Admitted& one : std::span(reading.admitted).subspan(reading.held)) {
        log.ids.push_back(one.event.id);
        log.lamports.push_back(one.envelope.lamport);
        accepted.events.push_back(std::move(one.event));
    }
    size_ += frame.events.size();
    frontier_.set(reading.author(), {reading.last(), head_of(log.ids.back())});
    frames_.push_back(std::move(frame));
    return accepted;
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
