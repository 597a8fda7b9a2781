// SPDX-License-Identifier: Apache-2.0
#include "client/present/asked_roll.h"

#include <algorithm>

namespace tablee::client {
namespace {

// What each act will have done to its member; the same as in model/session/apply_roster.cc, without hours
// that are not known before the event is written.
struct Asking {
    AskedRoll& roll;
    model::Instant now;

    model::Member* member(model::MemberId const& id) {
        model::Member* found = roll.session.members.change(id);
        if (found != nullptr)
            roll.saving.push_back(id);
        return found;
    }

    void operator()(model::MemberEnrolled const& body) { roll.enrolling.push_back(body); }
    void operator()(model::MemberCorrected const& body) {
        if (model::Member* found = member(body.member))
            found->as = body.as;
    }
    void operator()(model::MemberRemoved const& body) {
        if (model::Member* found = member(body.member))
            found->removed = true;
    }
    void operator()(model::MemberRestored const& body) {
        if (model::Member* found = member(body.member))
            found->removed = false;
    }
    void operator()(model::RoleAssigned const& body) {
        if (model::Member* found = member(body.member))
            found->roles.set(body.role, body.grant);
    }
    void operator()(model::AttendanceMarked const& body) {
        model::Member* found = member(body.member);
        if (found == nullptr)
            return;
        bool const was_in = found->in_room();
        found->presence = body.presence;
        if (found->in_room()) {
            if (!was_in && !found->arrived)
                found->arrived = now;
            found->proxy_to.reset();
            found->left.reset();
            return;
        }
        bool const leaves = body.presence == model::Presence::Left;
        found->left = leaves ? std::optional(now) : std::nullopt;
        if (!leaves)
            found->arrived.reset();
        if (body.presence != model::Presence::Expected)
            free_proxies_of(body.member);
    }
    void operator()(model::ProxyGiven const& body) {
        if (model::Member* found = member(body.giver))
            found->proxy_to = body.holder;
    }
    void operator()(model::ProxyEnded const& body) {
        if (model::Member* found = member(body.giver))
            found->proxy_to.reset();
    }
    template <class Other>
    void operator()(Other const&) {}

    void free_proxies_of(model::MemberId const& holder) {
        for (std::size_t i = 0; i < roll.session.members.size(); i += 1)
            if (roll.session.members.at(i).proxy_to == holder)
                roll.session.members.change(roll.session.members.at(i).id)->proxy_to.reset();
    }
};

} // namespace

bool AskedRoll::is_saving(model::MemberId const& member) const {
    return std::find(saving.begin(), saving.end(), member) != saving.end();
}

AskedRoll asked_roll(Outlook const& outlook) {
    AskedRoll roll{*outlook.session, {}, {}};
    Asking asking{roll, outlook.now};
    for (model::Command const& command : outlook.waiting)
        if (auto const* act = std::get_if<model::Act>(&command))
            std::visit(asking, act->body);
    return roll;
}

} // namespace tablee::client
