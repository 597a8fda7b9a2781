// SPDX-License-Identifier: Apache-2.0
#include "model/text/pool.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>

using namespace tablee::model;

TEST_SUITE("model/text") {
    TEST_CASE("copies share a value until one of them edits it") {
        Shared<std::string> const a(std::string("one"));
        Shared<std::string> b = a;
        CHECK(b.is_shared_with(a));
        b.edit() += " more";
        CHECK_FALSE(b.is_shared_with(a));
        CHECK(*a == "one");
        CHECK(*b == "one more");
        CHECK(b->size() == 8);
    }

    TEST_CASE("a sole owner edits in place, also after the others are gone") {
        Shared<std::string> a(std::string("one"));
        std::string const* const where = &*a;
        CHECK(&a.edit() == where);
        { Shared<std::string> const other = a; }
        CHECK(&a.edit() == where);
    }

    TEST_CASE("the last owner frees the value, once") {
        auto const watched = std::make_shared<int>(1);
        {
            Shared<std::shared_ptr<int>> a(watched);
            Shared<std::shared_ptr<int>> b = a;
            Shared<std::shared_ptr<int>> c;
            c = b;
            Shared<std::shared_ptr<int>> const d = std::move(b);
            CHECK(watched.use_count() == 2);
            CHECK(d.is_shared_with(a));
            *a.edit() = 2;
            CHECK(watched.use_count() == 3);
            c = a;
            CHECK(watched.use_count() == 3);
        }
        CHECK(watched.use_count() == 1);
    }

    TEST_CASE("nodes of a pool are shared one by one") {
        Pool<int> pool;
        CHECK(pool.add() == 0);
        CHECK(pool.add() == 1);
        pool.edit(0) = 10;
        Pool<int> copy = pool;
        copy.edit(1) = 21;
        CHECK(pool.at(0) == 10);
        CHECK(pool.at(1) == 0);
        CHECK(copy.at(1) == 21);
        CHECK(&copy.at(0) == &pool.at(0));
        CHECK(copy.size() == 2);
    }
}
