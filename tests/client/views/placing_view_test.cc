// SPDX-License-Identifier: Apache-2.0
#include "client/views/figure_views.h"

#include "tests/client/views/shown_vote.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

namespace {

voting::Choice placed(std::size_t options, std::uint8_t effect, std::uint8_t effort) {
    voting::PlacesChoice choice;
    for (std::uint16_t i = 0; i < options; i += 1) {
        choice.effect.push_back({i, effect});
        choice.effort.push_back({i, effort});
    }
    return choice;
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("many actions in one place: no mark covers another, at any size") {
        constexpr std::size_t kOptions = 24;
        ShownVote screen(sheet_of(voting::PlacingPoll{}, kOptions),
                         {placed(kOptions, 4, 0), placed(kOptions, 3, 1), placed(kOptions, 3, 0)});
        CHECK(screen.driver.shows("Vite fait, très utile"));
        CHECK(screen.driver.shows("Effet\u00a0: Fort (de Fort à Très fort)."));
        for (Look const& look : {Look{1280, 800}, Look{640, 400}, Look{1280, 800, 2}}) {
            screen.driver.set_look(look);
            std::vector<Rect> marks;
            for (Node const& node : screen.driver.tree())
                if (node.role == Role::Image && node.name.find(". Option ") != std::string::npos)
                    marks.push_back(node.rect.inset(1));
            REQUIRE(marks.size() == kOptions);
            int covered = 0;
            for (std::size_t i = 0; i < marks.size(); i += 1)
                for (std::size_t j = i + 1; j < marks.size(); j += 1)
                    covered += marks[i].meets(marks[j]) ? 1 : 0;
            CHECK(covered == 0);
        }
        screen.lint_looks();
    }
}
