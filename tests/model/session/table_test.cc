// SPDX-License-Identifier: Apache-2.0
#include "model/session/table.h"

#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

struct Row {
    MemberId id;
    int value = 0;
};
using Rows = Table<MemberId, Row>;

MemberId member(std::uint64_t number) {
    return test::id_of<MemberId>(number);
}

std::vector<int> values(Rows const& rows) {
    std::vector<int> out;
    for (Row const& row : rows)
        out.push_back(row.value);
    return out;
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("rows keep the order in which they came, and are found by id") {
        Rows rows;
        CHECK(rows.empty());
        CHECK(values(rows).empty());
        CHECK(rows.find(member(1)) == nullptr);
        for (std::uint64_t id : {5U, 1U, 9U, 3U})
            rows.add({member(id), static_cast<int>(id)});
        CHECK(rows.size() == 4);
        CHECK(values(rows) == std::vector{5, 1, 9, 3});
        CHECK(rows.at(2).value == 9);
        for (std::uint64_t id : {1U, 3U, 5U, 9U})
            CHECK(rows.find(member(id))->value == static_cast<int>(id));
        for (std::uint64_t id : {0U, 2U, 4U, 8U, 10U}) {
            CHECK(rows.find(member(id)) == nullptr);
            CHECK(rows.change(member(id)) == nullptr);
        }
    }

    TEST_CASE("changing a row of a copy leaves the other copy, and shares the other rows") {
        Rows first;
        first.add({member(1), 1});
        first.add({member(2), 2});
        Rows second = first;
        second.change(member(1))->value = 7;
        CHECK(values(first) == std::vector{1, 2});
        CHECK(values(second) == std::vector{7, 2});
        CHECK(first.find(member(1)) != second.find(member(1)));
        CHECK(first.find(member(2)) == second.find(member(2)));
        second.add({member(3), 3}).value = 4;
        CHECK(first.size() == 2);
        CHECK(values(second) == std::vector{7, 2, 4});
    }

    TEST_CASE("a row of the only owner is changed in place") {
        Rows rows;
        rows.add({member(1), 1});
        Row const* const before = rows.find(member(1));
        CHECK(rows.change(member(1)) == before);
    }
}

} // namespace tablee::model
