// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/session/rules_parts.h"

#include <algorithm>

namespace tablee::model::rules {

Refusal refuse(Case const& on, AdmissionAsked const& body) {
    bool const again = on.session.requests.find(on.who.post) != nullptr;
    if (body.seats.size() > limits::kMembers || (!again && on.session.requests.size() >= limits::kPosts))
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
    if (!on.who.power->is_admitted(body.post) && on.who.power->admitted.size() >= limits::kPosts)
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
    if (on.phase() == Phase::Open)
        return Refusal::AlreadyOpen;
    return on.keeper_only();
}

Refusal refuse(Case const& on, SessionAdjourned const&) {
    if (on.phase() == Phase::Prepared)
        return Refusal::NotOpen;
    bool const voting = std::any_of(on.session.polls.begin(), on.session.polls.end(), [&](Poll const& poll) {
        return on.who.has_seen(poll.event) && !on.has_ended(poll);
    });
    return voting ? Refusal::PollStillOpen : on.keeper_only();
}

Refusal refuse(Case const& on, SessionReopened const&) {
    if (!on.is_keeper())
        return Refusal::NotKeeper;
    return on.phase() == Phase::Adjourned ? Refusal::None : Refusal::NotAdjourned;
}

} // namespace tablee::model::rules
