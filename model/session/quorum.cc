// SPDX-License-Identifier: Apache-2.0
#include "model/session/quorum.h"

#include <algorithm>

namespace tablee::model {
namespace {

bool is_titular(Member const& member) {
    return !member.removed && member.as.has_voice && member.as.standing == Standing::Titular;
}

// The seat that holds the member's proxy, when it is in the room.
Member const* proxy_holder(Session const& session, Member const& giver) {
    Member const* holder = giver.proxy_to ? session.members.find(*giver.proxy_to) : nullptr;
    return holder != nullptr && holder->in_room() ? holder : nullptr;
}

// Of several alternates of one titular, the first on the roll who is in the room: one seat, one voice.
Member const* first_alternate_here(Session const& session, MemberId const& titular) {
    for (Member const& member : session.members)
        if (member.in_room() && member.as.has_voice && member.as.standing == Standing::Alternate &&
            member.as.alternate_of == titular)
            return &member;
    return nullptr;
}

std::uint16_t required_of(QuorumRule const& rule, std::uint16_t voices) {
    std::int64_t const at_least = ceil_of(rule.share, voices);
    bool const whole = at_least * rule.share.denominator == rule.share.numerator * voices;
    return static_cast<std::uint16_t>(rule.strict && whole ? at_least + 1 : at_least);
}

} // namespace

bool has_voice_now(Session const& session, Member const& member) {
    if (member.removed || !member.as.has_voice)
        return false;
    if (member.as.standing == Standing::Titular)
        return true;
    Member const* titular = member.as.alternate_of ? session.members.find(*member.as.alternate_of) : nullptr;
    return titular != nullptr && is_titular(*titular) && !titular->in_room() &&
           proxy_holder(session, *titular) == nullptr &&
           first_alternate_here(session, titular->id) == &member;
}

QuorumFigures quorum_now(Session const& session) {
    QuorumFigures figures;
    for (Member const& member : session.members) {
        figures.voices = static_cast<std::uint16_t>(figures.voices + (is_titular(member) ? 1 : 0));
        if (!has_voice_now(session, member))
            continue;
        if (member.in_room())
            figures.present += 1;
        else if (proxy_holder(session, member) != nullptr)
            figures.represented += 1;
    }
    QuorumRule const& rule = session.charter->quorum;
    figures.required = required_of(rule, figures.voices);
    figures.reached = figures.present + (rule.proxies_count ? figures.represented : 0) >= figures.required;
    return figures;
}

std::vector<Voice> electorate_now(Session const& session) {
    std::vector<Voice> electorate;
    for (Member const& member : session.members) {
        if (!has_voice_now(session, member))
            continue;
        if (member.in_room())
            electorate.push_back({member.id, member.id});
        else if (Member const* holder = proxy_holder(session, member))
            electorate.push_back({member.id, holder->id});
    }
    std::sort(electorate.begin(), electorate.end());
    return electorate;
}

} // namespace tablee::model
