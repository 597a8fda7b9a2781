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
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {1000}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {20'999}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {21'000}) == Polls{id_of<model::PollId>(1)});
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {22'999}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {23'000}).size() == 1);
        CHECK(watch.due({}, Conduct::Here, {40'000}).empty());
    }

    TEST_CASE("the keeper closes whatever was announced, and another post closes nothing") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3, 0)}, Conduct::Elsewhere, {0}).empty());
        CHECK(watch.due({announced(1, 7, 3, 0)}, Conduct::Here, {0}).size() == 1);
    }

    TEST_CASE("who takes over gives the whole time anew") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {0}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Elsewhere, {15'000}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {16'000}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {35'999}).empty());
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {36'000}).size() == 1);
    }

    TEST_CASE("a countdown that was cancelled starts anew with the next announcement") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3)}, Conduct::Here, {0}).empty());
        CHECK(watch.due({}, Conduct::Here, {10'000}).empty());
        CHECK(watch.due({announced(1, 7, 5)}, Conduct::Here, {12'000}).empty());
        CHECK(watch.due({announced(1, 7, 5)}, Conduct::Here, {31'999}).empty());
        CHECK(watch.due({announced(1, 7, 5)}, Conduct::Here, {32'000}).size() == 1);
    }

    TEST_CASE("two polls count down apart, and a clock put back shortens nothing") {
        ClosingWatch watch;
        CHECK(watch.due({announced(1, 7, 3, 5), announced(2, 7, 4, 9)}, Conduct::Here, {10'000}).empty());
        CHECK(watch.due({announced(1, 7, 3, 5), announced(2, 7, 4, 9)}, Conduct::Here, {15'000}) ==
              Polls{id_of<model::PollId>(1)});
        CHECK(watch.due({announced(2, 7, 4, 9)}, Conduct::Here, {2'000}).empty());
        CHECK(watch.due({announced(2, 7, 4, 9)}, Conduct::Here, {10'999}).empty());
        CHECK(watch.due({announced(2, 7, 4, 9)}, Conduct::Here, {11'000}).size() == 1);
    }
}
