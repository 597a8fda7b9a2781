// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can be wrong with a register, in one list of words. Pure.
//
// Errors: error.store.missing, .unreadable, .not-a-register, .read-only, .full, .in-use, .exists,
// .bad-record {file}; .no-folder {folder}; .newer {file, version}; .damaged, .io {file, detail}.
#include "model/base/result.h"
#include "sync/store/posix_file.h"

#include <filesystem>
#include <string>

namespace tablee::sync {

// Trouble that the platform reported about this register.
[[nodiscard]] model::Failure store_failure(FileError const& error, std::filesystem::path const& file);
// Trouble that SQLite reported: its extended result code, the platform's code behind it, its own words.
[[nodiscard]] model::Failure store_failure(int sqlite_code, int platform_code, std::string detail,
                                           std::string const& file);

} // namespace tablee::sync
