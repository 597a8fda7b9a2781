// SPDX-License-Identifier: Apache-2.0
#pragma once

// The demo's clock: an afternoon that lasts a minute. What the wall shows is
//     session_start + (real - real_epoch) * speed,
// the same at every process that was given the same three figures; timers stay real. Thread: as the clock it
// is made from.
#include "model/base/instant.h"
#include "sync/ports/clock.h"

namespace tablee::sync {

struct TimeScale {
    model::Instant real_epoch;    // when, on the machine's clock,
    model::Instant session_start; // the session's clock showed this
    double speed = 1.0;           // session seconds a real second; 0 stands still

    [[nodiscard]] model::Instant session_time(model::Instant real) const;
};

class ScaledClock final : public Clock {
  public:
    // Requires: `real` outlives this.
    ScaledClock(Clock const& real, TimeScale scale)
        : real_(&real)
        , scale_(scale) {}

    [[nodiscard]] std::int64_t monotonic_ms() const override { return real_->monotonic_ms(); }
    [[nodiscard]] model::Instant now() const override { return scale_.session_time(real_->now()); }

  private:
    Clock const* real_;
    TimeScale scale_;
};

} // namespace tablee::sync
