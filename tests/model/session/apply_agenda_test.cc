// SPDX-License-Identifier: Apache-2.0
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

struct WithItem {
    WithItem()
        : item(meeting.keeper().make<AgendaItemId>(AgendaItemAdded{{"Accueil"}, 5})) {
        meeting.share();
    }
    Meeting meeting{2};
    AgendaItemId item;

    std::string type(std::size_t desk, std::size_t position, std::size_t erase, std::string insert) {
        return meeting[desk].ask(TypeMinutes{item, position, erase, std::move(insert)});
    }
    std::string text(std::size_t desk) { return meeting[desk].session().items.find(item)->minutes.text(); }
};

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("items move to their position, the last one past the end, and go when removed") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        auto const a = keeper.make<AgendaItemId>(AgendaItemAdded{{"A"}, 5});
        auto const b = keeper.make<AgendaItemId>(AgendaItemAdded{{"B"}, 10});
        auto const c = keeper.make<AgendaItemId>(AgendaItemAdded{{"C"}, 15});
        using Order = std::vector<AgendaItemId>;
        CHECK(*keeper.session().agenda == Order{a, b, c});
        keeper.write(AgendaItemChanged{c, {"C2"}, 20, 0});
        CHECK(*keeper.session().agenda == Order{c, a, b});
        CHECK(keeper.session().items.find(c)->title.utf8 == "C2");
        CHECK(keeper.session().items.find(c)->planned_minutes == 20);
        keeper.write(AgendaItemChanged{c, {"C2"}, 20, 1});
        CHECK(*keeper.session().agenda == Order{a, c, b});
        keeper.write(AgendaItemChanged{a, {"A"}, 5, 65535});
        CHECK(*keeper.session().agenda == Order{c, b, a});
        keeper.write(AgendaItemRemoved{b});
        CHECK(*keeper.session().agenda == Order{c, a});
        CHECK(keeper.session().items.find(b)->removed);
    }

    TEST_CASE("an item starts once, ends last, and is running again when started again") {
        WithItem on;
        Desk& keeper = on.meeting.keeper();
        auto const item = [&]() -> AgendaItem const& { return *keeper.session().items.find(on.item); };
        Instant const start = keeper.write(AgendaItemStarted{on.item}).wall;
        CHECK(item().started == start);
        Instant const end = keeper.write(AgendaItemEnded{on.item}).wall;
        CHECK(item().ended == end);
        keeper.write(AgendaItemStarted{on.item});
        CHECK(item().started == start);
        CHECK(item().ended == std::nullopt);
    }

    TEST_CASE("what several posts type at once is all there, the same everywhere") {
        WithItem on;
        REQUIRE(on.type(kClerk, 0, 0, "Bonjour à tous.") == "");
        on.meeting.share();
        CHECK(on.type(kEven, 15, 0, " Merci.") == "");
        CHECK(on.type(kOdd, 0, 0, "Point 1. ") == "");
        CHECK(on.type(kClerk, 8, 6, "chacun") == ""); // "à tous" goes
        on.meeting.share();
        for (Desk const& desk : on.meeting.desks()) {
            CHECK(desk.session().items.find(on.item)->minutes.text() == "Point 1. Bonjour chacun. Merci.");
            CHECK(desk.session().voids->empty());
        }
        CHECK(on.type(kEven, 99, 0, "x") == "refusal.bad-text");
        CHECK(on.type(kEven, 0, 99, "") == "refusal.bad-text");
        CHECK(on.type(kEven, 0, 0, "") == "refusal.erase-nothing");
        CHECK(on.type(kEven, 0, 31, "") == "");
        CHECK(on.text(kEven).empty());
    }

    TEST_CASE("two who erase the same word at once erase it once") {
        WithItem on;
        REQUIRE(on.type(kClerk, 0, 0, "un deux trois") == "");
        on.meeting.share();
        CHECK(on.type(kEven, 3, 5, "") == "");
        CHECK(on.type(kOdd, 3, 5, "") == "");
        on.meeting.share();
        CHECK(on.text(kKeeper) == "un trois");
        CHECK(on.meeting.session().voids->empty());
    }

    TEST_CASE("minutes typed for an item removed meanwhile stay in it") {
        WithItem on;
        REQUIRE(on.type(kEven, 0, 0, "Dit avant") == "");
        on.meeting.keeper().write(AgendaItemRemoved{on.item});
        on.meeting.share();
        CHECK(on.text(kKeeper) == "Dit avant");
    }

    TEST_CASE("an action keeps its history and what it carries on") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        ActionContent content;
        content.title = {"Chaises"};
        auto const previous = id_of<ActionId>(5);
        auto const id = keeper.make<ActionId>(ActionPlanned{{}, previous, content});
        content.state = ActionState::Done;
        keeper.write(ActionRevised{id, content});
        Action const& action = *keeper.session().actions.find(id);
        CHECK(action.carried == previous);
        CHECK(action.proposal == std::nullopt);
        CHECK(action.history.front().state == ActionState::NotStarted);
        CHECK(action.now().state == ActionState::Done);
    }

    TEST_CASE("a prepared list is numbered by its references, then by its entry") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const enter = [&](std::string reference) {
            return keeper.make<ProposalId>(
                ProposalEntered{meeting.members[0], {}, {std::move(reference)}, {}, {"Titre"}, {}});
        };
        auto const free_first = enter("");
        auto const a02 = enter("A02");
        auto const a01 = enter("A01");
        auto const free_second = enter("");
        REQUIRE(keeper.ask(FreezeProposals{}) == "");
        auto const number = [&](ProposalId const& id) { return keeper.session().proposals.find(id)->number; };
        CHECK(number(a01) == 1);
        CHECK(number(a02) == 2);
        CHECK(number(free_first) == 3);
        CHECK(number(free_second) == 4);
    }
}

} // namespace tablee::model
