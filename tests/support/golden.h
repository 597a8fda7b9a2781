// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files under tests/vectors that an output must equal, octet for octet. Reads and writes files.
//
// After a change that is meant, run the tests once with TABLEE_REWRITE_VECTORS=1 in the environment: the
// files are written anew, and the change is reviewed as a diff.
#include <string>
#include <string_view>

namespace tablee::tests {

// "" when `found` equals tests/vectors/`path`; otherwise where they first differ, to be shown by CHECK.
[[nodiscard]] std::string differs_from_golden(std::string_view path, std::string_view found);

// For people: the same octets as a file under the build directory's samples/, to be opened and looked at.
void keep_sample(std::string_view name, std::string_view octets);

} // namespace tablee::tests
