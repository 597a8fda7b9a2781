// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the tests find what they read: the sources, and what the build made. One file alone knows these
// paths, so that every other test compiles to the same in any clone.
#include <filesystem>
#include <string>

namespace tablee::test {

// A path below the folder of the sources, or below that of the build.
[[nodiscard]] std::filesystem::path in_sources(std::string const& path);
[[nodiscard]] std::filesystem::path in_build(std::string const& path);

} // namespace tablee::test
