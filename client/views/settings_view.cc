// SPDX-License-Identifier: Apache-2.0
#include "client/views/settings_view.h"

#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text_field.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

constexpr std::array kLanguages = {Language::French, Language::English};
constexpr std::array kThemes = {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast};

template <class Values, class Value>
int place_of(Values const& values, Value const& value) {
    auto const at = std::find(values.begin(), values.end(), value);
    return at == values.end() ? -1 : static_cast<int>(at - values.begin());
}

void draw_language(Column& outer, SettingsPage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer);
    Column& column = card.column();
    column.heading(Type::Heading3, ui.say("settings.language"));
    column.space(10);
    std::string const french = ui.say("settings.language.french");
    std::string const english = ui.say("settings.language.english");
    std::array const options{Option{french}, Option{english}};
    int chosen = place_of(kLanguages, page.language);
    if (segments(column, "language", options, chosen))
        commands.ask(ChangeLanguage{kLanguages.at(static_cast<std::size_t>(chosen))});
}

void draw_size(Column& outer, SettingsPage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer);
    Column& column = card.column();
    column.heading(Type::Heading3, ui.say("settings.size"));
    column.space(10);
    std::array<std::string, kTextSizes.size()> names;
    std::array<Option, kTextSizes.size()> options;
    for (std::size_t i = 0; i < names.size(); i += 1) {
        names[i] = ui.say("settings.size.percent", {std::to_string(kTextSizes[i])});
        options[i].label = names[i];
    }
    int chosen = place_of(kTextSizes, page.text_percent);
    if (segments(column, "size", options, chosen))
        commands.ask(ChangeTextSize{kTextSizes.at(static_cast<std::size_t>(chosen))});
    column.space(8);
    column.paragraph(ui.say("settings.size.sample"));
}

void draw_theme(Column& outer, SettingsPage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer);
    Column& column = card.column();
    column.heading(Type::Heading3, ui.say("settings.theme"));
    column.space(10);
    std::string const light = ui.say("settings.theme.light");
    std::string const dark = ui.say("settings.theme.dark");
    std::string const contrast = ui.say("settings.theme.contrast");
    std::array const options{Option{light, {}, Icon::LightMode}, Option{dark, {}, Icon::DarkMode},
                             Option{contrast, {}, Icon::Contrast}};
    int chosen = place_of(kThemes, page.theme);
    if (segments(column, "theme", options, chosen))
        commands.ask(ChangeTheme{kThemes.at(static_cast<std::size_t>(chosen))});
}

void draw_name(Column& outer, SettingsState& state, SettingsPage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    if (state.name_known != page.post_name) {
        state.name.set(page.post_name);
        state.name_known = page.post_name;
    }
    Card card(outer);
    Column& column = card.column();
    std::string const error = state.name_missing ? ui.say("settings.name.empty") : std::string();
    std::string const hint = ui.say("settings.name.hint");
    FieldUse const use =
        text_field(column, ui.say("settings.name"), state.name, {.hint = hint, .error = error});
    if (use.changed)
        state.name_missing = false;
    column.space(10);
    bool const changed = state.name.text() != page.post_name;
    bool const asked = button(column, ui.say("settings.name.save"),
                              {.kind = ButtonKind::Secondary, .icon = Icon::Save, .enabled = changed});
    if ((asked || use.submitted) && changed) {
        state.name_missing = state.name.text().find_first_not_of(' ') == std::string::npos;
        if (!state.name_missing)
            commands.ask(NamePost{state.name.text()});
    }
    if (page.in_session) {
        column.space(8);
        column.note(ui.say("settings.name.later"));
    }
}

void draw_leaving(Column& outer, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer, CardKind::Flat);
    Column& column = card.column();
    column.paragraph(ui.say("settings.leave.why"));
    column.space(10);
    if (button(column, ui.say("home.leave"), {.kind = ButtonKind::Secondary, .icon = Icon::Logout}))
        commands.ask(LeaveSession{});
}

} // namespace

void draw_settings(Ui& ui, Rect area, SettingsState& state, SettingsPage const& page, CommandSink& commands) {
    Page screen(ui, "settings", area, ui.say("settings.title"), ui.say("settings.sentence"));
    Column& column = screen.column();
    draw_language(column, page, commands);
    column.space(16);
    draw_size(column, page, commands);
    column.space(16);
    draw_theme(column, page, commands);
    column.space(16);
    draw_name(column, state, page, commands);
    if (!page.in_session)
        return;
    column.space(16);
    draw_leaving(column, commands);
}

} // namespace tablee::client
