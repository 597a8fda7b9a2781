// SPDX-License-Identifier: Apache-2.0
#include "client/views/results_view.h"

#include "client/views/result_dialogs.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

void draw_college(Column& column, FigureFolds& folds, CollegeResult const& college) {
    Ui& ui = column.ui();
    IdScope const scope(ui, college.name);
    column.space(16);
    {
        Flow flow(column, 8);
        if (college.college.known)
            college_badge(flow, college.name, college.college.place, college.college.letter);
        else
            badge(flow, college.name, ui.colours().info);
    }
    column.note(college.note);
    if (!college.figures)
        return;
    FigureLook look{.size = FigureSize::Small, .of = college.name, .colour = {}};
    if (college.college.known)
        look.colour = college_tint(ui, college.college.place).ink;
    draw_figures(column, folds, *college.figures, look);
}

// Small multiples: side by side where there is room.
void draw_colleges(Column& column, ResultsState& state, ResultPage const& page) {
    if (!page.colleges_differ.empty())
        banner(column, BannerKind::Info, page.colleges_differ);
    if (!page.colleges_note.empty())
        column.note(page.colleges_note);
    for (std::size_t i = 0; i < page.colleges.size(); i += 2) {
        auto const sides = side_by_side(column.ui(), column.rest(), {{1, 280}, {1, 280}}, 24);
        float bottom = column.y();
        for (std::size_t j = i; j < std::min(i + 2, page.colleges.size()); j += 1) {
            if (sides.size() < 2) {
                draw_college(column, state.folds, page.colleges[j]);
                continue;
            }
            Column side(column.ui(), sides[j - i]);
            draw_college(side, state.folds, page.colleges[j]);
            bottom = std::max(bottom, side.y());
        }
        column.advance_to(bottom);
    }
}

// Which of the views this poll has; the first one when the chosen one is not among them.
ResultView choose_view(Column& column, ResultsState& state, ResultPage const& page) {
    Ui& ui = column.ui();
    std::vector<ResultView> views{ResultView::Total};
    std::vector<std::string> names{ui.say(page.per_head ? "results.view.shares" : "results.view.total")};
    if (page.per_head) {
        views.push_back(ResultView::PerHead);
        names.push_back(ui.say("results.view.heads"));
    }
    if (page.colleges.size() > 1) {
        views.push_back(ResultView::Colleges);
        names.push_back(ui.say("results.view.colleges"));
    }
    if (views.size() == 1)
        return ResultView::Total;
    std::vector<Option> options;
    for (std::string const& name : names)
        options.push_back({name});
    auto const place = std::ranges::find(views, state.view);
    int chosen = place == views.end() ? 0 : static_cast<int>(place - views.begin());
    if (segments(column, "view", options, chosen))
        state.view = views[static_cast<std::size_t>(chosen)];
    column.space(8);
    return views[static_cast<std::size_t>(chosen)];
}

void draw_result(Column& column, ResultsState& state, ResultPage const& page) {
    Card card(column);
    Column& inside = card.column();
    ResultView const view = choose_view(inside, state, page);
    if (view == ResultView::Colleges)
        return draw_colleges(inside, state, page);
    if (!page.weights_note.empty())
        inside.note(page.weights_note);
    bool const heads = view == ResultView::PerHead;
    FigureLook const look{.of = {}, .colour = {}, .required = page.required, .base = page.base};
    draw_figures(inside, state.folds, heads ? *page.per_head : page.total, look);
    if (!page.majority.empty()) {
        inside.space(12);
        inside.paragraph(page.majority);
    }
    for (std::string const& sentence : page.decided)
        inside.paragraph(sentence);
    if (!page.colleges_differ.empty())
        banner(inside, BannerKind::Info, page.colleges_differ);
}

// What was withdrawn since the vote was opened, and what that changed.
void draw_withdrawn(Column& column, ResultPage const& page) {
    if (page.withdrawn.empty())
        return;
    column.space(12);
    Card card(column, CardKind::Flat);
    for (std::string const& sentence : page.withdrawn)
        card.column().paragraph(sentence);
}

void draw_robustness(Column& column, ResultsState& state, ResultPage const& page) {
    if (!page.robustness)
        return;
    Ui& ui = column.ui();
    column.space(16);
    Card card(column, CardKind::Soft);
    Column& inside = card.column();
    inside.heading(Type::Heading3, ui.say("results.robust.title"));
    inside.text(Type::Body, ui.colours().text, page.robustness->sentence);
    if (page.robustness->rows.empty() ||
        !fold(inside, ui.say("results.robust.show"), ui.say("results.robust.hide"), state.robustness))
        return;
    inside.note(ui.say("results.robust.why"));
    for (RobustnessRow const& row : page.robustness->rows) {
        inside.space(10);
        inside.text(Type::BodyStrong, ui.colours().text,
                    ui.say("text.pair",
                           {row.variant, ui.say(row.same ? "results.robust.same" : "results.robust.other")}));
        if (!row.same)
            inside.note(row.gives);
    }
}

void draw_next(Column& column, ResultsState& state, ResultPage const& page, CommandSink& commands) {
    NextVotes const& next = page.next;
    if (!next.again && !next.changed && next.second_rounds.empty())
        return;
    Ui& ui = column.ui();
    column.space(16);
    column.heading(Type::Heading3, ui.say("results.next.title"));
    column.space(8);
    Flow flow(column);
    if (next.again && button(flow, ui.say("results.again.button"), {.icon = Icon::HowToVote}))
        state.again.sheet = next.again;
    if (!next.second_rounds.empty() &&
        button(flow, ui.say("results.next.second"), {.kind = ButtonKind::Secondary, .icon = Icon::HowToVote}))
        state.second = {page.id, 0, {}};
    if (next.changed &&
        button(flow, ui.say("results.next.change"), {.kind = ButtonKind::Secondary, .icon = Icon::Edit})) {
        state.change = next.changed;
        commands.ask(GoTo{Place::OpenPoll});
    }
}

void draw_retained(Column& column, ResultsState& state, ResultPage const& page) {
    Ui& ui = column.ui();
    RetainedLine const& line = *page.retained;
    column.space(16);
    Card card(column);
    card.edge(ui.colours().success.ink);
    Column& inside = card.column();
    inside.heading(Type::Heading3, ui.say("results.retained.title"));
    if (line.saving)
        inside.note(ui.say("board.form.saving"));
    for (std::string const& title : line.titles)
        inside.paragraph("• " + title);
    if (line.titles.empty())
        inside.paragraph(ui.say("results.retained.none"));
    if (!line.tie.empty())
        banner(inside, BannerKind::Warning, line.tie);
    inside.note(line.settled);
    inside.space(8);
    Flow flow(inside);
    if (line.can_set &&
        button(flow, ui.say("results.retained.set"), {.kind = ButtonKind::Secondary, .icon = Icon::Flag}))
        open_retain(state.retain, page);
    if (page.next.among_tied && button(flow, ui.say("results.retained.among"), {.icon = Icon::HowToVote}))
        state.again.sheet = page.next.among_tied;
}

// The advice is the vote above; what the service does with it stands apart, and is signed.
void draw_decisions(Column& column, ResultsState& state, ResultPage const& page, ResultsPage const& results) {
    if (page.decisions.empty())
        return;
    Ui& ui = column.ui();
    column.space(24);
    column.heading(Type::Heading2, ui.say("results.decision.title"));
    column.paragraph(ui.say("results.decision.sentence"));
    for (std::size_t i = 0; i < page.decisions.size(); i += 1) {
        DecisionLine const& line = page.decisions[i];
        IdScope const scope(ui, i);
        column.space(12);
        Card card(column, CardKind::Flat);
        Column& inside = card.column();
        inside.text(Type::BodyStrong, ui.colours().text, line.title);
        inside.paragraph(line.verdict);
        if (!line.motive.empty())
            inside.paragraph(line.motive);
        if (line.saving)
            inside.note(ui.say("board.form.saving"));
        if (!page.can_decide)
            continue;
        std::string const label = ui.say(line.taken ? "results.decision.change" : "results.decision.enter");
        inside.space(8);
        if (button(inside, label,
                   {.kind = ButtonKind::Secondary,
                    .icon = Icon::Gavel,
                    .name = ui.say("text.pair", {label, line.title})}))
            open_decide(state.decide, page, i, results);
    }
}

void draw_nominal(Column& column, ResultsState& state, ResultPage const& page) {
    if (page.nominal.empty())
        return;
    Ui& ui = column.ui();
    column.space(16);
    if (button(column, ui.say(state.nominal ? "results.nominal.hide" : "results.nominal.show"),
               {.kind = ButtonKind::Ghost,
                .icon = state.nominal ? Icon::ExpandLess : Icon::ExpandMore,
                .key = "nominal"}))
        state.nominal = !state.nominal;
    if (!state.nominal)
        return;
    for (std::vector<std::string> const& row : page.nominal)
        column.paragraph(column.ui().say("text.pair", {row.front(), row.back()}));
}

void draw_shown(Column& column, ResultsState& state, ResultsPage const& results, CommandSink& commands) {
    Ui& ui = column.ui();
    ResultPage const& page = *results.shown;
    column.heading(Type::Heading2, page.question);
    column.space(8);
    if (!page.notice.empty()) {
        banner(column, page.contested ? BannerKind::Danger : BannerKind::Info, page.notice);
    } else {
        column.text(Type::Heading3, ui.colours().text, page.sentence, {.role = Role::Status});
        column.note(ui.say("results.advice"));
        column.space(12);
        draw_result(column, state, page);
        draw_withdrawn(column, page);
    }
    column.space(12);
    for (std::string const& fact : page.facts)
        column.note(fact);
    for (std::string const& remark : page.remarks)
        column.note(remark);
    if (page.retained)
        draw_retained(column, state, page);
    draw_robustness(column, state, page);
    draw_next(column, state, page, commands);
    draw_nominal(column, state, page);
    draw_decisions(column, state, page, results);
}

void draw_list(Column& column, ResultsState& state, ResultsPage const& page) {
    Ui& ui = column.ui();
    column.heading(Type::Heading3, ui.say("results.list.title"));
    column.space(8);
    Group const group(ui, "polls");
    for (PollLine const& poll : page.polls) {
        float const width = column.width() - ui.dp(28);
        TextOptions const two{.max_lines = 2, .silent = true};
        float const title = ui.text_height(width, Type::BodyStrong, poll.question, two);
        float const words = ui.text_height(width, Type::Small, poll.sentence, two);
        Rect const rect = column.take_px(title + words + ui.line_step(Type::Small) + ui.dp(24));
        column.space(8);
        bool const selected = page.shown && page.shown->id == poll.id;
        if (clickable_row(ui, rect, poll.question + " (" + poll.hour + ") – " + poll.sentence,
                          model::hex(poll.id), {.selected = selected})
                .clicked)
            state.selected = poll.id;
        if (!ui.sees(rect))
            continue;
        Point at{rect.left + ui.dp(14), rect.top + ui.dp(12)};
        at.y += ui.text(at, width, Type::BodyStrong, ui.colours().text, poll.question, two);
        at.y += ui.text(at, width, Type::Small, ui.colours().text_second, poll.sentence, two);
        ui.text(at, width, Type::Small, ui.colours().muted, poll.hour, {.max_lines = 1, .silent = true});
    }
}

} // namespace

void draw_results(Ui& ui, Rect area, ResultsState& state, ResultsPage const& page, CommandSink& commands) {
    IdScope const scope(ui, "results");
    {
        Page frame(ui, "results", area, ui.say("results.title"), page.safety);
        Column& column = frame.column();
        if (page.can_open) {
            if (button(column, ui.say("results.open-poll"), {.icon = Icon::HowToVote}))
                commands.ask(GoTo{Place::OpenPoll});
            column.space(16);
        }
        std::vector<Rect> const sides = side_by_side(ui, column.rest(), {{1, 260}, {2.4F, 460}}, 24);
        if (page.polls.empty()) {
            empty_state(column, Icon::BarChart, ui.say("results.empty.title"),
                        ui.say("results.empty.sentence"));
        } else if (sides.size() == 2) {
            Column list(ui, sides[0]);
            Column shown(ui, sides[1]);
            draw_shown(shown, state, page, commands);
            draw_list(list, state, page);
            column.advance_to(std::max(list.y(), shown.y()));
        } else {
            draw_shown(column, state, page, commands);
            column.space(24);
            draw_list(column, state, page);
        }
    }
    draw_result_dialogs(ui, state, page, commands);
}

} // namespace tablee::client
