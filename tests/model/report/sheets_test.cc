// SPDX-License-Identifier: Apache-2.0
#include "model/report/sheets.h"

#include "tests/model/report/report_support.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model::report {
namespace {

using namespace tablee::test;
using voting::Motion;
using Row = std::vector<std::string>;

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("votes: a row a figure, and a row a voice in a nominal motion alone") {
        for (Secrecy const secrecy : {Secrecy::Nominal, Secrecy::HiddenUntilClosed}) {
            Meeting meeting(2);
            auto const poll = open_poll(meeting.keeper(), motion_sheet(secrecy));
            open_poll(meeting.keeper(), motion_sheet()); // still open: no row
            meeting.share();
            for (std::size_t i : {0U, 1U})
                meeting.desk_of(i).ask(CastVote{poll, meeting.members[i], meeting.members[i], Warrant::Own,
                                                says(i == 0 ? Motion::For : Motion::Abstain)});
            meeting.share();
            REQUIRE(close_poll(meeting.keeper(), poll) == "");
            Sheet const sheet = votes_sheet(meeting.session(), PlainLexicon());
            bool const nominal = secrecy == Secrecy::Nominal;
            REQUIRE(sheet.rows.size() == (nominal ? 7 : 5));
            std::string const kind = nominal ? "secrecy.nominal" : "secrecy.hidden-until-closed";
            CHECK(sheet.rows[0] == Row{"Pour ou contre ?", kind, "motion.for", "1", ""});
            CHECK(sheet.rows[2] == Row{"Pour ou contre ?", kind, "motion.abstain", "1", ""});
            CHECK(sheet.rows[4] == Row{"Pour ou contre ?", kind, "motion.null", "0", ""});
            if (nominal) {
                CHECK(sheet.rows[5] == Row{"Pour ou contre ?", kind, "motion.for", "1", "Membre 0"});
                CHECK(sheet.rows[6] == Row{"Pour ou contre ?", kind, "motion.abstain", "1", "Membre 1"});
            }
            for (Row const& row : sheet.rows)
                CHECK(row.size() == sheet.header.size());
        }
    }

    TEST_CASE("decisions carry the committee's advice") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        std::vector<ProposalId> proposals;
        RuleSheet sheet = dots_sheet(Secrecy::Nominal, 0, {5, 2}, 1);
        for (char const* title : {"Un", "Deux"}) {
            proposals.push_back(
                keeper.make<ProposalId>(ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}}));
            sheet.options.push_back({proposals.back(), {}, {}});
        }
        auto const poll = open_poll(keeper, sheet);
        meeting.share();
        meeting[kEven].ask(
            CastVote{poll, meeting.members[0], meeting.members[0], Warrant::Own, dots({{0, 1}, {1, 2}})});
        meeting.share();
        REQUIRE(close_poll(keeper, poll) == "");
        for (ProposalId const& proposal : proposals)
            keeper.write(DecisionTaken{proposal, {}, Verdict::Retained, {"La préfète"}, {}, {"motif"}});
        Sheet const decided = decisions_sheet(keeper.session(), PlainLexicon());
        REQUIRE(decided.rows.size() == 2);
        CHECK(decided.rows[0] ==
              Row{"Un", "advice.dots(1, 2)", "verdict.retained", "motif", "La préfète", ""});
        CHECK(decided.rows[1] ==
              Row{"Deux", "advice.retained(2, 1)", "verdict.retained", "motif", "La préfète", ""});
    }

    TEST_CASE("the plan is one row an action, in ten columns") {
        Meeting meeting(0);
        meeting.keeper().write(ActionPlanned{{},
                                             {},
                                             {{"Chaises"},
                                              {"Inès"},
                                              {"mairie"},
                                              {2026, 1, 2},
                                              {2026, 2, 3},
                                              {"1 h"},
                                              {"9"},
                                              60,
                                              ActionState::Dropped,
                                              {"coût"}}});
        Sheet const plan = plan_sheet(meeting.session(), PlainLexicon());
        REQUIRE(plan.rows.size() == 1);
        CHECK(plan.header.size() == 10);
        CHECK(plan.rows[0] == Row{"Chaises", "Inès", "mairie", "2026-01-02", "2026-02-03", "1 h", "9", "60",
                                  "action.dropped", "coût"});
    }
}

} // namespace tablee::model::report
