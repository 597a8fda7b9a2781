// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who sits on the committee and who is in the room. Pure values.
#include "model/base/instant.h"
#include "model/event/body.h"
#include "model/event/roster.h"

#include <optional>

namespace tablee::model {

struct College {
    CollegeId id;
    CollegeDefined as;
};

class Roles {
  public:
    void set(Role role, Grant grant) {
        auto const bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
        bits_ = static_cast<std::uint8_t>(grant == Grant::Given ? bits_ | bit : bits_ & ~bit);
    }
    [[nodiscard]] bool has(Role role) const { return (bits_ >> static_cast<unsigned>(role) & 1U) != 0; }
    [[nodiscard]] bool none() const { return bits_ == 0; }
    [[nodiscard]] std::uint8_t bits() const { return bits_; }
    bool operator==(Roles const&) const = default;

  private:
    std::uint8_t bits_ = 0;
};

struct Member {
    MemberId id;
    MemberEnrolled as;
    bool removed = false;
    EventRef removed_by;                  // when removed
    std::optional<EventRef> corrected_by; // the last one
    Roles roles;
    Presence presence = Presence::Expected;
    std::optional<Instant> arrived;
    std::optional<Instant> left;
    std::optional<MemberId> proxy_to;

    [[nodiscard]] bool in_room() const {
        return !removed && (presence == Presence::Present || presence == Presence::Late);
    }
};

} // namespace tablee::model
