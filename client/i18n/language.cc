// SPDX-License-Identifier: Apache-2.0
#include "client/i18n/language.h"

namespace tablee::client {

std::optional<Language> parse_language(std::string_view tag) {
    std::string_view const primary = tag.substr(0, tag.find_first_of("_-.@"));
    if (primary == "fr")
        return Language::French;
    if (primary == "en")
        return Language::English;
    return std::nullopt;
}

std::string_view code_of(Language language) {
    return language == Language::French ? "fr" : "en";
}

} // namespace tablee::client
