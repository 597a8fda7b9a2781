// SPDX-License-Identifier: Apache-2.0
#pragma once

// In which language to speak, found before the command line is read, so that even its refusal is understood.
// Pure: the environment comes in.
#include "client/i18n/language.h"
#include "client/platform/environment.h"

#include <string>
#include <vector>

namespace tablee::client {

// --language, else `kept` (the settings'), else TABLEE_LANGUAGE, else the first of LANGUAGE, LC_ALL,
// LC_MESSAGES, LANG that names French or English, else French. A --language that names neither is passed over
// here; the command line refuses it.
[[nodiscard]] Language choose_language(std::vector<std::string> const& arguments,
                                       Environment const& environment,
                                       std::optional<Language> kept = std::nullopt);

} // namespace tablee::client
