// SPDX-License-Identifier: Apache-2.0
#include "client/views/home_view.h"

#include "client/present/wall_code.h"
#include "client/views/code_cells.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

#include <array>

namespace tablee::client {
namespace {

constexpr float kPictureFromDp = 1000; // of the window; it takes at most a quarter of it
constexpr float kPictureShare = 0.25F;

// A table seen from above, and people around it, of every college.
void draw_picture(Ui& ui, Rect const& area) {
    Palette const& colours = ui.colours();
    ui.fill(area, colours.nav);
    Column column(ui, area.inset(ui.dp(28), ui.dp(36)));
    column.text(Type::Heading1, colours.nav_text, ui.say("shell.product"), {.role = Role::Heading});
    column.space(6);
    column.text(Type::Body, colours.nav_muted, ui.say("shell.motto"));
    Point const centre{area.centre().x, std::max(area.centre().y + ui.dp(30), column.y() + area.width() / 2)};
    float const table = area.width() * 0.24F;
    std::array<Point, 8> const around = {{{0, -1},
                                          {0.707F, -0.707F},
                                          {1, 0},
                                          {0.707F, 0.707F},
                                          {0, 1},
                                          {-0.707F, 0.707F},
                                          {-1, 0},
                                          {-0.707F, -0.707F}}};
    ui.disc(centre, table * 1.72F, colours.nav_hover);
    ui.disc(centre, table, colours.nav_selected);
    for (std::size_t i = 0; i < around.size(); i += 1)
        ui.disc({centre.x + around[i].x * table * 1.36F, centre.y + around[i].y * table * 1.36F},
                table * 0.21F, colours.colleges[i % 4].ground);
}

void draw_address(Column& column, HomeState& state, CommandSink& commands) {
    Ui& ui = column.ui();
    column.space(14);
    std::string const hint = ui.say("home.address.hint");
    FieldUse const use = text_field(column, ui.say("home.address"), state.address, {.hint = hint});
    column.space(8);
    bool const whole = !state.address.empty();
    bool const go =
        button(column, ui.say("home.address.join"), {.kind = ButtonKind::Secondary, .enabled = whole});
    if (whole && (go || use.submitted))
        commands.ask(JoinAt{state.address.text()});
}

void draw_code(Column& outer, HomeState& state, HomePage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer);
    Column& column = card.column();
    if (!page.trouble.empty()) {
        banner(column, BannerKind::Danger, page.trouble);
        column.space(12);
    }
    std::string const hint = ui.say("home.code.hint");
    FieldUse const use = text_field(column, ui.say("home.code"), state.code, {.hint = hint, .large = true});
    std::string const code = wall_code(state.code.text());
    column.space(10);
    // What was understood, so that O and 0 cannot be taken for one another.
    code_cells(column, code, code.empty() ? std::string() : ui.say("home.code.read", {code}),
               CellSize::Typed);
    auto const lacking = static_cast<std::int64_t>(kWallCodeLength - code.size());
    if (!code.empty() && lacking > 0) {
        column.space(6);
        column.note(ui.say("home.code.short", lacking, {std::to_string(lacking)}));
    }
    column.space(14);
    bool const go =
        button(column, ui.say("home.join"), {.icon = Icon::ArrowForward, .enabled = lacking == 0});
    if (lacking == 0 && (go || use.submitted))
        commands.ask(JoinByCode{code});
    if (state.by_address) {
        draw_address(column, state, commands);
        return;
    }
    column.space(6);
    Flow flow(column);
    if (link(flow, ui.say("home.address.show")))
        state.by_address = true;
}

void open_form(HomeState& state, HomePage const& page, RecentRow const* after) {
    PrepareState form;
    form.date.set(page.today);
    if (after != nullptr) {
        form.next = true;
        form.file = after->path;
        form.committee.set(after->committee);
    }
    state.preparing = std::move(form);
}

void draw_recent(Column& column, HomeState& state, HomePage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    column.text(Type::BodyStrong, ui.colours().text, ui.say("home.recent"));
    if (page.recent.empty())
        column.note(ui.say("home.recent.none"));
    for (RecentRow const& row : page.recent) {
        IdScope const scope(ui, row.path);
        column.space(10);
        column.text(Type::Body, ui.colours().text, row.title);
        column.note(row.detail);
        column.space(4);
        Flow flow(column, 8);
        std::string const open = ui.say("home.open.of", {row.title + ", " + row.detail});
        if (row.can_open && button(flow, ui.say("home.open.do"),
                                   {.kind = ButtonKind::Secondary, .icon = Icon::FolderOpen, .name = open}))
            commands.ask(OpenRegister{row.path});
        std::string const next = ui.say("home.open.next-of", {row.title + ", " + row.detail});
        if (row.can_continue && button(flow, ui.say("home.open.next"),
                                       {.kind = ButtonKind::Ghost, .icon = Icon::SkipNext, .name = next}))
            open_form(state, page, &row);
    }
}

void draw_opening(Column& outer, HomeState& state, HomePage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer, CardKind::Flat);
    Column& column = card.column();
    column.heading(Type::Heading3, ui.say("home.open"));
    column.paragraph(ui.say("home.open.sentence"));
    column.space(10);
    draw_recent(column, state, page, commands);
    column.space(12);
    std::string const hint = ui.say("home.open.path.hint");
    FieldUse const use = text_field(column, ui.say("home.open.path"), state.path, {.hint = hint});
    column.space(8);
    bool const whole = !state.path.empty();
    std::string const label = ui.say("home.open.do");
    bool const go = button(column, label, {.kind = ButtonKind::Secondary, .enabled = whole, .key = "path"});
    if (whole && (go || use.submitted))
        commands.ask(OpenRegister{state.path.text()});
}

void draw_preparing(Column& outer, HomeState& state, HomePage const& page) {
    Ui& ui = outer.ui();
    Card card(outer, CardKind::Flat);
    Column& column = card.column();
    column.heading(Type::Heading3, ui.say("home.prepare"));
    column.paragraph(ui.say("home.prepare.sentence"));
    column.space(12);
    if (button(column, ui.say("home.prepare"), {.kind = ButtonKind::Secondary, .icon = Icon::Add}))
        open_form(state, page, nullptr);
}

// Joining first and widest; preparing and opening apart.
void draw_start(Column& column, HomeState& state, HomePage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    draw_code(column, state, page, commands);
    column.space(18);
    auto const areas = side_by_side(ui, column.rest(), {{1, 320}, {1, 320}}, 18);
    if (areas.empty()) {
        draw_preparing(column, state, page);
        column.space(16);
        draw_opening(column, state, page, commands);
        return;
    }
    Column left(ui, areas[0]);
    draw_preparing(left, state, page);
    Column right(ui, areas[1]);
    draw_opening(right, state, page, commands);
    column.advance_to(std::max(left.y(), right.y()));
}

void draw_links(Column& column, CommandSink& commands) {
    Ui& ui = column.ui();
    column.space(16);
    Flow flow(column, 20);
    if (link(flow, ui.say("shell.place.settings")))
        commands.ask(GoTo{Place::Settings});
    if (link(flow, ui.say("shell.place.help")))
        commands.ask(GoTo{Place::Help});
}

} // namespace

void draw_home(Ui& ui, Rect area, HomeState& state, HomePage const& page, CommandSink& commands) {
    IdScope const scope(ui, "home");
    if (ui.take_key(Key::F1))
        commands.ask(GoTo{Place::Help});
    if (area.width() >= ui.dp(kPictureFromDp))
        draw_picture(ui, area.cut_left(area.width() * kPictureShare));
    bool const start = page.step == HomeStep::Start;
    bool const form = start && state.preparing.has_value();
    Page screen(ui, form ? "form" : "start", area, form ? std::string() : page.title,
                form ? std::string() : page.sentence);
    Column& column = screen.column();
    if (start && !page.crash.empty()) {
        if (banner(column, BannerKind::Warning, page.crash, ui.say("home.crash.reopen")))
            commands.ask(OpenRegister{page.crash_path});
        column.space(14);
    }
    if (form)
        draw_prepare(column, state, commands);
    else if (start)
        draw_start(column, state, page, commands);
    else
        draw_joining(column, state, page, commands);
    draw_links(column, commands);
}

} // namespace tablee::client
