// SPDX-License-Identifier: Apache-2.0
#pragma once

// A window without a window: real frames of the product's widgets, driven by the words on the screen.
//
//     Driver driver([&](Ui& ui) { draw_roll(ui, ui.screen(), state, page, commands); });
//     CHECK(driver.click("Présente : Jeanne Maréchal"));
//     CHECK(driver.shows("13 présents"));
#include "client/widgets/ui.h"
#include "tests/support/raster.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::test {

struct Look {
    float width = 1280;
    float height = 800;
    float scale = 1;
    client::Language language = client::Language::French;
    client::ThemeName theme = client::ThemeName::Light;
};

class Driver {
  public:
    using Draw = std::function<void(client::Ui&)>;
    // Who begins and ends the frames itself: the app.
    struct Whole {
        std::function<void(client::Ui&, Look const&, double seconds)> frame;
    };
    using Look = test::Look;
    explicit Driver(Draw draw, Look look = {});
    explicit Driver(Whole whole, Look look = {});

    // One frame; then as many as it takes until nothing waits and nothing moves.
    void frame();
    void settle();
    [[nodiscard]] std::uint64_t frames() const { return frames_; }
    void set_look(Look const& look); // settles
    [[nodiscard]] Look const& look() const { return look_; }

    // By the names of the tree of the last frame. `found` prefers controls that may be used.
    [[nodiscard]] client::Node const* find(std::string_view name) const;
    [[nodiscard]] client::Node const* find(std::string_view name, client::Role role) const;
    [[nodiscard]] bool shows(std::string_view part) const; // in any name or value
    [[nodiscard]] std::vector<std::string> texts() const;  // all names, in order
    [[nodiscard]] std::vector<std::string> controls() const;
    [[nodiscard]] std::string focused() const; // its name
    [[nodiscard]] std::string value_of(std::string_view name) const;

    // False when there is no such control, or it may not be used. Scrolls it into view first.
    bool click(std::string_view name, int times = 1);
    void click_at(client::Point place, int times = 1);
    void drag(client::Point from, client::Point to);
    void key(client::Key key, client::Mods mods = {});
    void type(std::string_view utf8);
    void wheel(std::string_view over, float lines);
    void move_pointer(client::Point place);
    // Tab until that control has the focus; false when a whole round did not meet it.
    bool tab_to(std::string_view name);

    [[nodiscard]] client::Ui& ui() { return ui_; }
    [[nodiscard]] client::Tree const& tree() const { return ui_.tree(); }
    [[nodiscard]] Picture picture(); // of the last frame
    std::string clipboard;
    std::string trouble;  // why the last click found nothing: what could have been clicked
    double seconds = 100; // the clock of the frames: it moves a sixtieth a frame

  private:
    [[nodiscard]] client::Node const* usable(std::string_view name);

    Whole whole_;
    Look look_;
    client::Ui ui_;
    std::uint64_t frames_ = 0;
};

[[nodiscard]] client::Catalogue const& catalogue_of(client::Language language);
[[nodiscard]] client::Fonts& test_fonts();

} // namespace tablee::test
