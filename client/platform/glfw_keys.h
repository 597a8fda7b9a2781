// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keys as GLFW numbers them, told as Tablée names them. Pure.
//
// GLFW numbers a key by its place on an American keyboard. Letters and signs are therefore taken from what
// the layout prints on the key (`printed`, of glfwGetKeyName; empty: nothing), other keys from their place.
#include "client/platform/input_event.h"

#include <string_view>

namespace tablee::client {

enum class NumLock : std::uint8_t { Off, On };

// With NumLock off the figures of the keypad are arrows and their like.
[[nodiscard]] Key key_of(int glfw_key, std::string_view printed, NumLock num_lock);
// Control with Alt is AltGr, as Windows reports it: neither, then.
[[nodiscard]] Mods mods_of(int glfw_mods);

} // namespace tablee::client
