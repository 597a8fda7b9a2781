// SPDX-License-Identifier: Apache-2.0
// What only real keys and a real mouse can show: layouts, dead keys, Compose, the system's clipboard, speed.
#include "tests/client/window/display.h"
#include "tests/client/window/hands.h"
#include "tests/support/folders.h"

#include <chrono>
#include <doctest/doctest.h>
#include <fstream>
#include <thread>

using namespace tablee::test;

namespace {

// Characters are typed by the keys where a French keyboard has them.
std::filesystem::path with_french_keys(std::filesystem::path program) {
    REQUIRE(run("setxkbmap", {"fr", "-option", "compose:menu"}).code == 0);
    return program;
}

// The tests' page, its field ready to be typed into.
struct Page : Hands {
    Page()
        : Hands(with_french_keys(tablee::test::in_build("tests/client/window/tablee_test_page")), {}) {
        click("Nom");
        REQUIRE(until([](Seen const& seen) {
            SeenNode const* name = seen.named("Nom");
            return name != nullptr && name->focused;
        }));
    }
};

std::string clipboard() {
    auto const read = run("sh", {"-c", "xclip -selection clipboard -out; echo"}); // a whole line
    return read.lines.empty() ? "" : read.lines.front();
}

} // namespace

TEST_SUITE("client/window") {
    TEST_CASE("AZERTY: what is typed is what the keys print") {
        Page const hands;
        hands.type("Zoé Lefèvre, ça va");
        CHECK(hands.until_value("Nom", "Zoé Lefèvre, ça va"));
    }
    TEST_CASE("AZERTY: Ctrl+A is the key that prints A, Ctrl+Z the one that prints Z") {
        Page const hands;
        hands.type("azqw");
        hands.keys({"ctrl+a", "z"});
        CHECK(hands.until_value("Nom", "z"));
        hands.keys({"ctrl+z"});
        CHECK(hands.until_value("Nom", "azqw"));
    }
    TEST_CASE("dead keys make one letter") {
        Page const hands;
        hands.keys({"dead_circumflex", "e", "dead_circumflex", "o", "dead_diaeresis", "i"});
        CHECK(hands.until_value("Nom", "êôï"));
    }
    TEST_CASE("AltGr types a sign and is no shortcut") {
        Page const hands;
        hands.keys({"ISO_Level3_Shift+e", "ISO_Level3_Shift+a"});
        CHECK(hands.until([](Seen const& seen) {
            std::string const typed = seen.value_of("Nom");
            return typed.starts_with("€") && typed.size() > std::string("€").size();
        }));
    }
    TEST_CASE("Compose makes the letters that no key prints") {
        Page const hands;
        hands.keys({"Multi_key", "o", "e", "Multi_key", "less", "less"});
        CHECK(hands.until_value("Nom", "œ«"));
    }
    TEST_CASE("the system's clipboard: to another program and back, never more than a mebibyte") {
        Page const hands;
        hands.type("à coller");
        hands.keys({"ctrl+a", "ctrl+c", "End"});
        hands.keys({"ctrl+v"});
        CHECK(hands.until_value("Nom", "à collerà coller"));
        CHECK(clipboard() == "à coller");
        std::ofstream(hands.folder() / "much", std::ios::binary) << std::string(1'100'000, 'x');
        CHECK(run("xclip", {"-selection", "clipboard", "-in", (hands.folder() / "much").string()}).code == 0);
        hands.keys({"ctrl+v"});
        CHECK(hands.until_value("Dit", "error.window.clipboard-too-large"));
        CHECK(hands.look().value_of("Nom") == "à collerà coller");
    }
    TEST_CASE("a drag selects, and what is typed takes its place") {
        Page const hands;
        hands.type("abcdef");
        CHECK(hands.until_value("Nom", "abcdef"));
        Seen const seen = hands.look();
        SeenNode const* name = seen.named("Nom");
        REQUIRE(name != nullptr);
        std::string const y = std::to_string((name->top + name->bottom) / 2);
        hands.play({"mousemove", std::to_string(name->right - 4), y, "mousedown", "1", "mousemove",
                    std::to_string((name->left + name->right) / 2), y, "mousemove",
                    std::to_string(name->left + 2), y, "mouseup", "1"});
        hands.keys({"g"});
        CHECK(hands.until_value("Nom", "g"));
    }
    TEST_CASE("three fast clicks are three") {
        Page const hands;
        hands.click("Ajouter", 3);
        CHECK(hands.until_value("Clics", "3"));
    }
    TEST_CASE("keys and clicks that come at once are taken in their order, none lost") {
        Page const hands;
        hands.point("Ajouter");
        hands.play({"key", "--delay", "0", "a", "z", "e", "click", "1", "key", "--delay", "0", "Tab", "click",
                    "--repeat", "2", "--delay", "0", "1"});
        CHECK(hands.until_value("Clics", "3"));
        CHECK(hands.until_value("Nom", "aze"));
        hands.click("Texte");
        std::string const many = "portezcevieuxwhiskyaujugeblondquifume";
        hands.play({"type", "--delay", "4", many + many + many});
        CHECK(hands.until_value("Texte", many + many + many));
    }
    TEST_CASE("the wheel scrolls what is under it") {
        Page const hands;
        auto const top_of = [](Seen const& seen) {
            SeenNode const* line = seen.named("Ligne 1");
            return line == nullptr ? -1 : line->bottom;
        };
        int const before = top_of(hands.look());
        hands.point("Ligne 3");
        hands.play({"click", "--repeat", "5", "--delay", "10", "5"});
        CHECK(hands.until([&](Seen const& seen) { return top_of(seen) < before; }));
        hands.play({"click", "--repeat", "9", "--delay", "10", "4"});
        CHECK(hands.until([&](Seen const& seen) { return top_of(seen) == before; }));
    }
    TEST_CASE("a window of 200x100, and large again, goes on") {
        Page const hands;
        hands.type("abc");
        std::string const id = run("xdotool", {"search", "--name", "Tablée"}).lines.back();
        hands.play({"windowsize", id, "200", "100"});
        CHECK(hands.until([](Seen const& seen) { return seen.width == 200 && seen.height == 100; }));
        hands.play({"windowsize", id, "1920", "1080"});
        CHECK(hands.until([](Seen const& seen) { return seen.width == 1920 && seen.height == 1080; }));
        CHECK(hands.look().value_of("Nom") == "abc");
    }
    TEST_CASE("a window that is closed, or told to end by the system, ends well") {
        {
            Page hands;
            hands.click("Fermer");
            CHECK(hands.program().wait(20'000) == 0);
        }
        Page hands;
        hands.program().ask_to_end();
        CHECK(hands.program().wait(20'000) == 0);
    }
    TEST_CASE("a window that nobody touches draws nothing") {
        Page const hands;
        hands.keys({"Tab", "Tab", "Tab"}); // out of the fields: no caret
        std::this_thread::sleep_for(std::chrono::seconds(1));
        auto const before = hands.look().frame;
        std::this_thread::sleep_for(std::chrono::seconds(2));
        CHECK(hands.look().frame == before);
    }
}
