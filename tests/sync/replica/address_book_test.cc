// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/address_book.h"

#include <doctest/doctest.h>

using namespace tablee::sync;

namespace {

Address at(std::uint16_t port) {
    return {"127.0.0.1", port};
}

using List = std::vector<Address>;

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE("an address is called once at a time, and later and later when nobody answers") {
        AddressBook book(at(1));
        book.want(at(2), 0);
        CHECK(book.due(0) == List{at(2)});
        CHECK(book.due(100'000).empty()); // still being called
        std::int64_t now = 0;
        for (std::int64_t const wait : {250, 500, 1000, 2000, 4000, 5000, 5000, 5000, 5000, 5000, 5000}) {
            book.failed(at(2), now);
            CHECK(book.due(now + wait - 1).empty());
            CHECK(book.due(now + wait) == List{at(2)});
            now += wait;
        }
    }

    TEST_CASE("an address that was only heard of is forgotten after six calls in vain") {
        AddressBook book(at(1));
        book.learn(at(2), 0);
        book.want(at(3), 0);
        for (int i = 0; i < AddressBook::kTries; i += 1) {
            CHECK(book.size() == 2);
            CHECK_FALSE(book.due(1'000'000 * i).empty());
            book.failed(at(2), 1'000'000 * i);
            book.failed(at(3), 1'000'000 * i);
        }
        CHECK(book.size() == 1);
        CHECK(book.due(100'000'000) == List{at(3)});
    }

    TEST_CASE("one that was linked once is never forgotten") {
        AddressBook book(at(1));
        book.learn(at(2), 0);
        book.linked(at(2));
        CHECK(book.linked_addresses() == List{at(2)});
        book.lost(at(2), 50);
        CHECK(book.linked_addresses().empty());
        CHECK(book.due(49).empty());
        for (int i = 1; i <= 2 * AddressBook::kTries; i += 1) {
            CHECK(book.due(10'000 * i) == List{at(2)});
            book.failed(at(2), 10'000 * i);
        }
    }

    TEST_CASE("ourselves, a port of zero and what was excluded are not called") {
        AddressBook book(at(1));
        book.learn(at(1), 0);
        book.learn(at(0), 0);
        book.linked(at(0));
        book.exclude(at(2));
        book.learn(at(2), 0);
        book.lost(at(2), 0);
        CHECK(book.due(1000).empty());
        CHECK(book.size() == 1);
        book.want(at(2), 1000);
        CHECK(book.due(1000) == List{at(2)});
    }

    TEST_CASE("a linked address is not called, learnt or wanted anew; a call in progress neither") {
        AddressBook book(at(1));
        book.linked(at(2));
        book.learn(at(2), 0);
        book.want(at(2), 0);
        CHECK(book.due(1000).empty());
        book.failed(at(2), 0);
        CHECK(book.linked_addresses() == List{at(2)});
        book.want(at(3), 0);
        CHECK(book.due(0) == List{at(3)});
        book.want(at(3), 0);
        CHECK(book.due(0).empty());
    }

    TEST_CASE("nobody can fill the book") {
        AddressBook book(at(1));
        for (std::uint16_t port = 2; port < 1000; port += 1)
            book.learn(at(port), 0);
        CHECK(book.size() == AddressBook::kAddresses);
        book.linked(at(2000));
        book.exclude(at(2001));
        CHECK(book.size() == AddressBook::kAddresses);
        book.want(at(2002), 0); // by hand: always
        CHECK(book.size() == AddressBook::kAddresses + 1);
        book.linked(at(2));
        CHECK(book.linked_addresses() == List{at(2)});
    }
}
