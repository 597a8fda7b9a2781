// SPDX-License-Identifier: Apache-2.0
#include "model/text/fugue.h"

#include "model/text/check.h"
#include "tests/model/text/reference_text.h"

#include <doctest/doctest.h>

using namespace tablee::tests;

namespace {

// Three authors a, b, c with the numbers 0, 1, 2.
struct Grown {
    TextState state;

    Grown() {
        for (char name : {'a', 'b', 'c'})
            state.index.number_of(author(name));
    }
    Char add(Hook hook, std::uint32_t by, std::string const& utf8) {
        Char const first{by, state.index.count(by)};
        add_characters(state, hook, first, static_cast<std::uint32_t>(code_points_of(utf8).size()), utf8);
        return first;
    }
    void check_text(std::string const& expected) const {
        std::string text;
        for (std::uint32_t leaf = 0; leaf != kNoNode; leaf = state.spans.leaves().at(leaf).next)
            text += state.spans.leaves().at(leaf).text;
        CHECK(text == expected);
        auto const wrong = check(state);
        CHECK_MESSAGE(!wrong, wrong.value_or(""));
    }
};

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("first characters hang on the beginning, in the order of names") {
        Grown g;
        g.add({}, 1, "bb");
        g.add({}, 2, "cc");
        g.add({}, 0, "aa");
        g.check_text("aabbcc");
    }

    TEST_CASE("a right sibling comes after all that hangs on the one before it") {
        Grown g;
        Char const root = g.add({}, 1, "^");
        Char const word = g.add({root, Side::Right}, 0, "aaa");
        g.add({{0, 2}, Side::Right}, 2, "ccc");
        g.add({word, Side::Left}, 2, "<");
        g.check_text("^<aaaccc");
        g.add({root, Side::Right}, 1, "b"); // continues b's own "^": b comes after a
        g.check_text("^<aaacccb");
        g.add({root, Side::Right}, 0, "A"); // the second of a's
        g.check_text("^<aaacccAb");
        g.add({root, Side::Right}, 2, "C");
        g.check_text("^<aaacccAbC");
    }

    TEST_CASE("a left sibling comes before all that hangs on the one after it") {
        Grown g;
        Char const root = g.add({}, 0, "$");
        Char const c = g.add({root, Side::Left}, 2, "c");
        g.add({c, Side::Left}, 0, "<");
        g.add({c, Side::Right}, 0, ">");
        g.check_text("<c>$");
        g.add({root, Side::Left}, 1, "b");
        g.check_text("b<c>$");
        g.add({root, Side::Left}, 2, "C");
        g.check_text("b<c>C$");
    }

    TEST_CASE("what a continued run carries in its middle is passed over with it") {
        Grown g;
        Char const a = g.add({}, 0, "aaaa");
        g.add({{0, 1}, Side::Right}, 1, "bb"); // after aa, beside the third a: b comes after it
        g.check_text("aaaabb");
        g.add({}, 2, "c");
        g.check_text("aaaabbc");
        g.add({a, Side::Right}, 2, "C");
        g.check_text("aaaabbCc");
    }

    TEST_CASE("one hangs what one types on the right if nothing does yet, else on the left of what follows") {
        Grown g;
        CHECK(hook_after(g.state, kBeginning) == Hook{kBeginning, Side::Right});
        Char const a = g.add({}, 0, "abc");
        CHECK(hook_after(g.state, kBeginning) == Hook{a, Side::Left});
        CHECK(hook_after(g.state, {0, 2}) == Hook{{0, 2}, Side::Right});
        CHECK(hook_after(g.state, {0, 1}) == Hook{{0, 2}, Side::Left});
        Char const d = g.add({{0, 2}, Side::Right}, 1, "d");
        CHECK(hook_after(g.state, {0, 2}) == Hook{d, Side::Left});
        CHECK(hook_after(g.state, d) == Hook{d, Side::Right});
        Char const left = g.add({d, Side::Left}, 2, "-");
        CHECK(hook_after(g.state, {0, 2}) == Hook{left, Side::Left});
        CHECK(hook_after(g.state, left) == Hook{left, Side::Right});
    }

    TEST_CASE("a long insertion is laid in pieces and stays one run") {
        Grown g;
        std::string text;
        for (int i = 0; i < 1000; i += 1)
            text += i % 3 == 0 ? "é" : "x";
        Char const first = g.add({}, 0, text);
        g.check_text(text);
        CHECK(hangs_on(g.state, {}, first));
        CHECK(hangs_on(g.state, {{0, 998}, Side::Right}, {0, 999}));
        CHECK_FALSE(hangs_on(g.state, {{0, 997}, Side::Right}, {0, 999}));
        CHECK(g.state.children.entries().size() == 1);
        CHECK(g.state.total == 1000);
    }
}
