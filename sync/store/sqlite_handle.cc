// SPDX-License-Identifier: Apache-2.0
#include "sync/store/sqlite_handle.h"

#include "sync/store/store_error.h"

#include <sqlite3.h>
#include <utility>

namespace tablee::sync {
namespace {

struct Setting {
    int which;
    int value;
};
constexpr Setting kSwitches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},   {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},          {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};
constexpr Setting kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024}, // the longest minutes; an event is far below
    {SQLITE_LIMIT_SQL_LENGTH, 64 * 1024},    {SQLITE_LIMIT_COLUMN, 64},
    {SQLITE_LIMIT_EXPR_DEPTH, 64},           {SQLITE_LIMIT_COMPOUND_SELECT, 8},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},         {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64},  {SQLITE_LIMIT_VARIABLE_NUMBER, 64},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},         {SQLITE_LIMIT_WORKER_THREADS, 0},
};

void distrust(sqlite3* handle) {
    for (auto const& setting : kSwitches)
        sqlite3_db_config(handle, setting.which, setting.value, nullptr);
    for (auto const& setting : kLimits)
        sqlite3_limit(handle, setting.which, setting.value);
}

// Absolute, so that no name is taken for a URI or for ":memory:".
std::string sqlite_name(std::filesystem::path const& path) {
    std::error_code code;
    auto const absolute = std::filesystem::absolute(path, code);
    auto const name = (code ? path : absolute).u8string();
    return {name.begin(), name.end()};
}

} // namespace

Statement::Statement(Database const& database, sqlite3_stmt* handle)
    : database_(&database)
    , handle_(handle) {}
Statement::Statement(Statement&& other) noexcept
    : database_(other.database_)
    , handle_(std::exchange(other.handle_, nullptr)) {}
Statement::~Statement() {
    sqlite3_finalize(handle_);
}

void Statement::bind(int place, std::int64_t value) {
    sqlite3_bind_int64(handle_, place, value);
}

void Statement::bind(int place, model::ByteView octets) {
    // A null pointer would bind NULL; no octets are still octets.
    void const* const start = octets.empty() ? static_cast<void const*>("") : octets.data();
    sqlite3_bind_blob64(handle_, place, start, octets.size(), SQLITE_STATIC);
}

void Statement::bind(int place, std::string_view text) {
    char const* const start = text.empty() ? "" : text.data();
    sqlite3_bind_text64(handle_, place, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

model::Result<bool> Statement::step() {
    int const code = sqlite3_step(handle_);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        auto failed = database_->last_failure();
        reset();
        return failed;
    }
    reset();
    return false;
}

model::Result<void> Statement::run() {
    auto row = step();
    while (row && *row)
        row = step();
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

void Statement::reset() {
    sqlite3_reset(handle_);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_, column);
}

model::ByteView Statement::octets(int column) const {
    auto const* const start = static_cast<std::uint8_t const*>(sqlite3_column_blob(handle_, column));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::string_view Statement::text(int column) const {
    auto const* const start = reinterpret_cast<char const*>(sqlite3_column_text(handle_, column));
    if (start == nullptr)
        return {};
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

Database::Database(sqlite3* handle, std::string file)
    : handle_(handle)
    , file_(std::move(file)) {}
Database::~Database() {
    sqlite3_close_v2(handle_);
}

model::Result<std::unique_ptr<Database>> Database::open(std::filesystem::path const& path, std::string file) {
    sqlite3* handle = nullptr;
    int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int const code = sqlite3_open_v2(sqlite_name(path).c_str(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle, std::move(file)));
    if (code != SQLITE_OK)
        return database->last_failure();
    distrust(handle);
    // Also keeps the index of the write-ahead log in memory: no third file, none to be read from elsewhere.
    if (auto set =
            database->run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
                          "PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON");
        !set)
        return tl::unexpected(set.error());
    return database;
}

model::Result<Statement> Database::prepare(std::string_view sql) const {
    sqlite3_stmt* handle = nullptr;
    int const length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v3(handle_, sql.data(), length, SQLITE_PREPARE_PERSISTENT, &handle, nullptr) !=
        SQLITE_OK)
        return last_failure();
    return Statement(*this, handle);
}

model::Result<void> Database::run(std::string_view sql) const {
    if (sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return last_failure();
    return {};
}

model::Result<std::int64_t> Database::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

model::Result<std::string> Database::text(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::string(statement->text(0)) : std::string();
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(handle_);
}
std::int64_t Database::last_row() const {
    return sqlite3_last_insert_rowid(handle_);
}

model::Failure Database::last_failure() const {
    return store_failure(sqlite3_extended_errcode(handle_), sqlite3_system_errno(handle_),
                         sqlite3_errmsg(handle_), file_);
}

model::Failure Database::damaged(std::string detail) const {
    return model::failure("error.store.damaged", {file_, std::move(detail)});
}

model::Result<Transaction> Transaction::begin(Database const& database) {
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}
Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}
Transaction::~Transaction() {
    if (database_ != nullptr)
        static_cast<void>(database_->run("ROLLBACK")); // SQLite may already have done so
}

model::Result<void> Transaction::commit() {
    auto committed = database_->run("COMMIT");
    if (committed)
        database_ = nullptr;
    return committed;
}

} // namespace tablee::sync
