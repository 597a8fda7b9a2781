// SPDX-License-Identifier: Apache-2.0
#pragma once

// The machine's own randomness, getrandom(2): good for keys. Waits for it only in the first moments after the
// machine started. Thread: any.
#include "sync/ports/entropy.h"

namespace tablee::sync {

class SystemEntropy final : public Entropy {
  public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace tablee::sync
