// SPDX-License-Identifier: Apache-2.0
#include "client/present/sign_in_page.h"

#include "client/present/asked_roll.h"
#include "client/present/permission.h"
#include "client/present/roll_page.h"
#include "model/session/quorum.h"

namespace tablee::client {
namespace {

std::string state_of(Outlook const& outlook, model::Member const& member) {
    if (member.presence == model::Presence::Present && member.arrived)
        return outlook.say("roll.sign-in.since", {hour_of(outlook, *member.arrived)});
    return presence_words(outlook, member);
}

SignInRow row_of(Outlook const& outlook, AskedRoll const& roll, model::Member const& member) {
    SignInRow row;
    row.member = member.id;
    row.name = model::full_name(member);
    row.capacity = member.as.capacity.utf8;
    row.college = college_of(outlook, member);
    row.state = state_of(outlook, member);
    row.signed_in = member.in_room();
    row.saving = roll.is_saving(member.id);
    row.asks = roll.session.phase == model::Phase::Open ? model::Presence::Late : model::Presence::Present;
    bool const permitted = may(outlook, model::AttendanceMarked{member.id, row.asks});
    row.can_sign = permitted && !row.signed_in;
    row.can_undo = permitted && row.signed_in && roll.session.phase == model::Phase::Prepared;
    if (!row.signed_in && member.proxy_to)
        if (model::Member const* holder = roll.session.members.find(*member.proxy_to))
            row.notes.push_back(outlook.say("roll.sign-in.represented", {model::full_name(*holder)}));
    for (model::Member const& giver : roll.session.members)
        if (!giver.removed && giver.proxy_to == member.id)
            row.notes.push_back(outlook.say("roll.sign-in.votes-for", {model::full_name(giver)}));
    return row;
}

} // namespace

SignInPage sign_in_page(Outlook const& outlook) {
    AskedRoll const roll = asked_roll(outlook);
    SignInPage page;
    page.open = roll.session.phase == model::Phase::Open;
    std::int64_t expected = 0;
    for (model::MemberId const& seat : my_seats(outlook)) {
        SignInRow row = row_of(outlook, roll, *roll.session.members.find(seat));
        bool const is_expected = roll.session.members.find(seat)->presence == model::Presence::Expected;
        page.wanted = page.wanted || (is_expected && row.can_sign);
        expected += is_expected ? 1 : 0;
        page.rows.push_back(std::move(row));
    }
    if (!page.rows.empty())
        page.sentence = expected > 0
                            ? outlook.say("roll.sign-in.expected", expected, {std::to_string(expected)})
                            : outlook.say("roll.sign-in.all-signed");
    page.quorum =
        quorum_sentence(outlook, model::quorum_now(roll.session), roll.session.charter->quorum.proxies_count);
    return page;
}

} // namespace tablee::client
