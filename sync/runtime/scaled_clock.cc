// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/scaled_clock.h"

#include <cmath>

namespace tablee::sync {

model::Instant TimeScale::session_time(model::Instant real) const {
    auto const elapsed_ms = static_cast<double>(real.ms - real_epoch.ms);
    return {session_start.ms + static_cast<std::int64_t>(std::floor(elapsed_ms * speed))};
}

} // namespace tablee::sync
