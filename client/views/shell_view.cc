// SPDX-License-Identifier: Apache-2.0
#include "client/views/shell_view.h"

#include "client/widgets/button.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

#include <array>

namespace tablee::client {
namespace {

constexpr float kWordsFromDp = 1100; // of the window
constexpr float kBarBelowDp = 560;
constexpr float kNavDp = 252;
constexpr float kIconsDp = 76;
constexpr float kBarDp = 56;
constexpr float kEntryDp = 46;
constexpr float kPictureDp = 48;          // the side of an entry without words
constexpr float kCornerDp = 20;           // of a count on it
constexpr float kHeaderColumnsDp = 820;   // three columns from this width on
constexpr float kHeaderFromDp = 240;      // no header in a lower window
constexpr float kLowDp = 460;             // a lower window tells the item, or else the session's title
constexpr std::size_t kMessagesShown = 3; // more wait behind them
constexpr float kMessagesShare = 0.6F;    // of the height, at most
constexpr float kMessageSideDp = 44;

enum class Where : std::uint8_t { Home, Session, Conducting, Previous, Always };
struct Entry {
    Place place;
    Icon icon;
    char const* key;
    Where where;
};
constexpr std::array<Entry, 10> kPlaces = {{
    {Place::Home, Icon::Home, "shell.place.home", Where::Home},
    {Place::Now, Icon::Now, "shell.place.now", Where::Session},
    {Place::Roll, Icon::People, "shell.place.roll", Where::Conducting},
    {Place::Posts, Icon::Devices, "shell.place.posts", Where::Conducting},
    {Place::Agenda, Icon::Agenda, "shell.place.agenda", Where::Conducting},
    {Place::Proposals, Icon::Idea, "shell.place.proposals", Where::Session},
    {Place::Votes, Icon::HowToVote, "shell.place.votes", Where::Conducting},
    {Place::Minutes, Icon::EditNote, "shell.place.minutes", Where::Conducting},
    {Place::Plan, Icon::TaskAlt, "shell.place.plan", Where::Session},
    {Place::PreviousPlan, Icon::History, "shell.place.previous-plan", Where::Previous},
}};
constexpr std::array<Entry, 2> kBelow = {{
    {Place::Settings, Icon::Settings, "shell.place.settings", Where::Always},
    {Place::Help, Icon::Help, "shell.place.help", Where::Always},
}};

bool is_offered(Entry const& entry, ShellPage const& page) {
    switch (entry.where) {
    case Where::Home:
        return !page.has_session;
    case Where::Session:
        return page.has_session;
    case Where::Conducting:
        return page.has_session && page.conducts;
    case Where::Previous:
        return page.has_session && page.conducts && page.has_previous;
    case Where::Always:
        return true;
    }
    return false;
}

std::size_t count_on(Place place, ShellPage const& page) {
    return place == Place::Posts ? page.requests : place == Place::Now ? page.polls_open : 0;
}

enum class Words : std::uint8_t { Shown, Hidden };

// One navigation frame: what all its entries need.
struct Nav {
    Ui& ui;
    ShellState& state;
    ShellPage const& page;
    CommandSink& commands;
    Words words;
};

// Beside the words; in the corner of the picture when they are hidden.
void draw_count(Ui& ui, Rect const& rect, std::string const& count, bool here, Words words) {
    Palette const& colours = ui.colours();
    bool const beside = words == Words::Shown;
    Tint const tint = here ? Tint{colours.primary, colours.primary_soft}
                           : Tint{colours.on_nav_selected, colours.nav_selected};
    float const height = ui.dp(beside ? kBadgeHeightDp : kCornerDp);
    float const width = std::max(height, ui.text_width(Type::SmallStrong, count) + ui.dp(beside ? 18 : 8));
    Rect const mark =
        beside ? Rect::at(rect.right - width - ui.dp(10), rect.centre().y - height / 2, width, height)
               : Rect::at(rect.right - width, rect.top, width, height);
    ui.fill(mark, tint.ground, kBadgeHeightDp / 2);
    ui.text_in(mark, Type::SmallStrong, tint.ink, count, {.align = Align::Centre, .silent = true});
}

void draw_entry(Nav const& nav, Column& column, Entry const& entry) {
    Ui& ui = nav.ui;
    Palette const& colours = ui.colours();
    Rect rect = column.take(kEntryDp);
    column.space(4);
    if (nav.words == Words::Hidden) // as wide with a scroll bar as without
        rect.right = std::min(rect.right, rect.left + ui.dp(kPictureDp));
    std::string const name = ui.say(entry.key);
    std::size_t const count = count_on(entry.place, nav.page);
    std::string const value = count == 0 ? std::string() : std::to_string(count);
    bool const opening = nav.state.place == Place::OpenPoll && entry.place == Place::Votes;
    bool const here = nav.state.place == entry.place || opening;
    Use const use = ui.use(rect, {.role = Role::Link, .name = name, .value = value, .checked = here});
    if (here)
        ui.fill(rect, colours.nav_selected, 10);
    else if (use.hovered)
        ui.fill(rect, colours.nav_hover, 10);
    Colour const ink = here ? colours.on_nav_selected : colours.nav_text;
    Rect inner = rect;
    if (nav.words == Words::Shown) {
        ui.icon(inner.cut_left(ui.dp(48)), entry.icon, ink);
        ui.text_in(inner, here ? Type::BodyStrong : Type::Body, ink, name, {.silent = true});
    } else {
        ui.icon(inner, entry.icon, ink);
    }
    if (count > 0)
        draw_count(ui, rect, value, here, nav.words);
    if (use.ring)
        ui.focus_ring(rect, 10, colours.focus_nav);
    if (use.clicked) {
        nav.state.menu_open = false;
        nav.commands.ask(GoTo{entry.place});
    }
}

void draw_entries(Nav const& nav, Column& column) {
    Group const group(nav.ui, "places");
    for (Entry const& entry : kPlaces)
        if (is_offered(entry, nav.page))
            draw_entry(nav, column, entry);
    for (Entry const& entry : kBelow)
        draw_entry(nav, column, entry);
}

// Whom this post serves. Answers nothing to hands.
void draw_served(Ui& ui, Column& column, ShellPage const& page) {
    if (page.serves.empty())
        return;
    Palette const& colours = ui.colours();
    Rect const line = column.take(1);
    ui.fill(line, colours.nav_hover);
    column.space(10);
    if (!page.role.empty())
        column.text(Type::Small, colours.nav_muted, page.role);
    else
        column.text(Type::Small, colours.nav_muted, ui.say("shell.serves"));
    column.text(Type::SmallStrong, colours.nav_text, page.serves);
}

void draw_product(Ui& ui, Column& column, Words words) {
    Palette const& colours = ui.colours();
    Rect rect = column.take(44);
    float const mark = ui.dp(36);
    Rect const disc = words == Words::Shown ? rect.cut_left(ui.dp(52)) : rect;
    ui.disc(disc.centre(), mark * 0.26F, colours.nav_selected);
    std::array<Point, 6> const around = {
        {{0, -1}, {0.87F, -0.5F}, {0.87F, 0.5F}, {0, 1}, {-0.87F, 0.5F}, {-0.87F, -0.5F}}};
    for (std::size_t i = 0; i < around.size(); i += 1)
        ui.disc({disc.centre().x + around[i].x * mark * 0.46F, disc.centre().y + around[i].y * mark * 0.46F},
                mark * 0.12F, colours.colleges[i].ground);
    if (words == Words::Shown)
        ui.text_in(rect, Type::Heading3, colours.nav_text, ui.say("shell.product"));
    column.space(14);
}

void draw_menu_button(Nav const& nav, Rect const& rect) {
    Ui& ui = nav.ui;
    Use const use =
        ui.use(rect, {.role = Role::Button, .name = ui.say("shell.menu"), .checked = nav.state.menu_open});
    Palette const& colours = ui.colours();
    if (use.hovered)
        ui.fill(rect, colours.nav_hover, 10);
    ui.icon(rect, nav.state.menu_open ? Icon::Close : Icon::Menu, colours.nav_text);
    if (use.ring)
        ui.focus_ring(rect, 10, colours.focus_nav);
    if (use.clicked)
        nav.state.menu_open = !nav.state.menu_open;
}

// A column of places at the left edge of the window.
void draw_side(Nav const& nav, Rect area, bool can_fold) {
    Ui& ui = nav.ui;
    ui.fill(area, ui.colours().nav);
    Rect inner = area.inset(ui.dp(14), ui.dp(14));
    if (can_fold) {
        draw_menu_button(nav, Rect::at(inner.left, inner.top, ui.dp(48), ui.dp(kEntryDp)));
        inner.top += ui.dp(kEntryDp + 10);
    }
    inner.right = std::min(area.right, inner.right + ui.dp(10)); // a scroll bar stands in the margin
    Scroll scroll(ui, "navigation", inner);
    Column& column = scroll.column();
    if (!can_fold)
        draw_product(ui, column, nav.words);
    draw_entries(nav, column);
    if (nav.words == Words::Shown) {
        column.space(10);
        draw_served(ui, column, nav.page);
    }
}

// A bar along the top of a narrow window; its menu takes the place of the screen.
Rect draw_bar(Nav const& nav, Rect window) {
    Ui& ui = nav.ui;
    Rect bar = window.cut_top(std::min(ui.dp(kBarDp), window.height()));
    ui.fill(bar, ui.colours().nav);
    bar = bar.inset(ui.dp(6), ui.dp(5));
    draw_menu_button(nav, bar.cut_left(std::min(ui.dp(48), bar.width())));
    bar.cut_left(ui.dp(8));
    std::string name;
    for (auto const& entry : kPlaces)
        name = entry.place == nav.state.place ? ui.say(entry.key) : name;
    for (auto const& entry : kBelow)
        name = entry.place == nav.state.place ? ui.say(entry.key) : name;
    if (bar.width() > ui.text_width(Type::BodyStrong, name))
        ui.text_in(bar, Type::BodyStrong, ui.colours().nav_text, name);
    if (nav.state.menu_open && ui.take_key(Key::Escape))
        nav.state.menu_open = false;
    if (!nav.state.menu_open)
        return window;
    ui.fill(window, ui.colours().nav);
    Scroll scroll(ui, "navigation", window.inset(ui.dp(10), 0));
    scroll.column().space(8);
    draw_entries(nav, scroll.column());
    draw_served(ui, scroll.column(), nav.page);
    scroll.column().space(12);
    return {window.left, window.bottom, window.right, window.bottom};
}

struct SafetyLook {
    Icon icon;
    Tint tint;
};
SafetyLook look_of(Palette const& colours, Safety safety) {
    switch (safety) {
    case Safety::Saved:
        return {Icon::CheckCircle, colours.success};
    case Safety::Spreading:
    case Safety::Saving:
        return {Icon::Sync, colours.info};
    case Safety::Alone:
        return {Icon::Computer, colours.info};
    case Safety::Reconnecting:
        return {Icon::SyncProblem, colours.warn};
    case Safety::DiskTrouble:
        break;
    }
    return {Icon::ErrorMark, colours.danger};
}

// A short text in a flow; alone on its lines when it is longer than one.
void place_text(Flow& flow, Type type, Colour colour, std::string_view text,
                TextOptions const& options = {}) {
    Ui& ui = flow.ui();
    float const width = std::min(ui.text_width(type, text) + 1, flow.width());
    float const height = ui.text_height(width, type, text);
    float const line = std::max(height, ui.dp(kBadgeHeightDp));
    Rect const rect = flow.place(width, line);
    ui.text({rect.left, rect.top + (line - height) / 2}, width, type, colour, text, options);
}

void place_safety(Flow& flow, ShellPage const& page) {
    Ui& ui = flow.ui();
    SafetyLook const look = look_of(ui.colours(), page.safety);
    float const icon = ui.dp(26);
    float const room = std::max(ui.dp(20), flow.width() - icon);
    float const width = std::min(ui.text_width(Type::SmallStrong, page.safety_words) + 1, room);
    float const height = ui.text_height(width, Type::SmallStrong, page.safety_words);
    Rect rect = flow.place(icon + width, std::max(height, ui.dp(kBadgeHeightDp)));
    ui.icon(rect.cut_left(icon), look.icon, look.tint.ink, Type::IconSmall);
    ui.text({rect.left, rect.centre().y - height / 2}, width, Type::SmallStrong, look.tint.ink,
            page.safety_words, {.role = Role::Status});
}

void place_time(Flow& flow, ShellPage const& page) {
    Palette const& colours = flow.ui().colours();
    if (!page.time.empty())
        badge(flow, page.time, page.over ? colours.warn : colours.info, Icon::Timer);
}

void draw_item(Column& column, ShellPage const& page) {
    if (!page.item.empty())
        column.text(Type::SmallStrong, column.ui().colours().text, page.item);
}

void draw_titles(Column& column, ShellPage const& page) {
    column.text(Type::BodyStrong, column.ui().colours().text, page.title);
}

// Session, item and safety side by side. Answers where they end.
float draw_wide_header(Ui& ui, std::vector<Rect> const& areas, ShellPage const& page) {
    Palette const& colours = ui.colours();
    Column left(ui, areas[0]);
    draw_titles(left, page);
    left.text(Type::Small, colours.text_second, page.committee);
    Column middle(ui, areas[1]);
    draw_item(middle, page);
    {
        Flow flow(middle);
        place_time(flow, page);
    }
    Column right(ui, areas[2]);
    {
        Flow flow(right, 2);
        place_text(flow, Type::Small, colours.text_second, page.presence + " · " + page.posts);
    }
    {
        Flow flow(right);
        place_safety(flow, page);
    }
    return std::max({left.y(), middle.y(), right.y()});
}

// One below the other, the short things on one line.
float draw_narrow_header(Ui& ui, Rect const& area, ShellPage const& page, bool with_title) {
    Column column(ui, area);
    if (with_title || page.item.empty())
        draw_titles(column, page);
    draw_item(column, page);
    {
        Flow flow(column, 14);
        place_time(flow, page);
        place_text(flow, Type::Small, ui.colours().text_second, page.presence + " · " + page.posts);
        place_safety(flow, page);
    }
    return column.y();
}

// The ground is drawn first, higher than it will be, then drawn together like a card's.
Rect draw_header(Ui& ui, Rect area, ShellPage const& page) {
    constexpr float kEndless = 100'000; // pixels
    bool const low = ui.screen().height() < ui.dp(kLowDp);
    float const margin = ui.dp(low ? 6 : 12);
    Rect const inner = area.inset(ui.dp(area.width() < ui.dp(500) ? 14 : 24), margin);
    int const from = ui.mark();
    ui.fill({area.left, area.top, area.right, area.top + kEndless}, ui.colours().surface);
    int const to = ui.mark();
    auto const areas = area.width() >= ui.dp(kHeaderColumnsDp)
                           ? side_by_side(ui, inner, {{1.2F, 200}, {1.2F, 200}, {1, 200}}, 24)
                           : std::vector<Rect>{};
    float const bottom = margin + (areas.empty() ? draw_narrow_header(ui, inner, page, !low)
                                                 : draw_wide_header(ui, areas, page));
    ui.stretch(from, to, area.top + kEndless / 2, bottom - area.top - kEndless);
    ui.line({area.left, bottom}, {area.right, bottom}, ui.colours().border);
    area.top = std::min(area.bottom, bottom + ui.dp(1));
    return area;
}

// As wide as the words of a message may be, beside its picture and its cross.
float words_width(Ui& ui, float width) {
    return std::max(ui.dp(20), width - ui.dp(2 * kMessageSideDp + 12));
}

float message_height(Ui& ui, float width, ShellMessage const& message) {
    float const words = ui.text_height(words_width(ui, width), Type::Body, message.sentence);
    return std::max(ui.dp(kMessageSideDp), words + ui.dp(16));
}

void draw_message(Column& column, ShellMessage const& message, CommandSink& commands) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    IdScope const scope(ui, message.number);
    bool const trouble = message.kind == MessageKind::Trouble;
    bool const done = message.kind == MessageKind::Done;
    Tint const tint = trouble ? colours.danger : done ? colours.success : colours.info;
    Icon const icon = trouble ? Icon::ErrorMark : done ? Icon::CheckCircle : Icon::Info;
    float const side = ui.dp(kMessageSideDp);
    float const width = words_width(ui, column.width());
    float const words = ui.text_height(width, Type::Body, message.sentence);
    Rect rect = column.take_px(message_height(ui, column.width(), message));
    column.space(6);
    ui.fill(rect, tint.ground, 10);
    ui.icon(rect.cut_left(side), icon, tint.ink);
    Rect const close = rect.cut_right(side + ui.dp(4));
    ui.text({rect.left, rect.centre().y - words / 2}, width, Type::Body, tint.ink, message.sentence,
            {.role = trouble ? Role::Alert : Role::Status});
    Rect const target = Rect::at(close.left, close.centre().y - side / 2, side, side);
    std::string const name = ui.say("shell.dismiss", {message.sentence});
    if (icon_button(ui, target, Icon::Close, name, {.kind = ButtonKind::Ghost}))
        commands.ask(Dismiss{message.number});
}

} // namespace

Rect draw_messages(Ui& ui, Rect area, std::vector<ShellMessage> const& messages, CommandSink& commands) {
    if (messages.empty() || area.empty())
        return area;
    IdScope const scope(ui, "messages");
    std::size_t const shown = std::min(messages.size(), kMessagesShown);
    std::int64_t const more = static_cast<std::int64_t>(messages.size() - shown);
    float const width = area.width() - ui.dp(2 * 14);
    float height = ui.dp(8) + (more > 0 ? ui.line_step(Type::Small) + ui.dp(4) : 0);
    for (std::size_t i = 0; i < shown; i += 1)
        height += message_height(ui, width, messages[i]) + ui.dp(6);
    // In a low window they scroll, so that they never take the screen's place.
    Rect const place = area.cut_top(std::min(height, area.height() * kMessagesShare));
    Scroll scroll(ui, "list", place, {14, 0});
    Column& column = scroll.column();
    column.space(8);
    for (std::size_t i = 0; i < shown; i += 1)
        draw_message(column, messages[i], commands);
    if (more > 0)
        column.note(ui.say("shell.more", more, {std::to_string(more)}));
    return area;
}

Rect draw_shell(Ui& ui, Rect window, ShellState& state, ShellPage const& page, CommandSink& commands) {
    IdScope const scope(ui, "shell");
    if (ui.take_key(Key::F1))
        commands.ask(GoTo{Place::Help});
    bool const bar = window.width() < ui.dp(kBarBelowDp);
    bool const wide = window.width() >= ui.dp(kWordsFromDp);
    Words const words = wide || bar || state.menu_open ? Words::Shown : Words::Hidden;
    Nav const nav{ui, state, page, commands, words};
    ui.begin_region();
    if (bar) {
        window = draw_bar(nav, window);
        if (window.empty())
            return window;
    } else {
        float const width = ui.dp(words == Words::Shown ? kNavDp : kIconsDp);
        draw_side(nav, window.cut_left(std::min(width, window.width())), !wide);
    }
    if (page.has_session && ui.screen().height() >= ui.dp(kHeaderFromDp)) {
        ui.begin_region();
        window = draw_header(ui, window, page);
    }
    if (!page.messages.empty()) {
        ui.begin_region();
        window = draw_messages(ui, window, page.messages, commands);
    }
    ui.begin_region();
    return window;
}

} // namespace tablee::client
