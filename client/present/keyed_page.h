// SPDX-License-Identifier: Apache-2.0
#pragma once

// A ballot keyed in for somebody without a device: on paper, or shown by hand. Two people key it one after
// the other, neither sees what the other did, and it is cast if they agree. Pure.
#include "client/present/ballot_sheet.h"

#include <string>
#include <vector>

namespace tablee::client {

struct KeyedVoice {
    model::MemberId seat; // that casts: the voice's own, or its proxy holder's
    model::MemberId voice;
    std::string name;
    bool cast = false;   // a ballot is saved: this one would replace it
    BallotLayout layout; // in the order of the rule sheet, as a ballot on paper has it
    bool operator==(KeyedVoice const&) const = default;
};

struct KeyedPerson {
    model::MemberId id;
    std::string name;
    bool operator==(KeyedPerson const&) const = default;
};

struct KeyedPage {
    bool can_key = false;            // this post conducts, and the poll has ballots on screens
    bool by_hands = false;           // hands may be counted by name: a nominal vote for or against
    std::vector<KeyedVoice> voices;  // those not cast first, then in the order of the roll
    std::vector<KeyedPerson> people; // who may key: those in the room first
    bool operator==(KeyedPage const&) const = default;
};

[[nodiscard]] KeyedPage keyed_page(Outlook const& outlook, model::Poll const& poll);

} // namespace tablee::client
