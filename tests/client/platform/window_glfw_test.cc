// SPDX-License-Identifier: Apache-2.0
#include "client/platform/window.h"

#include "tests/client/window/display.h"

#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <functional>
#include <thread>

using namespace tablee;
using client::Window;

namespace {

std::unique_ptr<Window> open_window() {
    auto window = Window::open("Tablée", {640, 400});
    REQUIRE(window);
    return std::move(*window);
}

bool comes_true(Window& window, std::function<bool()> const& holds) {
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    bool held = holds();
    while (!held && std::chrono::steady_clock::now() < end) {
        window.wait(0.02);
        held = holds();
    }
    return held;
}

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("a window has the size it was given and wants its first pixels") {
        auto const window = open_window();
        CHECK(window->size() == client::PixelSize{640, 400});
        CHECK(window->pixels() == client::PixelSize{640, 400});
        CHECK(window->content_scale() == 1);
        CHECK(window->take_damage());
        CHECK(!window->take_close_request());
    }
    TEST_CASE("without a display, or without OpenGL on it, there is a sentence and no window") {
        std::string const display = std::getenv("DISPLAY");
        for (char const* nowhere : {"", ":48271"}) {
            ::setenv("DISPLAY", nowhere, 1);
            auto const window = Window::open("Tablée", {640, 400});
            REQUIRE(!window);
            CHECK(window.error().key == "error.window.no-display");
            CHECK(!window.error().args.at(0).empty());
        }
        ::setenv("DISPLAY", display.c_str(), 1);
        auto const poor = test::Display::start({"-extension", "GLX"});
        REQUIRE(poor != nullptr);
        auto const window = Window::open("Tablée", {640, 400});
        REQUIRE(!window);
        CHECK(window.error().key == "error.window.no-opengl");
        CHECK(!window.error().args.at(0).empty());
    }
    TEST_CASE("the clipboard is filled and read, and stops at a mebibyte") {
        auto window = open_window();
        CHECK(window->write_clipboard("l’été à 12\u00a0h €"));
        CHECK(*window->read_clipboard() == "l’été à 12\u00a0h €");
        std::string const most(Window::kClipboardBytes, 'a');
        CHECK(window->write_clipboard(most));
        CHECK(*window->read_clipboard() == most);
        model::Error const expected{"error.window.clipboard-too-large", {"1"}};
        CHECK(window->write_clipboard(most + "a").error() == expected);
        CHECK(*window->read_clipboard() == most);
    }
    TEST_CASE("waiting ends when another thread says so") {
        auto window = open_window();
        window->wait(0.1);
        auto const before = std::chrono::steady_clock::now();
        std::thread other([] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            Window::wake();
        });
        window->wait(20);
        other.join();
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(10));
    }
    TEST_CASE("clicks and keys come in the order that hands made them") {
        auto window = open_window();
        for (int i = 0; i < 5; i += 1) {
            window->show_frame();
            window->wait(0.02);
        }
        static_cast<void>(window->take_events());
        test::run("xdotool", {"mousemove", "100", "50", "click", "1", "key", "a", "mousemove", "30", "40"});
        std::vector<client::InputEvent> all;
        auto const is_end = [&] {
            for (client::InputEvent const& event : window->take_events())
                all.push_back(event);
            auto const* moved = all.empty() ? nullptr : std::get_if<client::PointerMoved>(&all.back());
            return moved != nullptr && moved->x == 30 && moved->y == 40;
        };
        CHECK(comes_true(*window, is_end));
        std::string order;
        for (client::InputEvent const& event : all) {
            if (auto const* moved = std::get_if<client::PointerMoved>(&event))
                order += moved->x == 100 ? "M" : "m";
            if (auto const* turned = std::get_if<client::ButtonTurned>(&event))
                order += turned->down ? "B" : "b";
            if (auto const* key = std::get_if<client::KeyTurned>(&event))
                order += key->key != client::Key::A ? "?" : key->down ? "K" : "k";
            if (std::holds_alternative<client::CharTyped>(event))
                order += "c";
        }
        CHECK(order.substr(order.find('M')) == "MBbKckm");
    }
}
