// SPDX-License-Identifier: Apache-2.0
#include "client/views/poll_rules_view.h"

#include "client/views/confirm.h"
#include "client/widgets/button.h"
#include "client/widgets/choice.h"
#include "client/widgets/text_field.h"

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

void step(Column& column, char const* label, int& value, int least, int most) {
    column.space(12);
    stepper(column, column.ui().say(label), value, least, std::max(least, most));
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

void draw_retain(Column& column, PollDraft& draft, OpenPollPage const& page) {
    step(column, "polling.rule.retain", draft.retain, 0, static_cast<int>(draft.chosen.size()));
    if (draft.retain > 0)
        choose(column, "cut-tie", column.ui().say("polling.rule.cut-tie"), page.cut_ties, draft.cut_tie);
}

void draw_shares(Column& column, PollDraft& draft, OpenPollPage const& page) {
    draft.shares.resize(page.colleges.size(), 0);
    for (std::size_t i = 0; i < page.colleges.size(); i += 1) {
        column.space(8);
        stepper(column, column.ui().say("polling.rule.share", {page.colleges[i]}), draft.shares[i], 0, 100);
    }
}

void draw_colleges(Column& column, PollDraft& draft, OpenPollPage const& page) {
    if (page.colleges.size() < 2 || draft.method == PollMethod::Consent)
        return;
    std::vector<RuleChoice> weighings = page.weighings;
    if (draft.method != PollMethod::Motion)
        weighings.pop_back(); // a double majority is of a motion
    choose(column, "colleges", column.ui().say("polling.rule.colleges"), weighings, draft.weighing);
    if (draft.weighing == model::Weighing::StatedShares)
        draw_shares(column, draft, page);
    if (draft.weighing == model::Weighing::EqualShares || draft.weighing == model::Weighing::StatedShares) {
        column.space(12);
        check_box(column, column.ui().say("polling.rule.empty-loses"), draft.empty_loses, "empty-loses");
    }
}

} // namespace

void draw_method_rules(Column& column, OpenPollState& state, OpenPollPage const& page) {
    Ui& ui = column.ui();
    PollDraft& draft = *state.draft;
    auto const options = static_cast<int>(draft.chosen.size());
    switch (draft.method) {
    case PollMethod::Dots:
        step(column, "polling.rule.dots", draft.dots, 1, 50);
        step(column, "polling.rule.cap", draft.cap, 1, draft.dots);
        break;
    case PollMethod::Judgment:
        step(column, "polling.rule.grades", draft.grades, model::voting::kGradesMin,
             model::voting::kGradesMax);
        choose(column, "no-opinion", ui.say("polling.rule.no-opinion"), page.no_opinions, draft.no_opinion);
        choose(column, "median", ui.say("polling.rule.median"), page.medians, draft.median);
        break;
    case PollMethod::Motion:
        draw_motion_rule(column, draft, page);
        break;
    case PollMethod::Consent:
        break;
    case PollMethod::Placing:
        step(column, "polling.rule.levels", draft.grades, model::voting::kGradesMin,
             model::voting::kLevelsMax);
        break;
    case PollMethod::Budget:
        choose(column, "funding", ui.say("polling.rule.funding"), page.fundings, draft.funding);
        break;
    case PollMethod::Ranking:
        choose(column, "count", ui.say("polling.rule.count"), page.counts, draft.count);
        break;
    case PollMethod::Score:
        step(column, "polling.rule.top", draft.top, 1, model::voting::kTopScore);
        choose(column, "aggregate", ui.say("polling.rule.aggregate"), page.aggregates, draft.aggregate);
        break;
    case PollMethod::Approval:
        step(column, "polling.rule.at-most", draft.at_most, 0, options);
        column.note(ui.say("polling.rule.at-most-detail"));
        break;
    case PollMethod::Comparing:
        step(column, "polling.rule.pairs", draft.pairs, 1, options * (options - 1) / 2);
        break;
    }
    if (retains_options(draft.method))
        draw_retain(column, draft, page);
}

void draw_common_rules(Column& column, OpenPollState& state, OpenPollPage const& page) {
    Ui& ui = column.ui();
    PollDraft& draft = *state.draft;
    draw_colleges(column, draft, page);
    choose(column, "secrecy", ui.say("polling.rule.secrecy"), page.secrecies, draft.secrecy);
    if (draft.secrecy == model::Secrecy::SecretOnPaper) {
        step(column, "polling.secret.requests", draft.secret_requests, 0, page.voices);
        if (!page.secret_rule.empty())
            column.note(page.secret_rule);
    }
    if (page.items.empty())
        return;
    std::vector<Option> items;
    for (ItemChoice const& item : page.items)
        items.push_back({item.title});
    column.space(16);
    picker(column, ui.say("polling.rule.item"), state.items, items, draft.item,
           ui.say("polling.rule.no-item"));
}

void draw_costs(Column& column, OpenPollState& state, OpenPollPage const& page) {
    PollDraft& draft = *state.draft;
    if (draft.method != PollMethod::Budget)
        return;
    Ui& ui = column.ui();
    text_field(column, ui.say("polling.rule.budget"), state.budget,
               {.hint = ui.say("polling.rule.budget-hint")});
    draft.budget = state.budget.text();
    for (PollCandidate const& candidate : page.candidates) {
        if (std::find(draft.chosen.begin(), draft.chosen.end(), candidate.id) == draft.chosen.end())
            continue;
        column.space(12);
        auto const field = state.costs.try_emplace(candidate.id, TextEditor::Lines::One).first;
        text_field(column, ui.say("polling.rule.cost", {candidate.title}), field->second,
                   {.key = model::hex(candidate.id)});
        draft.costs[candidate.id] = field->second.text();
    }
    column.space(16);
}

} // namespace tablee::client
