// SPDX-License-Identifier: Apache-2.0
#pragma once

// What hands do, as one ordered stream: the window's callbacks and the tests' driver write it, the widgets'
// input queue reads it. Positions are in pixels of the window, from its top left. Pure values.
#include <cstdint>
#include <variant>

namespace tablee::client {

// Keys that mean something to Tablée, named by what the layout prints on them (an AZERTY A is A).
enum class Key : std::uint8_t {
    Other,
    Tab,
    Enter,
    Space,
    Escape,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Backspace,
    Delete,
    F1,
    F6,
    F11,
    A,
    C,
    F,
    N,
    P,
    S,
    V,
    X,
    Y,
    Z,
    Plus,
    Minus,
    Zero
};

struct Mods {
    bool shift = false;
    bool ctrl = false;
    bool alt = false;
    bool super = false;
    bool operator==(Mods const&) const = default;
};

struct PointerMoved {
    float x = 0;
    float y = 0;
};
struct ButtonTurned {
    int button = 0; // 0 is the first
    bool down = false;
    Mods mods;
};
struct WheelTurned {
    float lines = 0; // away from the person is positive
};
struct KeyTurned {
    Key key = Key::Other;
    bool down = false; // repeats come as further downs
    Mods mods;
};
struct CharTyped {
    char32_t character = 0; // after dead keys, AltGr and Compose
};
struct FocusTurned {
    bool has = false; // the window has the keyboard
};

using InputEvent = std::variant<PointerMoved, ButtonTurned, WheelTurned, KeyTurned, CharTyped, FocusTurned>;

} // namespace tablee::client
