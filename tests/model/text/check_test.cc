// SPDX-License-Identifier: Apache-2.0
#include "model/text/check.h"

#include "model/text/fugue.h"
#include "tests/model/text/reference_text.h"

#include <doctest/doctest.h>
#include <functional>

using namespace tablee::tests;

namespace {

// A sound text of two authors, and what is said of it once something in it is wrong.
void check_damage(std::function<void(TextState&)> const& damage, std::string const& complaint) {
    TextState state;
    std::uint32_t const a = state.index.number_of(author('a'));
    std::uint32_t const b = state.index.number_of(author('b'));
    add_characters(state, {}, {a, 0}, 3, "abc");
    add_characters(state, {{a, 1}, Side::Left}, {b, 0}, 2, "é-");
    add_characters(state, {{a, 2}, Side::Right}, {b, 2}, 1, "!");
    REQUIRE_FALSE(check(state));
    damage(state);
    auto const wrong = check(state);
    REQUIRE(wrong);
    CHECK(wrong->substr(0, wrong->find(" at ")) == complaint);
}

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("an empty text is sound") {
        CHECK_FALSE(check(Sequence()));
    }

    TEST_CASE("damage is seen, and named") {
        check_damage(
            [](TextState& s) {
                s.index.set_leaf({0, 1}, 1, 3);
            },
            "the index does not lead to this leaf");
        check_damage([](TextState& s) { s.index.set({0, 0}, Mark::Left); }, "a mark is wrong");
        check_damage([](TextState& s) { s.index.set({0, 0}, Mark::Right); }, "a mark is wrong");
        check_damage([](TextState& s) { s.index.set({0, 0}, Mark::Continues); }, "a mark is wrong");
        check_damage(
            [](TextState& s) {
                s.index.set({1, 2}, Mark::Continues);
            },
            "characters hang nowhere, or twice");
        check_damage([](TextState& s) { s.total += 1; }, "characters hang nowhere, or twice");
        check_damage([](TextState& s) { s.index.append(0, 1); }, "characters hang nowhere, or twice");
        check_damage(
            [](TextState& s) {
                s.children.insert({0, 0}, Side::Left, {1, 1}, s.index);
            },
            "a mark is wrong");
        check_damage(
            [](TextState& s) {
                s.children.insert({0, 1}, Side::Left, {1, 1}, s.index);
            },
            "characters hang nowhere, or twice");
        check_damage(
            [](TextState& s) {
                s.index.append(0, 1);
                s.total += 1;
                s.children.insert({0, 2}, Side::Right, {0, 3}, s.index);
            },
            "an entry is wrong"); // it is a continuation
        check_damage(
            [](TextState& s) {
                s.index.append(1, 1);
                s.total += 1;
                s.children.insert({0, 2}, Side::Right, {1, 3}, s.index);
                s.spans.insert(s.spans.beginning(), {{1, 3}, 1}, "?", s.index);
            },
            "the text is not in the order of its tree");
        check_damage(
            [](TextState& s) {
                s.index.append(1, 1);
                s.total += 1;
                s.children.insert({0, 2}, Side::Right, {1, 3}, s.index);
            },
            "characters are out of the text");
        check_damage(
            [](TextState& s) {
                s.spans.insert(s.spans.beginning(), {{0, 0}, 1}, "\xC3", s.index);
            },
            "a leaf's text has not the length of what shows");
    }
}
