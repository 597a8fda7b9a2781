// SPDX-License-Identifier: Apache-2.0
#include "model/text/child_index.h"
#include "tests/model/text/reference_text.h"

#include <doctest/doctest.h>
#include <set>
#include <tuple>

using namespace tablee::tests;

namespace {

// An index of three authors, whose names are not in the order of their numbers.
CharIndex three_authors() {
    CharIndex names;
    for (char name : {'m', 'z', 'a'})
        names.append(names.number_of(author(name)), 5000);
    return names;
}

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("siblings stand in the order of their names, sides apart") {
        CharIndex const names = three_authors();
        ChildIndex children;
        Char const parent{0, 3};
        CHECK_FALSE(children.first(parent, Side::Right));
        CHECK_FALSE(children.last(parent, Side::Right));
        CHECK_FALSE(children.before(parent, Side::Right, {1, 0}, names));
        CHECK_FALSE(children.after(parent, Side::Right, {1, 0}, names));
        children.insert(parent, Side::Right, {1, 4}, names); // z
        children.insert(parent, Side::Right, {2, 4}, names); // a
        children.insert(parent, Side::Right, {0, 9}, names); // m
        children.insert(parent, Side::Left, {2, 1}, names);
        children.insert({0, 4}, Side::Left, {2, 2}, names);
        CHECK(children.first(parent, Side::Right) == Char{2, 4});
        CHECK(children.last(parent, Side::Right) == Char{1, 4});
        CHECK(children.first(parent, Side::Left) == Char{2, 1});
        CHECK(children.last(parent, Side::Left) == Char{2, 1});
        CHECK_FALSE(children.first({0, 4}, Side::Right));
        CHECK_FALSE(children.last({0, 2}, Side::Right));
        CHECK(children.before(parent, Side::Right, {0, 10}, names) == Char{0, 9});
        CHECK(children.before(parent, Side::Right, {0, 8}, names) == Char{2, 4});
        CHECK_FALSE(children.before(parent, Side::Right, {2, 3}, names));
        CHECK(children.after(parent, Side::Right, {0, 10}, names) == Char{1, 4});
        CHECK_FALSE(children.after(parent, Side::Right, {1, 5}, names));
        CHECK(children.holds(parent, Side::Right, {0, 9}, names));
        CHECK_FALSE(children.holds(parent, Side::Left, {0, 9}, names));
        CHECK_FALSE(children.holds(parent, Side::Right, {0, 8}, names));
    }

    TEST_CASE("an entry says its parent and side, the beginning included") {
        for (Char parent : {kBeginning, Char{3, 0}, Char{0, 7}}) {
            for (Side side : {Side::Left, Side::Right}) {
                ChildIndex::Entry const entry{ChildIndex::key_of(parent, side), {}};
                CHECK(ChildIndex::parent_of(entry) == parent);
                CHECK(ChildIndex::side_of(entry) == side);
            }
        }
    }

    TEST_CASE("five thousand entries answer as a set does, and copies keep what they had") {
        CharIndex const names = three_authors();
        ChildIndex children;
        ChildIndex half;
        using Row = std::tuple<std::uint64_t, AuthorId, std::uint32_t>;
        std::set<Row> rows;
        Dice dice(3);
        for (std::uint32_t i = 0; i < 5000; i += 1) {
            Char const parent{static_cast<std::uint32_t>(dice.below(3)),
                              static_cast<std::uint32_t>(dice.below(40))};
            Side const side = dice.below(2) == 0 ? Side::Left : Side::Right;
            Char const child{static_cast<std::uint32_t>(dice.below(3)), i};
            Row const row{ChildIndex::key_of(parent, side), names.id_of(child.author), i};
            auto const after = rows.lower_bound(row);
            auto const same = [&](auto at) { return std::get<0>(*at) == std::get<0>(row); };
            auto const next = children.after(parent, side, child, names);
            REQUIRE(next.has_value() == (after != rows.end() && same(after)));
            if (next)
                REQUIRE(next->clock == std::get<2>(*after));
            auto const before = children.before(parent, side, child, names);
            REQUIRE(before.has_value() == (after != rows.begin() && same(std::prev(after))));
            if (before)
                REQUIRE(before->clock == std::get<2>(*std::prev(after)));
            children.insert(parent, side, child, names);
            rows.insert(row);
            REQUIRE(children.holds(parent, side, child, names));
            if (i == 2499)
                half = children;
        }
        CHECK(half.entries().size() == 2500);
        auto const entries = children.entries();
        REQUIRE(entries.size() == rows.size());
        std::size_t i = 0;
        for (auto const& [parent, name, clock] : rows) {
            REQUIRE(entries[i].parent == parent);
            REQUIRE(entries[i].child.clock == clock);
            i += 1;
        }
    }
}
