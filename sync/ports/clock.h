// SPDX-License-Identifier: Apache-2.0
#pragma once

// Time, as the two things a session needs of it. Handed in from main; the demo and the tests hand in others.
#include "model/base/instant.h"

#include <cstdint>

namespace tablee::sync {

class Clock {
  public:
    virtual ~Clock() = default;
    // For timers and time-outs: never goes back, unrelated to the calendar.
    [[nodiscard]] virtual std::int64_t monotonic_ms() const = 0;
    // What the wall shows; written into events to be read by people, never decided on.
    [[nodiscard]] virtual model::Instant now() const = 0;
};

} // namespace tablee::sync
