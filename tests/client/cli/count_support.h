// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files of ballots, counted: what a test asks of their result.
#include "client/cli/count_methods.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace tablee::test {

inline nlohmann::json counted(std::string const& text) {
    std::istringstream in(text);
    auto result = client::count_file(in);
    if (!result)
        return {{"error", model::voting::code_of(result.error().fault)}, {"place", result.error().place}};
    return std::move(*result);
}

// Every key expected is there, with that value. `rest` follows "method" in the file: {"a": 1} without braces.
inline void check_count(std::string const& rest, std::string const& expected) {
    nlohmann::json const result = counted("{" + rest + "}");
    INFO(rest << "\n" << result.dump());
    nlohmann::json const wanted = nlohmann::json::parse("{" + expected + "}");
    for (auto const& [key, value] : wanted.items()) {
        REQUIRE(result.contains(key));
        CHECK(result[key] == value);
    }
}

inline void check_refused(std::string const& rest, std::string_view code, std::string_view place) {
    nlohmann::json const result = counted("{" + rest + "}");
    INFO(rest << "\n" << result.dump());
    CHECK(result.value("error", "") == code);
    CHECK(result.value("place", "") == place);
}

} // namespace tablee::test
