// SPDX-License-Identifier: Apache-2.0
#include "client/app/desk_watch.h"

#include "client/app/code_search.h"
#include "tests/support/driver.h"
#include "tests/support/room_desk.h"

#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::test::catalogue_of;
using tablee::test::Room;
using tablee::test::RoomDesk;

namespace {

tablee::model::Body college(char const* name) {
    return tablee::model::CollegeDefined{{name}, {"U"}};
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("what is asked is shown as waiting until it is on disk") {
        Room room(1);
        room.gather();
        RoomDesk desk(room[0]);
        DeskWatch watch(desk);
        CommandSink commands;
        CHECK(watch.look());
        CHECK(!watch.look());
        desk.slow = true;
        Ticket const ticket = commands.act(college("Usagers"));
        watch.exchange(commands);
        CHECK(watch.waits());
        CHECK(watch.look());
        auto const before = watch.outlook(catalogue_of(Language::French));
        CHECK(before->waiting.size() == 1);
        CHECK(before->session->colleges.empty());
        CHECK(commands.answer(ticket).state == AnswerState::Waiting);
        desk.answer_all();
        watch.exchange(commands);
        CHECK(commands.answer(ticket).state == AnswerState::Done);
        CHECK(watch.look());
        auto const after = watch.outlook(catalogue_of(Language::French));
        CHECK(after->waiting.empty());
        CHECK(after->session->colleges.size() == 1);
    }
    TEST_CASE("a refusal comes back under its ticket") {
        Room room(1);
        room.gather();
        RoomDesk desk(room[0]);
        DeskWatch watch(desk);
        CommandSink commands;
        Ticket const ticket = commands.act(tablee::model::SessionReopened{});
        watch.exchange(commands);
        CHECK(commands.answer(ticket).state == AnswerState::Refused);
        CHECK(!commands.answer(ticket).why.key.empty());
    }
    TEST_CASE("what this post sees: who is linked, what is safe, the code for the wall") {
        Room room(3);
        room.gather();
        RoomDesk desk(room[0]);
        DeskWatch watch(desk);
        CHECK(watch.look());
        auto const outlook = watch.outlook(catalogue_of(Language::French));
        REQUIRE(outlook);
        CHECK(outlook->links.size() == 2);
        CHECK(outlook->posts == 3);
        CHECK(outlook->posts_holding_own == 3);
        CHECK(outlook->wall_code == wall_code_of(tag_of(outlook->session->id)));
        CHECK(!outlook->disk_in_trouble);
        room[1].kill();
        room.run(10'000);
        CHECK(watch.look());
        CHECK(watch.outlook(catalogue_of(Language::French))->posts == 2);
    }
    TEST_CASE("a post that has not joined yet sees nothing") {
        Room room(2);
        room[0].found();
        room[1].join(room[0]);
        RoomDesk desk(room[1]);
        DeskWatch watch(desk);
        static_cast<void>(watch.look());
        CHECK(!watch.outlook(catalogue_of(Language::French)));
    }
}
