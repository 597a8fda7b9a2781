// SPDX-License-Identifier: Apache-2.0
#include "client/cli/wait_condition.h"

#include "tests/client/cli/script_room.h"

using namespace tablee::client;
using tablee::test::ScriptRoom;
namespace model = tablee::model;

namespace {

WaitCondition read(std::string const& fields) {
    auto line = ScriptLine::parse(R"({"do":"wait")" + (fields.empty() ? "" : "," + fields) + "}");
    REQUIRE(line);
    auto condition = read_wait(*line);
    CHECK_FALSE(line->fault());
    return condition;
}

std::string fault_of(std::string const& fields) {
    auto line = ScriptLine::parse(R"({"do":"wait",)" + fields + "}");
    REQUIRE(line);
    static_cast<void>(read_wait(*line));
    return line->fault() ? line->fault()->key : std::string();
}

bool holds_in(ScriptRoom const& room, std::string const& fields) {
    return holds(read(fields), room.published(), room.clock.now());
}

// That it holds for `most`, and no longer for one more.
void check_at_least(ScriptRoom const& room, std::string const& field, int most) {
    INFO(field);
    CHECK(holds_in(room, '"' + field + "\":" + std::to_string(most)));
    CHECK_FALSE(holds_in(room, '"' + field + "\":" + std::to_string(most + 1)));
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("waiting for nothing holds at once, but not before the session is there") {
        ScriptRoom const room;
        CHECK(holds_in(room, ""));
        CHECK_FALSE(holds(read(""), tablee::sync::Published{}, {}));
        CHECK(read("").seconds == 60);
        CHECK(read(R"("seconds":0)").seconds == 0);
        CHECK(read(R"("seconds":86400)").seconds == 86400);
    }

    TEST_CASE("what cannot be waited for is a fault") {
        for (char const* fields :
             {R"("polls":"1")", R"("frozen":1)", R"("admitted_here":"yes")", R"("seconds":-1)",
              R"("seconds":86401)", R"("seconds":9223372036854775807)", R"("time":"9:00")",
              R"("time":"24:00")", R"("time":"14:60")", R"("time":"14:5")", R"("time":"14h05")",
              R"("time":"14:050")", R"("time":"")", R"("linked":null)"}) {
            INFO(fields);
            CHECK(fault_of(fields) == "error.script.wrong-kind");
        }
        CHECK(fault_of(R"("phase":"closed")") == "error.script.unknown-word");
        for (char const* fields : {R"("time":"00:00")", R"("time":"09:59")", R"("time":"23:59")"})
            CHECK(fault_of(fields) == "");
    }

    TEST_CASE("the phase is waited for by its name") {
        ScriptRoom const before;
        CHECK(holds_in(before, R"("phase":"prepared")"));
        CHECK_FALSE(holds_in(before, R"("phase":"open")"));
        ScriptRoom room = ScriptRoom::opened();
        CHECK(holds_in(room, R"("phase":"open")"));
        CHECK_FALSE(holds_in(room, R"("phase":"prepared")"));
        room.does(R"({"do":"adjourn"})");
        CHECK(holds_in(room, R"("phase":"adjourned")"));
        CHECK_FALSE(holds_in(room, R"("phase":"open")"));
    }

    TEST_CASE("members in the room, proposals that stand, the list and items begun") {
        ScriptRoom room = ScriptRoom::opened();
        check_at_least(room, "present", 3);
        room.does(R"({"do":"attendance","member":"Gœury","as":"left"})");
        check_at_least(room, "present", 2);
        room.does(R"({"do":"attendance","member":"Paul Martin","as":"late"})");
        check_at_least(room, "present", 3);
        check_at_least(room, "proposals", 0);
        CHECK(holds_in(room, R"("frozen":false)"));
        CHECK_FALSE(holds_in(room, R"("frozen":true)"));
        room.does(R"({"do":"propose","member":"Jeanne Maréchal","title":"Un"})");
        room.does(R"({"do":"propose","member":"Jeanne Maréchal","title":"Deux"})");
        check_at_least(room, "proposals", 2);
        room.does(R"({"do":"withdraw","proposal":"Un","motive":"dit deux fois"})");
        check_at_least(room, "proposals", 1);
        room.does(R"({"do":"freeze"})");
        CHECK(holds_in(room, R"("frozen":true)"));
        CHECK_FALSE(holds_in(room, R"("frozen":false)"));
        CHECK_FALSE(holds_in(room, R"("item":1)"));
        room.does(R"({"do":"start_item","item":1})");
        CHECK(holds_in(room, R"("item":1)"));
        for (char const* never : {R"("item":0)", R"("item":-1)", R"("item":2)", R"("item":3)"})
            CHECK_FALSE(holds_in(room, never));
        check_at_least(room, "actions", 0);
        room.does(R"({"do":"plan","title":"Rappeler","owner":"Paul"})");
        check_at_least(room, "actions", 1);
    }

    TEST_CASE("polls, those that ended, ballots and entries of the last") {
        ScriptRoom room = ScriptRoom::opened();
        check_at_least(room, "polls", 0);
        check_at_least(room, "ballots", 0);
        check_at_least(room, "paper", 0);
        room.does(R"({"do":"open_poll","method":"motion","question":"Oui ?"})");
        check_at_least(room, "polls", 1);
        check_at_least(room, "closed", 0);
        room.does(R"({"do":"vote","member":"Jeanne Maréchal","choice":"for"})");
        room.does(R"({"do":"vote","member":"Gœury","choice":"against"})");
        room.does(R"({"do":"vote","member":"Gœury","choice":"for"})");
        check_at_least(room, "ballots", 2);
        room.does(R"({"do":"cancel_poll","motive":"question mal posée"})");
        check_at_least(room, "closed", 1);
        room.does(R"({"do":"open_poll","method":"motion","question":"Bis","secrecy":"secret_on_paper"})");
        check_at_least(room, "polls", 2);
        check_at_least(room, "ballots", 0);
        room.does(R"({"do":"paper_totals","scrutineer":"Gœury","for":3,"envelopes":3,"signed_off":3})");
        check_at_least(room, "paper", 1);
        check_at_least(room, "closed", 1);
    }

    TEST_CASE("posts: admitted, linked, safe, this one's own standing") {
        ScriptRoom const room = ScriptRoom::opened();
        check_at_least(room, "admitted", 1);
        CHECK(holds_in(room, R"("admitted_here":true,"keeper_here":true)"));
        tablee::sync::Published now = room.published();
        now.post = {};
        CHECK_FALSE(holds(read(R"("admitted_here":true)"), now, {}));
        CHECK_FALSE(holds(read(R"("keeper_here":true)"), now, {}));
        CHECK(holds(read(R"("admitted_here":false,"keeper_here":false)"), now, {}));
        now.neighbours.resize(2);
        now.safety.holding_all = 3;
        CHECK(holds(read(R"("linked":2,"linked_most":2,"safe":3)"), now, {}));
        CHECK_FALSE(holds(read(R"("linked":3)"), now, {}));
        CHECK_FALSE(holds(read(R"("linked_most":1)"), now, {}));
        CHECK_FALSE(holds(read(R"("safe":4)"), now, {}));
    }

    TEST_CASE("a time is the session's own, and past it on any later day") {
        ScriptRoom const room = ScriptRoom::opened();
        auto const at = [&](std::int64_t minutes, std::string const& time) {
            return holds(read(R"("time":")" + time + '"'), room.published(),
                         {tablee::test::kAfternoon.ms + minutes * 60'000});
        };
        CHECK(at(0, "14:00"));
        CHECK_FALSE(at(0, "14:01"));
        CHECK(at(20, "14:20"));
        CHECK_FALSE(at(-1, "14:00"));
        CHECK(at(0, "09:30"));
        CHECK(at(11 * 60, "14:00")); // one in the morning, the day after
        CHECK_FALSE(at(0, "23:59"));
        CHECK(at(10 * 60, "23:59"));
        CHECK(at(-14 * 60, "00:00"));
        CHECK_FALSE(at(-14 * 60 - 1, "00:00")); // 23:59, the day before
    }

    TEST_CASE("all that a line names must hold") {
        ScriptRoom const room = ScriptRoom::opened();
        CHECK(holds_in(room, R"("phase":"open","present":3,"admitted":1)"));
        CHECK_FALSE(holds_in(room, R"("phase":"open","present":4,"admitted":1)"));
        CHECK_FALSE(holds_in(room, R"("phase":"open","polls":1)"));
        CHECK_FALSE(holds_in(room, R"("phase":"open","linked":1)"));
        CHECK_FALSE(holds_in(room, R"("phase":"open","time":"14:30")"));
    }
}
