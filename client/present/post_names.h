// SPDX-License-Identifier: Apache-2.0
#pragma once

// What posts are called, and whom they serve, the same on every screen. Pure.
#include "client/present/outlook.h"

namespace tablee::client {

// As its last run named it; "Poste sans nom" when it did not.
[[nodiscard]] std::string post_name(Outlook const& outlook, model::PostId const& post);

// "Jeanne Maréchal", "Jeanne M. et Tomás F.", "Jeanne M., Tomás F. et 3 autres"; empty for nobody.
[[nodiscard]] std::string names_of(Outlook const& outlook, std::vector<model::MemberId> const& members);

// The members that a post serves, in the order of the roll; removed ones left out.
[[nodiscard]] std::vector<model::MemberId> seats_of(Outlook const& outlook, model::PostId const& post);

// Posts that may take part, are not this one and are not reached.
[[nodiscard]] std::vector<model::PostId> lost_posts(Outlook const& outlook);

// What a post asks for that it has not: it is not admitted, or it names a member whom no post serves, or one
// who had asked for another post before. A seat that was moved by hand is asked for no more.
struct PendingRequest {
    model::PostId post;
    std::vector<model::MemberId> seats; // asked for, still on the roll
    bool has_asked = false;             // otherwise it is only linked
    model::Instant at;
};
[[nodiscard]] std::vector<PendingRequest> pending_requests(Outlook const& outlook);

} // namespace tablee::client
