// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_json.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace tablee::client;

namespace {

void check_refused(std::string const& text, std::string_view code, std::string_view place) {
    std::istringstream in(text);
    auto const file = CountJson::read(in);
    INFO(text);
    REQUIRE_FALSE(file);
    CHECK(tablee::model::voting::code_of(file.error().fault) == code);
    CHECK(file.error().place == place);
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("values are found by key and one after the other, and say where they stand") {
        std::istringstream in(
            R"({"a": [1, {"b": -7, "c": "x"}, [], {}, null, true], "d": 9223372036854775807})");
        auto const file = CountJson::read(in);
        REQUIRE(file);
        CountNode const root = (*file)->root();
        CHECK(root.place() == ".");
        CHECK(root["d"].integer() == INT64_MAX);
        CHECK(root["a"].size() == 6);
        CountNode const inner = root["a"].first().next();
        CHECK(inner["b"].integer() == -7);
        CHECK(inner["c"].text() == "x");
        CHECK(inner["c"].key() == "c");
        CHECK(inner["c"].place() == "a[1].c");
        CountNode const empty = inner.next();
        CHECK(empty.is(CountKind::List));
        CHECK_FALSE(empty.first().exists());
        CHECK_FALSE(empty.next().first().exists());
        CHECK(empty.next().next().is(CountKind::Null));
        CHECK(empty.next().next().next().boolean());
        CHECK(empty.next().next().next().place() == "a[5]");
        CHECK_FALSE(empty.next().next().next().next().exists());
        CHECK_FALSE(root["e"].exists());
        CHECK(root["e"]["f"].first().next().integer() == 0);
    }

    TEST_CASE("integers keep every figure up to the limit") {
        std::istringstream in("[1152921504606846976, -1152921504606846976, -9223372036854775807, 0, -1]");
        auto const file = CountJson::read(in);
        REQUIRE(file);
        CountNode node = (*file)->root().first();
        for (std::int64_t const expected : {std::int64_t{1} << 60, -(std::int64_t{1} << 60), -INT64_MAX,
                                            std::int64_t{0}, std::int64_t{-1}}) {
            CHECK(node.integer() == expected);
            node = node.next();
        }
    }

    TEST_CASE("what no count holds is refused where it stands") {
        check_refused("", "malformed", "octet 1");
        check_refused("{} x", "malformed", "octet 4");
        check_refused(R"({"a": 1, "a": 2})", "malformed", "a");
        check_refused(R"({"a": [0, {"b": 1, "b": 1}]})", "malformed", "a[1].b");
        check_refused(R"({"a": [0, 1.5]})", "malformed", "a[1]");
        check_refused(R"({"a": 1e3})", "malformed", "a");
        check_refused(R"([9223372036854775808])", "too-large", "[0]");
        check_refused(R"([-9223372036854775809])", "too-large", "[0]");
        check_refused(R"({"n": 99999999999999999999999999})", "too-large", "n");
        check_refused("[" + std::string(400, '9') + "]", "too-large", "octet 401");
        check_refused("[\"\xff\"]", "malformed", "octet 3");
        std::istringstream deep(std::string(64, '[') + std::string(64, ']'));
        CHECK(CountJson::read(deep));
        std::istringstream deeper(std::string(65, '[') + std::string(65, ']'));
        CHECK_FALSE(CountJson::read(deeper));
        std::istringstream deepest(std::string(1'000'000, '['));
        CHECK_FALSE(CountJson::read(deepest));
    }
}
