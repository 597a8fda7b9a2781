// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/closing_watch.h"

#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
using tablee::test::id_of;
namespace model = tablee::model;

namespace {

model::AuthorId author(std::uint64_t number) {
    return id_of<model::AuthorId>(number);
}

StandingClosing announced(std::uint64_t poll, std::uint64_t by, std::uint64_t seq,
                          std::uint16_t seconds = 20) {
    return {id_of<model::PollId>(poll), {author(by), seq}, seconds};
}

using Polls = std::vector<model::PollId>;

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE("a closing is due when the seconds announced have passed, and again when it was not made") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3)}, {author(7)}, {1000}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, {author(7)}, {20'999}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, {author(7)}, {21'000}) == Polls{id_of<model::PollId>(1)});
        CHECK(watch.due({announced(1, 7, 3)}, {author(7)}, {22'999}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, {author(7)}, {23'000}).size() == 1);
        CHECK(watch.due({}, {author(7)}, {40'000}).empty());
    }

    TEST_CASE("what another post announced is its own to close") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3, 0)}, {author(8)}, {0}).empty());
        CHECK(watch.due({announced(1, 7, 3, 0)}, {author(8), author(7)}, {0}).size() == 1);
    }

    TEST_CASE("a countdown that was cancelled starts anew with the next announcement") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3)}, {author(7)}, {0}).empty());
        CHECK(watch.due({}, {author(7)}, {10'000}).empty());
        CHECK(watch.due({announced(1, 7, 5)}, {author(7)}, {12'000}).empty());
        CHECK(watch.due({announced(1, 7, 5)}, {author(7)}, {31'999}).empty());
        CHECK(watch.due({announced(1, 7, 5)}, {author(7)}, {32'000}).size() == 1);
    }

    TEST_CASE("two polls count down apart, and a clock put back shortens nothing") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3, 5), announced(2, 7, 4, 9)}, {author(7)}, {10'000}).empty());
        CHECK(watch.due({announced(1, 7, 3, 5), announced(2, 7, 4, 9)}, {author(7)}, {15'000}) ==
              Polls{id_of<model::PollId>(1)});
        CHECK(watch.due({announced(2, 7, 4, 9)}, {author(7)}, {2'000}).empty());
        CHECK(watch.due({announced(2, 7, 4, 9)}, {author(7)}, {10'999}).empty());
        CHECK(watch.due({announced(2, 7, 4, 9)}, {author(7)}, {11'000}).size() == 1);
    }
}
