// SPDX-License-Identifier: Apache-2.0
#include "client/present/help_page.h"

#include "tests/client/present/glimpse.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/present") {
    TEST_CASE("help says how to vote and which keys do what, in both languages") {
        for (Language const language : {Language::French, Language::English}) {
            Catalogue const words = built_words(language);
            HelpPage const page = help_page(words);
            REQUIRE(page.sections.size() == 2);
            for (HelpSection const& section : page.sections)
                for (HelpLine const& line : section.lines)
                    CHECK_FALSE(line.what.empty());
            CHECK(words.missing_keys().empty());
        }
    }

    TEST_CASE("whom to ask is named when a session has a facilitator") {
        Catalogue const words = built_words();
        CHECK(help_page(words).ask == "Demandez à la personne qui anime la séance.");
        Meeting meeting(1);
        Outlook const outlook = glimpse(words, meeting, kEven);
        CHECK(help_page(words, &outlook).ask == "Demandez à Karim, qui anime la séance.");
    }
}
