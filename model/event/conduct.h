// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can happen to the session itself, its posts and its keeper. Pure values.
#include "model/base/fraction.h"
#include "model/base/instant.h"
#include "model/crypto/signing.h"
#include "model/event/words.h"

#include <optional>
#include <vector>

namespace tablee::model {

enum class DocumentLanguage : std::uint8_t { French, English };

// How the committee's rules were chosen at creation; the rules themselves are spelt out beside it.
enum class Profile : std::uint8_t { Workshop, ConsultativeCommission, Assembly, Association };

// At least `share` of the voices on the roll, or more than it when `strict`. A share of 0 needs nobody.
struct QuorumRule {
    Fraction share{0, 1};
    bool strict = false;
    bool proxies_count = false;
    bool operator==(QuorumRule const&) const = default;
};

// Who is here, in voices, when it matters: at the opening of the session and of each poll, and at closing.
struct QuorumFigures {
    std::uint16_t voices = 0;      // on the roll
    std::uint16_t present = 0;     // of them, in the room
    std::uint16_t represented = 0; // of them, by proxy
    std::uint16_t required = 0;
    bool reached = true;
    bool operator==(QuorumFigures const&) const = default;
};

struct PreviousSession {
    SessionId session;
    Digest final_digest;
    bool operator==(PreviousSession const&) const = default;
};

// The genesis: event 1 of the founding run. Its id names the session.
struct SessionCreated {
    std::uint32_t rules_version = 1; // of the fold; `apply` dispatches on it
    RunKeys keys;
    Title post_label;
    Label committee;
    Label title;
    Label place;
    Date date;
    std::uint16_t start_minute = 0; // of the day, local
    std::int16_t utc_offset_minutes = 0;
    DocumentLanguage language = DocumentLanguage::French;
    Profile profile = Profile::Workshop;
    QuorumRule quorum;
    std::uint8_t proxies_per_holder = 1;
    std::optional<PreviousSession> previous;
    bool operator==(SessionCreated const&) const = default;
};

// Event 1 of every other run.
struct RunStarted {
    RunKeys keys;
    Title post_label;
    bool operator==(RunStarted const&) const = default;
};

// A post that is not admitted yet says whom it would serve. Nobody: it asks in as a guest.
struct AdmissionAsked {
    std::vector<MemberId> seats;
    bool operator==(AdmissionAsked const&) const = default;
};

// Admits a post, or changes the seats it serves. A seat is served by one post at a time: it moves.
struct PostAdmitted {
    PostId post;
    std::vector<MemberId> seats;
    bool operator==(PostAdmitted const&) const = default;
};

struct KeeperHandedOver {
    PostId to;
    bool operator==(KeeperHandedOver const&) const = default;
};

// A deputy takes the keepership; or the post that more than half of the posts present support, when keeper
// and deputies do not answer. `unreachable` is what the taker says it cannot reach.
struct KeepershipTaken {
    std::vector<PostId> unreachable;
    bool operator==(KeepershipTaken const&) const = default;
};

struct SuccessorSupported {
    PostId candidate;
    bool operator==(SuccessorSupported const&) const = default;
};

struct SessionOpened {
    QuorumFigures quorum;
    bool operator==(SessionOpened const&) const = default;
};
struct SessionAdjourned {
    bool operator==(SessionAdjourned const&) const = default;
};
struct SessionReopened {
    bool operator==(SessionReopened const&) const = default;
};

} // namespace tablee::model
