// SPDX-License-Identifier: Apache-2.0
#pragma once

// The installation's secret: 32 octets from which every key of this post is derived. It lies beside the
// register, never inside it, so that a register can be given away: `conseil.tablee` has
// `conseil.tablee-key`, which only its owner may read. Thread: any.
//
// Errors: error.key.damaged {file} (not 32 octets; never replaced by us, since a new key is a new post),
// error.key.unreadable {file}, and those of writing a file (atomic_file.h).
#include "model/base/result.h"
#include "sync/ports/entropy.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace tablee::sync {

using InstallationSeed = std::array<std::uint8_t, 32>;

// What whoever opened the register should be told. Loose: a medium without permissions, such as a memory
// stick.
enum class KeyNotice { None, PermissionsRepaired, PermissionsLoose };

// notice.key.permissions-repaired {file}, notice.key.permissions-loose {file}; empty for None.
[[nodiscard]] std::string_view key_of(KeyNotice notice);

struct InstallationKey {
    InstallationSeed seed{};
    KeyNotice notice = KeyNotice::None;
};

[[nodiscard]] std::filesystem::path key_path_of(std::filesystem::path const& register_path);

// A register that already holds sessions has a post of its own: a new key would be another post, without its
// seats and its keepership, and nobody would be told. Error: error.key.missing {file}.
enum class WhenKeyMissing { Draw, Refuse };

// Reads the key of this register, or draws it the first time. When two programs draw at once, both get the
// key of the one that was first.
[[nodiscard]] model::Result<InstallationKey> open_key(std::filesystem::path const& register_path,
                                                      Entropy& entropy,
                                                      WhenKeyMissing when = WhenKeyMissing::Draw);

} // namespace tablee::sync
