// SPDX-License-Identifier: Apache-2.0
#pragma once

// A clock that goes only when told to: for tests and the simulator. Thread: one at a time.
#include "sync/ports/clock.h"

#include <cstdint>

namespace tablee::sync {

class ManualClock final : public Clock {
  public:
    explicit ManualClock(model::Instant now = {})
        : now_(now) {}

    [[nodiscard]] std::int64_t monotonic_ms() const override { return monotonic_ms_; }
    [[nodiscard]] model::Instant now() const override { return now_; }

    // Time passes, on both. Requires: elapsed_ms >= 0.
    void advance(std::int64_t elapsed_ms) {
        monotonic_ms_ += elapsed_ms;
        now_.ms += elapsed_ms;
    }
    // Somebody puts the wall clock right, or wrong; no time passes.
    void set_now(model::Instant now) { now_ = now; }

  private:
    std::int64_t monotonic_ms_ = 0;
    model::Instant now_;
};

} // namespace tablee::sync
