// SPDX-License-Identifier: Apache-2.0
#include "sync/ports/seeded_entropy.h"

#include "model/base/bytes.h"

#include <doctest/doctest.h>

using tablee::model::Bytes;
using tablee::sync::SeededEntropy;

TEST_SUITE("sync/ports") {
    TEST_CASE("the numbers are SplitMix64's, for ever") {
        SeededEntropy entropy(1234567); // the reference sequence of prng.di.unimi.it/splitmix64.c
        CHECK(entropy.next() == 6457827717110365317U);
        CHECK(entropy.next() == 3203168211198807973U);
        CHECK(entropy.next() == 9817491932198370423U);
    }

    TEST_CASE("octets are those numbers, little-endian, and a partial end is dropped") {
        Bytes octets(9);
        SeededEntropy entropy(1234567);
        entropy.fill(octets);
        CHECK(tablee::model::hex(octets) == "85fc08fb17d09e59a5");
        CHECK(entropy.next() == 9817491932198370423U);
        CHECK(SeededEntropy(1).draw<16>() == SeededEntropy(1).draw<16>());
        CHECK(SeededEntropy(1).draw<16>() != SeededEntropy(2).draw<16>());
    }
}
