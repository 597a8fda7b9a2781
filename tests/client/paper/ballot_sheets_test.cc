// SPDX-License-Identifier: Apache-2.0
#include "client/paper/ballot_sheets.h"

#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("a motion's ballots are several on a page, each with its question and its three answers") {
        PaperKit kit = sample_kit(0, 20);
        kit.motion_question = "Adopter le plan ?";
        auto const section = motion_ballots(kit, paper_words(), PlainMeasure());
        REQUIRE(section.sheets.size() == 1);
        std::size_t const ballots = times(section, kit.motion_question);
        CHECK(ballots >= 3);
        CHECK(count_of<Box>(section) == 3 * ballots);
        CHECK(times(section, "compté blanc") == ballots);
        CHECK(times(section, kit.committee) == ballots);
    }
    TEST_CASE("a long ballot goes over pages; nothing leaves them or names anyone") {
        PaperKit const kit = sample_kit(40, 20, 150);
        for (auto const make : {dots_ballots, grades_ballots, motion_ballots}) {
            auto const section = make(kit, paper_words(), PlainMeasure());
            for (Sheet const& sheet : section.sheets)
                CHECK_FALSE_MESSAGE(fault_of(sheet), fault_of(sheet).value_or(""));
            CHECK(times(section, "MMM") == 0);
        }
        CHECK(count_of<Ring>(dots_ballots(kit, paper_words(), PlainMeasure())) == 80);
        CHECK(count_of<Box>(grades_ballots(kit, paper_words(), PlainMeasure())) == 240);
    }
    TEST_CASE("many dots on one proposal are written as a number") {
        PaperKit kit = sample_kit(2, 5);
        kit.dots = {30, 6};
        auto const section = dots_ballots(kit, paper_words(), PlainMeasure());
        CHECK(count_of<Ring>(section) == 0);
        CHECK(times(section, "30 en tout") > 0);
    }
    TEST_CASE("how many copies to print follows from the voices") {
        Catalogue const words = paper_words();
        auto const check = [&](std::uint32_t voices, std::size_t per_page, char const* expected) {
            std::string const said = copies_advice(words, voices, per_page, 1);
            CHECK_MESSAGE(said.find(expected) != std::string::npos, said);
        };
        check(20, 3, "7 exemplaires");
        check(21, 3, "7 exemplaires");
        check(22, 3, "8 exemplaires");
        check(22, 1, "22 exemplaires");
        check(0, 2, "Autant");
    }
}
