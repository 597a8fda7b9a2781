// SPDX-License-Identifier: Apache-2.0
#include "client/present/method_figures.h"

#include "client/present/results_page.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/held_vote.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

TEST_SUITE("client/present") {
    TEST_CASE("effect and effort: a place, its spread, its quadrant, in words") {
        auto const placed = [](std::uint8_t effect, std::uint8_t effort) {
            return voting::Choice(voting::PlacesChoice{{{0, effect}}, {{0, effort}}});
        };
        HeldVote vote(sheet_of(voting::PlacingPoll{}, 2),
                      {placed(4, 0), placed(3, 1), placed(3, 1), placed(2, 1)});
        Figures const found = results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown->total;
        auto const& one = std::get<PlacingFigures>(found.method);
        CHECK(one.levels == 5);
        CHECK(one.quadrants[0] == "Vite fait, très utile");
        CHECK(one.points[0].quadrant == 0);
        CHECK(one.points[0].effect->median == 3);
        CHECK(one.points[0].words.find("Effet\u00a0: Fort (de ") == 0);
        CHECK_FALSE(one.points[1].quadrant.has_value());
        CHECK(one.points[1].words == "Effet\u00a0: aucun avis. Effort\u00a0: aucun avis.");
    }

    TEST_CASE("consent: the verdict, the counts, and reasons by name in a nominal poll alone") {
        auto const check = [](model::Secrecy secrecy, std::size_t reasons) {
            model::RuleSheet sheet = sheet_of(voting::ConsentPoll{}, 0, 0, secrecy);
            HeldVote vote(
                sheet,
                {voting::ConsentChoice{voting::Consent::NoObjection},
                 voting::ConsentChoice{voting::Consent::Objection}},
                0, {{}, secrecy == model::Secrecy::Nominal ? model::Text{"Trop cher"} : model::Text{}});
            Figures const found = results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown->total;
            auto const& one = std::get<ConsentFigures>(found.method);
            CHECK(one.verdict == "Arrêtée par une objection, à entendre et à lever.");
            CHECK(found.counts[2].voices == 1);
            REQUIRE(one.reasons.size() == reasons);
            if (reasons > 0) {
                CHECK(one.reasons[0].who == "Membre 1\u00a0: Objection");
                CHECK(one.reasons[0].words == "Trop cher");
            }
        };
        check(model::Secrecy::Nominal, 1);
        check(model::Secrecy::HiddenUntilClosed, 0);
    }
}
