// SPDX-License-Identifier: Apache-2.0
#pragma once

// How another thread wakes the one that waits on a socket. ENet's own wait cannot be woken, and its time-out
// would be the delay of everything we send. One file a platform (wake_up_posix.cc).
#include "model/base/result.h"

#include <cstdint>
#include <memory>

namespace tablee::sync {

class WakeUp {
  public:
    virtual ~WakeUp() = default;
    // Thread: any. Signals sent before somebody waits are kept as one.
    virtual void signal() = 0;
    // Returns when the socket may be read, at a signal (which it consumes), or after that time; sometimes for
    // nothing. Thread: the one that waits.
    virtual void wait(std::intptr_t socket, int timeout_ms) = 0;
};

// Error: error.net.start {detail}.
[[nodiscard]] model::Result<std::unique_ptr<WakeUp>> open_wake_up();

} // namespace tablee::sync
