// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can happen to the roll: colleges, members, roles, presence, proxies. Pure values.
#include "model/base/ids.h"
#include "model/event/words.h"

#include <optional>

namespace tablee::model {

enum class Role : std::uint8_t { Chair, Facilitator, MinuteTaker, Deputy };
enum class Presence : std::uint8_t { Expected, Present, Late, Excused, Absent, Left };
enum class Standing : std::uint8_t { Titular, Alternate };
enum class Grant : std::uint8_t { Given, Withdrawn };

struct CollegeDefined {
    Label name;
    Label letter; // doubles the colour on screens and on paper
    bool operator==(CollegeDefined const&) const = default;
};

struct MemberEnrolled {
    Title last_name;
    Title first_name;
    std::optional<CollegeId> college; // the chair often has none
    Title capacity;                   // "maire de Valbreuil"
    bool has_voice = true;
    Standing standing = Standing::Titular;
    std::optional<MemberId> alternate_of;
    bool operator==(MemberEnrolled const&) const = default;
};

struct MemberCorrected {
    MemberId member;
    MemberEnrolled as;
    bool operator==(MemberCorrected const&) const = default;
};

struct MemberRemoved {
    MemberId member;
    bool operator==(MemberRemoved const&) const = default;
};
// Removed by error: the same seat comes back, and ballots cast stand.
struct MemberRestored {
    MemberId member;
    bool operator==(MemberRestored const&) const = default;
};

struct RoleAssigned {
    MemberId member;
    Role role = Role::Chair;
    Grant grant = Grant::Given;
    bool operator==(RoleAssigned const&) const = default;
};

struct AttendanceMarked {
    MemberId member;
    Presence presence = Presence::Present;
    bool operator==(AttendanceMarked const&) const = default;
};

struct ProxyGiven {
    MemberId giver;
    MemberId holder;
    bool operator==(ProxyGiven const&) const = default;
};
struct ProxyEnded {
    MemberId giver;
    bool operator==(ProxyEnded const&) const = default;
};

} // namespace tablee::model
