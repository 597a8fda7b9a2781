// SPDX-License-Identifier: Apache-2.0
#include "model/base/text.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

// In the expected text, ~ stands for the non-breaking space.
void check(std::string_view typed, std::string_view expected) {
    std::string wanted;
    for (char c : expected)
        wanted += c == '~' ? std::string("\u00A0") : std::string(1, c);
    CAPTURE(typed);
    CHECK(french_typography(typed) == wanted);
    CHECK(french_typography(wanted) == wanted);
}

} // namespace

TEST_SUITE("model/base") {
    TEST_CASE("apostrophes after a letter become typographic") {
        check("L'équipe d'accueil", "L’équipe d’accueil");
        check("N'Diaye", "N’Diaye");
        check("jusqu'à l'« accueil »", "jusqu’à l’«~accueil~»");
        check("l'été'", "l’été’");
        check("A'x Z'x a'x z'x À'x é'x", "A’x Z’x a’x z’x À’x é’x");
        check("@' [' `' {' ×' ÷' …'", "@' [' `' {' ×' ÷' …'");
        check("5' et 'x", "5' et 'x");
        check("'a", "'a");
    }

    TEST_CASE("spaces that must not break are made so") {
        check("Question : oui ! non ? bon ;", "Question~: oui~! non~? bon~;");
        check("« oui »", "«~oui~»");
        check("a\u00A0: b", "a~: b");
        check("a\u202F! b", "a\u202F! b");
    }

    TEST_CASE("spaces that are missing are put") {
        check("Question: oui! non? bon;", "Question~: oui~! non~? bon~;");
        check("«oui»", "«~oui~»");
        check("Vraiment?! (Oui!)", "Vraiment~?! (Oui~!)");
        check("«Tu viens?»", "«~Tu viens~?~»");
        check("fin:\nsuite", "fin~:\nsuite");
        check("«»", "«~»");
    }

    TEST_CASE("addresses, hours and bare marks stay") {
        check("https://exemple.fr/a?b=1;c", "https://exemple.fr/a?b=1;c");
        check("14:00", "14:00");
        check("?", "?");
        check("(!)", "(!)");
        check("»", "»");
        check("«", "«");
        check("«\nx", "«\nx");
        check("", "");
        check("rien à faire, ici.", "rien à faire, ici.");
    }

    TEST_CASE("what is not UTF-8 comes back as it is") {
        CHECK(french_typography("l'\xFF !") == "l'\xFF !");
    }
}
