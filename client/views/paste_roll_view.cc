// SPDX-License-Identifier: Apache-2.0
#include "client/views/paste_roll_view.h"

#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr std::size_t kSentAtOnce = 100;

void read_again(Ui& ui, PasteRollState& state, PasteRollPage const& page) {
    if (state.read_of == state.text.text())
        return;
    state.read_of = state.text.text();
    state.read = read_pasted(page, state.read_of, ui.words());
    state.refused.reset();
}

void finish(PasteRollState& state) {
    state.enrolling = false;
    state.done = true;
    state.enrolled = state.read.rows.size();
    state.text.clear();
    state.read_of.clear();
    state.read = {};
    state.sent.clear();
}

// What was refused stops the rest; the words stay where they are.
bool has_answers(PasteRollState& state, CommandSink& commands) {
    for (Ticket const ticket : state.tickets) {
        Answer const answer = commands.answer(ticket);
        if (answer.state == AnswerState::Waiting)
            return false;
        if (answer.state == AnswerState::Refused)
            state.refused = answer.why;
    }
    state.tickets.clear();
    return true;
}

// The next steps are asked for once the last ones are done. What was sent is never sent again: the page may
// be older than the answer by a frame.
void go_on(PasteRollState& state, PasteRollPage const& page, CommandSink& commands) {
    if (!state.enrolling || !has_answers(state, commands))
        return;
    if (state.refused) {
        state.enrolling = false;
        state.sent.clear();
        return;
    }
    auto const steps = next_steps(page, state.read.rows);
    if (steps.empty())
        return finish(state);
    for (model::Body const& body : steps) {
        if (state.tickets.size() >= kSentAtOnce)
            return;
        if (std::find(state.sent.begin(), state.sent.end(), body) != state.sent.end())
            continue;
        state.sent.push_back(body);
        state.tickets.push_back(commands.act(body));
    }
}

void draw_field(Column& column, PasteRollState& state) {
    Ui& ui = column.ui();
    {
        Flow flow(column);
        if (button(flow, ui.say("roll.paste.here"),
                   {.kind = ButtonKind::Secondary, .icon = Icon::Paste, .enabled = !state.enrolling})) {
            std::string const held = ui.clipboard().read();
            state.refusal = paste_refusal(held, ui.words());
            if (state.refusal.empty() && !state.text.insert(held))
                state.refusal = ui.say("roll.paste.no-room");
        }
        if (!state.text.empty() && button(flow, ui.say("roll.paste.clear"),
                                          {.kind = ButtonKind::Ghost, .enabled = !state.enrolling}))
            state.text.erase(0, state.text.text().size()); // can be undone
    }
    column.space(12);
    FieldLook look;
    look.error = state.refusal;
    look.height_dp = 180;
    look.read_only = state.enrolling;
    std::string const label = ui.say("roll.paste.field");
    std::string const placeholder = ui.say("roll.paste.example");
    look.placeholder = placeholder;
    std::string const hint = ui.say("roll.paste.hint");
    look.hint = hint;
    FieldUse const use = text_field(column, label, state.text, look);
    if (use.changed)
        state.refusal.clear();
    if (state.text.was_refused() && state.refusal.empty())
        state.refusal = ui.say("roll.paste.no-room");
}

void draw_problems(Column& column, PastedRoll const& read) {
    if (read.problems.empty())
        return;
    Ui& ui = column.ui();
    auto const count = static_cast<std::int64_t>(read.problems.size());
    column.heading(Type::Heading3, ui.say("roll.paste.problems", count, {std::to_string(count)}));
    column.space(6);
    for (PasteProblem const& problem : read.problems) {
        banner(column, problem.is_error ? BannerKind::Warning : BannerKind::Info, problem.sentence);
        column.space(8);
    }
}

void draw_line(Column& column, PastedLine const& line) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    column.text(Type::BodyStrong, colours.text,
                ui.say("roll.paste.line", {std::to_string(line.line), line.name}));
    if (!line.detail.empty())
        column.note(line.detail);
    if (line.known)
        column.note(ui.say("roll.paste.already"));
    if (line.foreign_script)
        column.note(ui.say("roll.note.foreign-script"));
    column.space(8);
}

void draw_lines(Column& column, PastedRoll const& read) {
    if (read.lines.empty())
        return;
    Ui& ui = column.ui();
    column.heading(Type::Heading3, read.sentence);
    column.space(8);
    Card card(column, CardKind::Flat);
    auto const parts = side_by_side(ui, card.column().rest(), {{1, 320}, {1, 320}});
    if (parts.empty()) {
        for (PastedLine const& line : read.lines)
            draw_line(card.column(), line);
        return;
    }
    std::size_t const half = (read.lines.size() + 1) / 2;
    Column left(ui, parts[0]);
    Column right(ui, parts[1]);
    for (std::size_t i = 0; i < read.lines.size(); i += 1)
        draw_line(i < half ? left : right, read.lines[i]);
    card.column().advance_to(std::max(left.y(), right.y()));
}

void draw_enrol(Column& column, PasteRollState& state, PasteRollPage const& page) {
    Ui& ui = column.ui();
    if (!page.can_paste) {
        banner(column, BannerKind::Info, page.why_not);
        return;
    }
    if (state.read.roles_left)
        banner(column, BannerKind::Info, ui.say("roll.paste.roles-left"));
    if (state.refused)
        banner(column, BannerKind::Danger, ui.words().say(*state.refused));
    if (state.read.rows.empty())
        return;
    bool const must_agree = !page.chair_agreement.empty();
    if (must_agree) {
        column.paragraph(ui.say("roll.chair.note"));
        column.space(4);
        check_box(column, page.chair_agreement, state.chair_agrees, "chair-agrees", !state.enrolling);
    }
    column.space(8);
    auto const count = static_cast<std::int64_t>(state.read.rows.size());
    std::string const label = state.enrolling ? ui.say("roll.paste.enrolling")
                                              : ui.say("roll.paste.enrol", count, {std::to_string(count)});
    ButtonLook const look{.icon = Icon::PersonAdd,
                          .enabled = !state.enrolling && (!must_agree || state.chair_agrees),
                          .key = "enrol"};
    if (button(column, label, look)) {
        state.enrolling = true;
        state.refused.reset();
        state.sent.clear();
        ui.request_frame();
    }
}

} // namespace

bool draw_paste_roll(Ui& ui, Rect area, PasteRollState& state, PasteRollPage const& page,
                     CommandSink& commands) {
    go_on(state, page, commands);
    Page screen(ui, "paste-roll", area, ui.say("roll.paste.title"), ui.say("roll.paste.sentence"));
    Column& column = screen.column();
    bool const back =
        button(column, ui.say("roll.paste.back"),
               {.kind = ButtonKind::Ghost, .icon = Icon::ArrowBack, .enabled = !state.enrolling});
    column.space(12);
    if (state.done) {
        auto const count = static_cast<std::int64_t>(state.enrolled);
        banner(column, BannerKind::Success, ui.say("roll.paste.done", count, {std::to_string(count)}));
        column.space(12);
        state.done = state.text.empty();
    }
    draw_field(column, state);
    read_again(ui, state, page);
    column.space(16);
    draw_problems(column, state.read);
    draw_lines(column, state.read);
    if (!state.read.columns.empty() && !state.read.rows.empty())
        column.note(state.read.columns);
    column.space(12);
    draw_enrol(column, state, page);
    return back;
}

} // namespace tablee::client
