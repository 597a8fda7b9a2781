// SPDX-License-Identifier: Apache-2.0
#pragma once

// What two posts say to one another over a link. Pure values; octets in message_codec.h, byte by byte in
// docs/PROTOCOL.md, "Links and messages".
//
// Nothing here is a request that can fail: a post says what it holds (Have), asks for what it lacks (Want)
// and hands events over (Frames). Saying a thing twice, or late, changes nothing.
#include "model/event/envelope.h"
#include "model/log/frame.h"
#include "sync/ports/transport.h"

#include <string_view>
#include <variant>
#include <vector>

namespace tablee::sync {

constexpr std::uint8_t kProtocolVersion = 1;

// The first message of each side, once.
struct Hello {
    model::SessionId session; // zero: joins, and does not know it yet
    model::PostId post;
    model::AuthorId author; // the run; tells a program started again from the one before
    Address listen;         // where it can be called
    bool operator==(Hello const&) const = default;
};

struct HeldUpTo {
    model::AuthorId author;
    std::uint64_t seq = 0;
    auto operator<=>(HeldUpTo const&) const = default;
};

// How far the sender holds each author's log, and how far it has it on disk. All of it or what changed since
// the last one: the receiver keeps the greatest. Empty: a sign of life.
struct Have {
    std::vector<model::Seen> held;
    std::vector<HeldUpTo> durable;
    bool operator==(Have const&) const = default;
};

// "Send me what you hold of these authors after these numbers." Replaces the Want before it.
struct Want {
    std::vector<HeldUpTo> after;
    bool operator==(Want const&) const = default;
};

enum class FramesRole : std::uint8_t {
    Live,       // just written by the sender
    CatchUp,    // part of the answer to a Want
    CatchUpEnd, // its last part, perhaps empty
};
struct Frames {
    FramesRole role = FramesRole::Live;
    std::vector<model::Frame> frames; // each after everything it has seen
    bool operator==(Frames const&) const = default;
};

// Where other posts of the session can be called.
struct Peers {
    std::vector<Address> addresses;
    bool operator==(Peers const&) const = default;
};

enum class Farewell : std::uint8_t {
    Leaving,      // closes the session on its side
    OtherSession, // is in another one
    OtherVersion, // speaks another protocol
    SamePost,     // is the same installation, or the caller itself
    SecondLink,   // another link between the two stands
    Misbehaved,   // got a message or an event that nobody honest sends
};
// The last message; the link is closed after it.
struct Goodbye {
    Farewell reason = Farewell::Leaving;
    bool operator==(Goodbye const&) const = default;
};

using Message = std::variant<Hello, Have, Want, Frames, Peers, Goodbye>;

// The sentence for the reader of the notice: notice.goodbye.leaving, .other-session…
[[nodiscard]] std::string_view key_of(Farewell reason);

} // namespace tablee::sync
