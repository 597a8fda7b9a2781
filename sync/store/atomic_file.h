// SPDX-License-Identifier: Apache-2.0
#pragma once

// A whole file at once: a reader, or a power cut, sees the old octets or the new ones, never a part. Written
// beside its name, synced, renamed, the folder synced. Used for exports and for the keystore. Thread: any.
//
// Errors, each with {file}: error.file.missing, .unreadable, .read-only, .no-folder, .exists, .not-a-file,
// .too-large {file, octets allowed}, .full, .io {file, detail}.
#include "model/base/bytes.h"
#include "model/base/result.h"
#include "sync/store/posix_file.h"

#include <cstddef>
#include <filesystem>

namespace tablee::sync {

enum class Existing { Replace, Keep };

// With Existing::Keep a file of that name is left alone and the error is .exists.
model::Result<void> write_file(std::filesystem::path const& path, model::ByteView bytes,
                               FileMode mode = FileMode::Shared, Existing existing = Existing::Replace);

// At most that many octets are ever held; a longer file is .too-large.
[[nodiscard]] model::Result<model::Bytes> read_file(std::filesystem::path const& path, std::size_t bytes_max);

// The error.file.* words for trouble met while reading, or while writing, a file.
[[nodiscard]] model::Failure reading_failure(FileError const& error, std::filesystem::path const& path);
[[nodiscard]] model::Failure writing_failure(FileError const& error, std::filesystem::path const& path);

} // namespace tablee::sync
