// SPDX-License-Identifier: Apache-2.0
#pragma once

// The register on disk: one SQLite file per committee (`*.tablee`) that holds its successive sessions
// (docs/STORAGE.md). Thread: the replica's, or any other as long as it is one at a time.
//
// While open it is ours alone: a lock file beside it keeps other programs out before they touch it, SQLite's
// own lock keeps out other tools. WAL and synchronous=FULL: what `append` returned for survives a power cut.
// At the end everything is folded back into the one file, which then travels alone; after a crash the
// write-ahead log beside it is read at the next opening.
//
// After an error.store.io nothing more is written: a disk that refused once to sync may have dropped what it
// was given, and only opening anew shows what is really there.
#include "model/base/result.h"
#include "sync/ports/journal.h"
#include "sync/store/event_tables.h"
#include "sync/store/posix_file.h"
#include "sync/store/sqlite_handle.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace tablee::sync {

enum class OpenMode {
    Create,   // a new register; error.store.exists when anything of that name is there
    ReadWrite // an existing one
};

class SqliteJournal : public Journal {
  public:
    // Errors: all those of store_error.h. A file that is refused has not been written.
    static model::Result<std::unique_ptr<SqliteJournal>> open(std::filesystem::path const& path,
                                                              OpenMode mode);
    SqliteJournal(SqliteJournal const&) = delete;
    SqliteJournal& operator=(SqliteJournal const&) = delete;
    ~SqliteJournal() override;

    // Further errors: error.store.bad-record {file} when a record does not fit the tables (is_storable).
    model::Result<void> append(model::SessionId const& session, JournalBatch const& batch) override;
    [[nodiscard]] model::Result<JournalBatch> load(model::SessionId const& session) override;
    [[nodiscard]] model::Result<std::vector<model::SessionId>> sessions() override;

    // For the readable tables that are made from the events; never for the events themselves.
    [[nodiscard]] Database const& database() const { return *database_; }

  private:
    SqliteJournal(FileLock lock, std::unique_ptr<Database> database, EventTables tables);
    model::Result<void> put(model::SessionId const& session, JournalBatch const& batch);

    FileLock lock_; // the last to go
    std::unique_ptr<Database> database_;
    std::optional<EventTables> tables_;
    std::optional<model::Error> broken_; // why nothing more is written
};

// The lock file of a register: `.NAME.lock` beside it.
[[nodiscard]] std::filesystem::path lock_path_of(std::filesystem::path const& register_path);

} // namespace tablee::sync
