// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/sealed_box.h"

#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

TEST_SUITE("model/crypto") {
    TEST_CASE("only the recipient opens what was sealed to it") {
        BoxPair const mine = BoxPair::from_seed(seed_of(1));
        BoxPair const other = BoxPair::from_seed(seed_of(2));
        for (std::size_t size : {0U, 1U, 2U, 100U, 4000U}) {
            Bytes const plain = Dice(size).bytes(size);
            Bytes const sealed = seal(plain, mine.public_key, seed_of(3));
            CHECK(sealed.size() == size + kSealBytes);
            CHECK(open_seal(sealed, mine.secret) == plain);
            CHECK_FALSE(open_seal(sealed, other.secret));
            CHECK_FALSE(open_seal(sealed, BoxSecret{}));
        }
    }

    TEST_CASE("any change of what was sealed is found") {
        BoxPair const mine = BoxPair::from_seed(seed_of(1));
        Bytes const sealed = seal(Bytes{1, 2, 3}, mine.public_key, seed_of(3));
        // Bit 255 of a Curve25519 point is masked (RFC 7748, section 5), but the nonce hashes it.
        for (std::size_t bit = 0; bit < sealed.size() * 8; bit += 1) {
            Bytes bent = sealed;
            bent[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            CHECK_FALSE(open_seal(bent, mine.secret));
        }
        for (std::size_t size = 0; size < sealed.size(); size += 1)
            CHECK_FALSE(open_seal(ByteView(sealed).first(size), mine.secret));
        Bytes longer = sealed;
        longer.push_back(0);
        CHECK_FALSE(open_seal(longer, mine.secret));
    }

    TEST_CASE("the same seed seals alike, a fresh one differently") {
        BoxPair const mine = BoxPair::from_seed(seed_of(1));
        Bytes const plain{1, 2, 3};
        CHECK(seal(plain, mine.public_key, seed_of(3)) == seal(plain, mine.public_key, seed_of(3)));
        CHECK(seal(plain, mine.public_key, seed_of(3)) != seal(plain, mine.public_key, seed_of(4)));
    }

    TEST_CASE("nothing is sealed to a point of small order") {
        CHECK(seal(Bytes{1}, BoxKey{}, seed_of(3)).empty());
        BoxKey one;
        one.octets[0] = 1;
        CHECK(seal(Bytes{1}, one, seed_of(3)).empty());
    }

    TEST_CASE("what a hostile sender sealed from a point of small order is not opened") {
        BoxPair const mine = BoxPair::from_seed(seed_of(1));
        CHECK_FALSE(open_seal(Bytes(kSealBytes + 4), mine.secret));
    }

    TEST_CASE("a published secret is the one of its key, or is not") {
        BoxPair const mine = BoxPair::from_seed(seed_of(1));
        CHECK(is_pair(mine.public_key, mine.secret));
        CHECK_FALSE(is_pair(mine.public_key, BoxPair::from_seed(seed_of(2)).secret));
        CHECK_FALSE(is_pair(mine.public_key, BoxSecret{}));
        CHECK_FALSE(is_pair(BoxKey{}, mine.secret));
    }

    // libsodium 1.0.18 crypto_box_seal_open opens these octets with the same pair.
    TEST_CASE("a seal is libsodium's own") {
        BoxPair const mine = BoxPair::from_seed(seed_of(1));
        CHECK(hex(seal(view_of("gommette"), mine.public_key, seed_of(3))) ==
              "64b68d9e83372730b933722462481c4ce09955704d414036bbac864427ba232022eb609e02b6ecd518135d573ff63e"
              "334d4e68a13e2298f4");
    }
}
