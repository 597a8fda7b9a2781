// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/text_editor.h"
#include "tests/client/widgets/text_editor_check.h"
#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <map>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// A character that is nowhere else: three octets each, by who wrote it.
struct Writer {
    char32_t next;
    std::string operator()(std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; i += 1)
            append_utf8(out, next++);
        return out;
    }
};
TextChange any_change(std::string const& text, Writer& writer, Dice& dice) {
    std::size_t const at = dice.below(text.size() / 3 + 1);
    std::size_t const erased =
        dice.one_in(2) ? dice.below(std::min<std::size_t>(6, text.size() / 3 - at) + 1) : 0;
    return {at * 3, erased * 3, writer(dice.below(3))};
}

// A person and the others at one text, and the same text held in the plainest way.
struct Company {
    Dice dice;
    Writer mine{0x4E00};
    Writer theirs{0xAC00};
    TextEditor editor{TextEditor::Lines::Many, 1U << 20U};
    std::string mirror = Writer{0x3400}(20);
    std::map<char32_t, bool> others; // what they wrote, and whether it stands; the first text too

    explicit Company(std::uint64_t seed)
        : dice(seed) {
        editor.set(mirror);
        note(mirror, true);
    }
    void note(std::string_view text, bool stands) {
        for (std::size_t at = 0; at < text.size(); at += 3)
            if (char32_t const c = character_at(text, at).value; stands || others.contains(c))
                others[c] = stands;
    }
    void hear() {
        TextChange const change = any_change(editor.text(), theirs, dice);
        note(std::string_view(editor.text()).substr(change.at, change.erased), false);
        note(change.inserted, true);
        editor.apply_remote(change);
        follow(mirror, {change});
    }
    void write() {
        TextChange const change = any_change(editor.text(), mine, dice);
        editor.move_to(change.at, false);
        editor.move_to(change.at + change.erased, true);
        if (change.inserted.empty())
            editor.erase(change.at, change.at + change.erased);
        else
            REQUIRE(editor.insert(change.inserted));
    }
    void do_anything() {
        if (dice.one_in(3))
            hear();
        else if (dice.one_in(4))
            static_cast<void>(dice.one_in(3) ? editor.redo() : editor.undo());
        else
            write();
        check_mirror();
    }
    void check_mirror() {
        follow(mirror, editor.take_changes());
        REQUIRE(mirror == editor.text());
        check_stands(editor);
    }
    // The others' words are there as they left them, once each, the first ones in their order; mine are gone.
    void check_only_others() {
        std::map<char32_t, bool> found;
        char32_t last = 0;
        for (std::size_t at = 0; at < editor.text().size(); at += 3) {
            char32_t const c = character_at(editor.text(), at).value;
            REQUIRE(others.contains(c));
            REQUIRE(found.emplace(c, true).second);
            if (c < 0x4E00) {
                REQUIRE(c > last);
                last = c;
            }
        }
        for (auto const& [c, stands] : others)
            REQUIRE(found.contains(c) == stands);
    }
};

} // namespace

TEST_SUITE("client/widgets") {
    TEST_CASE("text_editor: the caret stands where it stood when others type") {
        auto const check = [](std::size_t caret, TextChange const& change, std::size_t expected) {
            TextEditor editor = holding("abcdef");
            editor.move_to(caret, false);
            editor.apply_remote(change);
            CHECK(editor.caret() == expected);
            CHECK(editor.anchor() == expected);
            CHECK(editor.take_changes().empty());
        };
        check(3, {1, 0, "xy"}, 5);
        check(3, {3, 0, "xy"}, 3); // after the caret
        check(3, {4, 0, "xy"}, 3);
        check(3, {0, 2, ""}, 1);
        check(3, {2, 3, ""}, 2);
        check(3, {2, 3, "xyz"}, 2);
        check(3, {0, 6, ""}, 0);
        TextEditor editor = holding("abcdef");
        editor.move_to(2, false);
        editor.move_to(4, true);
        editor.apply_remote({2, 0, "x"});
        editor.apply_remote({5, 0, "y"});
        CHECK(editor.selection() == "cd");
        editor.apply_remote({1, 0, "\u00E9"}); // past the end is the end
        editor.apply_remote({99, 99, "!"});
        CHECK(editor.text() == "aébxcdyef!");
    }

    TEST_CASE("text_editor: undoing takes back one's own and leaves what others did") {
        TextEditor editor = holding("le chat");
        type(editor, " dort");
        editor.apply_remote({0, 2, "mon"});
        editor.apply_remote({10, 0, "XX"}); // in the middle of what was typed
        CHECK(editor.text() == "mon chat dXXort");
        CHECK(editor.undo());
        CHECK(editor.text() == "mon chat XX"); // " dort" were two steps
        CHECK(editor.undo());
        CHECK(editor.text() == "mon chatXX");
        CHECK(editor.redo());
        CHECK(editor.redo());
        CHECK(editor.text() == "mon chat dXXort");
        CHECK_FALSE(editor.redo());
        editor.apply_remote({8, 4, ""});
        CHECK(editor.text() == "mon chatort");
        CHECK(editor.undo());
        CHECK(editor.text() == "mon chat");
        CHECK_FALSE(editor.undo());
    }

    TEST_CASE("text_editor: what others erased does not come back") {
        TextEditor editor = holding("un deux trois");
        editor.erase(3, 8);
        editor.apply_remote({2, 2, ""});
        CHECK(editor.text() == "unrois");
        CHECK(editor.undo());
        CHECK(editor.text() == "undeux rois");
    }

    TEST_CASE("text_editor: what others typed into a step leaves it one") {
        TextEditor editor = holding("abcd");
        editor.move_to(1, false);
        editor.move_to(3, true);
        type(editor, "X");
        CHECK(editor.undo());
        editor.apply_remote({2, 0, "!"});
        CHECK(editor.text() == "ab!cd");
        CHECK(editor.redo());
        CHECK(editor.text() == "aX!d");
        CHECK(editor.undo());
        CHECK(editor.text() == "ab!cd");
        CHECK_FALSE(editor.undo());
    }

    TEST_CASE("text_editor: whatever others do meanwhile, each takes back his own and no more") {
        for (std::uint64_t seed = 1; seed <= 400; seed += 1) {
            Company company(seed);
            for (int round = 0; round < 60; round += 1)
                company.do_anything();
            undo_and_redo_all(company.editor, {});
            while (company.editor.undo())
                company.check_mirror();
            company.check_only_others();
            company.check_mirror();
        }
    }

} // TEST_SUITE
