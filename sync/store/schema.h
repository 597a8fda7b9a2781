// SPDX-License-Identifier: Apache-2.0
#pragma once

// The tables of a register that are the truth, and how to tell a register from anything else
// (docs/STORAGE.md). What is made from them lies in further tables, which may be dropped and rebuilt. Thread:
// the database's.
#include "model/base/bytes.h"
#include "model/base/result.h"
#include "sync/store/sqlite_handle.h"

#include <cstdint>

namespace tablee::sync {

constexpr std::int32_t kRegisterApplicationId = 0x5461626C; // "Tabl", octets 68 to 71 of the file
constexpr std::int32_t kRegisterVersion = 1;
constexpr std::size_t kFileHeaderBytes = 100;

// From the first octets of a file (up to kFileHeaderBytes) and before SQLite sees it.
// Errors: error.store.not-a-register, .damaged.
[[nodiscard]] model::Result<void> check_file_header(model::ByteView start, std::string const& file);

// Makes the tables in an empty database, in one transaction.
model::Result<void> make_schema(Database const& database);

// Ours, of a version we know, whole, and with the very tables that make_schema makes. Writes nothing.
// Errors: error.store.not-a-register, .newer {file, version}, .damaged, .io
[[nodiscard]] model::Result<void> check_register(Database const& database);

} // namespace tablee::sync
