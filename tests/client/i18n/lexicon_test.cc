// SPDX-License-Identifier: Apache-2.0
#include "client/i18n/lexicon.h"

#include "tests/support/folders.h"
#include "tests/support/mo_file.h"

#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::model::Date;
using tablee::model::Reading;

namespace {

Catalogue built(Language language) {
    auto catalogue = Catalogue::open(language, tablee::test::in_build("share/locale"));
    REQUIRE(catalogue);
    return std::move(*catalogue);
}

} // namespace

TEST_SUITE("client/i18n") {
    TEST_CASE("dates are written as each language writes them") {
        Catalogue const french = built(Language::French);
        Catalogue const english = built(Language::English);
        auto check = [&](Date date, char const* in_french, char const* in_english, char const* in_figures) {
            CHECK(DocumentLexicon(french).long_date(date) == in_french);
            CHECK(DocumentLexicon(english).long_date(date) == in_english);
            CHECK(DocumentLexicon(french).short_date(date) == in_figures);
            CHECK(DocumentLexicon(english).short_date(date) == in_figures);
        };
        check({2026, 3, 12}, "jeudi 12 mars 2026", "Thursday 12 March 2026", "12/03/2026");
        check({2026, 4, 1}, "mercredi 1er avril 2026", "Wednesday 1 April 2026", "01/04/2026");
        check({2024, 2, 29}, "jeudi 29 février 2024", "Thursday 29 February 2024", "29/02/2024");
        check({2027, 12, 31}, "vendredi 31 décembre 2027", "Friday 31 December 2027", "31/12/2027");
        check({}, "", "", "");
        check({2026, 2, 30}, "", "", ""); // a day that a damaged file could hold
    }

    TEST_CASE("every weekday and every month has a name in both languages") {
        for (Language language : {Language::French, Language::English}) {
            Catalogue const catalogue = built(language);
            for (std::uint8_t month = 1; month <= 12; month += 1)
                for (std::uint8_t day = 1; day <= 7; day += 1)
                    CHECK_FALSE(DocumentLexicon(catalogue).long_date({2026, month, day}).empty());
            CHECK(catalogue.missing_keys().empty());
        }
    }

    TEST_CASE("hours: non-breaking in French, a colon in English, two digits of minutes in both") {
        Catalogue const french = built(Language::French);
        Catalogue const english = built(Language::English);
        auto check = [&](Reading at, char const* in_french, char const* in_english) {
            CHECK(DocumentLexicon(french).hour(at) == in_french);
            CHECK(DocumentLexicon(english).hour(at) == in_english);
        };
        check({{}, 14, 5, 0, 0}, "14\u00a0h\u00a005", "14:05");
        check({{}, 0, 0, 59, 0}, "0\u00a0h\u00a000", "0:00");
        check({{}, 23, 10, 0, 0}, "23\u00a0h\u00a010", "23:10");
    }

    TEST_CASE("a phrase without a count is a sentence, with a count it is a plural") {
        tablee::test::MoFolder const folder("lexicon_test");
        folder.write("fr", {{"", "Language: fr\nContent-Type: text/plain; charset=UTF-8\n"
                                 "Plural-Forms: nplurals=2; plural=(n > 1);\n"},
                            {"members", "members", "{0} membre", "{0} membres"},
                            {"title", "Séance du {0}"}});
        auto catalogue = Catalogue::open(Language::French, folder.path());
        REQUIRE(catalogue);
        DocumentLexicon const lexicon(*catalogue);
        CHECK(lexicon.say({"title", {"12 mars"}}) == "Séance du 12 mars");
        CHECK(lexicon.say({"members", {"0"}, 0}) == "0 membre");
        CHECK(lexicon.say({"members", {"1"}, 1}) == "1 membre");
        CHECK(lexicon.say({"members", {"2"}, 2}) == "2 membres");
        CHECK(lexicon.say({"nobody.wrote-me", {}}) == "nobody.wrote-me");
    }

    TEST_CASE("the document names its language") {
        CHECK(DocumentLexicon(built(Language::French)).language_tag() == "fr-FR");
        CHECK(DocumentLexicon(built(Language::English)).language_tag() == "en-GB");
    }
}
