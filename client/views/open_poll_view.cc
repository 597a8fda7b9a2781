// SPDX-License-Identifier: Apache-2.0
#include "client/views/open_poll_view.h"

#include "client/present/rule_words.h"
#include "client/views/confirm.h"
#include "client/views/poll_rules_view.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"

#include <algorithm>

namespace tablee::client {
namespace {

bool is_chosen(PollDraft const& draft, model::ProposalId const& id) {
    return std::find(draft.chosen.begin(), draft.chosen.end(), id) != draft.chosen.end();
}

bool holds(std::vector<PollCandidate> const& candidates, model::ProposalId const& id) {
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](PollCandidate const& candidate) { return candidate.id == id; });
}

// Proposals may have come or gone, and items may have ended, since the draft was begun.
void keep_up(OpenPollState& state, OpenPollPage const& page) {
    if (state.like) {
        state.draft = draft_of(*state.like, page.frame);
        state.question.set(state.draft->question);
        state.budget.set(state.draft->budget);
        for (auto const& [id, cost] : state.draft->costs)
            state.costs.try_emplace(id, TextEditor::Lines::One).first->second.set(cost);
        state.candidates = page.candidates;
        state.like.reset();
    }
    bool const first_ones = state.candidates.empty() && !page.candidates.empty() && state.question.empty();
    if (!state.draft || first_ones)
        state.draft = fresh_draft(page, page.candidates.empty() ? PollMethod::Motion : PollMethod::Dots);
    PollDraft& draft = *state.draft;
    if (draft.item >= static_cast<int>(page.items.size()))
        draft.item = -1;
    if (state.candidates == page.candidates)
        return;
    std::erase_if(draft.chosen, [&](model::ProposalId const& id) { return !holds(page.candidates, id); });
    for (PollCandidate const& candidate : page.candidates)
        if (!holds(state.candidates, candidate.id) && !is_chosen(draft, candidate.id))
            draft.chosen.push_back(candidate.id);
    state.candidates = page.candidates;
}

void take_method(OpenPollState& state, OpenPollPage const& page, PollMethod method) {
    PollDraft fresh = fresh_draft(page, method);
    if (method != PollMethod::Consent)
        fresh.secrecy = state.draft->secrecy;
    fresh.item = state.draft->item;
    fresh.follows = state.draft->follows;
    fresh.chosen = state.draft->chosen;
    state.draft = std::move(fresh);
}

// The four that most rooms need, side by side; the others, each with when to use it, on demand.
void draw_method(Column& column, OpenPollState& state, OpenPollPage const& page) {
    Ui& ui = column.ui();
    auto const place = static_cast<std::size_t>(state.draft->method);
    std::vector<Option> first;
    for (std::size_t i = 0; i < kFirstMethods; i += 1)
        first.push_back({page.methods[i].name});
    int chosen = place < kFirstMethods ? static_cast<int>(place) : -1;
    if (segments(column, "method", first, chosen))
        take_method(state, page, static_cast<PollMethod>(chosen));
    column.space(8);
    bool const others = state.others || place >= kFirstMethods;
    if (button(column, ui.say(others ? "polling.method.fewer" : "polling.method.others"),
               {.kind = ButtonKind::Ghost,
                .icon = others ? Icon::ExpandLess : Icon::ExpandMore,
                .enabled = place < kFirstMethods,
                .key = "others"}))
        state.others = !state.others;
    if (others) {
        std::vector<Option> rest;
        for (std::size_t i = kFirstMethods; i < page.methods.size(); i += 1)
            rest.push_back({page.methods[i].name, page.methods[i].detail});
        int other = place < kFirstMethods ? -1 : static_cast<int>(place - kFirstMethods);
        column.space(4);
        if (radio_list(column, "other", rest, other))
            take_method(state, page,
                        static_cast<PollMethod>(kFirstMethods + static_cast<std::size_t>(other)));
    } else {
        column.note(page.methods[place].detail);
    }
    column.space(16);
}

void draw_candidates(Column& column, PollDraft& draft, OpenPollPage const& page) {
    Ui& ui = column.ui();
    auto const count = static_cast<std::int64_t>(draft.chosen.size());
    column.heading(Type::Heading3, ui.say("polling.options.title", count, {std::to_string(count)}));
    column.space(8);
    {
        Flow flow(column);
        if (button(flow, ui.say("polling.options.all"), {.kind = ButtonKind::Ghost})) {
            draft.chosen.clear();
            for (PollCandidate const& candidate : page.candidates)
                draft.chosen.push_back(candidate.id);
        }
        if (button(flow, ui.say("polling.options.none"), {.kind = ButtonKind::Ghost}))
            draft.chosen.clear();
    }
    for (PollCandidate const& candidate : page.candidates) {
        bool ticked = is_chosen(draft, candidate.id);
        if (!check_box(column, candidate.title, ticked, model::hex(candidate.id)))
            continue;
        if (ticked)
            draft.chosen.push_back(candidate.id);
        else
            std::erase(draft.chosen, candidate.id);
    }
    draft.retain = std::min(draft.retain, static_cast<int>(draft.chosen.size()));
    column.space(16);
}

void draw_rule(Column& column, OpenPollState& state, OpenPollPage const& page) {
    Ui& ui = column.ui();
    PollDraft& draft = *state.draft;
    Card card(column);
    Column& inside = card.column();
    inside.text(Type::Heading3, ui.colours().text, rule_sentence(ui.words(), page, draft),
                {.role = Role::Status});
    inside.space(4);
    inside.note(duration_sentence(ui.words(), page, draft));
    inside.space(12);
    if (button(inside, ui.say(state.unfolded ? "polling.rule.fold" : "polling.rule.unfold"),
               {.kind = ButtonKind::Ghost,
                .icon = state.unfolded ? Icon::ExpandLess : Icon::ExpandMore,
                .key = "unfold"}))
        state.unfolded = !state.unfolded;
    if (!state.unfolded)
        return;
    draw_method_rules(inside, state, page);
    draw_common_rules(inside, state, page);
}

void draw_opening(Column& column, OpenPollState& state, OpenPollPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    column.space(16);
    std::string const problem = problem_in(ui.words(), page, *state.draft);
    if (!problem.empty())
        column.note(problem);
    if (!state.sending.error.empty())
        banner(column, BannerKind::Danger, state.sending.error);
    if (state.sending.waiting())
        column.note(ui.say("board.form.saving"));
    column.space(12);
    bool const ready = problem.empty() && !state.sending.waiting();
    if (!button(column, ui.say("polling.open.yes"), {.icon = Icon::HowToVote, .enabled = ready}))
        return;
    state.sending.sent(commands.send(model::OpenPoll{sheet_of(*state.draft, page.frame)}));
}

} // namespace

void open_like(OpenPollState& state, model::RuleSheet sheet) {
    state = {};
    state.like = std::move(sheet);
}

void draw_open_poll(Ui& ui, Rect area, OpenPollState& state, OpenPollPage const& page,
                    CommandSink& commands) {
    IdScope const scope(ui, "open-poll");
    if (state.sending.settle(commands, ui.words()) == AnswerState::Done) {
        state = {};
        commands.ask(GoTo{Place::Now});
    }
    keep_up(state, page);
    PollDraft& draft = *state.draft;
    Page frame(ui, "open-poll", area, ui.say("polling.open.title"), page.electorate);
    Column& column = frame.column();
    for (std::string const* warning : {&page.cannot_open, &page.quorum_warning})
        if (!warning->empty()) {
            banner(column, BannerKind::Warning, *warning);
            column.space(12);
        }
    if (asks_options(draft.method) && !page.list_warning.empty()) {
        banner(column, BannerKind::Info, page.list_warning);
        column.space(12);
    }
    draw_method(column, state, page);
    bool const options = asks_options(state.draft->method);
    std::string const example = ui.say(options ? "polling.question.dots" : "polling.question.motion");
    text_field(column, ui.say("polling.question.label"), state.question, {.placeholder = example});
    auto question = model::clean_title(state.question.text());
    state.draft->question = question ? *question : std::string();
    column.space(16);
    if (options)
        draw_candidates(column, *state.draft, page);
    draw_costs(column, state, page);
    draw_rule(column, state, page);
    draw_opening(column, state, page, commands);
}

} // namespace tablee::client
