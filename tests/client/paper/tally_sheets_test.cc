// SPDX-License-Identifier: Apache-2.0
#include "client/paper/tally_sheets.h"

#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("a sheet has a box for all that can be counted, as far as it goes") {
        CHECK(boxes_for(0) == 25);
        CHECK(boxes_for(1) == 5);
        CHECK(boxes_for(20) == 20);
        CHECK(boxes_for(21) == 25);
        CHECK(boxes_for(400) == 60);
    }
    TEST_CASE("each method has boxes, totals and two places to sign") {
        Catalogue const words = paper_words();
        PaperKit const kit = sample_kit(3, 20);
        PlainMeasure const measure;
        // Ticks and one total each, then blanks, nulls, envelopes and signatures.
        CHECK(count_of<Box>(dots_tally(kit, words, measure)) == 3 * (40 + 1) + 4);
        CHECK(count_of<Box>(grades_tally(kit, words, measure)) == 3 * 6 * (20 + 1) + 4);
        CHECK(count_of<Box>(motion_tally(kit, words, measure)) == 5 * (20 + 1) + 2);
        for (auto const make : {dots_tally, grades_tally, motion_tally})
            CHECK(times(make(kit, words, measure), "Scrutateur") == 2);
    }
    TEST_CASE("whatever its size, nothing leaves the page") {
        for (std::size_t const proposals : {0, 1, 60})
            for (auto const make : {dots_tally, grades_tally, motion_tally})
                for (Sheet const& sheet :
                     make(sample_kit(proposals, 200, 180), paper_words(), PlainMeasure()).sheets)
                    CHECK_FALSE_MESSAGE(fault_of(sheet), fault_of(sheet).value_or(""));
    }
}
