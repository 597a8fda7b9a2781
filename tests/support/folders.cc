// SPDX-License-Identifier: Apache-2.0
#include "tests/support/folders.h"

namespace tablee::test {

std::filesystem::path in_sources(std::string const& path) {
    return std::filesystem::path(TABLEE_SOURCE_DIR) / path;
}

std::filesystem::path in_build(std::string const& path) {
    return std::filesystem::path(TABLEE_BINARY_DIR) / path;
}

} // namespace tablee::test
