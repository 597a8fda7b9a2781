// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/text_editor.h"
#include "tests/client/widgets/text_editor_check.h"
#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

using Lines = TextEditor::Lines;

void check_paste(std::string_view pasted, Lines lines, std::string_view expected) {
    CAPTURE(pasted);
    CHECK(clean_paste(pasted, lines) == expected);
}
void check_words(std::string_view text, std::vector<std::size_t> const& onwards) {
    TextEditor const editor = holding(text);
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < text.size();)
        found.push_back(at = editor.next_word(at));
    CHECK(found == onwards);
}
void check_word(std::string_view text, std::size_t at, std::string_view expected) {
    TextEditor::Span const span = holding(text).word_at(at);
    CHECK(text.substr(span.from, span.to - span.from) == expected);
}
// One thing that a person may do.
void do_anything(TextEditor& editor, Dice& dice) {
    static constexpr std::array<std::string_view, 14> kTyped{
        "a", "é",      "e\u0301", "\u0301",         " ",      "\n",       "«",
        "😀", "\u00A0", "mot",     "un deux\ntrois", "\r\n\t", "\xFF\x01", ""};
    std::size_t const size = editor.text().size();
    switch (dice.below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
        static_cast<void>(editor.insert(kTyped[dice.below(kTyped.size())]));
        break;
    case 4:
        editor.erase(editor.previous(editor.caret()), editor.caret());
        break;
    case 5:
        editor.erase(editor.caret(), editor.next_word(editor.caret()));
        break;
    case 6:
        editor.erase(editor.selected().from, editor.selected().to);
        break;
    case 7:
        editor.move_to(dice.below(size + 2), dice.one_in(2));
        break;
    case 8:
        editor.move_to(editor.previous_word(editor.caret()), dice.one_in(2));
        break;
    case 9:
        editor.move_to(editor.next(editor.caret()), false);
        break;
    case 10:
        static_cast<void>(editor.undo());
        break;
    default:
        static_cast<void>(editor.redo());
    }
}

} // namespace

TEST_SUITE("client/widgets") {

    TEST_CASE("text_editor: what is pasted is made fit") {
        check_paste("un\r\ndeux\rtrois\u2028quatre", Lines::Many, "un\ndeux\ntrois\nquatre");
        check_paste("un\r\n\tdeux\n", Lines::One, "un deux");
        check_paste("\nA\tB", Lines::One, "A B");
        check_paste("A\tB", Lines::Many, "A\tB");
        check_paste(std::string_view("a\0b\x01\x7F", 5), Lines::Many, "ab");
        check_paste("a\u202Eb\u200Bc\uFEFFd", Lines::Many, "abcd"); // nothing that turns or hides
        check_paste("10\u00A0h\u202F: שלום", Lines::One, "10\u00A0h\u202F: שלום");
        check_paste("a\xFF\xC3", Lines::One, "a\uFFFD\uFFFD");
        check_paste("e\u0301\u0301\u0301\u0301\u0301\u0301!", Lines::One, "e\u0301\u0301\u0301\u0301!");
    }

    TEST_CASE("text_editor: typing goes over the selection and leaves the caret after it") {
        TextEditor editor = holding("Bonjour");
        CHECK(editor.caret() == 7);
        editor.move_to(0, false);
        editor.move_to(3, true);
        CHECK(editor.selection() == "Bon");
        CHECK(editor.insert("à ce "));
        CHECK(editor.text() == "à ce jour");
        CHECK(editor.caret() == 6);
        CHECK(editor.anchor() == 6);
        editor.select_all();
        CHECK(editor.selection() == "à ce jour");
    }

    TEST_CASE("text_editor: typing is undone word by word") {
        TextEditor editor = holding("");
        type(editor, "un deux trois");
        CHECK(editor.undo());
        CHECK(editor.text() == "un deux ");
        CHECK(editor.undo());
        CHECK(editor.text() == "un ");
        CHECK(editor.redo());
        CHECK(editor.text() == "un deux ");
        type(editor, "x");
        CHECK_FALSE(editor.redo()); // another way was taken
        CHECK(editor.undo());
        CHECK(editor.undo());
        CHECK(editor.undo());
        CHECK(editor.text().empty());
        CHECK_FALSE(editor.undo());
    }

    TEST_CASE("text_editor: moving begins another step, and a line feed is one") {
        TextEditor editor = holding("");
        type(editor, "ab");
        editor.move_to(1, false);
        type(editor, "c\nd");
        CHECK(editor.text() == "ac\ndb");
        CHECK(editor.undo());
        CHECK(editor.text() == "ac\nb");
        CHECK(editor.undo());
        CHECK(editor.text() == "acb");
        CHECK(editor.undo());
        CHECK(editor.text() == "ab");
        CHECK(editor.caret() == 1);
    }

    TEST_CASE("text_editor: erasing is undone run by run, and a selection comes back selected") {
        TextEditor editor = holding("un deux");
        for (int i = 0; i < 4; i += 1)
            editor.erase(editor.previous(editor.caret()), editor.caret());
        CHECK(editor.text() == "un ");
        CHECK(editor.undo());
        CHECK(editor.text() == "un deux");
        editor.move_to(3, false);
        editor.erase(3, 4);
        editor.erase(3, 4);
        CHECK(editor.text() == "un ux");
        CHECK(editor.undo());
        CHECK(editor.text() == "un deux");
        editor.move_to(0, false);
        editor.move_to(2, true);
        type(editor, "trois");
        CHECK(editor.text() == "trois deux");
        CHECK(editor.undo());
        CHECK(editor.text() == "un deux");
        CHECK(editor.selection() == "un");
    }

    TEST_CASE("text_editor: what does not fit is refused whole") {
        TextEditor editor(Lines::One, 8);
        CHECK(editor.insert("12345678"));
        CHECK_FALSE(editor.was_refused());
        CHECK_FALSE(editor.insert("9"));
        CHECK(editor.was_refused());
        CHECK(editor.text() == "12345678");
        editor.move_to(6, true);
        CHECK_FALSE(editor.insert("abc"));
        CHECK(editor.insert("ab"));
        CHECK(editor.text() == "123456ab");
        CHECK_FALSE(editor.was_refused());
        CHECK_FALSE(editor.insert(std::string(1'000'000, 'x')));
        CHECK(editor.was_refused());
        editor.set("1234567é");
        CHECK(editor.text() == "1234567"); // cut between characters
    }

    TEST_CASE("text_editor: an accent stays with its letter") {
        TextEditor const editor = holding("ae\u0301b");
        CHECK(editor.next(0) == 1);
        CHECK(editor.next(1) == 4);
        CHECK(editor.previous(4) == 1);
        CHECK(editor.previous(0) == 0);
        CHECK(editor.next(5) == 5);
        TextEditor moved = editor;
        moved.move_to(3, false);
        CHECK(moved.caret() == 1);
    }

    TEST_CASE("text_editor: words, as Ctrl and the arrows see them") {
        check_words("un  deux, trois", {4, 8, 10, 15});
        check_words("l’été\nfin", {1, 4, 9, 10, 13});
        TextEditor const editor = holding("un  deux, trois");
        CHECK(editor.previous_word(15) == 10);
        CHECK(editor.previous_word(10) == 8);
        CHECK(editor.previous_word(8) == 4);
        CHECK(editor.previous_word(4) == 0);
        CHECK(editor.previous_word(0) == 0);
        check_word("un  deux, trois", 5, "deux");
        check_word("un  deux, trois", 2, "  ");
        check_word("un  deux, trois", 15, "trois");
        check_word("un\n\ndeux", 2, "un");
        check_word("un\n\ndeux", 3, "");
        check_word("", 0, "");
        TextEditor const two = holding("un\ndeux\n");
        CHECK(two.paragraph_at(1).to == 2);
        CHECK(two.paragraph_at(3).from == 3);
        CHECK(two.paragraph_at(5).to == 7);
        CHECK(two.paragraph_at(8).from == 8);
    }

    TEST_CASE("text_editor: what was done is told once, in order") {
        TextEditor editor = holding("abc");
        CHECK(editor.take_changes().empty());
        type(editor, "de");
        editor.erase(0, 1);
        std::vector<TextChange> const expected{{3, 0, "de"}, {0, 1, ""}};
        CHECK(editor.take_changes() == expected);
        CHECK(editor.take_changes().empty());
        CHECK(editor.undo());
        CHECK(editor.take_changes() == std::vector<TextChange>{{0, 0, "a"}});
    }

    TEST_CASE("text_editor: whatever is done, it holds together and undoing all restores") {
        for (std::uint64_t seed = 1; seed <= 40; seed += 1) {
            Dice dice(seed);
            TextEditor editor(seed % 4 == 0 ? Lines::One : Lines::Many, seed % 3 == 0 ? 60 : 16 * 1024);
            editor.set("Le début, déjà e\u0301crit.");
            std::string const before = editor.text();
            std::string mirror = before;
            for (int round = 0; round < 1500; round += 1) {
                do_anything(editor, dice);
                check_stands(editor);
                follow(mirror, editor.take_changes());
                REQUIRE(mirror == editor.text());
                REQUIRE(editor.text().size() <= (seed % 3 == 0 ? 60U : 16U * 1024U));
                if (round % 300 == 299) {
                    undo_and_redo_all(editor, round == 299 ? before : std::string());
                    follow(mirror, editor.take_changes());
                }
            }
        }
    }

} // TEST_SUITE
