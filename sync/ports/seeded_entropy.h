// SPDX-License-Identifier: Apache-2.0
#pragma once

// Octets that look random and are the same at every run: for tests and the simulator, never for keys that
// protect anybody. SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators",
// OOPSLA 2014), eight octets a step, little-endian; the end of a last, partial step is dropped. Thread: one
// at a time.
#include "sync/ports/entropy.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace tablee::sync {

class SeededEntropy final : public Entropy {
  public:
    explicit SeededEntropy(std::uint64_t seed)
        : state_(seed) {}

    void fill(std::span<std::uint8_t> out) override {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (i % 8 == 0)
                word = next();
            out[i] = static_cast<std::uint8_t>(word >> (8 * (i % 8)));
        }
    }
    // A number, for whoever decides by lot.
    [[nodiscard]] std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

  private:
    std::uint64_t state_;
};

} // namespace tablee::sync
