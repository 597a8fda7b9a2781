// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/cli_desk.h"
#include "tests/support/folders.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("count prints one object and nothing else") {
        CliDesk const desk;
        std::string const file =
            desk.write("a.json", R"({"method": "motion", "votes": {"for": 2, "against": 1}})");
        auto const said = desk.run({"count", file});
        CHECK(said.exit_code == 0);
        CHECK(said.err.empty());
        CHECK(nlohmann::json::parse(said.out)["adopted"] == true);
        CHECK(std::ranges::count(said.out, '\n') == 1);
    }

    TEST_CASE("a file that is refused says why in both ways, and where") {
        CliDesk const desk;
        auto const said =
            desk.run({"count", desk.write("a.json", R"({"method": "motion", "votes": {"for": 1.5}})")});
        CHECK(said.exit_code == 2);
        CHECK(said.out == "{\"error\":\"malformed\"}\n");
        CHECK(has(said.err, "votes.for"));
        auto const missing = desk.run({"count", desk / "none.json"});
        CHECK(missing.exit_code == 2);
        CHECK(missing.out == "{\"error\":\"malformed\"}\n");
    }

    // Each file of tests/vectors/voting is a count, and what is published of its result under "expect".
    TEST_CASE("published elections come to their published results") {
        CliDesk const desk;
        std::size_t counted = 0;
        std::filesystem::path const folder = test::in_sources("tests/vectors/voting");
        for (auto const& entry : std::filesystem::directory_iterator(folder)) {
            auto const said = desk.run({"count", entry.path().string()});
            INFO(entry.path().string() << " " << said.out << said.err);
            auto const result = nlohmann::json::parse(said.out);
            auto const file = nlohmann::json::parse(desk.read(entry.path().string()));
            CHECK(file.contains("source"));
            for (auto const& [key, value] : file["expect"].items()) {
                REQUIRE(result.contains(key));
                CHECK(result[key] == value);
            }
            counted += 1;
        }
        CHECK(counted >= 8);
    }
}
