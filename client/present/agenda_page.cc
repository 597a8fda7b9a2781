// SPDX-License-Identifier: Apache-2.0
#include "client/present/agenda_page.h"

#include "model/session/quorum.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::AgendaItemId;

constexpr std::int64_t kMinuteMs = 60'000;

// What waits here, done to the agenda in the order asked.
struct Overlay {
    std::vector<SeenItem>& items;
    model::Instant now;

    [[nodiscard]] SeenItem* find(AgendaItemId const& id) const {
        auto const at =
            std::find_if(items.begin(), items.end(), [&](SeenItem const& one) { return one.id == id; });
        return at == items.end() ? nullptr : &*at;
    }
    void operator()(model::AgendaItemAdded const& body) const {
        SeenItem item;
        item.title = body.title.utf8;
        item.planned_minutes = body.planned_minutes;
        item.saving = true;
        items.push_back(std::move(item));
    }
    void operator()(model::AgendaItemChanged const& body) const {
        SeenItem* found = find(body.item);
        if (found == nullptr)
            return;
        SeenItem item = *found;
        item.title = body.title.utf8;
        item.planned_minutes = body.planned_minutes;
        item.saving = true;
        items.erase(items.begin() + (found - items.data()));
        auto const place = std::min<std::size_t>(body.position, items.size());
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(place), std::move(item));
    }
    void operator()(model::AgendaItemRemoved const& body) const {
        std::erase_if(items, [&](SeenItem const& one) { return one.id == body.item; });
    }
    void operator()(model::AgendaItemStarted const& body) const {
        if (SeenItem* item = find(body.item)) {
            item->started = item->started.value_or(now);
            item->ended.reset();
            item->saving = true;
        }
    }
    void operator()(model::AgendaItemEnded const& body) const {
        if (SeenItem* item = find(body.item)) {
            item->ended = now;
            item->saving = true;
        }
    }
    template <class Other>
    void operator()(Other const&) const {}
};

std::string figures(std::int64_t number) {
    return std::to_string(number);
}

std::string minutes_words(Outlook const& outlook, std::int64_t ms) {
    return outlook.say("agenda.minutes", {figures(std::max<std::int64_t>(0, ms / kMinuteMs))});
}

// Rounded up: "reste 1 min" until the last second.
std::string time_words(Outlook const& outlook, SeenItem const& item, bool& over) {
    over = false;
    if (item.planned_minutes == 0 || !item.is_running())
        return {};
    std::int64_t const left = item.planned_minutes * kMinuteMs - (outlook.now.ms - item.started->ms);
    if (left > 0)
        return outlook.say("agenda.time-left", {figures((left + kMinuteMs - 1) / kMinuteMs)});
    over = true;
    if (-left < kMinuteMs)
        return outlook.say("agenda.time-up");
    return outlook.say("agenda.time-over", {figures(-left / kMinuteMs)});
}

std::string real_words(Outlook const& outlook, SeenItem const& item) {
    if (!item.started)
        return {};
    if (!item.ended)
        return outlook.say("agenda.since", {hour_of(outlook, *item.started)});
    return outlook.say("agenda.from-to", {hour_of(outlook, *item.started), hour_of(outlook, *item.ended),
                                          minutes_words(outlook, item.ended->ms - item.started->ms)});
}

ItemState state_of(SeenItem const& item) {
    return !item.started ? ItemState::Planned : item.ended ? ItemState::Done : ItemState::Running;
}

std::string state_words(Outlook const& outlook, ItemState state) {
    return outlook.say(state == ItemState::Planned   ? "agenda.state.planned"
                       : state == ItemState::Running ? "agenda.state.running"
                                                     : "agenda.state.done");
}

AgendaRow row_of(Outlook const& outlook, std::vector<SeenItem> const& items, std::size_t index, bool mine) {
    SeenItem const& item = items[index];
    AgendaRow row;
    row.id = item.id;
    row.place = index + 1;
    row.title = item.title;
    row.planned_minutes = item.planned_minutes;
    row.planned = item.planned_minutes == 0
                      ? outlook.say("agenda.not-timed")
                      : outlook.say("agenda.planned", item.planned_minutes, {figures(item.planned_minutes)});
    row.real = real_words(outlook, item);
    row.left = time_words(outlook, item, row.over);
    row.state = state_of(item);
    row.state_words = state_words(outlook, row.state);
    row.saving = item.saving;
    bool const open = outlook.session->phase == model::Phase::Open;
    row.can_change = mine && !item.id.is_zero();
    row.can_move_up = row.can_change && index > 0;
    row.can_move_down = row.can_change && index + 1 < items.size();
    row.can_start = row.can_change && open && row.state != ItemState::Running;
    row.can_end = row.can_change && row.state == ItemState::Running;
    row.can_remove = row.can_change && row.state == ItemState::Planned;
    return row;
}

std::string agenda_sentence(Outlook const& outlook, std::vector<SeenItem> const& items) {
    if (items.empty())
        return outlook.say("agenda.none");
    std::int64_t minutes = 0;
    for (SeenItem const& item : items)
        minutes += item.planned_minutes;
    auto const count = static_cast<std::int64_t>(items.size());
    std::string const items_words = outlook.say("agenda.items", count, {figures(count)});
    if (minutes == 0)
        return items_words;
    model::SessionCreated const& charter = *outlook.session->charter;
    model::Instant const begins = outlook.session->opened_at.value_or(
        model::instant_of(charter.date, charter.start_minute, outlook.session->utc_offset()));
    return outlook.say("agenda.sum",
                       {items_words, figures(minutes), hour_of(outlook, {begins.ms + minutes * kMinuteMs})});
}

std::string phase_words(Outlook const& outlook) {
    model::Session const& session = *outlook.session;
    switch (session.phase) {
    case model::Phase::Prepared:
        return outlook.say("agenda.phase.prepared");
    case model::Phase::Open:
        return outlook.say("agenda.phase.open",
                           {session.opened_at ? hour_of(outlook, *session.opened_at) : std::string()});
    case model::Phase::Adjourned:
        return outlook.say("agenda.phase.adjourned",
                           {session.adjourned_at ? hour_of(outlook, *session.adjourned_at) : std::string()});
    }
    return {};
}

bool waits_to_open(Outlook const& outlook) {
    return std::any_of(outlook.waiting.begin(), outlook.waiting.end(), [](model::Command const& command) {
        return std::holds_alternative<model::OpenSession>(command);
    });
}

void take_phase(Outlook const& outlook, std::vector<SeenItem> const& items, AgendaPage& page) {
    model::Session const& session = *outlook.session;
    page.phase = session.phase;
    page.phase_words = phase_words(outlook);
    page.quorum = quorum_words(outlook);
    page.saving_phase = waits_to_open(outlook);
    for_each_waiting<model::SessionAdjourned>(outlook, [&](auto const&) { page.saving_phase = true; });
    for_each_waiting<model::SessionReopened>(outlook, [&](auto const&) { page.saving_phase = true; });
    for (model::Poll const& poll : session.polls)
        if (poll.status == model::PollStatus::Open)
            page.open_polls.push_back(poll.as.sheet.question.utf8);
    for (SeenItem const& item : items)
        if (!item.ended)
            page.unfinished.push_back(item.title);
    bool const mine = keeps_session(outlook) && is_admitted(outlook) && !page.saving_phase;
    page.can_open = mine && session.phase == model::Phase::Prepared;
    page.can_adjourn = mine && session.phase == model::Phase::Open && page.open_polls.empty();
    page.can_reopen = mine && session.phase == model::Phase::Adjourned;
    if (!keeps_session(outlook))
        page.why_not = outlook.say("refusal.not-keeper");
    else if (session.phase == model::Phase::Open && !page.open_polls.empty())
        page.why_not = outlook.say("refusal.poll-still-open");
}

} // namespace

std::vector<SeenItem> seen_agenda(Outlook const& outlook) {
    std::vector<SeenItem> items;
    for (AgendaItemId const& id : *outlook.session->agenda) {
        model::AgendaItem const& item = *outlook.session->items.find(id);
        items.push_back({id, item.title.utf8, item.planned_minutes, item.started, item.ended, false});
    }
    Overlay const overlay{items, outlook.now};
    for (model::Command const& command : outlook.waiting)
        if (auto const* act = std::get_if<model::Act>(&command))
            std::visit(overlay, act->body);
    return items;
}

std::optional<RunningItem> running_item(Outlook const& outlook) {
    auto const items = seen_agenda(outlook);
    std::optional<RunningItem> running;
    if (outlook.session->phase == model::Phase::Adjourned)
        return running;
    for (std::size_t i = 0; i < items.size(); i += 1)
        if (items[i].is_running() && (!running || *running->item.started <= *items[i].started))
            running = RunningItem{i + 1, items.size(), items[i], {}, false};
    if (running)
        running->time = time_words(outlook, running->item, running->over);
    return running;
}

NextItem next_item(Outlook const& outlook) {
    auto const items = seen_agenda(outlook);
    auto const running = running_item(outlook);
    NextItem next;
    if (running)
        next.ends = running->item.id;
    // After the one that runs; what was passed over comes last.
    std::size_t const from = running ? running->place : 0;
    for (std::size_t i = 0; i < items.size(); i += 1) {
        SeenItem const& item = items[(from + i) % items.size()];
        if (item.started || item.id.is_zero())
            continue;
        next.starts = item.id;
        next.title = item.title;
        break;
    }
    return next;
}

QuorumWords quorum_words(Outlook const& outlook) {
    model::QuorumFigures const now = model::quorum_now(*outlook.session);
    bool const proxies = outlook.session->charter->quorum.proxies_count;
    std::int64_t const here = now.present + (proxies ? now.represented : 0);
    PhraseArgs const args{figures(here), figures(now.voices), figures(now.required)};
    if (now.required == 0)
        return {false, true, outlook.say("agenda.quorum.none", here, args)};
    if (now.reached)
        return {true, true, outlook.say("agenda.quorum.reached", here, args)};
    return {true, false, outlook.say("agenda.quorum.missing", here, args)};
}

AgendaPage agenda_page(Outlook const& outlook) {
    AgendaPage page;
    auto const items = seen_agenda(outlook);
    bool const mine = conducts(outlook) && outlook.session->phase != model::Phase::Adjourned;
    page.sentence = agenda_sentence(outlook, items);
    for (std::size_t i = 0; i < items.size(); i += 1)
        page.rows.push_back(row_of(outlook, items, i, mine));
    page.can_add = mine;
    page.next = next_item(outlook);
    page.can_go_on = mine && outlook.session->phase == model::Phase::Open && !page.next.is_none();
    take_phase(outlook, items, page);
    return page;
}

} // namespace tablee::client
