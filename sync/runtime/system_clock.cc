// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/system_clock.h"

#include <chrono>

namespace tablee::sync {
namespace {

template <class Time>
std::int64_t milliseconds(Time time) {
    return std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
}

} // namespace

std::int64_t SystemClock::monotonic_ms() const {
    return milliseconds(std::chrono::steady_clock::now());
}

model::Instant SystemClock::now() const {
    return {milliseconds(std::chrono::system_clock::now())};
}

} // namespace tablee::sync
