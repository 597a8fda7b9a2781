// SPDX-License-Identifier: Apache-2.0
#pragma once

// A committee on a stage: posts in memory, each with the product's app and a driver for its hands. What one
// says reaches the others when time passes.
//
//     Stage stage(3);
//     stage[0].must_click("Présences");
//     stage.pass(500);
#include "client/app/app.h"
#include "tests/support/driver.h"
#include "tests/support/folders.h"
#include "tests/support/room_desk.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>
#include <iostream>
#include <memory>
#include <vector>

namespace tablee::test {

inline client::AppOptions app_options(std::filesystem::path const& home, client::Language language) {
    client::AppOptions options;
    options.assets = {test::in_build("share/locale"), test::in_sources("assets")};
    options.folders.config = home / "config";
    options.folders.data = home / "data";
    options.settings = client::SettingsFile::open(options.folders);
    client::Settings settings = options.settings.settings();
    settings.language = language;
    options.settings.hold(settings, client::SettingsFile::Lasting::ThisTime);
    return options;
}

// Somebody at one post.
class Person {
  public:
    Person(Post& post, client::Language language)
        : post_(post)
        , app_(opened(folder_.path(), language))
        , driver(Driver::Whole{[this](client::Ui& ui, Look const& look, double seconds) {
            app_->frame(ui, {look.width, look.height, 1, seconds});
        }}) {
        auto desk = std::make_unique<RoomDesk>(post);
        desk_ = desk.get();
        app_->enter(std::move(desk));
        driver.settle();
    }

    [[nodiscard]] client::App& app() { return *app_; }
    [[nodiscard]] RoomDesk& desk() { return *desk_; }
    [[nodiscard]] model::Session const& session() const { return *post_->session(); }
    void must_click(std::string_view name) {
        driver.settle();
        bool const clicked = driver.click(name);
        if (!clicked)
            std::cerr << driver.trouble << '\n';
        REQUIRE(clicked);
    }
    void must_type(std::string_view field, std::string_view text) {
        must_click(field);
        driver.type(text);
    }
    void must_show(std::string_view words) {
        driver.settle();
        std::string screen;
        for (std::string const& text : driver.texts())
            screen += " [" + text + "]";
        bool const shows = driver.shows(words);
        if (!shows)
            std::cerr << words << " is not among" << screen << '\n';
        REQUIRE(shows);
    }
    void set_text_size(int percent) {
        client::Settings settings = app_->settings();
        settings.text_size = percent;
        app_->set_settings(settings);
        driver.settle();
    }

  private:
    static std::unique_ptr<client::App> opened(std::filesystem::path const& home, client::Language language) {
        client::AppDoors doors;
        doors.open_desk = [](client::DeskOptions,
                             client::AppDoors::Changed) -> model::Result<std::unique_ptr<client::Desk>> {
            return model::failure("error.store.missing", {"test"});
        };
        doors.open_ear = [](std::uint16_t) -> model::Result<std::unique_ptr<sync::LanDiscovery>> {
            return model::failure("error.net.start", {"test"});
        };
        auto app = client::App::open(app_options(home, language), std::move(doors));
        REQUIRE(app);
        return std::move(*app);
    }

    TempFolder folder_;
    Post& post_;
    std::unique_ptr<client::App> app_;
    RoomDesk* desk_ = nullptr;

  public:
    Driver driver;
};

class Stage {
  public:
    explicit Stage(std::size_t posts, client::Language language = client::Language::French)
        : room(posts) {
        room.gather();
        for (std::size_t i = 0; i < posts; i += 1)
            people_.push_back(std::make_unique<Person>(room[i], language));
    }
    [[nodiscard]] Person& operator[](std::size_t index) { return *people_[index]; }
    void pass(std::int64_t ms = 500) {
        room.run(ms);
        for (auto const& person : people_)
            person->driver.settle();
    }

    Room room;

  private:
    std::vector<std::unique_ptr<Person>> people_;
};

} // namespace tablee::test
