// SPDX-License-Identifier: Apache-2.0
#include "client/paper/proposal_sheets.h"

#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("every proposal stands once, on as many pages as it takes") {
        auto const check = [](std::size_t count, std::size_t letters) {
            auto const section =
                proposal_sheets(sample_kit(count, 0, letters), paper_words(), PlainMeasure());
            CHECK(times(section, "WWW") == count);
            for (Sheet const& sheet : section.sheets)
                CHECK_FALSE_MESSAGE(fault_of(sheet), fault_of(sheet).value_or(""));
        };
        check(0, 10);
        check(3, 200);
        check(500, 60);
    }
    TEST_CASE("a list that is not frozen says that its numbers are not final") {
        PaperKit kit = sample_kit(2, 0);
        CHECK(times(proposal_sheets(kit, paper_words(), PlainMeasure()), "figée") == 0);
        kit.numbered = false;
        CHECK(times(proposal_sheets(kit, paper_words(), PlainMeasure()), "figée") == 1);
    }
}
