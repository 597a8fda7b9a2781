// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/system_entropy.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <vector>

using tablee::sync::SystemEntropy;

TEST_SUITE("sync/runtime") {
    TEST_CASE("every octet of a long draw is drawn, and no two draws are alike") {
        SystemEntropy entropy;
        std::vector<std::uint8_t> octets(100'000);
        entropy.fill(octets);
        for (std::size_t start = 0; start < octets.size(); start += 1000)
            CHECK(std::any_of(octets.begin() + static_cast<std::ptrdiff_t>(start),
                              octets.begin() + static_cast<std::ptrdiff_t>(start) + 1000,
                              [](std::uint8_t octet) { return octet != 0; }));
        CHECK(entropy.draw<32>() != entropy.draw<32>());
        entropy.fill({});
    }
}
