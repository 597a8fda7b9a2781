// SPDX-License-Identifier: Apache-2.0
#include "client/app/language_choice.h"

#include <array>

namespace tablee::client {
namespace {

std::optional<Language> language_asked(std::vector<std::string> const& arguments) {
    std::string_view const option = "--language";
    for (std::size_t i = 0; i < arguments.size(); i += 1) {
        std::string_view const argument = arguments[i];
        if (argument == option && i + 1 < arguments.size())
            return parse_language(arguments[i + 1]);
        bool const joined = argument.substr(0, option.size()) == option && argument.size() > option.size() &&
                            argument[option.size()] == '=';
        if (joined)
            return parse_language(argument.substr(option.size() + 1));
    }
    return std::nullopt;
}

// LANGUAGE is a list of which the first that we speak is meant.
std::optional<Language> first_spoken(std::string_view list) {
    while (!list.empty()) {
        std::size_t const end = list.find(':');
        if (auto const language = parse_language(list.substr(0, end)))
            return language;
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
    return std::nullopt;
}

} // namespace

Language choose_language(std::vector<std::string> const& arguments, Environment const& environment,
                         std::optional<Language> kept) {
    if (auto const asked = language_asked(arguments))
        return *asked;
    if (kept)
        return *kept;
    for (char const* name : {"TABLEE_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
        if (auto const value = environment(name))
            if (auto const language = first_spoken(*value))
                return *language;
    return Language::French;
}

} // namespace tablee::client
