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

// A bar whose length is a share of the longest; the figures stand beside it in words.
void draw_bar(Column& column, std::uint64_t value, std::uint64_t most, Colour colour, std::string const& name,
              std::string const& figures) {
    float const share = most == 0 ? 0 : static_cast<float>(value) / static_cast<float>(most);
    progress_bar(column.ui(), column.take(16), share, colour, name, figures);
}

void draw_dots_bar(Column& column, DotsBar const& bar, std::uint64_t most) {
    Ui& ui = column.ui();
    column.space(14);
    column.text(Type::BodyStrong, ui.colours().text, bar.title);
    {
        Flow flow(column, 8);
        if (bar.retained)
            badge(flow, ui.say("results.bar.retained"), ui.colours().success, Icon::Flag);
        if (bar.tied)
            badge(flow, ui.say("results.bar.tied"), ui.colours().warn, Icon::Balance);
    }
    column.note(ui.say("results.bar.rank", {bar.rank, bar.figures}));
    column.space(4);
    draw_bar(column, bar.dots, most, ui.colours().primary, bar.title, bar.figures);
}

Colour colour_of(Palette const& colours, model::voting::Motion motion) {
    switch (motion) {
    case model::voting::Motion::For:
        return colours.for_;
    case model::voting::Motion::Against:
        return colours.against;
    case model::voting::Motion::Abstain:
    case model::voting::Motion::Blank:
        break;
    }
    return colours.abstain;
}

// The three numbers, and the majority as a mark on the bar of those in favour.
void draw_motion(Column& column, ResultPage const& page) {
    Ui& ui = column.ui();
    std::uint64_t most = std::max<std::uint64_t>(1, page.base);
    for (MotionBar const& bar : page.motion)
        most = std::max<std::uint64_t>(most, bar.voices);
    for (MotionBar const& bar : page.motion) {
        column.space(12);
        std::string const voices = std::to_string(bar.voices);
        column.text(Type::BodyStrong, ui.colours().text, ui.say("text.pair", {bar.name, voices}));
        column.space(4);
        float const top = column.y();
        draw_bar(column, bar.voices, most, colour_of(ui.colours(), bar.motion), bar.name, voices);
        if (bar.motion != model::voting::Motion::For || page.required == 0)
            continue;
        float const at =
            column.left() + column.width() * static_cast<float>(page.required) / static_cast<float>(most);
        ui.line({std::min(at, column.left() + column.width() - 1), top - ui.dp(4)},
                {std::min(at, column.left() + column.width() - 1), column.y() + ui.dp(4)}, ui.colours().text,
                2);
    }
    column.space(12);
    column.paragraph(page.majority);
}

void draw_college(Column& column, ResultPage const& page, CollegeResult const& college) {
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
    std::uint64_t most = 1;
    for (std::uint64_t const figure : college.figures)
        most = std::max(most, figure);
    for (std::size_t i = 0; i < college.figures.size(); i += 1) {
        bool const dots = !page.dots.empty();
        if (dots && college.figures[i] == 0)
            continue;
        std::string const figure = std::to_string(college.figures[i]);
        std::string const& name = dots ? page.dots[i].title : page.motion[i].name;
        column.space(6);
        column.text(Type::Small, ui.colours().text_second, ui.say("text.pair", {name, figure}));
        Colour const colour = dots ? college_tint(ui, college.college.place).ink
                                   : colour_of(ui.colours(), page.motion[i].motion);
        draw_bar(column, college.figures[i], most, colour, college.name + " – " + name, figure);
    }
}

void draw_figures(Column& column, ResultsState& state, ResultPage const& page) {
    Ui& ui = column.ui();
    Card card(column);
    Column& inside = card.column();
    if (page.colleges.size() > 1) {
        std::string const total = ui.say("results.view.total");
        std::string const colleges = ui.say("results.view.colleges");
        std::vector<Option> const options{{total}, {colleges}};
        int chosen = state.by_college ? 1 : 0;
        if (segments(inside, "view", options, chosen))
            state.by_college = chosen == 1;
        inside.space(8);
    }
    if (state.by_college && page.colleges.size() > 1) {
        if (!page.colleges_note.empty())
            inside.note(page.colleges_note);
        for (CollegeResult const& college : page.colleges)
            draw_college(inside, page, college);
        return;
    }
    if (page.dots.empty())
        return draw_motion(inside, page);
    std::uint64_t const most = std::max<std::uint64_t>(1, page.dots.front().dots);
    for (DotsBar const& bar : page.dots)
        if (bar.dots > 0)
            draw_dots_bar(inside, bar, most);
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
    if (page.among_tied && button(flow, ui.say("results.retained.among"), {.icon = Icon::HowToVote}))
        state.again.sheet = page.among_tied;
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

void draw_shown(Column& column, ResultsState& state, ResultsPage const& results) {
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
        draw_figures(column, state, page);
    }
    if (page.again) {
        column.space(16);
        if (button(column, ui.say("results.again.button"), {.icon = Icon::HowToVote}))
            state.again.sheet = page.again;
    }
    column.space(12);
    for (std::string const& fact : page.facts)
        column.note(fact);
    for (std::string const& remark : page.remarks)
        column.note(remark);
    if (page.retained)
        draw_retained(column, state, page);
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
            draw_shown(shown, state, page);
            draw_list(list, state, page);
            column.advance_to(std::max(list.y(), shown.y()));
        } else {
            draw_shown(column, state, page);
            column.space(24);
            draw_list(column, state, page);
        }
    }
    draw_result_dialogs(ui, state, page, commands);
}

} // namespace tablee::client
