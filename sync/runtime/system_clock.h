// SPDX-License-Identifier: Apache-2.0
#pragma once

// The machine's clocks. Thread: any.
#include "sync/ports/clock.h"

namespace tablee::sync {

class SystemClock final : public Clock {
  public:
    [[nodiscard]] std::int64_t monotonic_ms() const override;
    [[nodiscard]] model::Instant now() const override;
};

} // namespace tablee::sync
