// SPDX-License-Identifier: Apache-2.0
#include "model/event/order.h"

#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

TEST_SUITE("model/event") {
    TEST_CASE("lamport first, then author, number, and id") {
        auto key = [](std::uint64_t lamport, std::uint64_t author, std::uint64_t seq, std::uint64_t id) {
            return OrderKey{lamport, id_of<AuthorId>(author), seq, id_of<EventId>(id)};
        };
        CHECK(key(1, 9, 9, 9) < key(2, 1, 1, 1));
        CHECK(key(2, 1, 9, 9) < key(2, 2, 1, 1));
        CHECK(key(2, 2, 1, 9) < key(2, 2, 2, 1));
        CHECK(key(2, 2, 2, 1) < key(2, 2, 2, 2));
        CHECK(key(2, 2, 2, 2) == key(2, 2, 2, 2));
    }

    TEST_CASE("an event's place is made of its own figures") {
        Event event;
        event.id = id_of<EventId>(4);
        event.author = id_of<AuthorId>(3);
        event.seq = 2;
        event.lamport = 1;
        CHECK(order_of(event) == OrderKey{1, id_of<AuthorId>(3), 2, id_of<EventId>(4)});
    }

    TEST_CASE("an event comes after all that its author had seen") {
        World world(4);
        Dice dice(1);
        for (std::size_t step = 0; step < 80; step += 1) {
            Author& author = world[dice.below(4)];
            author.hear(world[dice.below(4)]);
            author.write(SessionOpened{});
        }
        world.share();
        Frontier before;
        for (Event const& event : events_of(world[0].log())) {
            CHECK(before.covers(event.seen));
            CHECK(before.seq_of(event.author) == event.seq - 1);
            before.set(event.author, {event.seq, {}});
        }
    }
}
