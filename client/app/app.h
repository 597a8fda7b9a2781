// SPDX-License-Identifier: Apache-2.0
#pragma once

// The program that people see: the first screen, then a session's, one frame at a time. It owns the desk, the
// pages and what people have half done; the window and the tests' driver give it frames. Thread: the
// window's.
#include "client/app/code_search.h"
#include "client/app/crash_note.h"
#include "client/app/desk_watch.h"
#include "client/app/export_job.h"
#include "client/app/messages.h"
#include "client/app/post_desk.h"
#include "client/app/rule_profile.h"
#include "client/app/screens.h"
#include "client/app/settings_file.h"
#include "client/app/shown.h"
#include "client/app/single_instance.h"
#include "client/platform/asset_path.h"
#include "client/widgets/ui.h"
#include "sync/net/lan_discovery.h"

#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace tablee::client {

struct AppOptions {
    AssetPaths assets;
    UserFolders folders;
    SettingsFile settings;
    std::optional<std::filesystem::path> open; // a register, at once
    std::optional<sync::Address> join;
    std::optional<sync::TimeScale> time; // of the demonstration
    std::optional<CrashNote> crashed;
    std::uint16_t beacon_port = kBeaconPort;
};

// How the app reaches what waits; a test hands in others.
struct AppDoors {
    using Changed = std::function<void()>; // called from any thread
    std::function<model::Result<std::unique_ptr<Desk>>(DeskOptions, Changed)> open_desk;
    std::function<model::Result<std::unique_ptr<sync::LanDiscovery>>(std::uint16_t)> open_ear;
    Changed wake; // the window: something is new
};
[[nodiscard]] AppDoors product_doors(AppDoors::Changed wake);

class App final : public Shown {
  public:
    // Errors: Catalogue::open's. A register that does not open is told on the first screen.
    [[nodiscard]] static model::Result<std::unique_ptr<App>> open(AppOptions options, AppDoors doors);
    App(App const&) = delete;
    App& operator=(App const&) = delete;
    ~App() override;

    [[nodiscard]] bool turn() override;
    // Everything between two looks of a person: news, answers, drawing, what was asked.
    void frame(Ui& ui, View const& view) override;
    [[nodiscard]] double quiet_seconds(Ui const& ui) const override;
    [[nodiscard]] bool wants_to_end() const override { return wants_to_end_; }
    [[nodiscard]] bool wants_to_front() override; // another program was asked for the same register
    [[nodiscard]] std::string title() const override;
    [[nodiscard]] Colour page() const override;
    void tell(model::Error const& error) override;
    // The window is being closed: everything on disk, goodbye to the others. Once.
    model::Result<void> end();

    void enter(std::unique_ptr<Desk> desk); // a session, or one on its way
    [[nodiscard]] Settings const& settings() const { return options_.settings.settings(); }
    void set_settings(Settings const& settings);
    [[nodiscard]] Catalogue const& words() const;
    [[nodiscard]] Place place() const { return screens_.place(); }
    void go_to(Place place) {
        screens_.go_to(place);
        stale_ = true;
    }
    [[nodiscard]] Screens& screens() { return screens_; }
    [[nodiscard]] DeskWatch* watch() { return watch_ ? &*watch_ : nullptr; }

  private:
    struct Perform; // what is done with a wish

    App(AppOptions options, AppDoors doors, Catalogue french, Catalogue english);
    void take_what_came(std::int64_t now_ms);
    void take_export(std::int64_t now_ms);
    void search(std::int64_t now_ms);
    void look_around(std::int64_t now_ms);
    void hear_news();
    void make_pages();
    void draw(Ui& ui);
    void shortcuts(Ui& ui);
    void obey(Wish const& wish);
    void open_register(std::filesystem::path const& file);
    void join(sync::Address const& address);
    void leave();
    void read_recent();
    [[nodiscard]] HomeFacts home_facts() const;
    [[nodiscard]] PollDefaults poll_defaults(model::Profile profile);
    [[nodiscard]] std::int64_t now_ms() const;

    AppOptions options_;
    AppDoors doors_;
    Catalogue french_;
    Catalogue english_;
    sync::SystemClock clock_;
    Messages messages_;
    Screens screens_;
    CommandSink commands_;

    std::unique_ptr<Desk> desk_;
    std::optional<DeskWatch> watch_; // goes before its desk
    std::optional<FrontDoor> front_door_;
    RunningNote running_;
    std::unique_ptr<sync::LanDiscovery> ear_;
    std::optional<CodeSearch> search_;
    std::string searched_code_;
    std::optional<model::Error> home_trouble_;
    std::unique_ptr<ExportJob> export_;
    std::vector<RecentRegister> recent_;
    std::future<std::vector<RecentRegister>> reading_;
    std::string documents_; // where they were saved
    std::int64_t looked_ms_ = 0;
    std::int64_t tick_ = -1; // of the pages that show time
    bool stale_ = true;
    bool wants_to_end_ = false;
    std::optional<std::pair<model::Profile, RuleProfile>> rules_; // of the session's committee, read once
};

} // namespace tablee::client
