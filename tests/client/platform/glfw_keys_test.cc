// SPDX-License-Identifier: Apache-2.0
#include "client/platform/glfw_keys.h"

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using namespace tablee::client;

namespace {

void check(int glfw_key, char const* printed, Key expected, NumLock num_lock = NumLock::On) {
    CAPTURE(glfw_key);
    CHECK(key_of(glfw_key, printed, num_lock) == expected);
}

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("a letter is the one printed on the key, wherever the key lies") {
        check(GLFW_KEY_A, "a", Key::A); // QWERTY
        check(GLFW_KEY_Q, "a", Key::A); // AZERTY
        check(GLFW_KEY_A, "q", Key::Other);
        check(GLFW_KEY_W, "z", Key::Z);
        check(GLFW_KEY_Z, "w", Key::Other);
        check(GLFW_KEY_Z, "y", Key::Y); // QWERTZ
        check(GLFW_KEY_C, "c", Key::C);
        check(GLFW_KEY_F, "f", Key::F);
        check(GLFW_KEY_N, "n", Key::N);
        check(GLFW_KEY_P, "p", Key::P);
        check(GLFW_KEY_S, "s", Key::S);
        check(GLFW_KEY_V, "v", Key::V);
        check(GLFW_KEY_X, "x", Key::X);
        check(GLFW_KEY_A, "", Key::Other); // a layout that prints no Latin letter
        check(GLFW_KEY_UNKNOWN, "", Key::Other);
    }
    TEST_CASE("plus, minus and zero, for the size of the text, on the keys where people look for them") {
        check(GLFW_KEY_EQUAL, "=", Key::Plus);
        check(GLFW_KEY_RIGHT_BRACKET, "+", Key::Plus); // German
        check(GLFW_KEY_KP_ADD, "+", Key::Plus);
        check(GLFW_KEY_MINUS, "-", Key::Minus);
        check(GLFW_KEY_6, "-", Key::Minus); // AZERTY
        check(GLFW_KEY_KP_SUBTRACT, "-", Key::Minus);
        check(GLFW_KEY_0, "0", Key::Zero);
        check(GLFW_KEY_0, "à", Key::Zero);
        check(GLFW_KEY_KP_0, "0", Key::Zero);
    }
    TEST_CASE("the keypad moves the caret without NumLock, and only then") {
        check(GLFW_KEY_KP_7, "7", Key::Home, NumLock::Off);
        check(GLFW_KEY_KP_7, "7", Key::Other, NumLock::On);
        check(GLFW_KEY_KP_4, "4", Key::Left, NumLock::Off);
        check(GLFW_KEY_KP_DECIMAL, ",", Key::Delete, NumLock::Off);
        check(GLFW_KEY_KP_DECIMAL, ",", Key::Other, NumLock::On);
        check(GLFW_KEY_KP_0, "0", Key::Other, NumLock::Off);
        check(GLFW_KEY_KP_ENTER, "", Key::Enter, NumLock::Off);
        check(GLFW_KEY_KP_ENTER, "", Key::Enter, NumLock::On);
    }
    TEST_CASE("keys without a letter go by their place") {
        check(GLFW_KEY_TAB, "", Key::Tab);
        check(GLFW_KEY_SPACE, "", Key::Space);
        check(GLFW_KEY_ESCAPE, "", Key::Escape);
        check(GLFW_KEY_PAGE_DOWN, "", Key::PageDown);
        check(GLFW_KEY_F1, "", Key::F1);
        check(GLFW_KEY_F6, "", Key::F6);
        check(GLFW_KEY_F11, "", Key::F11);
        check(GLFW_KEY_F2, "", Key::Other);
    }
    TEST_CASE("control and alt together are AltGr, which is no shortcut") {
        CHECK(mods_of(0) == Mods{});
        CHECK(mods_of(GLFW_MOD_CONTROL) == Mods{false, true, false, false});
        CHECK(mods_of(GLFW_MOD_ALT | GLFW_MOD_SHIFT) == Mods{true, false, true, false});
        CHECK(mods_of(GLFW_MOD_SUPER) == Mods{false, false, false, true});
        CHECK(mods_of(GLFW_MOD_CONTROL | GLFW_MOD_ALT) == Mods{});
        CHECK(mods_of(GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SHIFT) == Mods{true, false, false, false});
        CHECK(mods_of(GLFW_MOD_NUM_LOCK | GLFW_MOD_CAPS_LOCK) == Mods{});
    }
}
