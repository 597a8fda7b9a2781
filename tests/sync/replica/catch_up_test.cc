// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/catch_up.h"

#include <doctest/doctest.h>

using tablee::sync::CatchUp;
using tablee::sync::LinkId;

TEST_SUITE("sync/replica") {
    TEST_CASE("one neighbour is asked at a time, until its answer ends or is overdue") {
        CatchUp asking;
        CHECK(asking.may_ask(LinkId{1}, 0));
        asking.ask(LinkId{1}, 0);
        CHECK(asking.asked() == LinkId{1});
        CHECK_FALSE(asking.may_ask(LinkId{2}, 0));
        CHECK_FALSE(asking.is_overdue(999));
        CHECK(asking.is_overdue(1000));
        asking.heard(LinkId{2}, CatchUp::Worth::Something, 900);
        CHECK(asking.is_overdue(1000)); // somebody else's words
        asking.heard(LinkId{1}, CatchUp::Worth::Something, 900);
        CHECK_FALSE(asking.is_overdue(1899));
        CHECK(asking.is_overdue(1900));
        asking.end(LinkId{2}, 1900);
        CHECK(asking.asked());
        asking.end(LinkId{1}, 1900);
        CHECK_FALSE(asking.asked());
        CHECK_FALSE(asking.is_overdue(100'000));
        CHECK(asking.may_ask(LinkId{1}, 1900));
    }

    TEST_CASE("who brings nothing rests, twice as long each time and at most 30 s; others are asked") {
        CatchUp asking;
        std::int64_t now = 0;
        for (std::int64_t const rest : {500, 1000, 2000, 4000, 8000, 16000, 30000, 30000}) {
            asking.ask(LinkId{1}, now);
            asking.heard(LinkId{1}, CatchUp::Worth::Nothing, now);
            asking.end(LinkId{1}, now);
            CHECK(asking.may_ask(LinkId{2}, now));
            CHECK_FALSE(asking.may_ask(LinkId{1}, now + rest - 1));
            CHECK(asking.may_ask(LinkId{1}, now + rest));
            now += rest;
        }
        asking.ask(LinkId{1}, now);
        asking.heard(LinkId{1}, CatchUp::Worth::Something, now);
        asking.heard(LinkId{1}, CatchUp::Worth::Nothing, now);
        asking.end(LinkId{1}, now);
        CHECK(asking.may_ask(LinkId{1}, now));
        asking.ask(LinkId{1}, now);
        asking.end(LinkId{1}, now);
        CHECK(asking.may_ask(LinkId{1}, now + CatchUp::kFirstRestMs)); // it starts again from the first
    }

    TEST_CASE("a link that is gone is neither asked nor rested for") {
        CatchUp asking;
        asking.ask(LinkId{1}, 0);
        asking.end(LinkId{1}, 0);
        asking.forget(LinkId{1});
        CHECK(asking.may_ask(LinkId{1}, 0));
        asking.ask(LinkId{1}, 0);
        asking.forget(LinkId{2});
        CHECK(asking.asked());
        asking.forget(LinkId{1});
        CHECK_FALSE(asking.asked());
    }
}
