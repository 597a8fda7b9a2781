// SPDX-License-Identifier: Apache-2.0
#include "client/present/plan_page.h"

#include "tests/client/present/seen_by.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

model::ActionContent content(std::string title, model::ActionState state, model::Date due = {},
                             model::Date start = {}) {
    model::ActionContent made;
    made.title = {std::move(title)};
    made.state = state;
    made.due = due;
    made.start = start;
    return made;
}

std::vector<std::string> titles(PlanPage const& page) {
    std::vector<std::string> all;
    for (PlanRow const& row : page.rows)
        all.push_back(row.title);
    return all;
}

model::ProposalId propose(Meeting& meeting, std::string title) {
    model::ProposalEntered body;
    body.author = meeting.members[0];
    body.title = {std::move(title)};
    return meeting.keeper().make<model::ProposalId>(body);
}

void decide_on(Meeting& meeting, model::ProposalId const& proposal, model::Verdict verdict) {
    meeting.keeper().write(model::DecisionTaken{proposal, {}, verdict, {"Karim"}, {2026, 3, 12}, {}});
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("figures count, and what is late comes first") {
        Meeting meeting(1);
        using State = model::ActionState;
        for (auto const& one : {content("A", State::NotStarted, {2026, 6, 30}), content("B", State::Done),
                                content("C", State::InProgress, {2026, 1, 31}),
                                content("D", State::InProgress), content("E", State::Dropped, {2026, 1, 1})})
            meeting.keeper().write(model::ActionPlanned{{}, {}, one});
        PlanPage const page = plan_page(seen_by(meeting));
        CHECK((page.figures == PlanFigures{5, 2, 1, 1}));
        CHECK(joined(titles(page)) == "C; A; B; D; E");
        CHECK((page.rows[0].late && !page.rows[1].late));
        CHECK(page.rows[0].state_label == "En cours");
        CHECK(page.rows[1].due == "30/06/2026");
        CHECK(page.owners.size() == 4);
    }

    TEST_CASE("retained proposals wait for their action, and only those") {
        Meeting meeting(1);
        auto const retained = propose(meeting, "Retenue");
        decide_on(meeting, retained, model::Verdict::Retained);
        decide_on(meeting, propose(meeting, "Rejetée"), model::Verdict::Rejected);
        auto const turned = propose(meeting, "Revue");
        decide_on(meeting, turned, model::Verdict::Retained);
        decide_on(meeting, turned, model::Verdict::Deferred);
        decide_on(meeting, propose(meeting, "Amendée"), model::Verdict::Amended);
        propose(meeting, "Sans suite");
        PlanPage const page = plan_page(seen_by(meeting));
        REQUIRE(page.candidates.size() == 2);
        CHECK(page.candidates[0].title == "Retenue");
        CHECK(page.candidates[1].title == "Amendée");
        meeting.keeper().write(
            model::ActionPlanned{retained, {}, content("Retenue", model::ActionState::NotStarted)});
        CHECK(plan_page(seen_by(meeting)).candidates.size() == 1);
    }

    TEST_CASE("a number given by the freeze names the proposal in the plan") {
        Meeting meeting(1);
        auto const proposal = propose(meeting, "Retenue");
        CHECK(meeting.keeper().ask(model::FreezeProposals{}) == "");
        meeting.keeper().write(
            model::ActionPlanned{proposal, {}, content("Retenue", model::ActionState::NotStarted)});
        CHECK(plan_page(seen_by(meeting)).rows[0].proposal == "Proposition n°\u00a01");
    }

    TEST_CASE("what waits shows at once and is marked") {
        Meeting meeting(1);
        auto const id = meeting.keeper().make<model::ActionId>(
            model::ActionPlanned{{}, {}, content("A", model::ActionState::NotStarted)});
        Outlook outlook = seen_by(meeting);
        wait_for(outlook, model::ActionRevised{id, content("A bis", model::ActionState::Done)});
        wait_for(outlook, model::ActionPlanned{{}, {}, content("B", model::ActionState::NotStarted)});
        PlanPage const page = plan_page(outlook);
        REQUIRE(page.rows.size() == 1);
        CHECK(page.rows[0].title == "A bis");
        CHECK((page.rows[0].saving && page.figures.done == 1));
        CHECK(joined(page.entering) == "B");
    }

    TEST_CASE("only who conducts changes the plan") {
        Meeting meeting(2);
        CHECK(plan_page(seen_by(meeting, kClerk)).can_edit);
        PlanPage const page = plan_page(seen_by(meeting, kEven));
        CHECK_FALSE(page.can_edit);
        CHECK(page.why_not == french_words().say("refusal.not-conducting"));
    }
}
