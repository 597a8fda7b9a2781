// SPDX-License-Identifier: Apache-2.0
#include "model/base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace tablee::model {

void assertion_failed(char const* condition, char const* file, int line) {
    std::fprintf(stderr, "tablee: bug: %s (%s:%d)\n", condition, file, line);
    std::abort();
}

} // namespace tablee::model
