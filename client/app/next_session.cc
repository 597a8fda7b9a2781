// SPDX-License-Identifier: Apache-2.0
#include "client/app/next_session.h"

#include <array>
#include <map>

namespace tablee::client {
namespace {

using model::Session;

// Old ids to new ones.
struct Heirs {
    std::map<model::CollegeId, model::CollegeId> colleges;
    std::map<model::MemberId, model::MemberId> members;
};

template <class Id>
std::optional<Id> heir_of(std::map<Id, Id> const& heirs, std::optional<Id> const& old) {
    auto const found = old ? heirs.find(*old) : heirs.end();
    return found == heirs.end() ? std::nullopt : std::optional<Id>(found->second);
}

model::Result<void> carry_colleges(OfflinePost& post, Session const& previous, Heirs& heirs) {
    for (model::College const& college : previous.colleges) {
        if (auto done = post.act(college.as); !done)
            return done;
        heirs.colleges[college.id] = post.session().colleges.at(heirs.colleges.size()).id;
    }
    return {};
}

model::Result<void> carry_member(OfflinePost& post, model::Member const& member, Heirs& heirs) {
    model::MemberEnrolled body = member.as;
    body.college = heir_of(heirs.colleges, member.as.college);
    body.alternate_of = heir_of(heirs.members, member.as.alternate_of);
    if (auto done = post.act(std::move(body)); !done)
        return done;
    model::MemberId const id = post.session().members.at(heirs.members.size()).id;
    heirs.members[member.id] = id;
    for (auto const role :
         {model::Role::Chair, model::Role::Facilitator, model::Role::MinuteTaker, model::Role::Deputy})
        if (member.roles.has(role))
            if (auto done = post.act(model::RoleAssigned{id, role, model::Grant::Given}); !done)
                return done;
    return {};
}

bool is_open(model::ActionContent const& content) {
    return content.state == model::ActionState::NotStarted || content.state == model::ActionState::InProgress;
}

} // namespace

model::Result<Carried> carry_over(OfflinePost& post, RegisterSession const& previous) {
    Session const& before = *previous.session;
    Heirs heirs;
    if (auto done = carry_colleges(post, before, heirs); !done)
        return model::Failure(done.error());
    for (model::Member const& member : before.members)
        if (!member.removed)
            if (auto done = carry_member(post, member, heirs); !done)
                return model::Failure(done.error());
    Carried carried{heirs.members.size(), 0};
    for (model::Action const& action : before.actions) {
        if (!is_open(action.now()))
            continue;
        if (auto done = post.act(model::ActionPlanned{std::nullopt, action.id, action.now()}); !done)
            return model::Failure(done.error());
        carried.actions += 1;
    }
    return carried;
}

} // namespace tablee::client
