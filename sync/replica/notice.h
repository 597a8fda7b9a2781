// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the replica has to say to whoever sits in front of it. Pure values: words are the client's.
#include "model/base/ids.h"
#include "model/base/result.h"
#include "sync/ports/transport.h"
#include "sync/protocol/message.h"

#include <variant>

namespace tablee::sync {

struct SessionJoined {
    model::SessionId session;
    bool operator==(SessionJoined const&) const = default;
};
struct PostLinked {
    model::PostId post;
    Address address; // where it listens
    bool operator==(PostLinked const&) const = default;
};
struct PostLost {
    model::PostId post;
    bool operator==(PostLost const&) const = default;
};
// Has not answered for a moment: shown, not acted on.
struct PostSilent {
    model::PostId post;
    bool operator==(PostSilent const&) const = default;
};
struct PostBack {
    model::PostId post;
    bool operator==(PostBack const&) const = default;
};
// The other side left, and said why.
struct PostLeft {
    Address address;
    Farewell reason = Farewell::Leaving;
    bool operator==(PostLeft const&) const = default;
};
// What came over it was wrong, and the link was dropped; the session goes on.
struct LinkDropped {
    Address address;
    model::Error why;
    bool operator==(LinkDropped const&) const = default;
};
// Two events of one author carry one number: somebody wrote two histories.
struct ForkSeen {
    model::AuthorId author;
    bool operator==(ForkSeen const&) const = default;
};
// Received events wait in memory; own commands are refused meanwhile.
struct JournalTrouble {
    model::Error why;
    bool operator==(JournalTrouble const&) const = default;
};
struct JournalWell {
    bool operator==(JournalWell const&) const = default;
};
// A command that nobody waits for the answer of: the end of a countdown.
struct CommandRefused {
    model::Error why;
    bool operator==(CommandRefused const&) const = default;
};

using Notice = std::variant<SessionJoined, PostLinked, PostLost, PostSilent, PostBack, PostLeft, LinkDropped,
                            ForkSeen, JournalTrouble, JournalWell, CommandRefused>;

} // namespace tablee::sync
