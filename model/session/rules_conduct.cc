// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/session/rules_parts.h"

#include <algorithm>

namespace tablee::model::rules {

Refusal refuse(Case const& on, AdmissionAsked const& body) {
    if (body.seats.size() > limits::kMembers || on.session.requests.size() > limits::kPosts)
        return Refusal::TooMany;
    for (MemberId const& seat : body.seats)
        if (Refusal const no = on.known_member(seat); no != Refusal::None)
            return no;
    return Refusal::None;
}

Refusal refuse(Case const& on, PostAdmitted const& body) {
    if (!on.conducts())
        return Refusal::NotConducting;
    auto const& runs = on.session.authority.runs();
    if (std::none_of(runs.begin(), runs.end(), [&](AuthorView const& run) { return run.post == body.post; }))
        return Refusal::UnknownPost;
    if (!on.who.power->is_admitted(body.post) && on.session.authority.now().admitted.size() >= limits::kPosts)
        return Refusal::TooMany;
    for (MemberId const& seat : body.seats)
        if (Refusal const no = on.known_member(seat); no != Refusal::None)
            return no;
    return Refusal::None;
}

Refusal refuse(Case const& on, KeeperHandedOver const& body) {
    if (!on.is_keeper())
        return Refusal::NotKeeper;
    return on.who.power->is_admitted(body.to) ? Refusal::None : Refusal::UnknownPost;
}

Refusal refuse(Case const& on, KeepershipTaken const& body) {
    return on.who.power->may_take(on.who.post, body.unreachable) ? Refusal::None : Refusal::KeeperAnswers;
}

Refusal refuse(Case const& on, SuccessorSupported const& body) {
    return on.who.power->is_admitted(body.candidate) ? Refusal::None : Refusal::UnknownPost;
}

Refusal refuse(Case const& on, SessionOpened const&) {
    if (on.session.phase == Phase::Open)
        return Refusal::AlreadyOpen;
    return on.keeper_only();
}

Refusal refuse(Case const& on, SessionAdjourned const&) {
    if (on.session.phase == Phase::Prepared)
        return Refusal::NotOpen;
    return on.keeper_only();
}

Refusal refuse(Case const& on, SessionReopened const&) {
    if (!on.is_keeper())
        return Refusal::NotKeeper;
    return on.session.phase == Phase::Adjourned ? Refusal::None : Refusal::NotAdjourned;
}

} // namespace tablee::model::rules
