// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers that look random and are the same at every run: a seed is a test. Pure.
// splitmix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
#include "model/base/bytes.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace tablee::test {

class Dice {
  public:
    explicit Dice(std::uint64_t seed)
        : state_(seed) {}

    [[nodiscard]] std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    // 0 … count - 1. Requires: count > 0.
    [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    // One throw in `sides` is true.
    [[nodiscard]] bool one_in(std::size_t sides) { return below(sides) == 0; }

    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> octets() {
        std::array<std::uint8_t, N> out{};
        for (std::uint8_t& octet : out)
            octet = static_cast<std::uint8_t>(next());
        return out;
    }
    [[nodiscard]] model::Bytes bytes(std::size_t count) {
        model::Bytes out(count);
        for (std::uint8_t& octet : out)
            octet = static_cast<std::uint8_t>(next());
        return out;
    }
    // Fisher and Yates.
    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t left = list.size(); left > 1; left -= 1)
            std::swap(list[left - 1], list[below(left)]);
    }

  private:
    std::uint64_t state_;
};

} // namespace tablee::test
