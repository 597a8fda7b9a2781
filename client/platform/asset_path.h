// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the program's own files lie: found from the executable, so that a build tree, an installation under
// any prefix and a folder copied to a USB stick all work without configuration. Thread: any.
//
//   <root>/locale/fr/LC_MESSAGES/tablee.mo    sentences, one catalogue a language
//   <root>/tablee/                            everything else: demo, document styles, fonts
//
// <root> is the nearest `share` folder beside or above the executable that holds `tablee`; the environment
// variable TABLEE_ASSETS names another one, and then no other place is tried.
#include "model/base/result.h"

#include <filesystem>
#include <optional>

namespace tablee::client {

struct AssetPaths {
    std::filesystem::path locale;
    std::filesystem::path data;
};

// Error: error.assets.not-found {where it was looked for}.
[[nodiscard]] model::Result<AssetPaths> find_assets();
// The rule behind it: `executable` is a file's path, `named` the value of TABLEE_ASSETS.
[[nodiscard]] model::Result<AssetPaths> find_assets_from(std::filesystem::path const& executable,
                                                         std::optional<std::filesystem::path> const& named);

// The path of the running program; empty when the system does not say. One file per platform.
[[nodiscard]] std::filesystem::path executable_path();

} // namespace tablee::client
