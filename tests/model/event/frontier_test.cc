// SPDX-License-Identifier: Apache-2.0
#include "model/event/frontier.h"

#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

TEST_SUITE("model/event") {
    TEST_CASE("a frontier knows how far each author's log is held") {
        Frontier frontier;
        AuthorId const one = id_of<AuthorId>(1);
        AuthorId const two = id_of<AuthorId>(2);
        CHECK(frontier.seq_of(one) == 0);
        CHECK(frontier.entries().empty());
        frontier.set(two, {5, id_of<HeadHash>(50)});
        frontier.set(one, {3, id_of<HeadHash>(30)});
        frontier.set(one, {4, id_of<HeadHash>(40)});
        CHECK(frontier.seq_of(one) == 4);
        CHECK(frontier.entries() ==
              std::vector<Seen>{{one, 4, id_of<HeadHash>(40)}, {two, 5, id_of<HeadHash>(50)}});
        CHECK(frontier.heads().at(two).hash == id_of<HeadHash>(50));
    }

    TEST_CASE("a frontier covers what is at it or before it") {
        Frontier frontier;
        AuthorId const one = id_of<AuthorId>(1);
        AuthorId const two = id_of<AuthorId>(2);
        frontier.set(one, {3, {}});
        CHECK(frontier.covers({}));
        CHECK(frontier.covers({{one, 2, {}}}));
        CHECK(frontier.covers({{one, 3, {}}}));
        CHECK_FALSE(frontier.covers({{one, 4, {}}}));
        CHECK_FALSE(frontier.covers({{one, 3, {}}, {two, 1, {}}}));
    }

    TEST_CASE("two frontiers are equal when every head is") {
        Frontier a;
        Frontier b;
        CHECK(a == b);
        a.set(id_of<AuthorId>(1), {3, id_of<HeadHash>(1)});
        CHECK_FALSE(a == b);
        b.set(id_of<AuthorId>(1), {3, id_of<HeadHash>(2)});
        CHECK_FALSE(a == b);
        b.set(id_of<AuthorId>(1), {3, id_of<HeadHash>(1)});
        CHECK(a == b);
    }
}
