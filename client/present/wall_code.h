// SPDX-License-Identifier: Apache-2.0
#pragma once

// The code on the wall, as people type it. Pure.
#include <cstddef>
#include <string>

namespace tablee::client {

constexpr std::size_t kWallCodeLength = 8;

// As it is meant: symbols of Crockford's base 32, spaces and hyphens dropped, letters raised, O read as 0, I
// and L as 1. What is no symbol is dropped, and so is what is too much.
[[nodiscard]] std::string wall_code(std::string const& typed);

} // namespace tablee::client
