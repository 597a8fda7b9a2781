// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a person set for every session on this account: nothing of it belongs to a register. Pure.
//
// As text, one `key = value` a line, in the keys below; `#` opens a remark. In a value a backslash before n,
// r, t, s or another backslash stands for a line feed, a carriage return, a tab, a space at either end or
// itself, since a file's name may hold anything. A line that is not understood, for instance of a newer
// version, is passed over and counted; everything else still holds.
#include "client/i18n/language.h"
#include "client/theme/palette.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::client {

struct WindowSize {
    int width = 1280; // in screen units, as the desktop counts them
    int height = 800;
    bool operator==(WindowSize const&) const = default;
};

struct Settings {
    static constexpr int kTextSizeMin = 100; // per cent
    static constexpr int kTextSizeMax = 200;
    static constexpr int kTextSizeStep = 25;
    static constexpr std::size_t kRecent = 5;
    static constexpr WindowSize kSmallest{200, 100};
    static constexpr WindowSize kLargest{16384, 16384};

    std::optional<Language> language;          // `language = fr`; nothing: as the system speaks
    int text_size = kTextSizeMin;              // `text-size = 125`
    ThemeName theme = ThemeName::Light;        // `theme = light|dark|high-contrast`
    std::string post_name;                     // `post-name = …`, a clean title, empty: none yet
    std::vector<std::filesystem::path> recent; // `recent = …`, one line each, the last opened first
    WindowSize window;                         // `window = 1280x800`
    bool operator==(Settings const&) const = default;
};

struct SettingsRead {
    Settings settings;
    std::vector<int> skipped; // numbers of the lines that were not understood, from 1
};
[[nodiscard]] SettingsRead read_settings(std::string_view text);
[[nodiscard]] std::string to_text(Settings const& settings);

// The same with that register as the last opened. Requires: an absolute path.
[[nodiscard]] Settings with_recent(Settings settings, std::filesystem::path const& register_path);

// The words of the command line and of the file; nothing when it is none of them.
[[nodiscard]] std::optional<ThemeName> parse_theme(std::string_view word);
[[nodiscard]] std::optional<int> parse_text_size(std::string_view digits); // one of the steps
[[nodiscard]] std::optional<WindowSize> parse_window_size(std::string_view text);

} // namespace tablee::client
