// SPDX-License-Identifier: Apache-2.0
#include "sync/store/sqlite_journal.h"

#include "sync/store/schema.h"
#include "sync/store/store_error.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace tablee::sync {
namespace {

namespace fs = std::filesystem;

// A hidden name beside the register: `.NAME` and an ending.
fs::path beside(fs::path const& path, std::string_view ending) {
    return folder_of(path) / ("." + path.filename().string() + std::string(ending));
}

fs::path with_ending(fs::path path, std::string_view ending) {
    return path += ending;
}

bool is_there(fs::path const& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

// What SQLite would take for the other half of a new register of that name.
std::optional<fs::path> left_over(fs::path const& path) {
    for (auto const& found : {path, with_ending(path, "-wal"), with_ending(path, "-journal")})
        if (is_there(found))
            return found;
    return std::nullopt;
}

model::Result<void> fill_new(fs::path const& draft, fs::path const& path) {
    if (auto made = create_file(draft, FileMode::Private); !made)
        return store_failure(made.error(), path);
    auto database = Database::open(draft, path.string());
    if (!database)
        return tl::unexpected(database.error());
    if (auto synced = (*database)->run("PRAGMA synchronous=FULL"); !synced)
        return synced;
    return make_schema(**database);
}

// Made under another name and given its own when it is whole: there is never half a register.
model::Result<void> create_register(fs::path const& path) {
    if (auto found = left_over(path))
        return model::failure("error.store.exists", {found->string()});
    auto const draft = beside(path, ".new");
    std::error_code ignored;
    for (auto const& old : {draft, with_ending(draft, "-journal")})
        fs::remove(old, ignored);
    auto filled = fill_new(draft, path);
    if (filled) {
        auto moved = move_new(draft, path);
        if (moved)
            moved = sync_folder(folder_of(path));
        if (!moved)
            filled = store_failure(moved.error(), path);
    }
    if (!filled)
        for (auto const& old : {draft, with_ending(draft, "-journal")})
            fs::remove(old, ignored);
    return filled;
}

// Before SQLite, which would say less, and would open an empty file as a database of its own.
model::Result<void> check_file(fs::path const& path) {
    auto file = open_file(path, FileAccess::Read);
    if (!file && file.error().trouble == FileTrouble::Denied)
        return model::failure("error.store.unreadable", {path.string()});
    if (!file)
        return store_failure(file.error(), path);
    auto start = read_up_to(*file, kFileHeaderBytes);
    if (!start)
        return store_failure(start.error(), path);
    if (auto header = check_file_header(*start, path.string()); !header)
        return header;
    if (auto writable = open_file(path, FileAccess::ReadWrite); !writable)
        return store_failure(writable.error(), path);
    return {};
}

model::Result<FileLock> lock_register(fs::path const& path) {
    std::error_code ignored;
    if (!fs::is_directory(folder_of(path), ignored))
        return model::failure("error.store.no-folder", {folder_of(path).string()});
    auto lock = FileLock::exclusive(lock_path_of(path));
    if (!lock)
        return store_failure(lock.error(), path);
    return std::move(*lock);
}

model::Result<std::unique_ptr<Database>> open_database(fs::path const& path) {
    auto database = Database::open(path, path.string());
    if (!database)
        return database;
    if (auto checked = check_register(**database); !checked)
        return tl::unexpected(checked.error());
    // The first read in WAL mode takes the lock; without it, closing could not fold the log back.
    if (auto set = (*database)->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; SELECT 1 FROM meta");
        !set)
        return tl::unexpected(set.error());
    return database;
}

// One name for one file, so that a symbolic link does not lead to a second lock.
model::Result<fs::path> real_path(fs::path const& path, OpenMode mode) {
    std::error_code code;
    auto real = mode == OpenMode::Create ? path : fs::canonical(path, code);
    if (code)
        return store_failure({trouble_of(code.value()), code.message()}, path);
    return real;
}

} // namespace

fs::path lock_path_of(fs::path const& register_path) {
    return beside(register_path, ".lock");
}

SqliteJournal::SqliteJournal(FileLock lock, std::unique_ptr<Database> database, EventTables tables)
    : lock_(std::move(lock))
    , database_(std::move(database))
    , tables_(std::move(tables)) {}

SqliteJournal::~SqliteJournal() {
    tables_.reset();
    // When this fails, or is not tried, the write-ahead log stays and is read at the next opening.
    if (!broken_)
        static_cast<void>(database_->run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;"
                                         "PRAGMA locking_mode=NORMAL; SELECT 1 FROM meta"));
}

model::Result<std::unique_ptr<SqliteJournal>> SqliteJournal::open(fs::path const& path, OpenMode mode) {
    auto real = real_path(path, mode);
    if (!real)
        return tl::unexpected(real.error());
    auto lock = lock_register(*real);
    if (!lock)
        return tl::unexpected(lock.error());
    if (mode == OpenMode::Create)
        if (auto created = create_register(*real); !created)
            return tl::unexpected(created.error());
    if (auto file = check_file(*real); !file)
        return tl::unexpected(file.error());
    auto database = open_database(*real);
    if (!database)
        return tl::unexpected(database.error());
    auto tables = EventTables::open(**database);
    if (!tables)
        return tl::unexpected(tables.error());
    return std::unique_ptr<SqliteJournal>(
        new SqliteJournal(std::move(*lock), std::move(*database), std::move(*tables)));
}

model::Result<void> SqliteJournal::append(model::SessionId const& session, JournalBatch const& batch) {
    if (broken_)
        return tl::unexpected(*broken_);
    if (batch.empty())
        return {};
    if (!std::all_of(batch.events.begin(), batch.events.end(), is_storable))
        return model::failure("error.store.bad-record", {database_->file()});
    auto done = put(session, batch);
    if (!done && (done.error().key == "error.store.io" || done.error().key == "error.store.damaged"))
        broken_ = done.error();
    return done;
}

model::Result<void> SqliteJournal::put(model::SessionId const& session, JournalBatch const& batch) {
    auto transaction = Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto put = tables_->put(session, batch); !put)
        return put;
    return transaction->commit();
}

model::Result<JournalBatch> SqliteJournal::load(model::SessionId const& session) {
    return tables_->load(session);
}

model::Result<std::vector<model::SessionId>> SqliteJournal::sessions() {
    return tables_->sessions();
}

} // namespace tablee::sync
