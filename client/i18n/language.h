// SPDX-License-Identifier: Apache-2.0
#pragma once

// The languages that Tablée speaks: French first. Pure.
#include <optional>
#include <string_view>

namespace tablee::client {

enum class Language { French, English };

// "fr", "fr_FR.UTF-8", "en-GB"…; nothing when it is neither.
[[nodiscard]] std::optional<Language> parse_language(std::string_view tag);
[[nodiscard]] std::string_view code_of(Language language); // "fr", "en"

} // namespace tablee::client
