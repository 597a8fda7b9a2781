// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/text_layout.h"
#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace tablee;
using namespace tablee::client;

namespace {

// Every character is ten pixels wide, an accent that combines none.
float ten(char32_t c) {
    return is_combining(c) ? 0.0F : 10.0F;
}

// The lines of a text in a width of so many characters, with a bar between them.
std::string laid(std::string_view text, float characters, LayoutOptions options = {}) {
    TextLayout const layout = layout_text(text, characters * 10, ten, options);
    std::string out;
    for (TextLine const& line : layout.lines) {
        out += line.begin == 0 ? "" : "|";
        out += text.substr(line.begin, line.end - line.begin);
    }
    return out + (layout.truncated ? "…" : "");
}
void check(std::string_view text, float characters, std::string_view expected, LayoutOptions options = {}) {
    CAPTURE(text);
    CHECK(laid(text, characters, options) == expected);
}

void check_character(std::string_view text, char32_t value, int octets) {
    CAPTURE(text);
    Character const got = character_at(text, 0);
    CHECK(got.value == value);
    CHECK(int(got.octets) == octets);
}

} // namespace

TEST_SUITE("client/widgets") {

    TEST_CASE("text_layout: a line breaks at the space that is in neither line") {
        check("le chat dort", 20, "le chat dort");
        check("le chat dort", 12, "le chat dort");
        check("le chat dort", 11, "le chat|dort");
        check("le chat dort", 7, "le chat|dort");
        check("le chat dort", 6, "le|chat|dort");
        check("", 10, "");
        check("le chat   dort", 8, "le chat  |dort"); // the others hang at the end
        check("  deux", 10, "  deux");
    }

    TEST_CASE("text_layout: a line feed ends a paragraph") {
        check("un\ndeux", 10, "un|deux");
        check("un\n\ndeux", 10, "un||deux");
        check("un\n", 10, "un|");
        TextLayout const layout = layout_text("un deux\ntrois", 50, ten);
        REQUIRE(layout.lines.size() == 3);
        CHECK_FALSE(layout.lines[0].ends_paragraph);
        CHECK(layout.lines[1].ends_paragraph);
        CHECK_FALSE(layout.lines[2].ends_paragraph);
    }

    TEST_CASE("text_layout: the width is that of the ink, and measured text fits where it was measured") {
        TextLayout const layout = layout_text("un deux   trois", 75, ten);
        REQUIRE(layout.lines.size() == 2);
        CHECK(layout.lines[0].width == 70);
        CHECK(layout.lines[1].width == 50);
        CHECK(layout.width == 70);
        CHECK(layout_text("Nom : ", 1000, ten).width == 60); // a space that ends the text counts
        CHECK(layout_text("un deux", 69.96F, ten).lines.size() == 1);
        CHECK(layout_text("un deux", 69.9F, ten).lines.size() == 2);
    }

    TEST_CASE("text_layout: French rules hold with plain spaces") {
        check("Qui vient ?", 10, "Qui|vient ?");
        check("Oui : non", 4, "Oui|:|non"); // nothing better than the space
        check("dit « bonjour » ici", 13, "dit|« bonjour »|ici");
        check("dit « bonjour »", 8, "dit|«|bonjour|»");
        check("a reçu 1 240 appels", 13, "a reçu|1 240 appels");
        check("il y a 12 min de plus", 10, "il y a|12 min de|plus");
        check("soit 45 % ici", 8, "soit|45 % ici");
        check("soit 45 € ici", 7, "soit|45 €|ici");
        check("salle B12 est", 10, "salle B12|est"); // B12 is no number
        check("1 2 3 4 5 6", 5, "1 2 3|4 5 6");
        check("mot\u00A0: fin", 5, "mot\u00A0:|fin");
    }

    TEST_CASE("text_layout: where a line may break") {
        CHECK(may_break("a b", 1));
        CHECK_FALSE(may_break("a b", 0));
        CHECK_FALSE(may_break("a b", 9));
        for (std::string_view const text : {"a ;", "a :", "a !", "a ?", "a »", "a %", "a €", "3 h", "3 240"})
            CHECK_FALSE(may_break(text, 1));
        CHECK_FALSE(may_break("« a", 2));
        CHECK(may_break("3 24", 1));
        CHECK(may_break("1. a", 2));
        CHECK_FALSE(may_break("(3,5 m", 4));
        CHECK_FALSE(may_break("a  ?", 1));
    }

    TEST_CASE("text_layout: a line breaks after a hyphen inside a word") {
        check("peut-être bien", 6, "peut-|être|bien");
        check("il fait -5 ici", 9, "il fait|-5 ici"); // a sign
        check("mi–temps", 5, "mi–|temps");
        check("non - oui", 5, "non -|oui");
        check("non-, oui", 5, "non-,|oui");
    }

    TEST_CASE("text_layout: a word longer than the line is cut between characters") {
        check("anticonstitution", 6, "antico|nstitu|tion");
        check("le anticonstitution", 6, "le|antico|nstitu|tion");
        check("e\u0301e\u0301e\u0301", 1, "e\u0301|e\u0301|e\u0301"); // an accent stays
        check("abc", 0, "a|b|c");
        check("abc", -5, "a|b|c");
    }

    TEST_CASE("text_layout: too many lines end in an ellipsis, which has its room") {
        check("un deux trois", 7, "un deu…", {.max_lines = 1});
        check("un deux trois", 7, "un deux|trois", {.max_lines = 2});
        check("un deux trois quatre", 7, "un deux|trois…", {.max_lines = 2});
        check("un deux trois", 13, "un deux trois", {.max_lines = 1});
        check("un\ndeux", 10, "un…", {.max_lines = 1});
        check("un\n \n", 10, "un", {.max_lines = 1}); // no word is missing
        check("un", 0, "…", {.max_lines = 1});
        CHECK(layout_text("un deux trois", 70, ten, {.max_lines = 1}).width == 70);
    }

    TEST_CASE("text_layout: balanced lines are of about one length") {
        check("les horaires du jeudi soir", 21, "les horaires du jeudi|soir");
        check("les horaires du jeudi soir", 21, "les horaires|du jeudi soir", {.balanced = true});
        check("un deux", 10, "un deux", {.balanced = true});
        check("anticonstitution a b", 16, "anticonstitution|a b",
              {.balanced = true}); // never by cutting a word
    }

    TEST_CASE("text_layout: a character is read strictly") {
        check_character("a", U'a', 1);
        check_character("é", 0xE9, 2);
        check_character("€", 0x20AC, 3);
        check_character("😀", 0x1F600, 4);
        check_character("\xC3", 0xFFFD, 1);
        check_character("\xA9z", 0xFFFD, 1);
        check_character("\xC0\x80", 0xFFFD, 1);         // overlong
        check_character("\xE0\x80\x80", 0xFFFD, 1);     // overlong
        check_character("\xED\xA0\x80", 0xFFFD, 1);     // a surrogate
        check_character("\xED\x9F\xBF", 0xD7FF, 3);     // the last before them
        check_character("\xF4\x90\x80\x80", 0xFFFD, 1); // above U+10FFFF
        check_character("\xF4\x8F\xBF\xBF", 0x10FFFF, 4);
        check_character("\xF0\x8F\xBF\xBF", 0xFFFD, 1); // overlong
        check_character("\xE2\x82", 0xFFFD, 1);
    }

    TEST_CASE("text_layout: what is appended is read again") {
        for (char32_t const c :
             {U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
            std::string text;
            append_utf8(text, c);
            CHECK(character_at(text, 0).value == c);
            CHECK(character_at(text, 0).octets == text.size());
        }
        std::string text;
        append_utf8(text, static_cast<char32_t>(0xD800));
        CHECK(text == "\uFFFD");
    }

    TEST_CASE("text_layout: whatever the text, the lines hold all of it but one space each") {
        test::Dice dice(11);
        std::array<std::string_view, 12> const parts{"a",       "mot", " ",  "  ", "\n",   "é",
                                                     "e\u0301", "-",   "12", " ?", "\xFF", "«"};
        for (int round = 0; round < 3000; round += 1) {
            std::string text;
            for (std::size_t count = dice.below(30); count > 0; count -= 1)
                text += parts[dice.below(parts.size())];
            float const width = float(dice.below(14)) * 10;
            TextLayout const layout = layout_text(text, width, ten);
            std::size_t at = 0;
            for (TextLine const& line : layout.lines) {
                REQUIRE(
                    (line.begin == at || (line.begin == at + 1 && (text[at] == ' ' || text[at] == '\n'))));
                REQUIRE(line.end >= line.begin);
                REQUIRE(line.width <= std::max(width, 10.0F));
                at = line.end;
            }
            REQUIRE(at == text.size());
        }
    }

} // TEST_SUITE
