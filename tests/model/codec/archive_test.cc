// SPDX-License-Identifier: Apache-2.0
// What a reader may ask of the heap: lengths are checked against what is left before anything is allocated.
#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "tests/model/codec/random_body.h"
#include "tests/support/allocations.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

namespace {

std::size_t largest_while_reading(std::uint16_t kind, ByteView structure, std::span<TextRecord const> texts) {
    Allocations const allocations;
    auto const read = decode_body(kind, structure, texts);
    static_cast<void>(read);
    return allocations.largest();
}

// A list that claims 65,535 elements, `before` octets into a structure that ends eight octets later.
void check_claim(Body const& body, std::size_t before) {
    EncodedBody encoded = encode(body);
    encoded.structure.resize(before);
    encoded.structure.insert(encoded.structure.end(), 10, 0);
    encoded.structure[before] = 0xFF;
    encoded.structure[before + 1] = 0xFF;
    CHECK_FALSE(decode_body(encoded.kind, encoded.structure, encoded.texts));
    // The sentence of the error, and nothing for the list.
    CHECK(largest_while_reading(encoded.kind, encoded.structure, encoded.texts) <= 64);
}

} // namespace

TEST_SUITE("model/codec") {
    TEST_CASE("a heap that is asked says so") {
        Allocations const allocations;
        Bytes const some(12'345);
        CHECK(allocations.largest() == some.size());
    }

    TEST_CASE("a list of 65,535 elements in ten octets allocates nothing") {
        check_claim(AdmissionAsked{}, 0);
        check_claim(KeepershipTaken{}, 0);
        check_claim(ProposalsFrozen{}, 0);
        check_claim(PostAdmitted{}, 16);
        check_claim(ProposalsMerged{}, 16);
        check_claim(RetainedSet{}, 16);
        check_claim(PollClosed{}, 16);
        check_claim(PollClosed{}, 18);
        check_claim(MinutesTyped{}, 16);
        check_claim(CollegeDefined{}, 0);
        check_claim(BallotCast{}, 51);
        BallotCast sealed;
        sealed.content = SealedChoice{};
        check_claim(sealed, 50);
    }

    TEST_CASE("a list is read to its last octet, and refused when it claims one element more") {
        KeepershipTaken body;
        body.unreachable.resize(3);
        EncodedBody encoded = encode(body);
        CHECK(decode_body(encoded.kind, encoded.structure, {}) == Body{body});
        encoded.structure[0] = 4;
        CHECK_FALSE(decode_body(encoded.kind, encoded.structure, {}));
        encoded.structure[0] = 2;
        CHECK_FALSE(decode_body(encoded.kind, encoded.structure, {}));
    }

    TEST_CASE("whatever lengths a body claims, reading asks for no more than eight times its octets") {
        for (std::uint16_t kind = 1; kind < kKinds; kind += 1) {
            Dice dice(kind);
            EncodedBody const encoded = encode(random_body(kind, dice));
            for (std::size_t at = 0; at + 1 < encoded.structure.size(); at += 1) {
                Bytes bent = encoded.structure;
                bent[at] = 0xFF;
                bent[at + 1] = static_cast<std::uint8_t>(dice.next());
                CAPTURE(kKindNames[kind]);
                CAPTURE(at);
                // A text of the largest title that random_body makes lies apart.
                CHECK(largest_while_reading(kind, bent, encoded.texts) <= 8 * bent.size() + 1024);
            }
        }
    }

    TEST_CASE("the largest legal lists take less than eight times their octets") {
        auto check = [](Body const& body) {
            EncodedBody const encoded = encode(body);
            REQUIRE(decode_body(encoded.kind, encoded.structure, encoded.texts));
            CHECK(largest_while_reading(encoded.kind, encoded.structure, encoded.texts) <=
                  8 * encoded.structure.size());
        };
        MinutesTyped deletions;
        deletions.ops.assign(1000, DeleteOp{{{{}, 1}}});
        check(deletions);
        PollOpened poll;
        poll.sheet.options.resize(limits::kPollOptions);
        check(poll);
        BallotCast dots;
        dots.content = voting::Choice{voting::DotsChoice{std::vector<voting::Dots>(1000)}};
        check(dots);
    }
}
