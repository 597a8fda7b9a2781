// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a person chose for this post: the app keeps it, the screen of settings shows it. Pure values.
#include "client/i18n/language.h"
#include "client/theme/palette.h"

#include <array>
#include <string>

namespace tablee::client {

inline constexpr std::array kTextSizes = {100, 125, 150, 175, 200}; // per cent

struct SettingsPage {
    Language language = Language::French;
    int text_percent = 100;
    ThemeName theme = ThemeName::Light;
    std::string post_name;
    bool in_session = false; // a new name is said when the register is opened the next time
    bool operator==(SettingsPage const&) const = default;
};

} // namespace tablee::client
