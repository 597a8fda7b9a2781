// SPDX-License-Identifier: Apache-2.0
#pragma once

// One link to another post, seen from here: what was said, what the other holds, what is due to be said.
// Opens no socket and reads no clock: octets and moments (milliseconds of a clock that never goes back) come
// in, octets to send come out. Thread: the replica's.
//
// Each side opens with Hello and all that it holds. From then on the author of an event pushes it to every
// link whose post holds everything before it; heartbeats carry what changed, on disk too; what a post lacks
// it asks of one link at a time (replica/catch_up.h), and the answer streams in chunks, each only while
// little is unsent. After the anti-entropy of Scuttlebutt's EBT and the version vectors of D. S. Parker et
// al., "Detection of Mutual Inconsistency in Distributed Systems", 1983.
#include "model/base/result.h"
#include "model/log/event_log.h"
#include "sync/protocol/message.h"

#include <map>
#include <optional>
#include <set>

namespace tablee::sync {

constexpr std::int64_t kHeartbeatMs = 200; // when something changed
constexpr std::int64_t kIdleHeartbeatMs = 2000;
constexpr std::int64_t kSuspectMs = 600;              // of silence where something was due
constexpr std::size_t kServeWindowBytes = 256 * 1024; // unsent octets behind which no further chunk is sent

// What this post holds, in memory and on disk. No log: it joins, and knows no session yet.
struct Holdings {
    model::EventLog const* log = nullptr;
    model::Frontier const* durable = nullptr;
};

enum class Caller : std::uint8_t { Here, There };

class PeerLink {
  public:
    PeerLink(Hello self, Caller caller, std::int64_t now_ms);

    // Hello, and all that is held. Once, first thing.
    [[nodiscard]] std::vector<model::Bytes> open(Holdings const& here);

    // What was said, taken into account as far as the link goes: frames are still to be believed. After an
    // error the link is to be dropped. Errors: error.link.malformed {what}, error.link.too-large,
    // error.link.other-version {version}, error.link.other-session, error.link.same-post.
    [[nodiscard]] model::Result<Message> receive(model::ByteView bytes, std::int64_t now_ms);

    // The heartbeat and the chunks that are due, with that many octets unsent.
    [[nodiscard]] std::vector<model::Bytes> tick(Holdings const& here, std::size_t unsent,
                                                 std::int64_t now_ms);
    // Everything held, whether it was said or not.
    [[nodiscard]] std::vector<model::Bytes> say_all(Holdings const& here);
    // A frame just written here; nothing when the other lacks what comes before it, and will ask.
    [[nodiscard]] std::optional<model::Bytes> push(model::Frame const& frame, std::int64_t now_ms);
    // Of what the other says it holds, what is missing here; nothing when nothing is.
    [[nodiscard]] std::optional<Want> lacking_here(model::Frontier const& held);

    // The other holds this, whether it said so or showed it.
    void note_held(model::AuthorId const& author, std::uint64_t seq);
    // A message could not be handed over: what was counted as sent was not.
    void forget_sent();
    // The session that was joined since Hello.
    void set_session(model::SessionId const& session) { self_.session = session; }

    [[nodiscard]] bool greeted() const { return other_.has_value(); }
    [[nodiscard]] std::optional<Hello> const& other() const { return other_; }
    [[nodiscard]] Caller caller() const { return caller_; }
    [[nodiscard]] bool serving() const { return serving_; }
    [[nodiscard]] bool suspect(std::int64_t now_ms) const;
    using UpTo = std::map<model::AuthorId, std::uint64_t>;
    [[nodiscard]] UpTo const& held() const { return held_; }
    [[nodiscard]] UpTo const& durable() const { return durable_; }

  private:
    [[nodiscard]] std::optional<model::Error> refuse(Message const& message) const;
    void take(Hello const& hello) { other_ = hello; }
    void take(Have const& have);
    void take(Want const& want);
    void take(Frames const& frames);
    void take(Peers const&) {}
    void take(Goodbye const&) {}
    void beat(Holdings const& here, std::int64_t now_ms, std::vector<model::Bytes>& out);
    [[nodiscard]] std::vector<model::Bytes> say_changes(Holdings const& here);
    void serve(model::EventLog const& log, std::size_t unsent, std::vector<model::Bytes>& out);
    [[nodiscard]] model::Frontier cursor(model::EventLog const& log) const;
    void count_as_sent(model::Frame const& frame);

    Hello self_;
    Caller caller_;
    std::optional<Hello> other_;
    UpTo held_;                      // as the other said or showed
    std::set<model::AuthorId> news_; // of held_, since it was last compared with what is held here, or more
    UpTo sent_;                      // or was sent on this link, in order
    UpTo durable_;                   // as the other said
    UpTo said_held_;
    UpTo said_durable_;
    std::set<model::AuthorId> wanted_; // by the other, while serving
    bool serving_ = false;
    std::int64_t heard_ms_;
    std::int64_t beat_ms_;                // of the last heartbeat slot
    std::int64_t spoke_ms_;               // of the last Have
    std::optional<std::int64_t> owed_ms_; // since when the other has had something to answer
};

// Neighbours of one author joined: one signature covers them.
[[nodiscard]] std::vector<model::Frame> joined(std::vector<model::Frame const*> const& frames);

} // namespace tablee::sync
