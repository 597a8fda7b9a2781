// SPDX-License-Identifier: Apache-2.0
#include "model/event/envelope.h"

#include "model/base/limits.h"
#include "model/crypto/digest.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

namespace {

Envelope sample() {
    Envelope envelope;
    envelope.session = id_of<SessionId>(0x51);
    envelope.author = id_of<AuthorId>(0x52);
    envelope.seq = 0x53;
    envelope.previous = id_of<EventId>(0x54);
    envelope.lamport = 0x55;
    envelope.wall = {-2};
    envelope.kind = 0x5758;
    envelope.structure_size = 0x59;
    envelope.structure_hash = id_of<Digest>(0x5A);
    envelope.texts = {{0x5B, id_of<Digest>(0x5C)}};
    envelope.seen = {{id_of<AuthorId>(0x5D), 0x5E, id_of<HeadHash>(0x5F)}, {id_of<AuthorId>(0x60), 1, {}}};
    return envelope;
}

void check(Bytes const& octets, std::string const& expected) {
    auto const read = decode_envelope(octets);
    CHECK((read ? "" : read.error().key + (read.error().args.empty() ? "" : " " + read.error().args[0])) ==
          expected);
}
template <class Bend>
void check_bent(Bend bend, std::string const& expected) {
    Envelope envelope = sample();
    bend(envelope);
    check(encode(envelope), expected);
}

} // namespace

TEST_SUITE("model/event") {
    TEST_CASE("an envelope lies in its octets as its header says") {
        auto zeros = [](std::size_t octets) { return std::string(octets * 2, '0'); };
        std::string const expected =
            "01"
            "51" +
            zeros(15) + "52" + zeros(15) + "53" + zeros(7) + "54" + zeros(31) + "55" + zeros(7) +
            "feffffffffffffff"
            "5857"
            "59000000"
            "5a" +
            zeros(31) +
            "01"
            "5b000000"
            "5c" +
            zeros(31) +
            "02"
            "5d" +
            zeros(15) + "5e" + zeros(7) + "5f" + zeros(15) + "60" + zeros(15) + "01" + zeros(7) + zeros(16);
        Bytes const octets = encode(sample());
        CHECK(hex(octets) == expected);
        auto const read = decode_envelope(octets);
        REQUIRE(read);
        CHECK(*read == sample());
        CHECK(author_in(octets) == sample().author);
        CHECK(seq_in(octets) == 0x53);
    }

    TEST_CASE("an envelope cut anywhere, or longer, is refused") {
        Bytes octets = encode(sample());
        for (std::size_t size = 0; size < octets.size(); size += 1)
            CHECK_FALSE(decode_envelope(ByteView(octets).first(size)));
        check({}, "error.event.malformed version");
        check({1}, "error.event.malformed length");
        octets.push_back(0);
        check(octets, "error.event.malformed length");
    }

    TEST_CASE("a changed bit is refused or is another envelope with the same octets") {
        Bytes const octets = encode(sample());
        for (std::size_t bit = 0; bit < octets.size() * 8; bit += 1) {
            Bytes bent = octets;
            bent[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            auto const read = decode_envelope(bent);
            if (!read)
                continue;
            CHECK(*read != sample());
            CHECK(encode(*read) == bent);
        }
    }

    TEST_CASE("octets that mean nothing never read as something else") {
        Dice dice(1);
        for (std::size_t round = 0; round < 2000; round += 1) {
            Bytes octets = dice.bytes(dice.below(400));
            if (!octets.empty())
                octets[0] = 1;
            if (auto const read = decode_envelope(octets))
                CHECK(encode(*read) == octets);
        }
    }

    TEST_CASE("versions: older ones never were, newer ones are said to be newer") {
        Bytes octets = encode(sample());
        octets[0] = 0;
        check(octets, "error.event.malformed version");
        octets[0] = 2;
        check(octets, "error.event.newer-format 2");
        octets[0] = 255;
        check(octets, "error.event.newer-format 255");
    }

    TEST_CASE("numbers start at one, and the first event comes after none") {
        check_bent([](Envelope& e) { e.seq = 0; }, "error.event.malformed number");
        check_bent([](Envelope& e) { e.lamport = 0; }, "error.event.malformed number");
        check_bent([](Envelope& e) { e.seq = 1; }, "error.event.malformed previous");
        check_bent([](Envelope& e) { e.previous = {}; }, "error.event.malformed previous");
        check_bent(
            [](Envelope& e) {
                e.seq = 1;
                e.previous = {};
            },
            "");
        check_bent([](Envelope& e) { e.seq = UINT64_MAX; }, "");
    }

    TEST_CASE("sizes are held to their limits") {
        check_bent([](Envelope& e) { e.structure_size = limits::kStructureBytes; }, "");
        check_bent([](Envelope& e) { e.structure_size = limits::kStructureBytes + 1; },
                   "error.event.malformed size");
        check_bent([](Envelope& e) { e.texts[0].size = limits::kTextBytes; }, "");
        check_bent([](Envelope& e) { e.texts[0].size = limits::kTextBytes + 1; },
                   "error.event.malformed text");
        check_bent([](Envelope& e) { e.texts.resize(limits::kTextsPerEvent); }, "");
        check_bent([](Envelope& e) { e.texts.resize(limits::kTextsPerEvent + 1); },
                   "error.event.malformed size");
        check(Bytes(limits::kEnvelopeBytes + 1, 1), "error.event.too-large");
    }

    TEST_CASE("what was seen is ascending, each author once, never the author itself") {
        check_bent([](Envelope& e) { e.seen[1].author = e.seen[0].author; }, "error.event.malformed seen");
        check_bent([](Envelope& e) { std::swap(e.seen[0], e.seen[1]); }, "error.event.malformed seen");
        check_bent([](Envelope& e) { e.seen[0].seq = 0; }, "error.event.malformed seen");
        check_bent([](Envelope& e) { e.seen = {{e.author, 1, {}}}; }, "error.event.malformed seen");
        auto many = [](std::size_t count) {
            return [count](Envelope& e) {
                e.seen.clear();
                for (std::size_t i = 0; i < count; i += 1) {
                    AuthorId author;
                    author.octets[0] = static_cast<std::uint8_t>(i);
                    author.octets[1] = 1;
                    e.seen.push_back({author, 1, {}});
                }
            };
        };
        check_bent(many(limits::kSeenPerEvent), "");
        check_bent(many(limits::kSeenPerEvent + 1), "error.event.malformed seen");
    }

    TEST_CASE("the fullest envelope is within the limit of its octets") {
        Envelope fullest = sample();
        fullest.texts.resize(limits::kTextsPerEvent);
        fullest.seen.resize(limits::kSeenPerEvent);
        CHECK(encode(fullest).size() <= limits::kEnvelopeBytes);
    }

    TEST_CASE("a text is committed to with its salt in front of it") {
        TextRecord const text{{1, 2, 3}, {65, 66}, false};
        Bytes salted{1, 2, 3};
        salted.resize(16);
        salted.insert(salted.end(), {65, 66});
        CHECK(commitment_of(text) == blake2b(salted));
    }
}
