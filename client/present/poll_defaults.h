// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the written rules of a committee say of its votes, where the session's charter does not: what a form
// begins with, never what a vote is held to. Pure value. From a profile (client/app/rule_profile.h).
#include "model/event/conduct.h"
#include "model/voting/ballot.h"

namespace tablee::client {

struct PollDefaults {
    model::voting::MajorityBase base = model::voting::MajorityBase::Expressed;
    bool casting_vote = false;
    model::Fraction secret_share{
        0, 1}; // of the members present who may have a secret ballot; 0: nothing is said
    bool operator==(PollDefaults const&) const = default;
};

} // namespace tablee::client
