// SPDX-License-Identifier: Apache-2.0
#include "client/views/open_poll_view.h"

#include "client/views/confirm.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"

#include <algorithm>

namespace tablee::client {
namespace {

std::vector<Option> options_of(std::vector<RuleChoice> const& choices) {
    std::vector<Option> options;
    for (RuleChoice const& choice : choices)
        options.push_back({choice.name, choice.detail});
    return options;
}

// A heading, then one of several values of an enumeration.
template <class Value>
void choose(Column& column, std::string_view key, std::string const& heading,
            std::vector<RuleChoice> const& choices, Value& value) {
    column.space(20);
    column.heading(Type::BodyStrong, heading);
    column.space(4);
    int chosen = static_cast<int>(value);
    if (radio_list(column, key, options_of(choices), chosen))
        value = static_cast<Value>(chosen);
}

bool is_chosen(PollDraft const& draft, model::ProposalId const& id) {
    return std::find(draft.chosen.begin(), draft.chosen.end(), id) != draft.chosen.end();
}

bool holds(std::vector<PollCandidate> const& candidates, model::ProposalId const& id) {
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](PollCandidate const& candidate) { return candidate.id == id; });
}

// Proposals may have come or gone, and items may have ended, since the draft was begun.
void keep_up(OpenPollState& state, OpenPollPage const& page) {
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

void draw_method(Column& column, PollDraft& draft, OpenPollPage const& page) {
    Ui& ui = column.ui();
    std::string const dots = ui.say("polling.method.dots");
    std::string const motion = ui.say("polling.method.motion");
    std::vector<Option> const options{{dots}, {motion}};
    int chosen = static_cast<int>(draft.method);
    if (segments(column, "method", options, chosen)) {
        PollDraft fresh = fresh_draft(page, static_cast<PollMethod>(chosen));
        fresh.secrecy = draft.secrecy;
        fresh.item = draft.item;
        draft = std::move(fresh);
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
    column.space(16);
}

void draw_dots_rule(Column& column, PollDraft& draft, OpenPollPage const& page) {
    Ui& ui = column.ui();
    column.space(16);
    stepper(column, ui.say("polling.rule.dots"), draft.dots, 1, 50);
    column.space(12);
    stepper(column, ui.say("polling.rule.cap"), draft.cap, 1, draft.dots);
    column.space(12);
    stepper(column, ui.say("polling.rule.retain"), draft.retain, 0, static_cast<int>(draft.chosen.size()));
    if (draft.retain > 0)
        choose(column, "cut-tie", ui.say("polling.rule.cut-tie"), page.cut_ties, draft.cut_tie);
}

void draw_motion_rule(Column& column, PollDraft& draft, OpenPollPage const& page) {
    Ui& ui = column.ui();
    choose(column, "base", ui.say("polling.rule.base"), page.bases, draft.base);
    choose(column, "threshold", ui.say("polling.rule.threshold"), page.thresholds, draft.threshold);
    column.space(20);
    check_box(column, ui.say("polling.rule.casting-vote"), draft.casting_vote, "casting",
              !page.chair.empty());
    if (draft.casting_vote)
        column.note(ui.say("polling.rule.casting-detail"));
}

void draw_rule(Column& column, OpenPollState& state, OpenPollPage const& page) {
    Ui& ui = column.ui();
    PollDraft& draft = *state.draft;
    Card card(column);
    Column& inside = card.column();
    inside.text(Type::Heading3, ui.colours().text, rule_sentence(ui.words(), page, draft),
                {.role = Role::Status});
    inside.space(12);
    if (button(inside, ui.say(state.unfolded ? "polling.rule.fold" : "polling.rule.unfold"),
               {.kind = ButtonKind::Ghost,
                .icon = state.unfolded ? Icon::ExpandLess : Icon::ExpandMore,
                .key = "unfold"}))
        state.unfolded = !state.unfolded;
    if (!state.unfolded)
        return;
    if (draft.method == PollMethod::Dots)
        draw_dots_rule(inside, draft, page);
    else
        draw_motion_rule(inside, draft, page);
    choose(inside, "secrecy", ui.say("polling.rule.secrecy"), page.secrecies, draft.secrecy);
    if (page.items.empty())
        return;
    std::vector<Option> items;
    for (ItemChoice const& item : page.items)
        items.push_back({item.title});
    inside.space(16);
    picker(inside, ui.say("polling.rule.item"), state.items, items, draft.item,
           ui.say("polling.rule.no-item"));
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
    state.sending.sent(commands.send(model::OpenPoll{sheet_of(page, *state.draft)}));
}

} // namespace

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
    if (draft.method == PollMethod::Dots && !page.list_warning.empty()) {
        banner(column, BannerKind::Info, page.list_warning);
        column.space(12);
    }
    draw_method(column, draft, page);
    bool const dots = draft.method == PollMethod::Dots;
    std::string const example = ui.say(dots ? "polling.question.dots" : "polling.question.motion");
    text_field(column, ui.say("polling.question.label"), state.question, {.placeholder = example});
    auto question = model::clean_title(state.question.text());
    draft.question = question ? *question : std::string();
    column.space(16);
    if (dots)
        draw_candidates(column, draft, page);
    draw_rule(column, state, page);
    draw_opening(column, state, page, commands);
}

} // namespace tablee::client
