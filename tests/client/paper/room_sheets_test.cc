// SPDX-License-Identifier: Apache-2.0
#include "client/paper/room_sheets.h"

#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("everybody on the roll has a line to sign and a card, however long the name") {
        for (std::size_t const letters : {12, 200}) {
            PaperKit const kit = sample_kit(0, 30, letters);
            auto const list = sign_in_sheets(kit, paper_words(), PlainMeasure());
            auto const cards = seat_cards(kit, paper_words(), PlainMeasure());
            CHECK(times(list, "MMM") == 30);
            CHECK(times(cards, "MMM") == 30);
            CHECK(cards.sheets.size() == 8);
            for (auto const& section : {list, cards})
                for (Sheet const& sheet : section.sheets)
                    CHECK_FALSE_MESSAGE(fault_of(sheet), fault_of(sheet).value_or(""));
        }
    }
    TEST_CASE("without members there are lines and cards to write on") {
        auto const list = sign_in_sheets(sample_kit(0, 0), paper_words(), PlainMeasure());
        CHECK(list.sheets.size() >= 1);
        CHECK(count_of<Line>(list) > 50);
        auto const cards = seat_cards(sample_kit(0, 0), paper_words(), PlainMeasure());
        CHECK(cards.sheets.size() == 1);
        CHECK(count_of<Line>(cards) == 12);
    }
    TEST_CASE("the titles of the columns stand on every page") {
        auto const list = sign_in_sheets(sample_kit(0, 200), paper_words(), PlainMeasure());
        CHECK(list.sheets.size() > 10);
        CHECK(times(list, "Signature") == list.sheets.size());
    }
}
