// SPDX-License-Identifier: Apache-2.0
#include "client/app/settings.h"

#include "model/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tablee::client {
namespace {

// In the order of ThemeName.
constexpr std::array<std::string_view, 3> kThemes = {"light", "dark", "high-contrast"};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r";
    std::size_t const from = text.find_first_not_of(kBlank);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    char const* const end = digits.data() + digits.size();
    auto const [stopped, fault] = std::from_chars(digits.data(), end, value);
    return fault == std::errc() && stopped == end && !digits.empty() ? std::optional(value) : std::nullopt;
}

std::string escaped(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); i += 1) {
        bool const at_end = i == 0 || i + 1 == value.size(); // where spaces would be trimmed
        if (value[i] == '\n')
            out += "\\n";
        else if (value[i] == '\r')
            out += "\\r";
        else if (value[i] == '\t')
            out += "\\t";
        else if (value[i] == '\\')
            out += "\\\\";
        else if (value[i] == ' ' && at_end)
            out += "\\s";
        else
            out.push_back(value[i]);
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view value) {
    constexpr std::string_view kLetters = "nrts\\";
    constexpr std::string_view kMeant = "\n\r\t \\";
    std::string out;
    for (std::size_t i = 0; i < value.size(); i += 1) {
        if (value[i] != '\\') {
            out.push_back(value[i]);
            continue;
        }
        i += 1;
        std::size_t const letter = i < value.size() ? kLetters.find(value[i]) : std::string_view::npos;
        if (letter == std::string_view::npos)
            return std::nullopt;
        out.push_back(kMeant[letter]);
    }
    return out;
}

template <class Value>
bool take(std::optional<Value> const& value, Value& into) {
    if (value)
        into = *value;
    return value.has_value();
}

bool take_recent(std::string const& value, std::vector<std::filesystem::path>& recent) {
    std::filesystem::path const path(value);
    if (!path.is_absolute() || recent.size() == Settings::kRecent)
        return false;
    if (std::find(recent.begin(), recent.end(), path) == recent.end())
        recent.push_back(path);
    return true;
}

bool take_name(std::string const& value, std::string& name) {
    bool const clean = model::is_clean_title(value);
    if (clean)
        name = value;
    return clean;
}

// Whether the line was understood.
bool take_line(std::string_view line, Settings& settings) {
    std::size_t const equals = line.find('=');
    if (equals == std::string_view::npos)
        return false;
    std::string_view const key = trimmed(line.substr(0, equals));
    auto const value = unescaped(trimmed(line.substr(equals + 1)));
    if (!value)
        return false;
    if (key == "language") {
        settings.language = parse_language(*value);
        return settings.language.has_value();
    }
    if (key == "text-size")
        return take(parse_text_size(*value), settings.text_size);
    if (key == "theme")
        return take(parse_theme(*value), settings.theme);
    if (key == "window")
        return take(parse_window_size(*value), settings.window);
    if (key == "post-name")
        return take_name(*value, settings.post_name);
    return key == "recent" && take_recent(*value, settings.recent);
}

} // namespace

std::optional<ThemeName> parse_theme(std::string_view word) {
    auto const found = std::find(kThemes.begin(), kThemes.end(), word);
    return found == kThemes.end() ? std::nullopt
                                  : std::optional(static_cast<ThemeName>(found - kThemes.begin()));
}

std::optional<int> parse_text_size(std::string_view digits) {
    auto const size = whole(digits);
    bool const is_step = size && *size >= Settings::kTextSizeMin && *size <= Settings::kTextSizeMax &&
                         *size % Settings::kTextSizeStep == 0;
    return is_step ? size : std::nullopt;
}

std::optional<WindowSize> parse_window_size(std::string_view text) {
    std::size_t const cross = text.find('x');
    if (cross == std::string_view::npos)
        return std::nullopt;
    auto const width = whole(text.substr(0, cross));
    auto const height = whole(text.substr(cross + 1));
    bool const fits = width && height && *width >= Settings::kSmallest.width &&
                      *height >= Settings::kSmallest.height && *width <= Settings::kLargest.width &&
                      *height <= Settings::kLargest.height;
    return fits ? std::optional(WindowSize{*width, *height}) : std::nullopt;
}

SettingsRead read_settings(std::string_view text) {
    SettingsRead read;
    for (int number = 1; !text.empty(); number += 1) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.front() != '#' && !take_line(line, read.settings))
            read.skipped.push_back(number);
    }
    return read;
}

std::string to_text(Settings const& settings) {
    std::string text = "# Tablée\n";
    auto const line = [&](std::string_view key, std::string_view value) {
        text.append(key).append(" = ").append(escaped(value)).append("\n");
    };
    if (settings.language)
        line("language", code_of(*settings.language));
    line("text-size", std::to_string(settings.text_size));
    line("theme", kThemes.at(static_cast<std::size_t>(settings.theme)));
    line("window", std::to_string(settings.window.width) + "x" + std::to_string(settings.window.height));
    if (!settings.post_name.empty())
        line("post-name", settings.post_name);
    for (std::filesystem::path const& path : settings.recent)
        line("recent", path.string());
    return text;
}

Settings with_recent(Settings settings, std::filesystem::path const& register_path) {
    std::erase(settings.recent, register_path);
    settings.recent.insert(settings.recent.begin(), register_path);
    if (settings.recent.size() > Settings::kRecent)
        settings.recent.resize(Settings::kRecent);
    return settings;
}

} // namespace tablee::client
