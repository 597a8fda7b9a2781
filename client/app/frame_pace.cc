// SPDX-License-Identifier: Apache-2.0
#include "client/app/frame_pace.h"

#include <algorithm>

namespace tablee::client {

void FramePace::drawn(bool unsettled, std::optional<double> next) {
    due_ = std::max(due_ - 1, unsettled ? 1 : 0);
    next_ = next;
}

double FramePace::sleep(double now) const {
    if (is_due(now))
        return 0;
    return next_ ? std::min(*next_ - now, kSleep) : kSleep;
}

} // namespace tablee::client
