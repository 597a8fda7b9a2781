// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sizes in which Tablée writes, and how far its lines stand apart. In dp: pixels at scale 1. Pure.
#include <cstdint>

namespace tablee::client {

// Nothing is written smaller than Small.
enum class Type : std::uint8_t {
    Small,
    SmallStrong,
    Body,
    BodyStrong,
    Heading3,
    Heading2,
    Heading1,
    Number,
    Icon,
    IconSmall,
    IconLarge
};
constexpr int kTypes = 11;

struct TypeMetrics {
    float em_dp;       // the size of the letters as a browser counts it
    float line_height; // of a paragraph, in em
};
[[nodiscard]] TypeMetrics metrics_of(Type type);

} // namespace tablee::client
