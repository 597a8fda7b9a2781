// SPDX-License-Identifier: Apache-2.0
#pragma once

// A SQLite connection, its statements and its transactions as values that end by themselves. Thread: one at a
// time, the one that owns the Database.
//
// Every connection distrusts its file: DEFENSIVE, no trusted schema, no triggers, no views, no extensions,
// low limits (https://www.sqlite.org/security.html). A connection that is closed never checkpoints on its
// own: a file that was only looked at is not written. Errors: those of store_error.h, with the register's
// name.
#include "model/base/bytes.h"
#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tablee::sync {

class Database;

class Statement {
  public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    // Places count from 1, as in SQL. What is bound must live until the next `reset`.
    void bind(int place, std::int64_t value);
    void bind(int place, model::ByteView octets);
    void bind(int place, std::string_view text);
    // True: a row to read. False: done, and reset for the next use.
    model::Result<bool> step();
    // For statements that return no row.
    model::Result<void> run();
    void reset();

    // Columns count from 0; views live until the next step. A value of another kind reads as 0 or empty.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] model::ByteView octets(int column) const;
    [[nodiscard]] std::string_view text(int column) const;

  private:
    friend class Database;
    Statement(Database const& database, sqlite3_stmt* handle);
    Database const* database_;
    sqlite3_stmt* handle_;
};

class Database {
  public:
    // An existing file, writable, under locking_mode=EXCLUSIVE: once read, no other program gets in.
    // `file` is the name that errors carry.
    static model::Result<std::unique_ptr<Database>> open(std::filesystem::path const& path, std::string file);
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;
    ~Database();

    [[nodiscard]] model::Result<Statement> prepare(std::string_view sql) const;
    // Requires: no parameters. Rows are read to the end and dropped.
    model::Result<void> run(std::string_view sql) const;
    // The first column of the first row: 0 or empty when there is none.
    [[nodiscard]] model::Result<std::int64_t> integer(std::string_view sql) const;
    [[nodiscard]] model::Result<std::string> text(std::string_view sql) const;

    [[nodiscard]] std::int64_t changes() const; // rows written by the last statement
    [[nodiscard]] std::int64_t last_row() const;
    [[nodiscard]] std::string const& file() const { return file_; }
    // What SQLite just refused, in our words.
    [[nodiscard]] model::Failure last_failure() const;
    [[nodiscard]] model::Failure damaged(std::string detail) const;

  private:
    Database(sqlite3* handle, std::string file);
    sqlite3* handle_;
    std::string file_;
};

// From BEGIN IMMEDIATE to COMMIT; rolled back when it ends without.
class Transaction {
  public:
    static model::Result<Transaction> begin(Database const& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    model::Result<void> commit();

  private:
    explicit Transaction(Database const& database)
        : database_(&database) {}
    Database const* database_; // null: over
};

} // namespace tablee::sync
