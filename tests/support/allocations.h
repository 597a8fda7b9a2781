// SPDX-License-Identifier: Apache-2.0
#pragma once

// What this thread asks of the heap, for tests of what hostile octets may cost. The test program's own
// operator new keeps count (allocations.cc).
#include <cstddef>

namespace tablee::test {

// Counts from its construction on.
class Allocations {
  public:
    Allocations();
    [[nodiscard]] std::size_t largest() const; // octets asked for at once
};

} // namespace tablee::test
