// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the demo ends on: the ranking, the motions, the decisions, and that all posts hold the same. Every
// figure is read from the register; the ranking is held against assets/demo/gommettes-attendues.csv.
#include "client/cli/context.h"

#include <filesystem>
#include <map>
#include <string>

namespace tablee::client {

// Errors: read_session's, error.demo.totals {option, expected, counted}, error.demo.apart {folder}.
[[nodiscard]] model::Result<void> sum_up(std::filesystem::path const& register_path, CliContext& context,
                                         std::map<std::string, std::string> const& digests);

} // namespace tablee::client
