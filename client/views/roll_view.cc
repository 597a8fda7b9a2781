// SPDX-License-Identifier: Apache-2.0
#include "client/views/roll_view.h"

#include "client/views/roll_dialogs.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"

#include <algorithm>

namespace tablee::client {
namespace {

Tint tint_of(Palette const& colours, RollRow const& row) {
    if (row.in_room)
        return colours.success;
    return row.presence == model::Presence::Absent || row.presence == model::Presence::Left ? colours.warn
                                                                                            : colours.info;
}

Icon icon_of(RollRow const& row) {
    switch (row.presence) {
    case model::Presence::Present:
    case model::Presence::Late:
        return Icon::CheckCircle;
    case model::Presence::Left:
        return Icon::Logout;
    case model::Presence::Absent:
        return Icon::Close;
    case model::Presence::Excused:
        return Icon::Event;
    case model::Presence::Expected:
        return Icon::Clock;
    }
    return Icon::None;
}

void draw_who(Column& column, RollRow const& row) {
    Ui& ui = column.ui();
    column.text(Type::BodyStrong, ui.colours().text, row.name);
    std::string small = row.capacity;
    for (std::string const& note : row.notes)
        small += (small.empty() ? "" : " · ") + note;
    if (row.saving)
        small += (small.empty() ? "" : " · ") + ui.say("roll.saving");
    if (!small.empty())
        column.note(small);
}

bool mark_button(Flow& flow, RollRow const& row, char const* label, char const* name, Icon icon) {
    Ui& ui = flow.ui();
    std::string const read = ui.say(name, {row.name});
    ButtonLook const look{.kind = ButtonKind::Secondary, .icon = icon, .name = read};
    return button(flow, ui.say(label), look);
}

void draw_what(Column& column, RollState& state, RollPage const& page, RollRow const& row,
               CommandSink& commands) {
    Ui& ui = column.ui();
    Flow flow(column, 8);
    bool const expected = row.presence == model::Presence::Expected;
    if (!expected || !row.can_mark)
        badge(flow, row.state, tint_of(ui.colours(), row), icon_of(row));
    if (row.can_mark && expected) {
        if (mark_button(flow, row, "roll.action.present", "roll.action.present-for", Icon::Check))
            mark_presence(state, row, model::Presence::Present, commands);
        if (page.open && mark_button(flow, row, "roll.action.late", "roll.action.late-for", Icon::Clock))
            mark_presence(state, row, model::Presence::Late, commands);
    }
    std::string const read = ui.say("roll.action.more-for", {row.name});
    ButtonLook const look{.kind = ButtonKind::Ghost, .icon = Icon::More, .name = read};
    if (button(flow, ui.say("roll.action.more"), look))
        open_person(state, row);
}

void draw_row(Column& column, RollState& state, RollPage const& page, RollRow const& row,
              CommandSink& commands) {
    Ui& ui = column.ui();
    auto const parts = side_by_side(ui, column.rest(), {{3, 240}, {2, page.open ? 400.0F : 280.0F}});
    if (parts.empty()) {
        draw_who(column, row);
        column.space(4);
        draw_what(column, state, page, row, commands);
    } else {
        Column left(ui, parts[0]);
        left.space(4);
        draw_who(left, row);
        Column right(ui, parts[1]);
        draw_what(right, state, page, row, commands);
        column.advance_to(std::max(left.y(), right.y()));
    }
    column.space(8);
    column.rule();
    column.space(8);
}

bool is_shown(RollState const& state, RollRow const& row, std::string const& query) {
    if (state.only_expected && row.presence != model::Presence::Expected)
        return false;
    if (state.college && row.as.college != state.college)
        return false;
    return is_found(row, query);
}

std::size_t draw_section(Column& column, RollState& state, RollPage const& page, RollSection const& section,
                         std::string const& query, CommandSink& commands) {
    std::size_t const shown = static_cast<std::size_t>(
        std::count_if(section.rows.begin(), section.rows.end(),
                      [&](RollRow const& row) { return is_shown(state, row, query); }));
    if (shown == 0)
        return 0;
    Ui& ui = column.ui();
    IdScope const scope(ui, section.title);
    {
        Card card(column);
        {
            Flow flow(card.column(), 12);
            if (section.college.known)
                college_badge(flow, section.college.name, section.college.place, section.college.letter);
            else
                badge(flow, section.title, ui.colours().info, Icon::People);
        }
        card.column().note(section.count);
        card.column().space(12);
        for (RollRow const& row : section.rows)
            if (is_shown(state, row, query))
                draw_row(card.column(), state, page, row, commands);
    }
    column.space(14);
    return shown;
}

void draw_removed(Column& column, RollState& state, RollPage const& page, CommandSink& commands) {
    if (page.removed.empty())
        return;
    Ui& ui = column.ui();
    column.heading(Type::Heading3, ui.say("roll.removed.title"));
    column.note(ui.say("roll.removed.sentence"));
    column.space(6);
    for (RollRow const& row : page.removed) {
        column.text(Type::Body, ui.colours().text, row.name);
        std::string const name = ui.say("roll.action.restore-for", {row.name});
        ButtonLook const look{.kind = ButtonKind::Secondary, .icon = Icon::Undo, .name = name};
        if (page.can_keep && button(column, ui.say("roll.action.restore"), look))
            state.chain.send_apart(model::MemberRestored{row.member}, commands);
        column.space(8);
    }
}

void draw_quorum(Column& column, RollPage const& page) {
    Ui& ui = column.ui();
    Card card(column, CardKind::Soft, 16);
    card.column().text(Type::BodyStrong, ui.colours().text, page.quorum);
    if (page.quorum_state.empty())
        return;
    card.column().space(6);
    Flow flow(card.column(), 8);
    badge(flow, page.quorum_state, page.quorum_reached ? ui.colours().success : ui.colours().warn,
          page.quorum_reached ? Icon::CheckCircle : Icon::Warning);
}

// What was refused, or the last click and how to take it back.
void draw_last_click(Column& column, RollState& state, RollPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    if (state.chain.refused() && state.dialog == RollDialog::None) {
        banner(column, BannerKind::Danger, ui.words().say(*state.chain.refused()));
        column.space(10);
        return;
    }
    RollRow const* row = state.undo ? page.find(state.undo->member) : nullptr;
    if (row == nullptr)
        return;
    std::string const sentence = ui.say("roll.undo.sentence", {state.undo->name, row->state});
    if (banner(column, BannerKind::Success, sentence, ui.say("roll.action.undo")) && !state.chain.busy()) {
        state.chain.start(std::move(state.undo->restore), commands);
        state.undoing = true;
        state.undo.reset();
    }
    column.space(10);
}

void draw_tools(Column& column, RollState& state, RollPage const& page) {
    Ui& ui = column.ui();
    if (page.can_edit) {
        Flow flow(column, 12);
        if (button(flow, ui.say("roll.action.add"), {.icon = Icon::PersonAdd}))
            open_add(state, page);
        if (button(flow, ui.say("roll.action.paste"), {.kind = ButtonKind::Secondary, .icon = Icon::Paste}))
            state.pasting = true;
    }
    column.space(12);
    std::string const placeholder = ui.say("roll.search.placeholder");
    text_field(column, ui.say("roll.search.label"), state.search,
               {.placeholder = placeholder, .icon = Icon::Search, .label_hidden = true});
    column.space(10);
    Flow flow(column, 8);
    if (chip(flow, ui.say("roll.filter.all"), !state.only_expected && !state.college)) {
        state.only_expected = false;
        state.college.reset();
    }
    ChipLook look;
    look.icon = Icon::Clock;
    look.key = "expected";
    std::string const expected = ui.say("roll.filter.expected", {std::to_string(page.expected)});
    if (chip(flow, expected, state.only_expected, look))
        state.only_expected = !state.only_expected;
    for (RollCollege const& one : page.colleges) {
        look = {};
        look.tint = college_tint(ui, one.mark.place);
        if (page.colleges.size() > 1 && chip(flow, one.mark.name, state.college == one.id, look))
            state.college = state.college == one.id ? std::nullopt : std::optional(one.id);
    }
}

void draw_list(Column& column, RollState& state, RollPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    std::string const query = model::folded(state.search.text());
    std::size_t shown = 0;
    for (RollSection const& section : page.sections)
        shown += draw_section(column, state, page, section, query, commands);
    for (std::string const& name : page.entering)
        column.note(ui.say("roll.entering", {name}));
    if (shown == 0 && page.entering.empty())
        empty_state(column, Icon::Search, ui.say("roll.empty.not-found"),
                    ui.say("roll.empty.not-found-sentence"));
    draw_removed(column, state, page, commands);
}

void draw_empty(Column& column, RollState& state, RollPage const& page) {
    Ui& ui = column.ui();
    empty_state(column, Icon::People, ui.say("roll.empty.title"),
                page.can_edit ? ui.say("roll.empty.sentence") : page.why_no_edit);
    if (!page.can_edit)
        return;
    Flow flow(column, 12);
    if (button(flow, ui.say("roll.action.add"), {.icon = Icon::PersonAdd}))
        open_add(state, page);
    if (button(flow, ui.say("roll.action.paste"), {.kind = ButtonKind::Secondary, .icon = Icon::Paste}))
        state.pasting = true;
}

} // namespace

void draw_roll(Ui& ui, Rect area, RollState& state, RollPage const& page, CommandSink& commands) {
    if (state.chain.advance(commands) && !state.undoing) // a dialog's
        state.dialog = RollDialog::None;
    state.undoing = state.undoing && state.chain.busy();
    if (state.pasting) {
        state.pasting = !draw_paste_roll(ui, area, state.paste, page.paste, commands);
        return;
    }
    {
        Page screen(ui, "roll", area, ui.say("roll.page.title"), page.sentence);
        Column& column = screen.column();
        draw_last_click(column, state, page, commands);
        if (page.empty()) {
            draw_empty(column, state, page);
        } else {
            draw_quorum(column, page);
            column.space(14);
            draw_tools(column, state, page);
            column.space(14);
            draw_list(column, state, page, commands);
        }
    }
    draw_roll_dialog(ui, state, page, commands);
}

} // namespace tablee::client
