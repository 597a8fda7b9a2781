// SPDX-License-Identifier: Apache-2.0
#include "model/text/span_tree.h"
#include "tests/model/text/reference_text.h"

#include <doctest/doctest.h>

using namespace tablee::tests;

namespace {

// A tree and its index, which grows at given positions of what shows.
struct Grown {
    CharIndex index;
    SpanTree spans;

    Grown() { index.number_of(author('a')); }

    Char insert(SpanTree::Place place, std::uint32_t length, std::string_view utf8) {
        Char const first{0, index.count(0)};
        index.append(0, length);
        spans.insert(place, {first, length, false, utf8.empty()}, utf8, index);
        return first;
    }
    [[nodiscard]] SpanTree::Place after(Char c) const {
        SpanTree::Place place = spans.place_of(c, index);
        place.offset += 1;
        return place;
    }
    [[nodiscard]] std::string text() const {
        std::string all;
        for (std::uint32_t leaf = 0; leaf != kNoNode; leaf = spans.leaves().at(leaf).next)
            all += spans.leaves().at(leaf).text;
        return all;
    }
    [[nodiscard]] std::vector<Span> all_spans() const {
        std::vector<Span> all;
        for (std::uint32_t leaf = 0; leaf != kNoNode; leaf = spans.leaves().at(leaf).next) {
            auto const& held = spans.leaves().at(leaf);
            all.insert(all.end(), held.spans.begin(), held.spans.begin() + held.used);
        }
        return all;
    }
};

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("characters typed one after the other are one span") {
        Grown g;
        Char last = g.insert(g.spans.beginning(), 1, "é");
        for (int i = 0; i < 9; i += 1)
            last = g.insert(g.after(last), 1, "x");
        CHECK(g.all_spans() == std::vector<Span>{{{0, 0}, 10, false, false}});
        CHECK(g.text() == "éxxxxxxxxx");
        CHECK(g.spans.visible() == 10);
    }

    TEST_CASE("a character typed inside a span makes it two") {
        Grown g;
        g.insert(g.spans.beginning(), 4, "abcd");
        g.insert(g.spans.place_at(2), 1, "-");
        CHECK(g.all_spans() == std::vector<Span>{{{0, 0}, 2}, {{0, 4}, 1}, {{0, 2}, 2}});
        CHECK(g.text() == "ab-cd");
        CHECK(g.spans.position_of(g.spans.place_of({0, 3}, g.index)) == 4);
        CHECK(g.spans.position_of(g.spans.place_of({0, 4}, g.index)) == 2);
    }

    TEST_CASE("what is deleted joins its deleted neighbours") {
        Grown g;
        g.insert(g.spans.beginning(), 6, "aébcd€");
        CHECK(g.spans.remove({0, 1}, 1, g.index) == 1);
        CHECK(g.text() == "abcd€");
        CHECK(g.spans.remove({0, 3}, 2, g.index) == 2);
        CHECK(g.text() == "ab€");
        CHECK(g.all_spans().size() == 5);
        CHECK(g.spans.remove({0, 2}, 9, g.index) == 1); // the rest of its span only
        CHECK(g.all_spans() == std::vector<Span>{{{0, 0}, 1}, {{0, 1}, 4, true}, {{0, 5}, 1}});
        CHECK(g.spans.remove({0, 2}, 9, g.index) == 3); // deleted already: looked at, left alone
        CHECK(g.spans.remove({0, 2}, 2, g.index) == 2);
        CHECK(g.spans.visible() == 2);
        CHECK(g.text() == "a€");
        CHECK(g.spans.position_of(g.spans.place_of({0, 3}, g.index)) == 1);
    }

    TEST_CASE("spans join up to their bound and no further") {
        Grown g;
        Char const first = g.insert(g.spans.beginning(), SpanTree::kSpanLength - 1, "");
        g.insert(g.after(g.insert(g.after({0, first.clock + SpanTree::kSpanLength - 2}), 1, "")), 1, "");
        auto const spans = g.all_spans();
        REQUIRE(spans.size() == 2);
        CHECK(spans[0].length == SpanTree::kSpanLength);
        CHECK(spans[1].length == 1);
    }

    TEST_CASE("absent characters have a place and show as nothing") {
        Grown g;
        g.insert(g.spans.beginning(), 2, "ab");
        g.insert(g.spans.place_at(1), 1000, "");
        CHECK(g.spans.visible() == 2);
        CHECK(g.text() == "ab");
        CHECK(g.spans.remove({0, 500}, 10, g.index) == 10);
        CHECK(g.spans.visible() == 2);
        CHECK(g.all_spans().size() == 5);
        CHECK(g.spans.position_of(g.spans.place_of({0, 900}, g.index)) == 1);
    }

    TEST_CASE("leaves stay within their bounds when few spans hold much text") {
        Grown g;
        Char last = g.insert(g.spans.beginning(), 1, "a");
        std::string expected = "a";
        std::string wide;
        for (std::uint32_t i = 0; i < SpanTree::kPieceLength; i += 1)
            wide += "😀";
        for (int i = 0; i < 40; i += 1) {
            bool const ascii = i % 3 == 0;
            std::string const piece = ascii ? std::string(SpanTree::kPieceLength, 'b') : wide;
            Char const first = g.insert(g.after(last), SpanTree::kPieceLength, piece);
            last = {0, first.clock + SpanTree::kPieceLength - 1};
            expected += piece;
        }
        CHECK(g.text() == expected);
        for (std::uint32_t leaf = 0; leaf < g.spans.leaves().size(); leaf += 1) {
            CHECK(g.spans.leaves().at(leaf).text.size() <= SpanTree::kLeafOctets);
            CHECK(g.spans.leaves().at(leaf).used <= SpanTree::kSpans);
        }
        for (std::uint32_t clock = 0; clock < g.spans.visible(); clock += 1) {
            REQUIRE(g.spans.position_of(g.spans.place_of({0, clock}, g.index)) == clock);
            REQUIRE(g.spans.span_at(g.spans.place_at(clock)).at(g.spans.place_at(clock).offset) ==
                    Char{0, clock});
        }
    }

    TEST_CASE("every position is found after thousands of single characters, three branches deep") {
        Grown g;
        g.insert(g.spans.beginning(), 1, "x");
        for (int i = 0; i < 30'000; i += 1)
            g.insert(g.spans.place_at(g.spans.visible() / 2), 1, "y"); // before the middle: never one span
        CHECK(g.spans.visible() == 30'001);
        CHECK(g.spans.branches().size() > 40);
        for (std::uint32_t position = 0; position < g.spans.visible(); position += 7)
            REQUIRE(g.spans.position_of(g.spans.place_at(position)) == position);
    }
}
