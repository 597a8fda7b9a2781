// SPDX-License-Identifier: Apache-2.0
#include "client/paper/paper_layout.h"

#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("the parts asked for come in order, after a page that says how many to print") {
        Catalogue const words = paper_words();
        auto const titles = [&](PaperParts parts) {
            std::string said;
            for (PaperSection const& one : paper_sections(sample_kit(3, 4), parts, words, PlainMeasure()))
                said += one.title + "|";
            return said;
        };
        CHECK(titles({true, false, false, false, false}) == "Les propositions|");
        CHECK(titles({false, false, false, true, true}) ==
              "Kit papier|Feuille d’émargement|Cartes de place|");
        CHECK(paper_sections(sample_kit(3, 4), {}, words, PlainMeasure()).size() == 10);
        CHECK(titles({false, false, false, false, false}).empty());
    }
    TEST_CASE("each section is numbered for itself") {
        auto const sections =
            paper_sections(sample_kit(40, 4), {}, paper_words(Language::English), PlainMeasure());
        for (PaperSection const& section : sections)
            CHECK(times(section, "page 1 of " + std::to_string(section.sheets.size())) == 1);
    }
}
