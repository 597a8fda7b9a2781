// SPDX-License-Identifier: Apache-2.0
#include "model/report/plan_report.h"

#include "tests/model/report/report_support.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model::report {
namespace {

using namespace tablee::test;
using Lines = std::vector<std::string>;

ActionContent action(std::string title, ActionState state) {
    ActionContent content;
    content.title = {std::move(title)};
    content.owner = {"Inès Castaño"};
    content.due = {2026, 12, 31};
    content.state = state;
    return content;
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("nothing decided and nothing planned make no section") {
        Meeting meeting(0);
        CHECK(decisions_section(meeting.session(), PlainLexicon()).empty());
        CHECK(plan_section(meeting.session(), PlainLexicon()).empty());
        CHECK(record_section(meeting.session(), PlainLexicon()).empty());
        CHECK(open_actions_section(meeting.session(), PlainLexicon()).empty());
    }

    TEST_CASE("the plan has all actions, the summary those still to do") {
        Meeting meeting(0);
        Desk& keeper = meeting.keeper();
        std::size_t number = 0;
        for (ActionState const state :
             {ActionState::NotStarted, ActionState::InProgress, ActionState::Done, ActionState::Dropped})
            keeper.write(ActionPlanned{{}, {}, action("Action " + std::to_string(number++), state)});
        ActionContent changed = action("Action 0", ActionState::InProgress);
        changed.partners = {"service immobilier"};
        changed.start = {2026, 3, 16};
        changed.progress = 40;
        changed.motive = {"retard"};
        keeper.write(ActionRevised{keeper.session().actions.at(0).id, changed});
        Lines const plan = flat(plan_section(keeper.session(), PlainLexicon()));
        REQUIRE(plan.size() == 5);
        CHECK(plan[1] == "| Action 0 (retard) | Inès Castaño ; service immobilier | 2026-03-16 →\n2026-12-31 "
                         "|  |  | action.in-progress – 40\u00A0% |");
        Lines const open = flat(open_actions_section(keeper.session(), PlainLexicon()));
        CHECK(open == Lines{"# plan.caption-open", "- Action 0 – Inès Castaño, 2026-12-31",
                            "- Action 1 – Inès Castaño, 2026-12-31"});
    }

    TEST_CASE("decisions stand by number, whatever came first") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        auto const propose = [&](char const* reference) {
            return keeper.make<ProposalId>(
                ProposalEntered{meeting.members[0], {}, {reference}, {}, {"Un titre"}, {}});
        };
        ProposalId const second = propose("A02");
        ProposalId const first = propose("A01");
        CHECK(keeper.ask(FreezeProposals{}).empty()); // numbers follow the references
        for (ProposalId const& proposal : {second, first})
            keeper.write(DecisionTaken{proposal, {}, Verdict::Retained, {"La préfète"}, {}, {}});
        Lines const record = flat(record_section(keeper.session(), PlainLexicon()));
        REQUIRE(record.size() == 4);
        CHECK(record[2].starts_with("- A01."));
        CHECK(record[3].starts_with("- A02."));
    }

    TEST_CASE("late is an open action whose due date is before the day of the session") {
        Meeting meeting(0);
        Desk& keeper = meeting.keeper();
        auto const late_with = [&](ActionState state, Date due) {
            ActionContent content = action("Une action", state);
            content.due = due;
            keeper.write(ActionPlanned{{}, {}, content});
            return flat(plan_section(keeper.session(), PlainLexicon())).back().find("action.late") !=
                   std::string::npos;
        };
        CHECK(late_with(ActionState::InProgress, {2026, 3, 11}));
        CHECK(late_with(ActionState::NotStarted, {2025, 12, 31}));
        CHECK_FALSE(late_with(ActionState::InProgress, {2026, 3, 12})); // due the same day
        CHECK_FALSE(late_with(ActionState::Done, {2026, 3, 11}));
        CHECK_FALSE(late_with(ActionState::InProgress, {}));
    }

    TEST_CASE("the record gives a decision the owner and date of its action, and tells it once") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        auto const proposal = keeper.make<ProposalId>(
            ProposalEntered{meeting.members[0], {}, {"A04"}, {}, {"Ouvrir le jeudi"}, {}});
        keeper.write(ActionPlanned{proposal, {}, action("Ouvrir", ActionState::NotStarted)});
        keeper.write(
            DecisionTaken{proposal, {}, Verdict::Retained, {"La préfète"}, {2026, 3, 12}, {"essai"}});
        Lines const record = flat(record_section(keeper.session(), PlainLexicon()));
        REQUIRE(record.size() == 3);
        CHECK(record[1] == "record.deciders(La préfète)");
        CHECK(record[2] ==
              "- A04. Ouvrir le jeudi – verdict.retained (essai)record.owner(Inès Castaño, 2026-12-31)");
        CHECK(open_actions_section(keeper.session(), PlainLexicon()).empty());
    }

    TEST_CASE("the last decision on a proposal or after a poll stands") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        auto const proposal = keeper.make<ProposalId>(
            ProposalEntered{meeting.members[0], {}, {"A04"}, {}, {"Ouvrir le jeudi"}, {}});
        auto const poll = open_poll(keeper, motion_sheet());
        keeper.write(DecisionTaken{proposal, {}, Verdict::Deferred, {"La préfète"}, {}, {"coût"}});
        keeper.write(
            DecisionTaken{proposal, {}, Verdict::Retained, {"La préfète"}, {2026, 3, 12}, {"essai"}});
        keeper.write(DecisionTaken{{}, poll, Verdict::ToStudy, {"Le service"}, {}, {}});
        Lines const lines = flat(decisions_section(keeper.session(), PlainLexicon()));
        REQUIRE(lines.size() == 4);
        CHECK(lines[2] == "| A04. Ouvrir le jeudi | verdict.retained | essai | La préfète, 2026-03-12 |");
        CHECK(lines[3] == "| Pour ou contre ? | verdict.to-study |  | Le service |");
    }
}

} // namespace tablee::model::report
