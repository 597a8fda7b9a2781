// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/editor_view.h"

#include "client/widgets/text_field.h"
#include "tests/client/widgets/text_editor_check.h"
#include "tests/support/dice.h"
#include "tests/support/driver.h"

#include <array>
#include <doctest/doctest.h>
#include <initializer_list>

using namespace tablee::client;
using tablee::test::Driver;

namespace {

constexpr Mods kCtrl{.ctrl = true};
constexpr Mods kShift{.shift = true};
constexpr Mods kCtrlShift{.shift = true, .ctrl = true};

// One editor in a known place.
struct Sheet {
    TextEditor editor;
    Rect rect{20, 20, 320, 200};
    bool read_only = false;
    Driver driver;

    explicit Sheet(std::string_view text, TextEditor::Lines lines = TextEditor::Lines::Many)
        : editor(lines, 1U << 20U)
        , driver([this](Ui& ui) { text_area(ui, rect, "Texte", editor, {.read_only = read_only}); },
                 {.width = 400, .height = 300}) {
        editor.set(text);
        REQUIRE(driver.click("Texte"));
        editor.move_to(0, false);
    }
    void keys(std::initializer_list<Key> list, Mods mods = {}) {
        for (Key const key : list)
            driver.key(key, mods);
    }
    [[nodiscard]] float step() { return driver.ui().line_step(Type::Body); }
    // Just before that octet of the first line, in the middle of that line.
    Point place(std::string_view before, int line = 0) {
        float const width = before.empty() ? 0 : driver.ui().text_width(Type::Body, before);
        return {rect.left + 14 + width + 1, rect.top + 10 + (static_cast<float>(line) + 0.5F) * step()};
    }
};

} // namespace

TEST_SUITE("client/widgets") {

    TEST_CASE("editor_view: arrows walk characters, Ctrl walks words") {
        Sheet sheet("un deux trois");
        sheet.keys({Key::Right, Key::Right});
        CHECK(sheet.editor.caret() == 2);
        sheet.keys({Key::Right}, kCtrl);
        CHECK(sheet.editor.caret() == 3);
        sheet.keys({Key::Right}, kCtrlShift);
        CHECK(sheet.editor.selection() == "deux ");
        sheet.keys({Key::Left}); // to the beginning of the selection
        CHECK(sheet.editor.caret() == 3);
        CHECK(sheet.editor.selection().empty());
        sheet.keys({Key::Left}, kCtrl);
        CHECK(sheet.editor.caret() == 0);
        sheet.keys({Key::End});
        CHECK(sheet.editor.caret() == 13);
        sheet.keys({Key::Home}, kShift);
        CHECK(sheet.editor.selection() == "un deux trois");
        sheet.keys({Key::Right});
        CHECK(sheet.editor.caret() == 13);
    }

    TEST_CASE("editor_view: up and down keep the column") {
        Sheet sheet("une longue ligne\nb\nune autre ligne");
        sheet.keys({Key::Right, Key::Right, Key::Right, Key::Right});
        sheet.keys({Key::Down});
        CHECK(sheet.editor.caret() == 18); // the end of the short one
        sheet.keys({Key::Down});
        CHECK(sheet.editor.caret() == 19 + 4);
        sheet.keys({Key::Down});
        CHECK(sheet.editor.caret() == sheet.editor.text().size());
        sheet.keys({Key::Up, Key::Up, Key::Up});
        CHECK(sheet.editor.caret() == 0);
        sheet.keys({Key::End}, kCtrl);
        CHECK(sheet.editor.caret() == sheet.editor.text().size());
        sheet.keys({Key::Home}, kCtrl);
        CHECK(sheet.editor.caret() == 0);
    }

    TEST_CASE("editor_view: Home and End hold to the line that is seen") {
        Sheet sheet("Mme Brûlé rappelle que l’accueil téléphonique a reçu des appels en octobre.");
        sheet.keys({Key::End});
        std::size_t const end = sheet.editor.caret();
        CHECK(end > 10);
        CHECK(end < sheet.editor.text().size());
        CHECK(sheet.editor.text()[end] == ' ');
        sheet.keys({Key::Right}); // onto the next line
        CHECK(sheet.editor.caret() == end + 1);
        sheet.keys({Key::Home});
        CHECK(sheet.editor.caret() == end + 1);
        Sheet word(std::string(200, 'm')); // cut between characters: one place, two lines
        word.keys({Key::End});
        std::size_t const cut = word.editor.caret();
        word.keys({Key::Home});
        CHECK(word.editor.caret() == 0);
        word.keys({Key::Down, Key::Home});
        CHECK(word.editor.caret() == cut);
        word.keys({Key::End});
        CHECK(word.editor.caret() == 2 * cut);
    }

    TEST_CASE("editor_view: pages, and the caret is always seen") {
        std::string text;
        for (int i = 0; i < 100; i += 1)
            text += "ligne\n";
        Sheet sheet(text);
        sheet.keys({Key::PageDown});
        std::size_t const page = sheet.editor.caret();
        CHECK(page >= 6 * 4);
        CHECK(page < 6 * 10);
        sheet.keys({Key::PageDown, Key::PageUp});
        CHECK(sheet.editor.caret() == page);
        sheet.keys({Key::End}, kCtrl);
        sheet.driver.click_at(
            {sheet.place("").x, sheet.rect.top + 12}); // the first line seen is not the first
        CHECK(sheet.editor.caret() > 6 * 80);
        sheet.driver.wheel("Texte", 3);
        std::size_t const before = sheet.editor.caret();
        sheet.driver.click_at({sheet.place("").x, sheet.rect.top + 12});
        CHECK(sheet.editor.caret() < before);
    }

    TEST_CASE("editor_view: erasing, by character, by word, and of what is selected") {
        Sheet sheet("un deux trois quatre");
        sheet.keys({Key::Delete});
        CHECK(sheet.editor.text() == "n deux trois quatre");
        sheet.keys({Key::Delete}, kCtrl);
        CHECK(sheet.editor.text() == "deux trois quatre");
        sheet.keys({Key::End});
        sheet.keys({Key::Backspace});
        sheet.keys({Key::Backspace}, kCtrl);
        CHECK(sheet.editor.text() == "deux trois ");
        sheet.keys({Key::Home});
        sheet.keys({Key::Right}, kCtrlShift);
        sheet.keys({Key::Backspace});
        CHECK(sheet.editor.text() == "trois ");
    }

    TEST_CASE("editor_view: the clipboard, and undoing by the keys of any office") {
        Sheet sheet("un deux");
        sheet.keys({Key::A}, kCtrl);
        sheet.keys({Key::C}, kCtrl);
        CHECK(sheet.driver.clipboard == "un deux");
        sheet.keys({Key::X}, kCtrl);
        CHECK(sheet.editor.empty());
        sheet.driver.clipboard = "trois\r\nquatre";
        sheet.keys({Key::V}, kCtrl);
        CHECK(sheet.editor.text() == "trois\nquatre");
        sheet.keys({Key::Z}, kCtrl);
        CHECK(sheet.editor.empty());
        sheet.keys({Key::Z}, kCtrl);
        CHECK(sheet.editor.text() == "un deux");
        sheet.keys({Key::Y}, kCtrl);
        CHECK(sheet.editor.empty());
        sheet.keys({Key::Z}, kCtrlShift);
        CHECK(sheet.editor.text() == "trois\nquatre");
    }

    TEST_CASE("editor_view: AltGr writes and is never a shortcut") {
        Sheet sheet("abc");
        sheet.keys({Key::A, Key::X, Key::Z, Key::V}, {.ctrl = true, .alt = true});
        CHECK(sheet.editor.text() == "abc");
        CHECK(sheet.editor.selection().empty());
        sheet.driver.type("€");
        CHECK(sheet.editor.text() == "€abc");
    }

    TEST_CASE("editor_view: a click puts the caret, with shift it selects") {
        Sheet sheet("un deux trois\nquatre");
        sheet.driver.click_at(sheet.place("un deux"));
        CHECK(sheet.editor.caret() == 7);
        sheet.driver.click_at(sheet.place("qua", 1));
        CHECK(sheet.editor.caret() == 17);
        sheet.driver.click_at({sheet.rect.right - 30, sheet.place("").y});
        CHECK(sheet.editor.caret() == 13);
        sheet.driver.click_at({sheet.place("").x, sheet.rect.bottom - 4}); // below the text: its last line
        CHECK(sheet.editor.caret() == 14);
    }

    TEST_CASE("editor_view: two clicks take a word, three a paragraph") {
        Sheet sheet("un deux trois\nquatre");
        sheet.driver.click_at(sheet.place("un de"), 2);
        CHECK(sheet.editor.selection() == "deux");
        sheet.driver.seconds += 2;
        sheet.driver.click_at(sheet.place("un de"), 3);
        CHECK(sheet.editor.selection() == "un deux trois");
    }

    TEST_CASE("editor_view: a drag selects, and beyond the edge the text comes along") {
        Sheet sheet("un deux trois\nquatre");
        sheet.driver.drag(sheet.place("un "), sheet.place("un deux"));
        CHECK(sheet.editor.selection() == "deux");
        std::string text;
        for (int i = 0; i < 100; i += 1)
            text += "ligne\n";
        Sheet longer(text);
        Ui& ui = longer.driver.ui();
        ui.feed(PointerMoved{longer.place("").x, longer.place("").y});
        ui.feed(ButtonTurned{0, true, {}});
        ui.feed(PointerMoved{longer.place("").x, 295});
        for (int i = 0; i < 60; i += 1)
            longer.driver.frame();
        ui.feed(ButtonTurned{0, false, {}});
        longer.driver.settle();
        CHECK(longer.editor.selection().size() > 6 * 30);
    }

    TEST_CASE("editor_view: a drag after two clicks goes word by word") {
        Sheet sheet("un deux trois quatre");
        Ui& ui = sheet.driver.ui();
        Point const from = sheet.place("un deux tr");
        Point const to = sheet.place("un d");
        ui.feed(PointerMoved{from.x, from.y});
        for (bool const down : {true, false, true})
            ui.feed(ButtonTurned{0, down, {}});
        sheet.driver.settle();
        CHECK(sheet.editor.selection() == "trois");
        ui.feed(PointerMoved{to.x, to.y});
        sheet.driver.settle();
        CHECK(sheet.editor.selection() == "deux trois");
        Point const far = sheet.place("un deux trois qu");
        ui.feed(PointerMoved{far.x, far.y});
        ui.feed(ButtonTurned{0, false, {}});
        sheet.driver.settle();
        CHECK(sheet.editor.selection() == "trois quatre");
    }

    TEST_CASE("editor_view: a single line scrolls sideways to its caret") {
        Sheet sheet("", TextEditor::Lines::One);
        std::string const text(80, 'm');
        sheet.driver.type(text);
        CHECK(sheet.editor.text() == text);
        sheet.driver.click_at({sheet.rect.right - 20, sheet.rect.centre().y});
        CHECK(sheet.editor.caret() > 70);
        sheet.keys({Key::Home});
        sheet.driver.click_at({sheet.rect.left + 15, sheet.rect.centre().y});
        CHECK(sheet.editor.caret() < 3);
    }

    TEST_CASE("editor_view: whatever hands do, the caret is in the text and the text is theirs") {
        tablee::test::Dice dice(5);
        Sheet sheet("Le début.\nDéjà e\u0301crit, « oui ».", TextEditor::Lines::Many);
        constexpr std::array kKeys{Key::Left,  Key::Right,    Key::Up,        Key::Down,   Key::Home,
                                   Key::End,   Key::PageUp,   Key::Backspace, Key::Delete, Key::Enter,
                                   Key::A,     Key::Z,        Key::Y,         Key::V,      Key::X,
                                   Key::Space, Key::PageDown, Key::C,         Key::Plus};
        for (int round = 0; round < 3000; round += 1) {
            Mods const mods{dice.one_in(3), dice.one_in(3), dice.one_in(9), false};
            if (dice.one_in(4))
                sheet.driver.type(dice.one_in(2) ? "mot " : "é");
            else if (dice.one_in(9))
                sheet.driver.click_at({float(dice.below(400)), float(dice.below(300))},
                                      1 + int(dice.below(3)));
            else
                sheet.driver.ui().feed(KeyTurned{kKeys[dice.below(kKeys.size())], true, mods});
            if (sheet.editor.text().size() > 600)
                sheet.editor.set("court");
            sheet.driver.frame();
            tablee::test::check_stands(sheet.editor);
        }
    }

} // TEST_SUITE
