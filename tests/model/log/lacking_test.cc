// SPDX-License-Identifier: Apache-2.0
// What one log hands to another (EventLog::lacking), and that it does not matter in which order it comes.
#include "model/log/event_log.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

TEST_SUITE("model/log") {
    TEST_CASE("what a post lacks comes in an order in which it can be taken") {
        World world(3);
        for (std::size_t round = 0; round < 4; round += 1) {
            for (Author& author : world.authors())
                author.write(SessionOpened{});
            world[round % 3].hear(world[(round + 1) % 3]);
            world[round % 3].write({SessionOpened{}, SessionAdjourned{}});
        }
        world.share();
        EventLog const& full = world[0].log();
        EventLog empty(full.session());
        for (Frame const* frame : full.lacking({}, SIZE_MAX))
            REQUIRE(empty.offer(*frame).intake == Intake::Accepted);
        CHECK(empty.frontier() == full.frontier());
        CHECK(full.lacking(full.frontier(), SIZE_MAX).empty());
    }

    TEST_CASE("what a post lacks is cut at the budget, but is never nothing") {
        Author founder = Author::founder(1);
        Frontier const before = founder.log().frontier();
        Frame const second = founder.write(SessionOpened{});
        founder.write(SessionOpened{});
        std::size_t const octets = size_of(second.events[0]);
        EventLog const& log = founder.log();
        CHECK(log.lacking(before, 0).size() == 1);
        CHECK(log.lacking(before, 0).front()->events == second.events);
        CHECK(log.lacking(before, octets).size() == 1);
        CHECK(log.lacking(before, 2 * octets - 1).size() == 1);
        CHECK(log.lacking(before, 2 * octets).size() == 2);
        Frontier all = before;
        all.set(founder.id(), {2, {}});
        CHECK(log.lacking(all, SIZE_MAX).size() == 1);
        all.set(founder.id(), {3, {}});
        CHECK(log.lacking(all, SIZE_MAX).empty());
        all.set(founder.id(), {99, {}});
        CHECK(log.lacking(all, SIZE_MAX).empty());
    }

    TEST_CASE("a frame held in part elsewhere is among what is lacking") {
        Author founder = Author::founder(1);
        Frame const pair = founder.write({SessionOpened{}, SessionAdjourned{}});
        Frontier half = founder.log().frontier();
        half.set(founder.id(), {2, {}});
        auto const lacking = founder.log().lacking(half, SIZE_MAX);
        REQUIRE(lacking.size() == 1);
        CHECK(*lacking.front() == pair);
    }

    TEST_CASE("worlds delivered in any order come to the same frontier") {
        for (std::uint64_t seed = 1; seed <= 20; seed += 1) {
            Dice dice(seed);
            World world(5);
            for (std::size_t step = 0; step < 60; step += 1) {
                Author& author = world[dice.below(5)];
                if (dice.one_in(3))
                    author.hear(world[dice.below(5)]);
                else
                    author.write(std::vector<Body>(1 + dice.below(3), SessionOpened{}));
            }
            world.share();
            EventLog const& full = world[0].log();
            std::vector<Frame> waiting(full.frames().begin(), full.frames().end());
            EventLog log(full.session());
            for (std::size_t pass = 0; !waiting.empty(); pass += 1) {
                REQUIRE(pass <= full.frames().size());
                dice.shuffle(waiting);
                std::vector<Frame> early;
                for (Frame const& frame : waiting) {
                    Intake const intake = log.offer(frame).intake;
                    REQUIRE((intake == Intake::Accepted || intake == Intake::Early));
                    if (intake == Intake::Early)
                        early.push_back(frame);
                }
                waiting = early;
            }
            CHECK(log.frontier() == full.frontier());
            CHECK(log.size() == full.size());
            auto ids = [](EventLog const& of) {
                std::vector<EventId> out;
                for (Event const& event : events_of(of))
                    out.push_back(event.id);
                return out;
            };
            CHECK(ids(log) == ids(full));
        }
    }
}
