// SPDX-License-Identifier: Apache-2.0
// `tablee`: the window.
#include "client/app/app.h"
#include "client/app/window_loop.h"
#include "client/cli/program.h"
#include "client/cli/scripted_desk.h"
#include "client/cli/window_options.h"
#include "client/platform/line_reader.h"
#include "client/platform/locale.h"
#include "sync/store/atomic_file.h"

#include <iostream>

namespace {

using namespace tablee;
using namespace tablee::client;

constexpr std::size_t kScriptBytes = 1024 * 1024;

// What the command line says holds for this time; the demo leaves a person's settings as they are.
SettingsFile settings_for(WindowOptions const& options, UserFolders const& folders, Language language) {
    SettingsFile file = SettingsFile::open(folders);
    Settings settings = file.settings();
    settings.language = options.language.value_or(settings.language.value_or(language));
    settings.text_size = options.text_size.value_or(settings.text_size);
    settings.theme = options.theme.value_or(settings.theme);
    settings.window = options.size.value_or(settings.window);
    if (!options.post_name.empty())
        settings.post_name = options.post_name;
    file.hold(settings, options.script ? SettingsFile::Lasting::ThisTime : SettingsFile::Lasting::Kept);
    return file;
}

// The demo's post: what its script does not do, the person may.
AppDoors doors_of(WindowOptions const& options, std::shared_ptr<WindowBell> const& bell,
                  Catalogue const& words) {
    AppDoors doors = product_doors([bell] { bell->ring(); });
    auto const script = options.script ? sync::read_file(*options.script, kScriptBytes)
                                       : model::Result<model::Bytes>(model::Bytes());
    if (!script || script->empty())
        return doors;
    doors.open_desk = [script = *script,
                       &words](DeskOptions desk,
                               AppDoors::Changed changed) -> model::Result<std::unique_ptr<Desk>> {
        auto opened = PostDesk::open(std::move(desk), std::move(changed));
        if (!opened)
            return model::Failure(std::move(opened.error()));
        sync::Address const address = (*opened)->address();
        auto scripted =
            std::make_unique<ScriptedDesk>(std::move(*opened), model::text_of(script), words, std::cout);
        scripted->say_ready(address);
        return std::unique_ptr<Desk>(std::move(scripted));
    };
    return doors;
}

model::Result<void> show(WindowOptions const& options, CliContext const& context) {
    UserFolders const folders = user_folders(system_environment());
    if (options.register_path) {
        // Known before a window opens, to be gone again: another one comes to the front instead.
        model::Error const told =
            told_of_opening({"error.store.in-use", {}}, folders, *options.register_path);
        if (told.key == "error.window.already-open")
            return model::Failure(told);
    }
    AppOptions app_options;
    app_options.assets = context.assets;
    app_options.folders = folders;
    app_options.settings = settings_for(options, folders, context.words.language());
    app_options.open = options.register_path;
    app_options.join = options.join;
    app_options.time = options.time;
    WindowSize const size = app_options.settings.settings().window;
    auto const bell = std::make_shared<WindowBell>();
    on_stop_request([bell] { bell->ring(); }); // before any thread that could take the signal
    auto fonts = Fonts::open(find_fonts(font_folders(context.assets.data)));
    if (!fonts)
        return model::Failure(std::move(fonts.error()));
    auto window = Window::open("Tablée", {size.width, size.height});
    if (!window)
        return model::Failure(std::move(window.error()));
    app_options.crashed = take_crash_note(folders); // told once, where there is a window to tell it
    auto app = App::open(std::move(app_options), doors_of(options, bell, context.words));
    if (!app)
        return model::Failure(std::move(app.error()));
    auto shown = WindowLoop(**app, **window, *fonts, *bell, options.tree_dump).run();
    Settings settings = (*app)->settings();
    PixelSize const last = (*window)->size();
    settings.window = {last.width, last.height};
    (*app)->set_settings(settings);
    auto ended = (*app)->end();
    return shown ? ended : shown;
}

} // namespace

int main(int count, char** arguments) {
    std::vector<std::string> const given(arguments + (count > 0 ? 1 : 0), arguments + count);
    bool const has_accents = speak_utf8();
    Environment const environment = system_environment();
    auto const assets = find_assets();
    if (!assets)
        return complain_without_assets(given, environment, assets.error(), std::cerr);
    auto const kept = SettingsFile::open(user_folders(environment)).settings().language;
    auto const words = Catalogue::open(choose_language(given, environment, kept), assets->locale);
    if (!words)
        return complain_without_assets(given, environment, words.error(), std::cerr);
    CliContext context{*words, *assets, std::cin, std::cout, std::cerr};
    auto const options = read_window_options(given, context);
    if (!options)
        return context.exit_code;
    if (!has_accents)
        context.warn("notice.window.no-utf8");
    if (auto const shown = show(*options, context); !shown)
        context.complain(shown.error());
    return context.exit_code;
}
