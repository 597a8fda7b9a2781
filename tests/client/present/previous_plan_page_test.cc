// SPDX-License-Identifier: Apache-2.0
#include "client/present/previous_plan_page.h"

#include "tests/client/present/seen_by.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

model::ActionContent action(std::string title, model::Date start = {}) {
    model::ActionContent made;
    made.title = {std::move(title)};
    made.start = start;
    return made;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("the previous plan is what continues an action, or began before this day") {
        Meeting meeting(1);
        auto& keeper = meeting.keeper();
        keeper.write(model::ActionPlanned{{}, id_of<model::ActionId>(7), action("Reprise")});
        keeper.write(model::ActionPlanned{{}, {}, action("Importée", {2025, 11, 1})});
        keeper.write(model::ActionPlanned{{}, {}, action("Nouvelle", {2026, 3, 16})});
        keeper.write(model::ActionPlanned{{}, {}, action("Du jour", {2026, 3, 12})});
        keeper.write(model::ActionPlanned{{}, {}, action("Sans date")});
        PreviousPlanPage const page = previous_plan_page(seen_by(meeting));
        REQUIRE(page.rows.size() == 2);
        CHECK(page.rows[0].title == "Reprise");
        CHECK(page.rows[1].title == "Importée");
        CHECK(page.sentence == "0 action revue sur 2");
    }

    TEST_CASE("an action is reviewed once something was said of it") {
        Meeting meeting(1);
        auto const id = meeting.keeper().make<model::ActionId>(
            model::ActionPlanned{{}, id_of<model::ActionId>(7), action("Chaises")});
        meeting.keeper().write(model::ActionPlanned{{}, id_of<model::ActionId>(8), action("Borne")});
        meeting.keeper().write(model::ActionRevised{id, action("Chaises")});
        PreviousPlanPage const page = previous_plan_page(seen_by(meeting));
        CHECK(page.reviewed == 1);
        CHECK((page.rows[0].reviewed && !page.rows[1].reviewed));
        CHECK(page.sentence == "1 action revue sur 2");
        CHECK(page.can_review);
    }

    TEST_CASE("without a previous plan there is nothing to say; without the right, the reason") {
        Meeting meeting(2);
        CHECK(previous_plan_page(seen_by(meeting)).sentence.empty());
        PreviousPlanPage const page = previous_plan_page(seen_by(meeting, kEven));
        CHECK_FALSE(page.can_review);
        CHECK(page.why_not == french_words().say("refusal.not-conducting"));
    }
}
