// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where seeds, salts and author ids come from. `model` never draws: it is handed what it needs.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace tablee::sync {

class Entropy {
  public:
    virtual ~Entropy() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> draw() {
        std::array<std::uint8_t, N> out{};
        fill(out);
        return out;
    }
};

} // namespace tablee::sync
