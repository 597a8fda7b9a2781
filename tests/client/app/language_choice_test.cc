// SPDX-License-Identifier: Apache-2.0
#include "client/app/language_choice.h"

#include <doctest/doctest.h>
#include <map>

using namespace tablee::client;

TEST_SUITE("client/app") {
    TEST_CASE("the option is heard first, then the variables in their order, then French is spoken") {
        using Variables = std::map<std::string, std::string>;
        auto check = [](std::vector<std::string> const& arguments, Variables const& variables,
                        Language expected, std::optional<Language> kept = {}) {
            Environment const environment = [&](char const* name) -> std::optional<std::string> {
                auto const found = variables.find(name);
                return found == variables.end() ? std::nullopt : std::optional(found->second);
            };
            CHECK(choose_language(arguments, environment, kept) == expected);
        };
        check({}, {}, Language::French);
        check({"--language", "en"}, {{"TABLEE_LANGUAGE", "fr"}}, Language::English);
        check({"show", "x", "--language=en"}, {}, Language::English);
        check({"--language"}, {{"LANG", "en_GB.UTF-8"}}, Language::English);
        check({"--language", "xx"}, {{"LANG", "en"}}, Language::English);
        check({"--languages=en"}, {}, Language::French);
        check({}, {{"TABLEE_LANGUAGE", "en"}, {"LANGUAGE", "fr"}}, Language::English);
        check({}, {{"LANGUAGE", "de:en:fr"}, {"LC_ALL", "fr"}}, Language::English);
        check({}, {{"LANGUAGE", "de"}, {"LC_ALL", "en_US"}}, Language::English);
        check({}, {{"LC_ALL", "C"}, {"LC_MESSAGES", "en"}, {"LANG", "fr"}}, Language::English);
        check({}, {{"LANG", "C.UTF-8"}}, Language::French);
        check({}, {{"TABLEE_LANGUAGE", "fr"}}, Language::English, Language::English);
        check({"--language", "fr"}, {}, Language::French, Language::English);
    }
}
