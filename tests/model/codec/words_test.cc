// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/codec/event_codec.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

enum class Kept { Yes, No };

std::string many(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; i += 1)
        out += piece;
    return out;
}

// A label that breaks the rule makes the body undecodable: it lies in the structure.
void check_label(std::string const& words, Kept expected) {
    EncodedBody const encoded = encode(CollegeDefined{{words}, {"A"}});
    auto const read = decode_body(encoded.kind, encoded.structure, {});
    CHECK(read.has_value() == (expected == Kept::Yes));
    if (read)
        CHECK(std::get<CollegeDefined>(*read).name.utf8 == words);
}

// Titles and texts that break theirs read as erased.
void check_title(std::string const& words, Kept expected) {
    EncodedBody const encoded = encode(ProposalEdited{{}, {}, {words}, {"intact"}});
    auto const read = decode_body(encoded.kind, encoded.structure, encoded.texts);
    REQUIRE(read);
    auto const& body = std::get<ProposalEdited>(*read);
    CHECK(body.title == (expected == Kept::Yes ? Title{words, false} : Title{"", true}));
    CHECK(body.description == Text{"intact"});
}
void check_text(std::string const& words, Kept expected) {
    EncodedBody const encoded = encode(ProposalEdited{{}, {}, {"intact"}, {words}});
    auto const read = decode_body(encoded.kind, encoded.structure, encoded.texts);
    REQUIRE(read);
    auto const& body = std::get<ProposalEdited>(*read);
    CHECK(body.title == Title{"intact"});
    CHECK(body.description == (expected == Kept::Yes ? Text{words, false} : Text{"", true}));
}

void check_date(Date date, Kept expected) {
    DecisionTaken body;
    body.date = date;
    EncodedBody const encoded = encode(body);
    auto const read = decode_body(encoded.kind, encoded.structure, encoded.texts);
    CHECK(read.has_value() == (expected == Kept::Yes));
}

void check_fraction(Fraction fraction, Kept expected) {
    SessionCreated body;
    body.quorum.share = fraction;
    EncodedBody const encoded = encode(body);
    auto const read = decode_body(encoded.kind, encoded.structure, encoded.texts);
    CHECK(read.has_value() == (expected == Kept::Yes));
}

} // namespace

TEST_SUITE("model/codec") {
    TEST_CASE("labels, titles and texts hold what people can see") {
        for (auto check : {check_label, check_title, check_text}) {
            check("", Kept::Yes);
            check("Maréchal — « 48 h »", Kept::Yes);
            check("\xFF", Kept::No);
            check("\xC3", Kept::No);
            check("a\u202Eb", Kept::No);
            check("a\u2066b", Kept::No);
            check("a\u200Bb", Kept::No);
            check(std::string("a\0b", 3), Kept::No);
            check("e" + many("\u0301", limits::kCombiningMarks), Kept::Yes);
            check("e" + many("\u0301", limits::kCombiningMarks + 1), Kept::No);
        }
    }

    TEST_CASE("labels and titles are one line of so many code points, texts are lines of so many octets") {
        for (auto check : {check_label, check_title}) {
            check(many("é", limits::kTitleCodePoints), Kept::Yes);
            check(many("é", limits::kTitleCodePoints + 1), Kept::No);
            check("a\nb", Kept::No);
            check("a\tb", Kept::No);
        }
        check_text(many("é", limits::kTitleCodePoints + 1), Kept::Yes);
        check_text("a\n\tb", Kept::Yes);
        check_text(many("a", limits::kTextBytes), Kept::Yes);
        check_text(many("a", limits::kTextBytes + 1), Kept::No);
    }

    TEST_CASE("an erased text has no words, whatever its record holds") {
        EncodedBody encoded = encode(PollCancelled{{}, {"motif"}});
        encoded.texts[0].erased = true;
        auto const read = decode_body(encoded.kind, encoded.structure, encoded.texts);
        REQUIRE(read);
        CHECK(std::get<PollCancelled>(*read).motive == Text{"", true});
    }

    TEST_CASE("a day exists, or there is none") {
        check_date({}, Kept::Yes);
        check_date({2026, 3, 12}, Kept::Yes);
        check_date({2028, 2, 29}, Kept::Yes);
        check_date({2026, 2, 29}, Kept::No);
        check_date({2026, 13, 1}, Kept::No);
        check_date({2026, 0, 1}, Kept::No);
        check_date({2026, 4, 31}, Kept::No);
        check_date({2026, 4, 0}, Kept::No);
        check_date({0, 1, 1}, Kept::No);
        check_date({-1, 1, 1}, Kept::No);
        check_date({10000, 1, 1}, Kept::No);
    }

    TEST_CASE("a fraction is a share: from none to all, of a number that multiplies safely") {
        std::int64_t const limit = std::int64_t{1} << 31U;
        check_fraction({0, 1}, Kept::Yes);
        check_fraction({1, 1}, Kept::Yes);
        check_fraction({1, limit - 1}, Kept::Yes);
        check_fraction({limit - 1, limit - 1}, Kept::Yes);
        check_fraction({1, limit}, Kept::No);
        check_fraction({0, 0}, Kept::No);
        check_fraction({1, 0}, Kept::No);
        check_fraction({2, 1}, Kept::No);
        check_fraction({-1, 2}, Kept::No);
        check_fraction({1, -2}, Kept::No);
        check_fraction({-1, -2}, Kept::No);
    }
}
