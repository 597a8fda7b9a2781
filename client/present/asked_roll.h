// SPDX-License-Identifier: Apache-2.0
#pragma once

// The roll as it will be once all that was asked for here is on disk: what a person does shows at once, and
// is marked until it is safe. Pure.
#include "client/present/outlook.h"

#include <vector>

namespace tablee::client {

struct AskedRoll {
    model::Session session;                       // only its roll differs from the outlook's
    std::vector<model::MemberId> saving;          // rows that something waits for
    std::vector<model::MemberEnrolled> enrolling; // have no row yet
    [[nodiscard]] bool is_saving(model::MemberId const& member) const;
};
[[nodiscard]] AskedRoll asked_roll(Outlook const& outlook);

} // namespace tablee::client
