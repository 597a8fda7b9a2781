// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/system_entropy.h"

#include "model/base/assert.h"

#include <cerrno>
#include <sys/random.h>

namespace tablee::sync {

void SystemEntropy::fill(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        auto const drawn = ::getrandom(out.data(), out.size(), 0);
        // Without randomness there is no key to be had: going on would be worse than stopping.
        TABLEE_ASSERT(drawn >= 0 || errno == EINTR);
        if (drawn > 0)
            out = out.subspan(static_cast<std::size_t>(drawn));
    }
}

} // namespace tablee::sync
