// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/signing.h"

#include "model/crypto/digest.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

namespace {

Seed seed_in(std::string_view digits) {
    Seed seed{};
    Bytes const bytes = from_hex(digits).value();
    std::copy(bytes.begin(), bytes.end(), seed.begin());
    return seed;
}

void check(std::string_view seed, std::string_view key, std::string_view message,
           std::string_view signature) {
    SigningKey const pair = SigningKey::from_seed(seed_in(seed));
    Bytes const octets = from_hex(message).value();
    CHECK(hex(pair.public_key) == key);
    Signature const made = sign(pair, octets);
    CHECK(hex(made) == signature);
    CHECK(verify(pair.public_key, octets, made));
    Bytes longer = octets;
    longer.push_back(0);
    CHECK_FALSE(verify(pair.public_key, longer, made));
}

} // namespace

TEST_SUITE("model/crypto") {
    // RFC 8032, section 7.1, tests 1 to 3.
    TEST_CASE("signatures are those of RFC 8032") {
        check(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b");
        check(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00");
        check(
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
            "4a7c15e9716ed28dc027beceea1ec40a");
    }

    TEST_CASE("any bit of a signature, a message or a key counts") {
        SigningKey const key = SigningKey::from_seed(seed_of(1));
        Bytes const message{1, 2, 3};
        Signature const good = sign(key, message);
        for (std::size_t bit = 0; bit < 512; bit += 1) {
            Signature bent = good;
            bent[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            CHECK_FALSE(verify(key.public_key, message, bent));
        }
        for (std::size_t bit = 0; bit < 256; bit += 1) {
            PublicKey bent = key.public_key;
            bent.octets[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            CHECK_FALSE(verify(bent, message, good));
        }
        CHECK_FALSE(verify(key.public_key, Bytes{1, 2, 2}, good));
        CHECK_FALSE(verify(PublicKey{}, message, Signature{}));
    }

    TEST_CASE("an installation's keys come from its seed alone, and differ from one another") {
        Installation const one = Installation::from_seed(seed_of(1));
        Installation const same = Installation::from_seed(seed_of(1));
        Installation const other = Installation::from_seed(seed_of(2));
        CHECK(one.signing.public_key == same.signing.public_key);
        CHECK(one.box.public_key == same.box.public_key);
        CHECK(one.post == same.post);
        CHECK(one.signing.public_key != other.signing.public_key);
        CHECK(one.box.public_key != other.box.public_key);
        CHECK(one.post != other.post);
        CHECK(hex(one.signing.public_key) != hex(one.box.public_key));
        CHECK(one.signing.public_key != SigningKey::from_seed(seed_of(1)).public_key);
        CHECK(one.post == post_of(one.signing.public_key));
        CHECK(hex(one.post) == hex(blake2b(one.signing.public_key.view())).substr(0, 32));
    }

    TEST_CASE("a certificate ties one run to one installation") {
        Installation const home = Installation::from_seed(seed_of(1));
        PublicKey const event_key = SigningKey::from_seed(seed_of(3)).public_key;
        AuthorId const author = author_of(event_key);
        CHECK(hex(author) == hex(blake2b(event_key.view())).substr(0, 32));
        RunKeys const keys = certify(home, event_key);
        CHECK(keys.installation == home.signing.public_key);
        CHECK(keys.event_key == event_key);
        CHECK(keys.box == home.box.public_key);
        CHECK(is_certified(keys, author));
        CHECK_FALSE(is_certified(keys, id_of<AuthorId>(1)));
        RunKeys bent = keys;
        bent.installation = Installation::from_seed(seed_of(2)).signing.public_key;
        CHECK_FALSE(is_certified(bent, author));
        bent = keys;
        bent.event_key = SigningKey::from_seed(seed_of(4)).public_key;
        CHECK_FALSE(is_certified(bent, author));
        CHECK_FALSE(is_certified(bent, author_of(bent.event_key)));
        bent = keys;
        bent.box.octets[31] ^= 0x40U;
        CHECK_FALSE(is_certified(bent, author));
        bent = keys;
        bent.certificate[63] ^= 1U;
        CHECK_FALSE(is_certified(bent, author));
    }

    TEST_CASE("a frame's signature is worth nothing for anything else") {
        SigningKey const key = SigningKey::from_seed(seed_of(1));
        EventId const id = id_of<EventId>(9);
        Signature const signature = sign_frame(key, id);
        CHECK(verify_frame(key.public_key, id, signature));
        CHECK_FALSE(verify_frame(key.public_key, id_of<EventId>(8), signature));
        CHECK_FALSE(verify(key.public_key, id.view(), signature));
        CHECK_FALSE(verify_frame(key.public_key, id, sign(key, id.view())));
        Bytes labelled = copy_of(view_of("tablee/frame/v1"));
        labelled.insert(labelled.end(), id.octets.begin(), id.octets.end());
        CHECK(sign(key, labelled) == signature);
    }
}
