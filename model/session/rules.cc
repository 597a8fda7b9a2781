// SPDX-License-Identifier: Apache-2.0
#include "model/session/rules.h"

#include "model/session/rules_parts.h"

#include <algorithm>

namespace tablee::model {
namespace rules {

namespace {

// The last of these turns that the actor had seen.
template <class Turn>
Turn const* last_seen(std::vector<Turn> const& turns, Actor const& who) {
    auto const at = std::find_if(turns.rbegin(), turns.rend(),
                                 [&](Turn const& turn) { return who.has_seen(turn.event); });
    return at == turns.rend() ? nullptr : &*at;
}

} // namespace

Phase Case::phase() const {
    PhaseChange const* last = last_seen(*session.phases, who);
    return last == nullptr ? Phase::Prepared : last->phase;
}

bool Case::frozen() const {
    Freeze const* last = last_seen(*session.freezes, who);
    return last != nullptr && last->frozen;
}

Refusal Case::keeper_only() const {
    if (!is_keeper())
        return Refusal::NotKeeper;
    return phase() == Phase::Adjourned ? Refusal::Adjourned : Refusal::None;
}

Refusal Case::conducting_only() const {
    if (!conducts())
        return Refusal::NotConducting;
    return phase() == Phase::Adjourned ? Refusal::Adjourned : Refusal::None;
}

bool Case::has_ended(Poll const& poll) const {
    return std::any_of(poll.closings.begin(), poll.closings.end(),
                       [&](Closing const& closing) { return who.has_seen(closing.event); }) ||
           std::any_of(poll.cancelled_by.begin(), poll.cancelled_by.end(),
                       [&](EventRef const& cancelled) { return who.has_seen(cancelled); });
}

Refusal Case::known_member(MemberId const& member) const {
    Member const* known = session.members.find(member);
    if (known == nullptr)
        return Refusal::UnknownMember;
    return known->removed && who.has_seen(known->removed_by) ? Refusal::Removed : Refusal::None;
}

} // namespace rules

namespace {

struct Judge {
    rules::Case on;

    Refusal operator()(UnknownKind const&) const { return Refusal::UnknownKind; }
    // Only ever the first event, which `fold` takes before asking.
    Refusal operator()(SessionCreated const&) const { return Refusal::SecondGenesis; }
    // Any certified run may say that it has started; what it may do is its post's admission.
    Refusal operator()(RunStarted const&) const { return Refusal::None; }
    template <class Alternative>
    Refusal operator()(Alternative const& body) const {
        if (!std::is_same_v<Alternative, AdmissionAsked> && !on.who.power->is_admitted(on.who.post))
            return Refusal::NotAdmitted;
        return rules::refuse(on, body);
    }
};

} // namespace

Refusal refuse(Session const& session, Actor const& who, Body const& body) {
    return std::visit(Judge{{session, who}}, body);
}

} // namespace tablee::model
