// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/session/rules_parts.h"

#include <algorithm>

namespace tablee::model::rules {
namespace {

Refusal refuse_person(Case const& on, MemberEnrolled const& as) {
    if (as.college && on.session.colleges.find(*as.college) == nullptr)
        return Refusal::UnknownCollege;
    if (as.alternate_of && on.session.members.find(*as.alternate_of) == nullptr)
        return Refusal::UnknownMember;
    return Refusal::None;
}

std::size_t proxies_held(Session const& session, MemberId const& holder, MemberId const& besides) {
    return static_cast<std::size_t>(
        std::count_if(session.members.begin(), session.members.end(), [&](Member const& member) {
            return member.id != besides && !member.removed && member.proxy_to == holder;
        }));
}

} // namespace

Refusal refuse(Case const& on, CollegeDefined const& body) {
    if (body.name.utf8.empty())
        return Refusal::Empty;
    if (on.session.colleges.size() >= limits::kColleges)
        return Refusal::TooMany;
    return on.conducting_only();
}

Refusal refuse(Case const& on, MemberEnrolled const& body) {
    if (on.session.members.size() >= limits::kMembers)
        return Refusal::TooMany;
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    return refuse_person(on, body);
}

Refusal refuse(Case const& on, MemberCorrected const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    if (Refusal const no = on.known_member(body.member); no != Refusal::None)
        return no;
    return refuse_person(on, body.as);
}

Refusal refuse(Case const& on, MemberRemoved const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    return on.known_member(body.member);
}

Refusal refuse(Case const& on, MemberRestored const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    Member const* member = on.session.members.find(body.member);
    if (member == nullptr)
        return Refusal::UnknownMember;
    return member->removed ? Refusal::None : Refusal::NotRemoved;
}

Refusal refuse(Case const& on, RoleAssigned const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    return on.known_member(body.member);
}

// One signs for oneself; who conducts signs for anybody.
Refusal refuse(Case const& on, AttendanceMarked const& body) {
    if (on.phase() == Phase::Adjourned)
        return Refusal::Adjourned;
    if (!on.conducts() && !on.serves(body.member))
        return Refusal::SeatElsewhere;
    return on.known_member(body.member);
}

Refusal refuse(Case const& on, ProxyGiven const& body) {
    if (on.phase() == Phase::Adjourned)
        return Refusal::Adjourned;
    if (!on.conducts() && !on.serves(body.giver))
        return Refusal::SeatElsewhere;
    for (MemberId const& one : {body.giver, body.holder})
        if (Refusal const no = on.known_member(one); no != Refusal::None)
            return no;
    Member const& giver = *on.session.members.find(body.giver);
    Member const& holder = *on.session.members.find(body.holder);
    if (body.giver == body.holder)
        return Refusal::ProxyToSelf;
    bool const in_person_only = giver.as.standing == Standing::Alternate;
    if (!giver.as.has_voice || in_person_only || !holder.as.has_voice)
        return Refusal::NoVoice;
    if (giver.in_room())
        return Refusal::ProxyWhilePresent;
    // A proxy may arrive by post before the session: it counts once its holder is in the room.
    if (!holder.in_room() && holder.presence != Presence::Expected)
        return Refusal::ProxyToAbsent;
    if (proxies_held(on.session, body.holder, body.giver) >= on.session.charter->proxies_per_holder)
        return Refusal::ProxyTooMany;
    return Refusal::None;
}

Refusal refuse(Case const& on, ProxyEnded const& body) {
    if (on.phase() == Phase::Adjourned)
        return Refusal::Adjourned;
    if (!on.conducts() && !on.serves(body.giver))
        return Refusal::SeatElsewhere;
    Member const* giver = on.session.members.find(body.giver);
    if (giver == nullptr)
        return Refusal::UnknownMember;
    return giver->proxy_to ? Refusal::None : Refusal::ProxyNone;
}

} // namespace tablee::model::rules
