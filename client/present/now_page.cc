// SPDX-License-Identifier: Apache-2.0
#include "client/present/now_page.h"

#include "client/present/shell_page.h"

#include <algorithm>

namespace tablee::client {
namespace {

NowSeat seat_of(Outlook const& outlook, model::MemberId const& id) {
    model::Member member = *outlook.session->members.find(id);
    NowSeat seat;
    seat.id = id;
    seat.name = model::full_name(member);
    for_each_waiting<model::AttendanceMarked>(outlook, [&](model::AttendanceMarked const& body) {
        if (body.member != id)
            return;
        member.presence = body.presence;
        seat.saving = true;
    });
    seat.here = member.in_room();
    seat.state = outlook.say(seat.here ? "now.signed" : "now.not-signed");
    // Who comes back had signed already; who comes after the opening is late.
    bool const late =
        outlook.session->phase == model::Phase::Open && member.presence != model::Presence::Left;
    seat.would_be = late ? model::Presence::Late : model::Presence::Present;
    return seat;
}

void take_seats(Outlook const& outlook, NowPage& page) {
    for (model::MemberId const& id : my_seats(outlook)) {
        page.seats.push_back(seat_of(outlook, id));
        page.all_signed = page.all_signed && page.seats.back().here;
    }
}

void take_polls(Outlook const& outlook, NowPage& page) {
    for (model::Poll const& poll : outlook.session->polls) {
        if (poll.status != model::PollStatus::Open)
            continue;
        page.poll = poll.id;
        page.polls_open += 1;
    }
}

NowStep step_of(Outlook const& outlook, NowPage const& page) {
    if (!is_admitted(outlook))
        return NowStep::Outside;
    switch (outlook.session->phase) {
    case model::Phase::Prepared:
        return NowStep::Prepared;
    case model::Phase::Adjourned:
        return NowStep::Adjourned;
    case model::Phase::Open:
        break;
    }
    if (page.poll)
        return NowStep::Poll;
    return running_item(outlook) ? NowStep::Item : NowStep::Between;
}

void say_outside(Outlook const& outlook, NowPage& page) {
    page.has_asked = outlook.session->requests.find(outlook.post) != nullptr;
    page.title = outlook.say("now.outside.title");
    page.sentence = outlook.say(page.has_asked ? "now.outside.asked" : "now.outside.not-asked");
    page.advice = outlook.say("now.outside.advice");
}

void say_prepared(Outlook const& outlook, NowPage& page) {
    model::SessionCreated const& charter = *outlook.session->charter;
    model::Instant const begins =
        model::instant_of(charter.date, charter.start_minute, outlook.session->utc_offset());
    page.title = outlook.say("now.prepared.title");
    std::string const when =
        outlook.say("now.when", {long_date(outlook, charter.date), hour_of(outlook, begins)});
    page.sentence = charter.place.utf8.empty() ? when : outlook.say("now.where", {when, charter.place.utf8});
    page.advice = outlook.say(page.seats.empty() ? "now.prepared.wait"
                              : page.all_signed  ? "now.prepared.signed"
                                                 : "now.prepared.sign");
}

void say_item(Outlook const& outlook, NowPage& page) {
    auto const running = running_item(outlook);
    page.title = running->item.title;
    page.time = running->time;
    page.over = running->over;
    page.sentence =
        outlook.say("now.item.place", {std::to_string(running->place), std::to_string(running->of)});
    page.advice = outlook.say(page.can_propose ? "now.item.propose" : "now.item.frozen");
}

void say_between(Outlook const& outlook, NowPage& page) {
    page.title = outlook.say("now.between.title");
    page.sentence = page.next.title.empty() ? outlook.say("now.between.last")
                                            : outlook.say("now.between.next", {page.next.title});
    page.advice = outlook.say(page.can_go_on ? "now.between.conduct" : "now.between.wait");
}

void say_adjourned(Outlook const& outlook, NowPage& page) {
    page.title = outlook.say("now.adjourned.title");
    auto const at = outlook.session->adjourned_at;
    page.sentence = outlook.say("now.adjourned.at", {at ? hour_of(outlook, *at) : std::string()});
    page.advice = page.documents.empty() ? outlook.say("now.adjourned.not-saved")
                                         : outlook.say("now.adjourned.saved", {page.documents});
    page.can_save = true;
}

void say_poll(Outlook const& outlook, NowPage& page) {
    page.title = outlook.session->polls.find(*page.poll)->as.sheet.question.utf8;
    page.sentence = outlook.say("now.poll.open");
}

} // namespace

NowPage now_page(Outlook const& outlook, std::string documents, std::string const& wall_code) {
    NowPage page;
    page.documents = std::move(documents);
    take_seats(outlook, page);
    take_polls(outlook, page);
    page.quorum = quorum_words(outlook);
    page.next = next_item(outlook);
    page.step = step_of(outlook, page);
    bool const open = outlook.session->phase == model::Phase::Open;
    page.can_go_on = open && is_admitted(outlook) && conducts(outlook) && !page.next.is_none();
    page.can_open = page.step == NowStep::Prepared && agenda_page(outlook).can_open;
    if (page.step == NowStep::Prepared && conducts(outlook))
        page.wall_code = wall_code;
    page.can_propose = !outlook.session->freeze.frozen && !page.seats.empty();
    for (model::Poll const& poll : outlook.session->polls)
        page.has_results = page.has_results || poll.status == model::PollStatus::Closed ||
                           poll.status == model::PollStatus::Contested;
    page.safety_line = safety_words(outlook);
    switch (page.step) {
    case NowStep::Outside:
        say_outside(outlook, page);
        break;
    case NowStep::Prepared:
        say_prepared(outlook, page);
        break;
    case NowStep::Poll:
        say_poll(outlook, page);
        break;
    case NowStep::Item:
        say_item(outlook, page);
        break;
    case NowStep::Between:
        say_between(outlook, page);
        break;
    case NowStep::Adjourned:
        say_adjourned(outlook, page);
        break;
    }
    return page;
}

} // namespace tablee::client
