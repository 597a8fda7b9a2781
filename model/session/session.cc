// SPDX-License-Identifier: Apache-2.0
#include "model/session/session.h"

namespace tablee::model {

Member const* holder_of(Session const& session, Role role) {
    for (Member const& member : session.members)
        if (!member.removed && member.roles.has(role))
            return &member;
    return nullptr;
}

std::string full_name(Member const& member) {
    std::string const& first = member.as.first_name.utf8;
    std::string const& last = member.as.last_name.utf8;
    return first.empty() ? last : last.empty() ? first : first + " " + last;
}

} // namespace tablee::model
