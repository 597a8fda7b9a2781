// SPDX-License-Identifier: Apache-2.0
#include "client/app/app.h"

#include "client/app/charter.h"
#include "client/app/default_register.h"
#include "client/app/preparation.h"
#include "client/app/recent.h"
#include "client/app/user_scale.h"
#include "client/present/wall_code.h"

#include <algorithm>
#include <chrono>

namespace tablee::client {
namespace {

constexpr std::int64_t kLookAroundMs = 500;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kSecondMs = 1000;
constexpr double kTypingSeconds = 0.05;  // what was typed goes out several times a second
constexpr double kWaitingSeconds = 0.02; // for an answer that comes within milliseconds

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

} // namespace

AppDoors product_doors(AppDoors::Changed wake) {
    AppDoors doors;
    doors.open_desk = [](DeskOptions options,
                         AppDoors::Changed changed) -> model::Result<std::unique_ptr<Desk>> {
        auto desk = PostDesk::open(std::move(options), std::move(changed));
        if (!desk)
            return model::Failure(std::move(desk.error()));
        return std::unique_ptr<Desk>(std::move(*desk));
    };
    doors.open_ear = [](std::uint16_t port) {
        return sync::LanDiscovery::open({.beacon_port = port, .tag = {}, .port = 0});
    };
    doors.wake = std::move(wake);
    return doors;
}

model::Result<std::unique_ptr<App>> App::open(AppOptions options, AppDoors doors) {
    auto french = Catalogue::open(Language::French, options.assets.locale);
    auto english = Catalogue::open(Language::English, options.assets.locale);
    if (!french || !english)
        return model::Failure(!french ? french.error() : english.error());
    std::unique_ptr<App> app(
        new App(std::move(options), std::move(doors), std::move(*french), std::move(*english)));
    return app;
}

App::App(AppOptions options, AppDoors doors, Catalogue french, Catalogue english)
    : options_(std::move(options))
    , doors_(std::move(doors))
    , french_(std::move(french))
    , english_(std::move(english)) {
    if (options_.settings.notice())
        messages_.tell(MessageKind::Notice, words().say(*options_.settings.notice()), now_ms());
    read_recent();
    if (options_.join)
        join(*options_.join);
    else if (options_.open)
        open_register(*options_.open);
}

App::~App() {
    static_cast<void>(end());
}

std::int64_t App::now_ms() const {
    return clock_.monotonic_ms();
}

Catalogue const& App::words() const {
    return settings().language == Language::English ? english_ : french_;
}

std::string App::title() const {
    std::string const& session = screens_.shell_page().title;
    return session.empty() ? std::string("Tablée") : session + " — Tablée";
}

void App::set_settings(Settings const& settings) {
    if (auto kept = options_.settings.keep(settings); !kept)
        messages_.tell(MessageKind::Notice, words().say(kept.error()), now_ms());
    stale_ = true;
}

bool App::wants_to_front() {
    return front_door_ && front_door_->is_wanted();
}

// --- Sessions

void App::enter(std::unique_ptr<Desk> desk) {
    watch_.reset();
    desk_ = std::move(desk);
    watch_.emplace(*desk_);
    home_trouble_.reset();
    search_.reset();
    ear_.reset();
    options_.crashed.reset();
    stale_ = true;
}

void App::open_register(std::filesystem::path const& file) {
    std::error_code ignored;
    std::filesystem::path const path = std::filesystem::absolute(file, ignored);
    DeskOptions desk;
    desk.register_path = path;
    desk.join = options_.join;
    desk.label = settings().post_name.empty() ? words().say("app.post-name") : settings().post_name;
    desk.time = options_.time;
    desk.beacon_port = options_.beacon_port;
    auto opened = doors_.open_desk(std::move(desk), doors_.wake);
    if (!opened) {
        home_trouble_ = told_of_opening(opened.error(), options_.folders, path);
        search_.reset();
        stale_ = true;
        return;
    }
    enter(std::move(*opened));
    front_door_.emplace(options_.folders, path);
    if (auto noted = RunningNote::begin(options_.folders, path, clock_.now()))
        running_ = std::move(*noted);
    set_settings(with_recent(settings(), path));
    if (!options_.join)
        screens_.go_to(Place::Now);
}

// A post that joins keeps its copy in a register of its own.
void App::join(sync::Address const& address) {
    options_.join = address;
    auto const path = options_.open ? model::Result<std::filesystem::path>(*options_.open)
                                    : default_register(options_.folders);
    if (path)
        open_register(*path);
    else
        home_trouble_ = path.error();
    options_.join.reset();
    options_.open.reset();
    stale_ = true;
}

void App::leave() {
    if (auto closed = end(); !closed)
        messages_.tell(MessageKind::Trouble, words().say(closed.error()), now_ms());
    wants_to_end_ = false;
    screens_.forget_session();
    read_recent();
    screens_.go_to(Place::Home);
    stale_ = true;
}

model::Result<void> App::end() {
    watch_.reset();
    front_door_.reset();
    running_ = {};
    model::Result<void> closed;
    if (desk_ != nullptr)
        closed = desk_->close();
    desk_.reset();
    return closed;
}

// --- What comes by itself

// Beside the window's work: a register may be large, or on a disk that sleeps.
void App::read_recent() {
    reading_ =
        std::async(std::launch::async, [files = settings().recent] { return recent_registers(files); });
}

void App::search(std::int64_t now_ms) {
    if (!search_ || ear_ == nullptr)
        return;
    search_->hear(ear_->poll(now_ms));
    auto const verdict = search_->verdict(now_ms);
    if (!verdict)
        return;
    search_.reset();
    ear_.reset();
    if (*verdict)
        join(**verdict);
    else
        home_trouble_ = verdict->error();
    stale_ = true;
}

void App::look_around(std::int64_t now_ms) {
    if (desk_ == nullptr || now_ms - looked_ms_ < kLookAroundMs)
        return;
    looked_ms_ = now_ms;
    if (auto looked = desk_->look_around(desk_->monotonic_ms()); !looked)
        messages_.tell(MessageKind::Notice, words().say(looked.error()), now_ms, "beacon");
}

void App::hear_news() {
    for (sync::Notice const& notice : watch_->take_notices())
        std::visit(
            Overloaded{[&](sync::JournalTrouble const& said) {
                           messages_.tell(MessageKind::Trouble, words().say(said.why), now_ms(), "disk");
                       },
                       [&](sync::JournalWell const&) { messages_.withdraw("disk"); },
                       [&](sync::CommandRefused const& said) {
                           messages_.tell(MessageKind::Trouble, words().say(said.why), now_ms());
                       },
                       [&](sync::LinkDropped const& said) {
                           messages_.tell(MessageKind::Notice, words().say(said.why), now_ms(), "link");
                       },
                       [&](sync::ForkSeen const&) {
                           messages_.tell(MessageKind::Trouble, words().say("app.fork-seen"), now_ms());
                       },
                       // What the header and the list of posts show anyway.
                       [](auto const&) {}},
            notice);
}

void App::take_export(std::int64_t now_ms) {
    auto const done = export_ != nullptr ? export_->done() : std::nullopt;
    if (!done)
        return;
    if (*done) {
        documents_ = (*done)->folder.string();
        auto const files = static_cast<std::int64_t>((*done)->files);
        messages_.tell(MessageKind::Done,
                       words().say("app.documents-saved", files, {std::to_string(files), documents_}), now_ms,
                       "documents");
    } else {
        messages_.tell(MessageKind::Trouble, words().say(done->error()), now_ms, "documents");
    }
    export_.reset();
    stale_ = true;
}

void App::take_what_came(std::int64_t now_ms) {
    search(now_ms);
    look_around(now_ms);
    take_export(now_ms);
    if (reading_.valid() && reading_.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        recent_ = reading_.get();
        stale_ = true;
    }
    if (messages_.expire(now_ms))
        stale_ = true;
    if (!watch_)
        return;
    watch_->exchange(commands_); // answers
    stale_ = watch_->look() || stale_;
    hear_news();
    // Seconds where a countdown or a clock is shown, minutes elsewhere.
    std::int64_t const tick = desk_->now().ms / (screens_.shows_time() ? kSecondMs : kMinuteMs);
    stale_ = stale_ || tick != tick_;
    tick_ = tick;
}

bool App::turn() {
    take_what_came(now_ms());
    return stale_;
}

Colour App::page() const {
    return palette_of(settings().theme).page;
}

void App::tell(model::Error const& error) {
    messages_.tell(MessageKind::Trouble, words().say(error), now_ms());
    stale_ = true;
}

// --- Drawing

HomeFacts App::home_facts() const {
    HomeFacts facts;
    facts.search = watch_ ? Search::Found : search_ ? Search::Searching : Search::Idle;
    facts.code = searched_code_;
    facts.why = home_trouble_;
    facts.recent = recent_;
    if (options_.crashed)
        facts.crashed = options_.crashed->register_path.string();
    facts.today = charter_of({}, {}, nullptr, clock_.now()).date;
    return facts;
}

// Read once a kind of committee. A file that says nothing sound leaves the form its own beginning, and is
// told.
PollDefaults App::poll_defaults(model::Profile profile) {
    if (!rules_ || rules_->first != profile) {
        auto const read = load_profile(profile_folders(options_.assets, options_.folders), profile);
        if (!read)
            tell(read.error());
        rules_ = {profile, read.value_or(RuleProfile())};
    }
    return rules_->second.polls;
}

void App::make_pages() {
    Screens::Facts facts;
    facts.home = home_facts();
    facts.settings = {words().language(), settings().text_size, settings().theme, settings().post_name,
                      watch_.has_value()};
    facts.messages = messages_.shown();
    facts.documents = documents_;
    auto const outlook = watch_ ? watch_->outlook(words()) : std::nullopt;
    if (outlook)
        facts.poll_defaults = poll_defaults(outlook->session->charter->profile);
    screens_.make(outlook ? &*outlook : nullptr, words(), facts);
    stale_ = false;
}

void App::frame(Ui& ui, View const& view) {
    take_what_came(now_ms());
    Place const before = screens_.place();
    if (stale_)
        make_pages();
    FrameInput input;
    input.width = view.width;
    input.height = view.height;
    input.scale = user_scale(view.width, view.height, view.display_scale, settings().text_size);
    input.seconds = view.seconds;
    input.theme = settings().theme;
    ui.begin(input, words());
    shortcuts(ui);
    screens_.draw(ui, commands_);
    ui.end();
    if (watch_)
        watch_->exchange(commands_);
    for (Wish const& wish : commands_.take_wishes())
        obey(wish);
    if (watch_ && watch_->is_new())
        stale_ = true; // what was asked is shown at once, marked until it is safe
    if (screens_.place() != before)
        stale_ = true;
}

double App::quiet_seconds(Ui const& ui) const {
    if (stale_ || ui.has_input() || ui.wants_frame())
        return 0;
    if (watch_ && watch_->waits())
        return kWaitingSeconds;
    double quiet = 60;
    if (search_ || export_ != nullptr || reading_.valid() ||
        (watch_ && watch_->published().session == nullptr))
        quiet = 0.1;
    else if (desk_ != nullptr)
        quiet = static_cast<double>(kLookAroundMs) / 1000;
    if (screens_.shows_time() || messages_.any_expires())
        quiet = std::min(quiet, 0.25);
    if (watch_ && screens_.has_unsaved())
        quiet = std::min(quiet, kTypingSeconds);
    if (ui.caret_blinks())
        quiet = std::min(quiet, 0.5);
    return quiet;
}

void App::shortcuts(Ui& ui) {
    if (ui.take_key(Key::F1))
        commands_.ask(GoTo{screens_.place() == Place::Help ? Place::Now : Place::Help});
    constexpr Mods kCtrl{.ctrl = true};
    int const step = Settings::kTextSizeStep;
    if (ui.take_key(Key::Plus, kCtrl) || ui.take_key(Key::Plus, {.shift = true, .ctrl = true}))
        commands_.ask(ChangeTextSize{settings().text_size + step});
    if (ui.take_key(Key::Minus, kCtrl))
        commands_.ask(ChangeTextSize{settings().text_size - step});
    if (ui.take_key(Key::Zero, kCtrl))
        commands_.ask(ChangeTextSize{Settings::kTextSizeMin});
}

// --- Wishes

struct App::Perform {
    App& app;

    void operator()(GoTo const& wish) const {
        app.screens_.go_to(app.watch_ || wish.place >= Place::Settings ? wish.place : Place::Home);
    }
    void operator()(OpenPollLike const& wish) const {
        if (app.watch_)
            app.screens_.open_poll_like(wish.sheet);
    }
    void operator()(JoinByCode const& wish) const {
        app.searched_code_ = wish.code;
        app.home_trouble_.reset();
        auto ear = app.doors_.open_ear(app.options_.beacon_port);
        if (!ear) {
            app.home_trouble_ = ear.error();
            return;
        }
        app.ear_ = std::move(*ear);
        app.search_.emplace(wall_code(wish.code), app.now_ms());
    }
    void operator()(JoinAt const& wish) const {
        auto const address = sync::parse_address(wish.address);
        if (address)
            app.join(*address);
        else
            app.home_trouble_ = address.error();
    }
    void operator()(OpenRegister const& wish) const { app.open_register(wish.file); }
    void operator()(Prepare const& wish) const {
        std::string const label =
            app.settings().post_name.empty() ? app.words().say("app.post-name") : app.settings().post_name;
        auto const path = prepare_session(wish, app.options_.folders,
                                          profile_folders(app.options_.assets, app.options_.folders), label,
                                          app.words().language());
        if (path)
            app.open_register(*path);
        else
            app.home_trouble_ = path.error();
    }
    void operator()(LeaveSession const&) const { app.leave(); }
    void operator()(SaveDocuments const& wish) const {
        sync::Published const& now = app.watch_ ? app.watch_->published() : sync::Published{};
        if (now.session == nullptr || app.export_ != nullptr)
            return;
        std::filesystem::path folder = wish.folder;
        if (folder.empty())
            folder = app.desk_->register_path().parent_path() /
                     (app.desk_->register_path().stem().string() + "-documents");
        app.export_ = std::make_unique<ExportJob>(RegisterSession{0, now.session, now.frontier}, folder,
                                                  app.options_.assets.locale);
    }
    void operator()(ChangeLanguage const& wish) const {
        Settings settings = app.settings();
        settings.language = wish.language;
        app.set_settings(settings);
    }
    void operator()(ChangeTextSize const& wish) const {
        Settings settings = app.settings();
        settings.text_size = std::clamp(wish.percent, Settings::kTextSizeMin, Settings::kTextSizeMax);
        app.set_settings(settings);
    }
    void operator()(ChangeTheme const& wish) const {
        Settings settings = app.settings();
        settings.theme = wish.theme;
        app.set_settings(settings);
    }
    void operator()(NamePost const& wish) const {
        Settings settings = app.settings();
        settings.post_name = wish.name;
        app.set_settings(settings);
    }
    void operator()(Dismiss const& wish) const { app.messages_.dismiss(wish.number); }
    void operator()(Quit const&) const { app.wants_to_end_ = true; }
};

void App::obey(Wish const& wish) {
    std::visit(Perform{*this}, wish);
    stale_ = true;
}

} // namespace tablee::client
