// SPDX-License-Identifier: Apache-2.0
#include "tests/support/driver.h"

#include "client/widgets/focus.h"
#include "client/widgets/text_layout.h"
#include "tests/support/folders.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace tablee::test {

using namespace client;

Catalogue const& catalogue_of(Language language) {
    static auto const open = [](Language which) {
        auto made = Catalogue::open(which, test::in_build("share/locale"));
        REQUIRE(made);
        return std::move(*made);
    };
    static Catalogue const french = open(Language::French);
    static Catalogue const english = open(Language::English);
    return language == Language::French ? french : english;
}

Fonts& test_fonts() {
    static Fonts fonts = [] {
        auto const folders = font_folders(test::in_sources("assets"));
        auto made = Fonts::open(find_fonts(folders));
        REQUIRE(made);
        return std::move(*made);
    }();
    return fonts;
}

namespace {

Driver::Whole whole_of(Driver::Draw draw) {
    return {[draw = std::move(draw)](Ui& ui, Look const& look, double seconds) {
        ui.begin({look.width, look.height, look.scale, seconds, look.theme}, catalogue_of(look.language));
        draw(ui);
        ui.end();
    }};
}

} // namespace

Driver::Driver(Draw draw, Look look)
    : Driver(whole_of(std::move(draw)), look) {}

Driver::Driver(Whole whole, Look look)
    : whole_(std::move(whole))
    , look_(look)
    , ui_(test_fonts(),
          {[this] { return clipboard; }, [this](std::string const& text) { clipboard = text; }}) {
    settle();
}

void Driver::frame() {
    seconds += 1.0 / 60;
    frames_ += 1;
    whole_.frame(ui_, look_, seconds);
}

void Driver::settle() {
    for (int i = 0; i < 2000; i += 1) {
        frame();
        if (!ui_.has_input() && !ui_.wants_frame())
            break;
    }
    frame(); // what the last one changed is shown
    if (ui_.wants_frame())
        frame();
}

void Driver::set_look(Look const& look) {
    look_ = look;
    settle();
}

Node const* Driver::find(std::string_view name) const {
    Node const* best = nullptr;
    int const scope = deepest_scope(tree());
    auto const rank = [&](Node const& node) {
        return (is_control(node.role) ? 4 : 0) + (node.scope == scope ? 2 : 0) + (node.enabled ? 1 : 0);
    };
    for (Node const& node : tree())
        if (node.name == name && (best == nullptr || rank(node) > rank(*best)))
            best = &node;
    return best;
}

Node const* Driver::find(std::string_view name, Role role) const {
    for (Node const& node : tree())
        if (node.name == name && node.role == role)
            return &node;
    return nullptr;
}

bool Driver::shows(std::string_view part) const {
    return std::ranges::any_of(tree(), [&](Node const& node) {
        return node.name.find(part) != std::string::npos || node.value.find(part) != std::string::npos;
    });
}

std::vector<std::string> Driver::texts() const {
    std::vector<std::string> names;
    for (Node const& node : tree())
        names.push_back(node.name);
    return names;
}

std::vector<std::string> Driver::controls() const {
    std::vector<std::string> names;
    for (Node const& node : tree())
        if (is_control(node.role))
            names.push_back(node.name);
    return names;
}

std::string Driver::focused() const {
    Node const* node = node_of(tree(), ui_.focused());
    return node == nullptr ? "" : node->name;
}

std::string Driver::value_of(std::string_view name) const {
    Node const* node = find(name);
    return node == nullptr ? "" : node->value;
}

// The control of that name, scrolled into view; nothing when it cannot be used.
Node const* Driver::usable(std::string_view name) {
    auto const control = [&] {
        Node const* node = find(name);
        bool const may = node != nullptr && is_control(node->role) && node->enabled &&
                         node->scope == deepest_scope(tree());
        return may ? node : nullptr;
    };
    Node const* node = control();
    if (node == nullptr)
        return nullptr;
    Rect const seen = node->seen();
    bool const is_seen = seen.holds(node->rect.centre()) && !seen.empty();
    if (is_seen)
        return node;
    ui_.reveal(node->id);
    settle();
    return control();
}

bool Driver::click(std::string_view name, int times) {
    Node const* node = usable(name);
    if (node == nullptr) {
        trouble = "no usable control « " + std::string(name) + " » among";
        for (std::string const& one : controls())
            trouble += " [" + one + "]";
        return false;
    }
    click_at(node->seen().centre(), times);
    return true;
}

void Driver::click_at(Point place, int times) {
    ui_.feed(PointerMoved{place.x, place.y});
    for (int i = 0; i < times; i += 1) {
        ui_.feed(ButtonTurned{0, true, {}});
        ui_.feed(ButtonTurned{0, false, {}});
    }
    settle();
    if (times == 1)
        seconds += 1; // the next click is not the second of a double click
}

void Driver::drag(Point from, Point to) {
    ui_.feed(PointerMoved{from.x, from.y});
    ui_.feed(ButtonTurned{0, true, {}});
    settle();
    for (int step = 1; step <= 8; step += 1) {
        float const share = static_cast<float>(step) / 8;
        ui_.feed(PointerMoved{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
        settle();
    }
    ui_.feed(ButtonTurned{0, false, {}});
    settle();
    seconds += 1;
}

void Driver::key(Key key, Mods mods) {
    ui_.feed(KeyTurned{key, true, mods});
    ui_.feed(KeyTurned{key, false, mods});
    settle();
}

void Driver::type(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        Character const one = character_at(utf8, at);
        ui_.feed(CharTyped{one.value});
        at += one.octets;
    }
    settle();
}

void Driver::wheel(std::string_view over, float lines) {
    Node const* node = find(over);
    REQUIRE(node != nullptr);
    Point const place = node->seen().centre();
    ui_.feed(PointerMoved{place.x, place.y});
    ui_.feed(WheelTurned{lines});
    settle();
}

void Driver::move_pointer(Point place) {
    ui_.feed(PointerMoved{place.x, place.y});
    settle();
}

bool Driver::tab_to(std::string_view name) {
    for (std::size_t i = 0; i < tree().size() + 2; i += 1) {
        if (focused() == name)
            return true;
        key(Key::Tab);
    }
    return focused() == name;
}

Picture Driver::picture() {
    frame();
    return rasterised(test_fonts(), palette_of(look_.theme).page);
}

} // namespace tablee::test
