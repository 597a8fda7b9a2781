// SPDX-License-Identifier: Apache-2.0
#include "model/codec/event_codec.h"

#include "model/base/limits.h"
#include "tests/model/codec/random_body.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

#include <functional>

using namespace tablee::model;
using namespace tablee::test;

namespace {

Result<Body> decoded(EncodedBody const& encoded) {
    return decode_body(encoded.kind, encoded.structure, encoded.texts);
}

// One octet of a body's structure replaced, counted from its end when `at` is negative: refused, or read?
void check_patched(Body const& body, std::ptrdiff_t at, std::uint8_t octet, bool readable) {
    EncodedBody encoded = encode(body);
    auto const size = static_cast<std::ptrdiff_t>(encoded.structure.size());
    encoded.structure[static_cast<std::size_t>(at < 0 ? size + at : at)] = octet;
    CAPTURE(at);
    CHECK(decoded(encoded).has_value() == readable);
}

void for_each_kind(std::size_t rounds,
                   std::function<void(std::uint16_t, EncodedBody const&, Body const&)> const& run) {
    for (std::uint16_t kind = 1; kind < kKinds; kind += 1) {
        CAPTURE(kKindNames[kind]);
        Dice dice(kind);
        for (std::size_t round = 0; round < rounds; round += 1) {
            Body const body = random_body(kind, dice);
            run(kind, encode(body), body);
        }
    }
}

} // namespace

TEST_SUITE("model/codec") {
    TEST_CASE("any body reads back as it was, and writes the same octets again") {
        for_each_kind(200, [](std::uint16_t kind, EncodedBody const& encoded, Body const& body) {
            REQUIRE(encoded.kind == kind);
            auto const read = decoded(encoded);
            REQUIRE(read);
            CHECK(*read == body);
            EncodedBody const again = encode(*read);
            CHECK(again.structure == encoded.structure);
            CHECK(again.texts == encoded.texts);
        });
    }

    TEST_CASE("a body cut at any octet, or longer, is refused") {
        for_each_kind(5, [](std::uint16_t kind, EncodedBody const& encoded, Body const&) {
            for (std::size_t size = 0; size < encoded.structure.size(); size += 1)
                CHECK_FALSE(decode_body(kind, ByteView(encoded.structure).first(size), encoded.texts));
            Bytes longer = encoded.structure;
            longer.push_back(0);
            auto const read = decode_body(kind, longer, encoded.texts);
            REQUIRE_FALSE(read);
            CHECK(read.error().key == "error.event.undecodable");
            CHECK(read.error().args == std::vector<std::string>{std::to_string(kind)});
        });
    }

    TEST_CASE("a body has the texts it says, no more and no fewer") {
        for_each_kind(5, [](std::uint16_t kind, EncodedBody const& encoded, Body const&) {
            std::vector<TextRecord> texts = encoded.texts;
            texts.emplace_back();
            CHECK_FALSE(decode_body(kind, encoded.structure, texts));
            if (encoded.texts.empty())
                return;
            texts = encoded.texts;
            texts.pop_back();
            CHECK_FALSE(decode_body(kind, encoded.structure, texts));
        });
    }

    TEST_CASE("a changed bit is refused, or reads as another body with the same octets") {
        for_each_kind(3, [](std::uint16_t kind, EncodedBody const& encoded, Body const& body) {
            for (std::size_t bit = 0; bit < encoded.structure.size() * 8; bit += 1) {
                Bytes bent = encoded.structure;
                bent[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
                auto const read = decode_body(kind, bent, encoded.texts);
                if (!read)
                    continue;
                CHECK(*read != body);
                CHECK(encode(*read).structure == bent);
            }
        });
    }

    TEST_CASE("octets that mean nothing never stop the reader") {
        Dice dice(1);
        for (std::size_t round = 0; round < 20'000; round += 1) {
            auto const kind = static_cast<std::uint16_t>(1 + dice.below(kKinds - 1));
            Bytes const octets = dice.bytes(dice.below(64));
            std::vector<TextRecord> texts(dice.below(4));
            for (TextRecord& text : texts)
                text.utf8 = dice.bytes(dice.below(8));
            if (auto const read = decode_body(kind, octets, texts))
                CHECK(encode(*read).structure == octets);
        }
    }

    TEST_CASE("a kind that is not known reads as unknown, whatever it holds") {
        std::vector<TextRecord> const texts(3);
        CHECK(decode_body(0, Bytes{1, 2}, {}) == Body{UnknownKind{}});
        CHECK(decode_body(kKinds, Bytes{1, 2}, texts) == Body{UnknownKind{}});
        CHECK(decode_body(65535, {}, {}) == Body{UnknownKind{}});
        CHECK_FALSE(decode_body(kKinds - 1, Bytes{1, 2}, {}));
    }

    TEST_CASE("kinds are the numbers they always were") {
        CHECK(kKinds == 43);
        CHECK(kind_of(SessionCreated{}) == 1);
        CHECK(kind_of(RunStarted{}) == 2);
        CHECK(kind_of(SessionOpened{}) == 8);
        CHECK(kind_of(MemberEnrolled{}) == 12);
        CHECK(kind_of(ProposalEntered{}) == 25);
        CHECK(kind_of(PollOpened{}) == 31);
        CHECK(kind_of(BallotCast{}) == 32);
        CHECK(kind_of(PollClosed{}) == 35);
        CHECK(kind_of(MinutesTyped{}) == 42);
    }

    TEST_CASE("enumerators beyond the last are refused") {
        check_patched(RoleAssigned{}, 16, 3, true);
        check_patched(RoleAssigned{}, 16, 4, false);
        check_patched(RoleAssigned{}, 17, 1, true);
        check_patched(RoleAssigned{}, 17, 2, false);
        check_patched(AttendanceMarked{}, 16, 5, true);
        check_patched(AttendanceMarked{}, 16, 6, false);
        check_patched(AttendanceMarked{}, 16, 255, false);
        check_patched(MemberEnrolled{}, 2, 1, true);
        check_patched(MemberEnrolled{}, 2, 2, false);
        check_patched(ProposalEntered{}, 16, 1, true);
        check_patched(ProposalEntered{}, 16, 2, false);
        check_patched(DecisionTaken{}, 2, 5, true);
        check_patched(DecisionTaken{}, 2, 6, false);
        check_patched(ActionRevised{}, -1, 3, true);
        check_patched(ActionRevised{}, -1, 4, false);
        check_patched(RetainedSet{}, -1, 4, true);
        check_patched(RetainedSet{}, -1, 5, false);
        check_patched(BallotCast{}, 48, 4, true);
        check_patched(BallotCast{}, 48, 5, false);
        check_patched(PollOpened{}, 2, 3, true);
        check_patched(PollOpened{}, 2, 4, false);
        BallotCast motion;
        motion.content = voting::Choice{voting::MotionChoice{}};
        check_patched(motion, -4, 3, true); // before who keyed it in, and the reason
        check_patched(motion, -4, 4, false);
        BallotCast consent;
        consent.content = voting::Choice{voting::ConsentChoice{}};
        check_patched(consent, -4, 3, true);
        check_patched(consent, -4, 4, false);
        check_patched(PaperTotalsEntered{}, -1, 1, true);
        check_patched(PaperTotalsEntered{}, -1, 2, false);
    }

    TEST_CASE("a bool is 0 or 1, and so is the presence of an optional") {
        check_patched(SessionOpened{}, -1, 0, true);
        check_patched(SessionOpened{}, -1, 1, true);
        check_patched(SessionOpened{}, -1, 2, false);
        check_patched(SessionOpened{}, -1, 255, false);
        check_patched(DecisionTaken{}, 0, 2, false);
        check_patched(PollClosed{}, -1, 2, false);
        check_patched(PollClosed{}, -1, 1, false); // and then 32 octets are missing
    }

    TEST_CASE("a variant has the alternatives it has") {
        BallotCast sealed;
        sealed.content = SealedChoice{};
        check_patched(sealed, 49, 1, true);
        check_patched(sealed, 49, 2, false);
        check_patched(sealed, 49, 255, false);
        check_patched(BallotCast{}, 50, 8, false);
        check_patched(PaperTotalsEntered{}, 32, 5, false);
    }

    TEST_CASE("an edit says at least something") {
        auto read = [](TextOp const& op) { return decoded(encode(MinutesTyped{{}, {op}})).has_value(); };
        CHECK_FALSE(read(DeleteOp{}));
        CHECK(read(DeleteOp{{{{}, 1}}}));
        CHECK(read(InsertOp{}));
        // As many deletions as there is room for: no count is refused that could be honest.
        MinutesTyped body;
        body.ops.assign(1000, DeleteOp{{{{}, 1}}});
        CHECK(decoded(encode(body)) == Body{body});
    }

    TEST_CASE("typed words of another length than their insertion read as erased, and so do empty ones") {
        auto words_of = [](std::string const& utf8, std::uint32_t length, bool erased) {
            InsertOp op;
            op.length = length;
            EncodedBody encoded = encode(MinutesTyped{{}, {op}});
            encoded.texts[0] = {{}, copy_of(view_of(utf8)), erased};
            auto const read = decoded(encoded);
            REQUIRE(read);
            auto const& typed = std::get<InsertOp>(std::get<MinutesTyped>(*read).ops[0]);
            CHECK(typed.length == length);
            return typed.utf8;
        };
        CHECK(words_of("été", 3, false) == "été");
        CHECK(words_of("été", 2, false) == "");
        CHECK(words_of("été", 5, false) == "");
        CHECK(words_of("", 3, false) == "");
        CHECK(words_of("", 3, true) == "");
        CHECK(words_of("\xFF", 1, false) == "");
        CHECK(words_of("a\u202Eb", 3, false) == "");
    }

    TEST_CASE("a choice reads back from any padding, and from nothing but zeros behind it") {
        Dice dice(1);
        for (std::size_t round = 0; round < 500; round += 1) {
            voting::Choice const choice = random_choice(dice);
            std::size_t const bare = encode_choice(choice, 0).size();
            Bytes octets = encode_choice(choice, bare + dice.below(20));
            CHECK(decode_choice(octets) == choice);
            octets.push_back(0);
            CHECK(decode_choice(octets) == choice);
            octets.back() = 1;
            CHECK_FALSE(decode_choice(octets));
            for (std::size_t size = 0; size < bare; size += 1)
                CHECK_FALSE(decode_choice(ByteView(octets).first(size)));
        }
        CHECK_FALSE(decode_choice({}));
        CHECK_FALSE(decode_choice(Bytes{2, 0}));
        CHECK_FALSE(decode_choice(Bytes{1, 4}));
    }

    TEST_CASE("all choices that obey the rules of a poll are of one length, and the fullest fills it") {
        for (std::uint16_t dots = 0; dots <= 6; dots += 1) {
            for (std::uint16_t options = 0; options <= 6; options += 1) {
                voting::Method const method = voting::DotsRules{dots, 2};
                std::size_t const size = padded_size(method, options);
                std::size_t longest = 0;
                // Every way of giving 0, 1 or 2 dots to each option.
                std::size_t ways = 1;
                for (std::size_t i = 0; i < options; i += 1)
                    ways *= 3;
                for (std::size_t way = 0; way < ways; way += 1) {
                    voting::DotsChoice choice;
                    std::size_t rest = way;
                    for (std::uint16_t option = 0; option < options; option += 1, rest /= 3)
                        if (rest % 3 > 0)
                            choice.dots.push_back({option, static_cast<std::uint16_t>(rest % 3)});
                    if (voting::fault_in(choice, method, options) != voting::ChoiceFault::None)
                        continue;
                    longest = std::max(longest, encode_choice(choice, 0).size());
                    CHECK(encode_choice(choice, size).size() == size);
                }
                CHECK(longest == size);
            }
        }
        for (voting::Motion motion :
             {voting::Motion::For, voting::Motion::Against, voting::Motion::Abstain, voting::Motion::Blank})
            CHECK(encode_choice(voting::MotionChoice{motion}, 0).size() ==
                  padded_size(voting::MotionRules{}, 0));
        CHECK(padded_size(voting::MotionRules{}, 9) == 2);
        CHECK(padded_size(voting::DotsRules{65535, 65535}, limits::kPollOptions) ==
              3 + 4 * limits::kPollOptions);
    }
}
