// SPDX-License-Identifier: Apache-2.0
#include "client/views/minutes_view.h"

#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr double kSendSeconds = 0.12; // at most one command in that time
constexpr double kRetrySeconds = 3;

TextOptions unread() {
    TextOptions options;
    options.silent = true;
    return options;
}

std::string item_name(Ui& ui, MinutesItem const& item) {
    return ui.say("minutes.item", {std::to_string(item.place), item.title});
}

// --- The texts that are open

// Follows the agenda, but never takes the text away from under somebody's hands.
std::size_t shown_item(MinutesState& state, MinutesPage const& page) {
    if (page.running && state.running != page.items[*page.running].id) {
        state.running = page.items[*page.running].id;
        if (!state.typing || !state.chosen)
            state.chosen = state.running;
    }
    for (std::size_t i = 0; i < page.items.size(); i += 1)
        if (state.chosen == page.items[i].id)
            return i;
    return 0;
}

// The item's text, with what others typed since the last frame.
MinutesState::Open& open_item(MinutesState& state, MinutesPage const& page, MinutesItem const& item) {
    auto at = state.open.find(item.id);
    if (at != state.open.end() && at->second.shared.author() != page.author) { // another run of this post
        state.kept += at->second.shared.untaken_words();
        state.open.erase(at);
        at = state.open.end();
    }
    if (at == state.open.end())
        at = state.open.try_emplace(item.id, page.author).first;
    MinutesState::Open& open = at->second;
    if (open.revision != page.revision) {
        for (TextPatch& patch : open.shared.follow(item.text))
            open.editor.apply_remote({patch.at, patch.erased, std::move(patch.inserted)});
        open.revision = page.revision;
    }
    return open;
}

void take_typing(MinutesState::Open& open) {
    for (TextChange& change : open.editor.take_changes()) {
        open.shared.type({change.at, change.erased, std::move(change.inserted)});
        open.copied = false;
    }
}

void settle_out(MinutesState& state, CommandSink const& commands, double seconds) {
    if (!state.out)
        return;
    Answer const answer = commands.answer(state.ticket);
    if (answer.state == AnswerState::Waiting)
        return;
    auto const at = state.open.find(*state.out);
    state.out.reset();
    bool const taken = answer.state == AnswerState::Done;
    if (at != state.open.end())
        at->second.shared.settle(taken                                  ? SharedText::Fate::Taken
                                 : answer.state == AnswerState::Refused ? SharedText::Fate::Refused
                                                                        : SharedText::Fate::Forgotten);
    state.refusal = answer.why;
    if (!taken)
        state.retry_at = seconds + kRetrySeconds;
}

// --- The agenda

void draw_step(Ui& ui, Point centre, MinutesItem const& item) {
    Palette const& colours = ui.colours();
    float const radius = ui.dp(14);
    Rect const around{centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius};
    if (item.step == MinutesStep::Done)
        ui.disc(centre, radius, colours.success.ground);
    else if (item.step == MinutesStep::Running)
        ui.disc(centre, radius, colours.primary);
    else
        ui.circle(centre, radius, colours.border_strong, 1.5F);
    TextOptions middle = unread();
    middle.align = Align::Centre;
    Colour const ink = item.step == MinutesStep::Done      ? colours.success.ink
                       : item.step == MinutesStep::Running ? colours.on_primary
                                                           : colours.text_second;
    ui.text_in(around, Type::SmallStrong, ink, std::to_string(item.place), middle);
}

std::string step_words(Ui& ui, MinutesItem const& item) {
    switch (item.step) {
    case MinutesStep::Done:
        return ui.say("minutes.step.done") + (item.time.empty() ? "" : ", " + item.time);
    case MinutesStep::Running:
        return item.time;
    case MinutesStep::Coming:
        break;
    }
    return item.time.empty() ? ui.say("minutes.step.coming") : item.time;
}

bool draw_agenda_row(Column& column, MinutesItem const& item, bool shown) {
    Ui& ui = column.ui();
    Type const type = shown ? Type::BodyStrong : Type::Body;
    std::string const words = step_words(ui, item);
    float const indent = ui.dp(48);
    float const width = std::max(1.0F, column.width() - indent - ui.dp(8));
    float const title = ui.text_height(width, type, item.title);
    float const height = std::max(ui.dp(48), title + ui.text_height(width, Type::Small, words) + ui.dp(16));
    Rect const rect = column.take_px(height);
    Use const use = clickable_row(ui, rect, item_name(ui, item), std::to_string(item.place),
                                  {.selected = shown, .role = Role::Tab});
    draw_step(ui, {rect.left + ui.dp(24), rect.top + ui.dp(8) + ui.line_step(type) / 2}, item);
    ui.text({rect.left + indent, rect.top + ui.dp(8)}, width, type, ui.colours().text, item.title, unread());
    ui.text({rect.left + indent, rect.top + ui.dp(8) + title}, width, Type::Small, ui.colours().text_second,
            words);
    column.space(4);
    return use.clicked;
}

void draw_agenda(Column& outer, MinutesState& state, MinutesPage const& page, std::size_t shown) {
    Card card(outer, CardKind::Raised, 12);
    Ui& ui = outer.ui();
    card.column().space(6);
    card.column().heading(Type::Heading3, ui.say("minutes.agenda"));
    card.column().space(10);
    Group const group(ui, "agenda");
    for (std::size_t i = 0; i < page.items.size(); i += 1)
        if (draw_agenda_row(card.column(), page.items[i], i == shown))
            state.chosen = page.items[i].id;
}

// Where there is no room for it beside the text.
void draw_agenda_choice(Column& column, MinutesState& state, MinutesPage const& page, std::size_t shown) {
    Ui& ui = column.ui();
    std::vector<std::string> names;
    std::vector<std::string> details;
    for (MinutesItem const& item : page.items) {
        names.push_back(item_name(ui, item));
        details.push_back(step_words(ui, item));
    }
    std::vector<Option> options;
    for (std::size_t i = 0; i < names.size(); i += 1)
        options.push_back({.label = names[i], .detail = details[i]});
    int chosen = static_cast<int>(shown);
    if (picker(column, ui.say("minutes.item-choice"), state.picker, options, chosen))
        state.chosen = page.items[static_cast<std::size_t>(chosen)].id;
}

// --- The text

void draw_tools(Column& column, MinutesState::Open& open, MinutesPage const& page) {
    Ui& ui = column.ui();
    Flow flow(column, 8);
    if (page.can_type) {
        if (icon_button(flow, Icon::Undo, ui.say("minutes.undo"), {.kind = ButtonKind::Ghost}))
            static_cast<void>(open.editor.undo());
        if (icon_button(flow, Icon::Redo, ui.say("minutes.redo"), {.kind = ButtonKind::Ghost}))
            static_cast<void>(open.editor.redo());
    }
    bool const copies =
        button(flow, ui.say("minutes.copy"),
               {.kind = ButtonKind::Ghost, .icon = Icon::Copy, .enabled = !open.editor.empty()});
    if (copies && ui.clipboard().write) {
        ui.clipboard().write(open.editor.text());
        open.copied = true;
    }
    if (open.copied)
        badge(flow, ui.say("minutes.copied"), ui.colours().success, Icon::Check);
    else if (!open.shared.is_safe())
        badge(flow, ui.say("minutes.saving"), ui.colours().info, Icon::Sync);
}

// What the session did not take, to be copied.
void draw_untaken(Column& column, MinutesState& state, MinutesState::Open const& open, bool adjourned) {
    Ui& ui = column.ui();
    std::string const words =
        state.kept + (adjourned ? open.shared.untaken_words() : open.shared.lost_words());
    if (words.empty())
        return;
    if (state.untaken.text() != words)
        state.untaken.set(words);
    column.space(14);
    banner(column, BannerKind::Warning, ui.say("minutes.untaken"));
    column.space(8);
    FieldLook look;
    look.read_only = true;
    look.label_hidden = true;
    look.height_dp = 120;
    text_field(column, ui.say("minutes.untaken.text"), state.untaken, look);
    column.space(8);
    if (button(column, ui.say("minutes.untaken.copy"), {.kind = ButtonKind::Secondary, .icon = Icon::Copy}) &&
        ui.clipboard().write)
        ui.clipboard().write(words);
}

void draw_text(Column& outer, MinutesState& state, MinutesPage const& page, MinutesItem const& item,
               float room) {
    Ui& ui = outer.ui();
    MinutesState::Open& open = open_item(state, page, item);
    float const top = outer.y();
    Card card(outer);
    Column& column = card.column();
    column.heading(Type::Heading3, item_name(ui, item));
    if (!page.can_type) {
        column.space(4);
        column.note(page.why_not);
    }
    column.space(8);
    draw_tools(column, open, page);
    column.space(8);
    if (!state.refusal.key.empty() && !page.adjourned && open.shared.has_unsent()) {
        banner(column, BannerKind::Warning, ui.say("minutes.refused", {ui.words().say(state.refusal)}));
        column.space(8);
    }
    FieldLook look;
    std::string const placeholder = ui.say(page.can_type ? "minutes.text.placeholder" : "minutes.text.empty");
    look.placeholder = placeholder;
    look.read_only = !page.can_type;
    look.key = "text";
    float const height = std::max(ui.dp(160), room - (column.y() - top) - ui.dp(20));
    FieldUse const use = text_area(ui, column.take_px(height),
                                   ui.say("minutes.text", {std::to_string(item.place)}), open.editor, look);
    state.typing = use.focused && page.can_type;
    take_typing(open);
    if (open.editor.was_refused()) {
        column.space(6);
        banner(column, BannerKind::Warning, ui.say("minutes.too-long"));
    }
    draw_untaken(column, state, open, page.adjourned);
}

// --- Votes and decisions

Tint tint_of(Palette const& colours, MarkTone tone) {
    switch (tone) {
    case MarkTone::Good:
        return colours.success;
    case MarkTone::Bad:
        return colours.danger;
    case MarkTone::Warn:
        return colours.warn;
    case MarkTone::Info:
        break;
    }
    return colours.info;
}

Icon icon_of(MarkTone tone) {
    switch (tone) {
    case MarkTone::Good:
        return Icon::CheckCircle;
    case MarkTone::Bad:
        return Icon::Block;
    case MarkTone::Warn:
        return Icon::Clock;
    case MarkTone::Info:
        break;
    }
    return Icon::HowToVote;
}

void draw_mark(Column& outer, MinutesMark const& mark) {
    Ui& ui = outer.ui();
    Tint const tint = tint_of(ui.colours(), mark.tone);
    Card card(outer, CardKind::Inset, 14);
    card.edge(tint.ink);
    Column& column = card.column();
    {
        Flow flow(column);
        badge(flow, mark.word, tint, icon_of(mark.tone));
    }
    column.space(6);
    column.text(Type::SmallStrong, ui.colours().text, mark.title);
    if (!mark.detail.empty())
        column.text(Type::Small, ui.colours().text_second, mark.detail);
}

void draw_marks(Column& outer, MinutesPage const& page, MinutesItem const& item) {
    Ui& ui = outer.ui();
    Card card(outer);
    Column& column = card.column();
    column.heading(Type::Heading3, ui.say("minutes.marks"));
    column.space(10);
    if (item.marks.empty())
        column.note(ui.say("minutes.marks.none"));
    for (MinutesMark const& mark : item.marks) {
        draw_mark(column, mark);
        column.space(10);
    }
    if (page.others.empty())
        return;
    column.space(10);
    column.text(Type::SmallStrong, ui.colours().text_second, ui.say("minutes.marks.others"));
    column.space(6);
    for (MinutesMark const& mark : page.others) {
        draw_mark(column, mark);
        column.space(10);
    }
}

void draw_head(Column& column, MinutesPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    {
        Flow flow(column, 16);
        if (button(flow, ui.say("minutes.save"), {.kind = ButtonKind::Secondary, .icon = Icon::Download}))
            commands.ask(SaveDocuments{});
    }
    column.space(8);
    Colour const ink = page.in_trouble ? ui.colours().warn.ink : ui.colours().success.ink;
    Rect const line{column.left(), column.y(), column.left() + ui.dp(20),
                    column.y() + ui.line_step(Type::Small)};
    ui.icon(line, page.in_trouble ? Icon::Warning : Icon::CheckCircle, ink, Type::IconSmall);
    TextOptions status;
    status.role = Role::Status;
    float const indent = ui.dp(26);
    column.take_px(ui.text({column.left() + indent, column.y()}, std::max(1.0F, column.width() - indent),
                           Type::Small, ui.colours().text_second, page.safety, status));
    column.space(14);
}

} // namespace

void draw_minutes(Ui& ui, Rect area, MinutesState& state, MinutesPage const& page, CommandSink& commands) {
    Page sheet(ui, "minutes", area, ui.say("minutes.title"), page.sentence);
    Column& column = sheet.column();
    draw_head(column, page, commands);
    state.can_send = page.can_type;
    if (page.items.empty()) {
        empty_state(column, Icon::Agenda, ui.say("minutes.empty.title"), ui.say("minutes.empty.sentence"));
        return;
    }
    std::size_t const shown = shown_item(state, page);
    MinutesItem const& item = page.items[shown];
    float const above = column.y() - column.area().top;
    float const room = area.height() - above - ui.dp(44);
    auto const areas = side_by_side(ui, column.rest(), {{1, 220}, {2.4F, 380}, {1.2F, 230}}, 20);
    if (areas.empty()) {
        draw_agenda_choice(column, state, page, shown);
        column.space(16);
        draw_text(column, state, page, item, area.height() * 0.7F);
        column.space(16);
        draw_marks(column, page, item);
    } else {
        Column left(ui, areas[0]);
        draw_agenda(left, state, page, shown);
        Column middle(ui, areas[1]);
        draw_text(middle, state, page, item, room);
        Column right(ui, areas[2]);
        draw_marks(right, page, item);
        column.advance_to(std::max({left.y(), middle.y(), right.y()}));
    }
    tend_minutes(state, commands, ui.seconds());
    bool const waits = state.can_send && !state.out && has_unsaved(state) && ui.seconds() >= state.retry_at;
    if (waits)
        ui.request_frame();
}

void tend_minutes(MinutesState& state, CommandSink& commands, double seconds) {
    settle_out(state, commands, seconds);
    if (state.out || !state.can_send || seconds < state.sent_at + kSendSeconds || seconds < state.retry_at)
        return;
    for (auto& [item, open] : state.open) {
        auto batch = open.shared.next_batch();
        if (batch.empty())
            continue;
        state.ticket = commands.act(model::MinutesTyped{item, std::move(batch)});
        state.out = item;
        state.sent_at = seconds;
        return;
    }
}

bool has_unsaved(MinutesState const& state) {
    return std::ranges::any_of(state.open, [](auto const& entry) { return !entry.second.shared.is_safe(); });
}

} // namespace tablee::client
