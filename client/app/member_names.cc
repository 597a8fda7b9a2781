// SPDX-License-Identifier: Apache-2.0
#include "client/app/member_names.h"

#include "model/base/text.h"

#include <cctype>

namespace tablee::client {

model::Member const* member_named(model::Session const& session, std::string const& last,
                                  std::string const& first) {
    for (model::Member const& member : session.members) {
        bool const same = !member.removed && model::folded(member.as.last_name.utf8) == model::folded(last) &&
                          model::folded(member.as.first_name.utf8) == model::folded(first);
        if (same)
            return &member;
    }
    return nullptr;
}

model::Member const* member_called(model::Session const& session, std::string const& name) {
    std::string const wanted = model::folded(name);
    model::Member const* by_last = nullptr;
    bool alone = true;
    for (model::Member const& member : session.members) {
        if (member.removed)
            continue;
        std::string const& last = member.as.last_name.utf8;
        std::string const& first = member.as.first_name.utf8;
        if (model::folded(first + " " + last) == wanted || model::folded(last + " " + first) == wanted)
            return &member;
        if (model::folded(last) != wanted)
            continue;
        alone = by_last == nullptr;
        by_last = &member;
    }
    return alone ? by_last : nullptr;
}

} // namespace tablee::client
