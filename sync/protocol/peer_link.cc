// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/peer_link.h"

#include "model/base/limits.h"
#include "sync/protocol/message_codec.h"

#include <algorithm>

namespace tablee::sync {
namespace {

using model::AuthorId;
using model::Bytes;
using model::Frame;

std::uint64_t at(PeerLink::UpTo const& up_to, AuthorId const& author) {
    auto const found = up_to.find(author);
    return found == up_to.end() ? 0 : found->second;
}

void raise(PeerLink::UpTo& up_to, AuthorId const& author, std::uint64_t seq) {
    std::uint64_t& known = up_to[author];
    known = std::max(known, seq);
}

AuthorId author_of(Frame const& frame) {
    return model::author_in(frame.events.front().envelope);
}
std::uint64_t first_of(Frame const& frame) {
    return model::seq_in(frame.events.front().envelope);
}
std::uint64_t last_of(Frame const& frame) {
    return model::seq_in(frame.events.back().envelope);
}

// In as many messages as it takes; at least one.
std::vector<Bytes> encode_in_parts(Have const& have) {
    std::vector<Bytes> out;
    std::size_t held = 0;
    std::size_t durable = 0;
    do {
        Have part;
        for (; held < have.held.size() && part.held.size() < kEntriesPerMessage; held += 1)
            part.held.push_back(have.held[held]);
        while (durable < have.durable.size() && part.held.size() + part.durable.size() < kEntriesPerMessage)
            part.durable.push_back(have.durable[durable++]);
        out.push_back(encode(part));
    } while (held < have.held.size() || durable < have.durable.size());
    return out;
}

} // namespace

std::vector<Frame> joined(std::vector<Frame const*> const& frames) {
    std::vector<Frame> out;
    for (Frame const* frame : frames) {
        if (out.empty() || author_of(out.back()) != author_of(*frame) ||
            last_of(out.back()) + 1 != first_of(*frame)) {
            out.push_back(*frame);
            continue;
        }
        out.back().events.insert(out.back().events.end(), frame->events.begin(), frame->events.end());
        out.back().signature = frame->signature;
    }
    return out;
}

PeerLink::PeerLink(Hello self, Caller caller, std::int64_t now_ms)
    : self_(std::move(self))
    , caller_(caller)
    , heard_ms_(now_ms)
    , beat_ms_(now_ms)
    , spoke_ms_(now_ms) {}

std::vector<Bytes> PeerLink::open(Holdings const& here) {
    std::vector<Bytes> out{encode(self_)};
    for (Bytes& part : say_all(here))
        out.push_back(std::move(part));
    return out;
}

std::optional<model::Error> PeerLink::refuse(Message const& message) const {
    auto const* hello = std::get_if<Hello>(&message);
    if ((hello == nullptr) != greeted())
        return model::Error{"error.link.malformed", {"order"}};
    if (hello == nullptr)
        return std::nullopt;
    if (hello->post == self_.post)
        return model::Error{"error.link.same-post", {}};
    bool const joins = hello->session.is_zero() || self_.session.is_zero();
    if (!joins && hello->session != self_.session)
        return model::Error{"error.link.other-session", {}};
    return std::nullopt;
}

model::Result<Message> PeerLink::receive(model::ByteView bytes, std::int64_t now_ms) {
    auto message = decode_message(bytes);
    if (!message)
        return message;
    if (auto why = refuse(*message))
        return model::Failure(std::move(*why));
    heard_ms_ = now_ms;
    owed_ms_.reset();
    std::visit([this](auto const& payload) { take(payload); }, *message);
    if (std::max(held_.size(), sent_.size()) > model::limits::kRuns || durable_.size() > model::limits::kRuns)
        return model::failure("error.link.malformed", {"authors"});
    return message;
}

void PeerLink::take(Have const& have) {
    for (model::Seen const& entry : have.held)
        note_held(entry.author, entry.seq);
    for (HeldUpTo const& entry : have.durable)
        raise(durable_, entry.author, entry.seq);
}

void PeerLink::take(Want const& want) {
    wanted_.clear();
    for (HeldUpTo const& entry : want.after) {
        wanted_.insert(entry.author);
        sent_[entry.author] = entry.seq; // whatever was sent before did not stay
    }
    serving_ = true;
}

// Who shows an event holds its author's log up to there, and what the event had seen.
void PeerLink::take(Frames const& frames) {
    for (Frame const& frame : frames.frames)
        note_held(author_of(frame), last_of(frame));
}

void PeerLink::note_held(AuthorId const& author, std::uint64_t seq) {
    raise(held_, author, seq);
    raise(sent_, author, seq);
    news_.insert(author);
}

void PeerLink::forget_sent() {
    sent_ = held_;
    said_held_.clear();
    said_durable_.clear();
    wanted_.clear();
    serving_ = false;
}

std::vector<Bytes> PeerLink::say_changes(Holdings const& here) {
    Have have;
    if (here.log != nullptr)
        for (auto const& [author, head] : here.log->frontier().heads())
            if (at(said_held_, author) != head.seq) {
                have.held.push_back({author, head.seq, head.hash});
                said_held_[author] = head.seq;
            }
    if (here.durable != nullptr)
        for (auto const& [author, head] : here.durable->heads())
            if (at(said_durable_, author) != head.seq) {
                have.durable.push_back({author, head.seq});
                said_durable_[author] = head.seq;
            }
    return have == Have{} ? std::vector<Bytes>{} : encode_in_parts(have);
}

std::vector<Bytes> PeerLink::say_all(Holdings const& here) {
    said_held_.clear();
    said_durable_.clear();
    auto parts = say_changes(here);
    return parts.empty() ? encode_in_parts({}) : parts;
}

void PeerLink::beat(Holdings const& here, std::int64_t now_ms, std::vector<Bytes>& out) {
    if (now_ms - beat_ms_ < kHeartbeatMs)
        return;
    beat_ms_ = now_ms;
    auto parts = say_changes(here);
    if (parts.empty() && now_ms - spoke_ms_ >= kIdleHeartbeatMs)
        parts = encode_in_parts({});
    if (!parts.empty())
        spoke_ms_ = now_ms;
    std::move(parts.begin(), parts.end(), std::back_inserter(out));
}

std::vector<Bytes> PeerLink::tick(Holdings const& here, std::size_t unsent, std::int64_t now_ms) {
    std::vector<Bytes> out;
    if (!greeted())
        return out;
    beat(here, now_ms, out);
    if (serving_ && here.log != nullptr)
        serve(*here.log, unsent, out);
    return out;
}

// What the other has of the authors it asked for; of the rest, as if it had everything.
model::Frontier PeerLink::cursor(model::EventLog const& log) const {
    model::Frontier other = log.frontier();
    for (AuthorId const& author : wanted_)
        other.set(author, {at(sent_, author), {}});
    return other;
}

void PeerLink::serve(model::EventLog const& log, std::size_t unsent, std::vector<Bytes>& out) {
    while (serving_ && unsent < kServeWindowBytes) {
        Frames chunk{FramesRole::CatchUp, joined(log.lacking(cursor(log), model::limits::kChunkBytes))};
        for (Frame const& frame : chunk.frames)
            count_as_sent(frame);
        if (log.lacking(cursor(log), 0).empty()) {
            chunk.role = FramesRole::CatchUpEnd;
            serving_ = false;
            wanted_.clear();
        }
        out.push_back(encode(chunk));
        unsent += out.back().size();
    }
}

void PeerLink::count_as_sent(Frame const& frame) {
    raise(sent_, author_of(frame), last_of(frame));
}

std::optional<Bytes> PeerLink::push(Frame const& frame, std::int64_t now_ms) {
    if (!greeted() || at(sent_, author_of(frame)) + 1 < first_of(frame))
        return std::nullopt;
    count_as_sent(frame);
    if (!owed_ms_)
        owed_ms_ = now_ms;
    return encode(Frames{FramesRole::Live, {frame}});
}

// Looks at what was said since the last time, and at what was missing then: in a quiet mesh, nothing.
std::optional<Want> PeerLink::lacking_here(model::Frontier const& held) {
    std::erase_if(news_, [&](AuthorId const& author) { return held.seq_of(author) >= at(held_, author); });
    Want want;
    for (AuthorId const& author : news_)
        if (want.after.size() < kEntriesPerMessage)
            want.after.push_back({author, held.seq_of(author)});
    return want.after.empty() ? std::nullopt : std::optional(std::move(want));
}

// An event pushed changes what the other holds: within a heartbeat it says so. Otherwise it says something
// every two seconds.
bool PeerLink::suspect(std::int64_t now_ms) const {
    return now_ms - heard_ms_ >= kIdleHeartbeatMs + kSuspectMs ||
           (owed_ms_ && now_ms - *owed_ms_ >= kSuspectMs);
}

} // namespace tablee::sync
