// SPDX-License-Identifier: Apache-2.0
#pragma once

// Consent (sans objection): a proposal stands when nobody objects to it, not when most are for it. Pure.
// Definition: docs/VOTING.md, "Consentement".
//
// An objection stops it, however many consent; one that its author lifts stops it no longer, and is told. A
// reservation is recorded with the decision and stops nothing. Silence of all is no consent. Cost O(1).
#include <cstdint>

namespace tablee::model::voting {

struct ConsentVotes {
    std::uint64_t consent = 0;
    std::uint64_t reservations = 0;
    std::uint64_t objections = 0; // raised …
    std::uint64_t lifted = 0;     // … of which were lifted
    std::uint64_t abstain = 0;
    bool operator==(ConsentVotes const&) const = default;
};

enum class ConsentVerdict : std::uint8_t { Adopted, AdoptedWithReservations, Objected, NobodySpoke };

struct ConsentOutcome {
    std::uint64_t standing = 0; // objections that are not lifted
    std::uint64_t spoke = 0;    // all but those who abstain
    ConsentVerdict verdict = ConsentVerdict::NobodySpoke;
    bool operator==(ConsentOutcome const&) const = default;
};

// Requires: no more lifted than raised.
[[nodiscard]] ConsentOutcome count_consent(ConsentVotes const& votes);

} // namespace tablee::model::voting
