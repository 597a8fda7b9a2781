// SPDX-License-Identifier: Apache-2.0
#include "client/platform/glfw_keys.h"

#include <GLFW/glfw3.h>
#include <algorithm>
#include <array>
#include <utility>

namespace tablee::client {
namespace {

template <class From, std::size_t N>
Key found_in(std::array<std::pair<From, Key>, N> const& table, From from) {
    auto const found =
        std::find_if(table.begin(), table.end(), [&](auto const& one) { return one.first == from; });
    return found == table.end() ? Key::Other : found->second;
}

constexpr std::array<std::pair<int, Key>, 21> kPlaces{{
    {GLFW_KEY_TAB, Key::Tab},
    {GLFW_KEY_ENTER, Key::Enter},
    {GLFW_KEY_KP_ENTER, Key::Enter},
    {GLFW_KEY_SPACE, Key::Space},
    {GLFW_KEY_ESCAPE, Key::Escape},
    {GLFW_KEY_LEFT, Key::Left},
    {GLFW_KEY_RIGHT, Key::Right},
    {GLFW_KEY_UP, Key::Up},
    {GLFW_KEY_DOWN, Key::Down},
    {GLFW_KEY_HOME, Key::Home},
    {GLFW_KEY_END, Key::End},
    {GLFW_KEY_PAGE_UP, Key::PageUp},
    {GLFW_KEY_PAGE_DOWN, Key::PageDown},
    {GLFW_KEY_BACKSPACE, Key::Backspace},
    {GLFW_KEY_DELETE, Key::Delete},
    {GLFW_KEY_F1, Key::F1},
    {GLFW_KEY_F6, Key::F6},
    {GLFW_KEY_F11, Key::F11},
    {GLFW_KEY_KP_ADD, Key::Plus},
    {GLFW_KEY_KP_SUBTRACT, Key::Minus},
    {GLFW_KEY_KP_EQUAL, Key::Plus},
}};

constexpr std::array<std::pair<int, Key>, 9> kKeypad{{
    {GLFW_KEY_KP_1, Key::End},
    {GLFW_KEY_KP_2, Key::Down},
    {GLFW_KEY_KP_3, Key::PageDown},
    {GLFW_KEY_KP_4, Key::Left},
    {GLFW_KEY_KP_6, Key::Right},
    {GLFW_KEY_KP_7, Key::Home},
    {GLFW_KEY_KP_8, Key::Up},
    {GLFW_KEY_KP_9, Key::PageUp},
    {GLFW_KEY_KP_DECIMAL, Key::Delete},
}};

// A key that prints "=" has "+" above it nearly everywhere, and "à" is the zero of AZERTY.
constexpr std::array<std::pair<std::string_view, Key>, 15> kPrinted{{
    {"a", Key::A},
    {"c", Key::C},
    {"f", Key::F},
    {"n", Key::N},
    {"p", Key::P},
    {"s", Key::S},
    {"v", Key::V},
    {"x", Key::X},
    {"y", Key::Y},
    {"z", Key::Z},
    {"+", Key::Plus},
    {"=", Key::Plus},
    {"-", Key::Minus},
    {"0", Key::Zero},
    {"à", Key::Zero},
}};

} // namespace

Key key_of(int glfw_key, std::string_view printed, NumLock num_lock) {
    if (Key const key = found_in(kPlaces, glfw_key); key != Key::Other)
        return key;
    bool const on_keypad = glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_DECIMAL;
    if (on_keypad && num_lock == NumLock::Off)
        return found_in(kKeypad, glfw_key);
    return found_in(kPrinted, printed);
}

Mods mods_of(int glfw_mods) {
    auto const has = [&](int mod) { return (glfw_mods & mod) != 0; };
    bool const alt_gr = has(GLFW_MOD_CONTROL) && has(GLFW_MOD_ALT);
    return {has(GLFW_MOD_SHIFT), has(GLFW_MOD_CONTROL) && !alt_gr, has(GLFW_MOD_ALT) && !alt_gr,
            has(GLFW_MOD_SUPER)};
}

} // namespace tablee::client
