// SPDX-License-Identifier: Apache-2.0
#include "client/present/minutes_page.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::Session;

std::string figure(std::uint64_t number) {
    return std::to_string(number);
}

// --- Votes

MinutesMark motion_mark(Outlook const& outlook, model::voting::MotionOutcome const& outcome) {
    MinutesMark mark;
    mark.word = outlook.say(outcome.adopted ? "minutes.vote.adopted" : "minutes.vote.rejected");
    mark.tone = outcome.adopted ? MarkTone::Good : MarkTone::Bad;
    mark.detail =
        outlook.say("minutes.vote.counts", {figure(outcome.votes.votes_for), figure(outcome.votes.against),
                                            figure(outcome.votes.abstain)});
    return mark;
}

MinutesMark closed_mark(Outlook const& outlook, model::Poll const& poll) {
    MinutesMark mark;
    mark.word = outlook.say("minutes.vote.closed");
    mark.tone = MarkTone::Good;
    if (!poll.result)
        return mark;
    if (auto const* motion = std::get_if<model::voting::MotionOutcome>(&poll.result->outcome))
        return motion_mark(outlook, *motion);
    if (poll.retained)
        mark.detail =
            outlook.say("minutes.vote.retained", static_cast<std::int64_t>(poll.retained->options.size()),
                        {figure(poll.retained->options.size())});
    return mark;
}

MinutesMark mark_of(Outlook const& outlook, model::Poll const& poll) {
    MinutesMark mark;
    switch (poll.status) {
    case model::PollStatus::Open:
        mark.word = outlook.say("minutes.vote.open");
        break;
    case model::PollStatus::Closed:
        mark = closed_mark(outlook, poll);
        break;
    case model::PollStatus::Contested:
        mark.word = outlook.say("minutes.vote.contested");
        mark.tone = MarkTone::Warn;
        break;
    case model::PollStatus::Cancelled:
        mark.word = outlook.say("minutes.vote.cancelled");
        mark.tone = MarkTone::Warn;
        break;
    }
    mark.title = poll.as.sheet.question.utf8;
    return mark;
}

// --- Decisions

char const* key_of(model::Verdict verdict) {
    switch (verdict) {
    case model::Verdict::Retained:
        return "report.verdict.retained";
    case model::Verdict::Amended:
        return "report.verdict.amended";
    case model::Verdict::Deferred:
        return "report.verdict.deferred";
    case model::Verdict::ToStudy:
        return "report.verdict.to-study";
    case model::Verdict::PassedToDirection:
        return "report.verdict.passed";
    case model::Verdict::Rejected:
        break;
    }
    return "report.verdict.rejected";
}

MarkTone tone_of(model::Verdict verdict) {
    switch (verdict) {
    case model::Verdict::Retained:
    case model::Verdict::Amended:
        return MarkTone::Good;
    case model::Verdict::Rejected:
        return MarkTone::Bad;
    default:
        return MarkTone::Warn;
    }
}

MinutesMark mark_of(Outlook const& outlook, model::Decision const& decision, std::string title) {
    MinutesMark mark;
    mark.title = std::move(title);
    mark.word = outlook.say(key_of(decision.as.verdict));
    mark.tone = tone_of(decision.as.verdict);
    mark.detail = outlook.say("minutes.decided-by",
                              {decision.as.decided_by.utf8, short_date(outlook, decision.as.date)});
    return mark;
}

// --- Which item

// The one that ran at that moment, the last started of them.
std::optional<std::size_t> item_at(Session const& session, model::Instant at) {
    std::optional<std::size_t> found;
    model::Instant latest;
    for (std::size_t i = 0; i < session.agenda->size(); i += 1) {
        model::AgendaItem const& item = *session.items.find((*session.agenda)[i]);
        bool const runs =
            item.started && item.started->ms <= at.ms && (!item.ended || at.ms <= item.ended->ms);
        if (!runs || (found && item.started->ms < latest.ms))
            continue;
        found = i;
        latest = *item.started;
    }
    return found;
}

std::optional<std::size_t> place_of(Session const& session, model::AgendaItemId const& id) {
    auto const at = std::ranges::find(*session.agenda, id);
    if (at == session.agenda->end())
        return std::nullopt;
    return static_cast<std::size_t>(at - session.agenda->begin());
}

void add_marks(Outlook const& outlook, MinutesPage& page) {
    Session const& session = *outlook.session;
    auto const add = [&](std::optional<std::size_t> place, MinutesMark mark) {
        (place ? page.items[*place].marks : page.others).push_back(std::move(mark));
    };
    for (model::Poll const& poll : session.polls) {
        std::optional<std::size_t> place;
        if (poll.as.sheet.item)
            place = place_of(session, *poll.as.sheet.item);
        if (!place)
            place = item_at(session, poll.opened_at);
        add(place, mark_of(outlook, poll));
        if (!poll.decisions.empty())
            add(item_at(session, poll.decisions.back().at),
                mark_of(outlook, poll.decisions.back(), poll.as.sheet.question.utf8));
    }
    for (model::Proposal const& proposal : session.proposals)
        if (!proposal.decisions.empty())
            add(item_at(session, proposal.decisions.back().at),
                mark_of(outlook, proposal.decisions.back(), proposal.wording().title.utf8));
}

// --- The agenda

std::string time_of(Outlook const& outlook, model::AgendaItem const& item, MinutesStep step) {
    std::string const planned = figure(item.planned_minutes);
    switch (step) {
    case MinutesStep::Running:
        return item.planned_minutes == 0 ? outlook.say("minutes.time.running")
                                         : outlook.say("minutes.time.running-planned", {planned});
    case MinutesStep::Done:
        return outlook.say("minutes.time.done",
                           {hour_of(outlook, *item.started), hour_of(outlook, *item.ended)});
    case MinutesStep::Coming:
        break;
    }
    return item.planned_minutes == 0 ? std::string() : outlook.say("minutes.time.planned", {planned});
}

MinutesItem item_of(Outlook const& outlook, model::AgendaItem const& item, std::size_t place) {
    MinutesItem row;
    row.id = item.id;
    row.place = place;
    row.title = item.title.utf8;
    row.step = !item.started ? MinutesStep::Coming : item.ended ? MinutesStep::Done : MinutesStep::Running;
    if (outlook.session->phase == model::Phase::Adjourned && row.step == MinutesStep::Running)
        row.step = MinutesStep::Coming; // it was never ended; nothing runs any more
    row.time = time_of(outlook, item, row.step);
    row.text = item.minutes;
    row.has_text = item.minutes.size() > 0;
    return row;
}

// --- Who writes, and where it is held

std::string sentence_of(Outlook const& outlook) {
    model::Member const* clerk = model::holder_of(*outlook.session, model::Role::MinuteTaker);
    return clerk == nullptr ? outlook.say("minutes.sentence")
                            : outlook.say("minutes.sentence-by", {model::full_name(*clerk)});
}

void say_safety(Outlook const& outlook, MinutesPage& page) {
    page.in_trouble = outlook.disk_in_trouble || outlook.posts <= 1;
    if (outlook.disk_in_trouble)
        page.safety = outlook.say("minutes.safety.disk");
    else if (outlook.posts <= 1)
        page.safety = outlook.say("minutes.safety.alone");
    else
        page.safety = outlook.say("minutes.safety.held", static_cast<std::int64_t>(outlook.posts_holding_own),
                                  {figure(outlook.posts_holding_own)});
}

} // namespace

MinutesPage minutes_page(Outlook const& outlook) {
    Session const& session = *outlook.session;
    MinutesPage page;
    page.author = outlook.author;
    page.revision = session.events;
    page.sentence = sentence_of(outlook);
    page.adjourned = session.phase == model::Phase::Adjourned;
    page.can_type = !page.adjourned && conducts(outlook);
    if (!page.can_type)
        page.why_not = outlook.say(page.adjourned ? "minutes.adjourned" : "minutes.read-only");
    for (model::AgendaItemId const& id : *session.agenda)
        page.items.push_back(item_of(outlook, *session.items.find(id), page.items.size() + 1));
    model::Instant latest;
    for (std::size_t i = 0; i < page.items.size(); i += 1) {
        model::Instant const started =
            session.items.find(page.items[i].id)->started.value_or(model::Instant{});
        if (page.items[i].step == MinutesStep::Running && (!page.running || started.ms >= latest.ms)) {
            page.running = i;
            latest = started;
        }
    }
    add_marks(outlook, page);
    say_safety(outlook, page);
    return page;
}

} // namespace tablee::client
