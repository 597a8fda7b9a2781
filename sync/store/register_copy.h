// SPDX-License-Identifier: Apache-2.0
#pragma once

// A register read without being touched: the file and, after a crash, its write-ahead log are copied to a
// private temporary folder and the copy is opened. Good for a register that may not be written, in a folder
// that may not be written, and for `verify`. Thread: one at a time.
#include "model/base/result.h"
#include "sync/ports/journal.h"
#include "sync/store/event_tables.h"
#include "sync/store/posix_file.h"
#include "sync/store/sqlite_handle.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace tablee::sync {

enum class WhenInUse {
    Refuse, // error.store.in-use
    Insist  // copy what is there, again when it changed meanwhile; never on a register open in this process,
            // whose own lock on the file would be lost (https://www.sqlite.org/howtocorrupt.html, 2.2)
};

class RegisterCopy {
  public:
    [[nodiscard]] model::Result<JournalBatch> load(model::SessionId const& session) {
        return tables_.load(session);
    }
    [[nodiscard]] model::Result<std::vector<model::SessionId>> sessions() { return tables_.sessions(); }
    // For the readable tables; never for the events themselves.
    [[nodiscard]] Database const& database() const { return *database_; }

  private:
    friend model::Result<RegisterCopy> read_register(std::filesystem::path const& path, WhenInUse when);
    RegisterCopy(PrivateFolder folder, std::unique_ptr<Database> database, EventTables tables)
        : folder_(std::move(folder))
        , database_(std::move(database))
        , tables_(std::move(tables)) {}

    PrivateFolder folder_; // the last to go
    std::unique_ptr<Database> database_;
    EventTables tables_;
};

// Errors: those of store_error.h about the register, and error.file.full | .io about the temporary folder.
[[nodiscard]] model::Result<RegisterCopy> read_register(std::filesystem::path const& path,
                                                        WhenInUse when = WhenInUse::Refuse);

} // namespace tablee::sync
