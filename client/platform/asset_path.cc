// SPDX-License-Identifier: Apache-2.0
#include "client/platform/asset_path.h"

#include <cstdlib>
#include <system_error>

namespace tablee::client {

namespace {

// build/dev/client/cli/tablee-cli is three folders below build/dev/share; prefix/bin/tablee-cli two.
constexpr int kFoldersUp = 4;

std::optional<AssetPaths> assets_in(std::filesystem::path const& root) {
    std::error_code fault;
    if (!std::filesystem::is_directory(root / "tablee", fault))
        return std::nullopt;
    return AssetPaths{root / "locale", root / "tablee"};
}

} // namespace

model::Result<AssetPaths> find_assets() {
    char const* const named = std::getenv("TABLEE_ASSETS");
    return find_assets_from(executable_path(), named != nullptr && *named != '\0'
                                                   ? std::optional<std::filesystem::path>(named)
                                                   : std::nullopt);
}

model::Result<AssetPaths> find_assets_from(std::filesystem::path const& executable,
                                           std::optional<std::filesystem::path> const& named) {
    if (named) {
        auto const found = assets_in(*named);
        return found ? model::Result<AssetPaths>(*found)
                     : model::failure("error.assets.not-found", {named->string()});
    }
    std::filesystem::path folder = executable.parent_path();
    for (int up = 0; up <= kFoldersUp; up += 1) {
        if (auto const found = assets_in(folder / "share"))
            return *found;
        folder = folder.parent_path();
    }
    return model::failure("error.assets.not-found", {executable.parent_path().string()});
}

} // namespace tablee::client
