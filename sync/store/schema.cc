// SPDX-License-Identifier: Apache-2.0
#include "sync/store/schema.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace tablee::sync {
namespace {

struct SchemaPart {
    std::string_view name;
    std::string_view sql; // exactly as SQLite keeps it
};
// The index of events is not UNIQUE: an author that cheats has two events of one number, and both are needed
// to prove it. The journal compares envelopes before it inserts (event_tables.cc).
constexpr SchemaPart kParts[] = {
    {"meta", "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"},
    {"sessions", "CREATE TABLE sessions(id INTEGER PRIMARY KEY, session BLOB NOT NULL UNIQUE) STRICT"},
    {"events", "CREATE TABLE events(id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES sessions,"
               " author BLOB NOT NULL, seq INTEGER NOT NULL, texts INTEGER NOT NULL, envelope BLOB NOT NULL,"
               " structure BLOB NOT NULL) STRICT"},
    {"events_by_author", "CREATE INDEX events_by_author ON events(session, author, seq)"},
    {"bodies", "CREATE TABLE bodies(event INTEGER NOT NULL REFERENCES events, idx INTEGER NOT NULL,"
               " salt BLOB NOT NULL, text BLOB NOT NULL, PRIMARY KEY(event, idx)) STRICT, WITHOUT ROWID"},
    {"frames", "CREATE TABLE frames(id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES sessions,"
               " author BLOB NOT NULL, seq INTEGER NOT NULL, signature BLOB NOT NULL) STRICT"},
    {"frames_by_author", "CREATE INDEX frames_by_author ON frames(session, author, seq)"},
};

std::string quoted_names() {
    std::string names;
    for (auto const& part : kParts)
        names += (names.empty() ? "'" : ",'") + std::string(part.name) + "'";
    return names;
}

model::Result<void> check_identity(Database const& database) {
    auto application = database.integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    auto version = database.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*application != kRegisterApplicationId || *version < 1)
        return model::failure("error.store.not-a-register", {database.file()});
    if (*version > kRegisterVersion)
        return model::failure("error.store.newer", {database.file(), std::to_string(*version)});
    return {};
}

model::Result<void> check_pages(Database const& database) {
    auto found = database.text("PRAGMA quick_check(1)");
    if (!found)
        return tl::unexpected(found.error());
    if (*found != "ok")
        return database.damaged(*found);
    return {};
}

model::Result<void> check_part(Database const& database, Statement& look_up, SchemaPart const& part) {
    look_up.bind(1, part.name);
    auto row = look_up.step();
    if (!row)
        return tl::unexpected(row.error());
    bool const is_same = *row && look_up.text(0) == part.sql;
    look_up.reset();
    if (!is_same)
        return database.damaged(std::string(part.name));
    return {};
}

// A file from elsewhere could carry an index or a trigger that changes what our statements do.
model::Result<void> check_nothing_added(Database const& database) {
    auto const names = quoted_names();
    auto added = database.text("SELECT name FROM sqlite_schema WHERE tbl_name IN (" + names +
                               ") AND name NOT IN (" + names + ") AND sql IS NOT NULL LIMIT 1");
    if (!added)
        return tl::unexpected(added.error());
    if (!added->empty())
        return database.damaged(*added);
    return {};
}

model::Result<void> check_tables(Database const& database) {
    auto look_up = database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?1");
    if (!look_up)
        return tl::unexpected(look_up.error());
    for (auto const& part : kParts)
        if (auto checked = check_part(database, *look_up, part); !checked)
            return checked;
    return check_nothing_added(database);
}

} // namespace

model::Result<void> check_file_header(model::ByteView start, std::string const& file) {
    static constexpr std::string_view kMagic("SQLite format 3\0", 16);
    auto const text = model::text_of(start);
    if (text.substr(0, kMagic.size()) != kMagic)
        return model::failure("error.store.not-a-register", {file});
    if (start.size() < kFileHeaderBytes)
        return model::failure("error.store.damaged", {file, std::to_string(start.size()) + " B"});
    return {};
}

model::Result<void> make_schema(Database const& database) {
    std::string sql = "BEGIN; PRAGMA application_id=" + std::to_string(kRegisterApplicationId) +
                      "; PRAGMA user_version=" + std::to_string(kRegisterVersion) + ";";
    for (auto const& part : kParts)
        sql += std::string(part.sql) + ";";
    sql += "INSERT INTO meta VALUES('format', 'Tablée register, see docs/STORAGE.md'); COMMIT";
    return database.run(sql);
}

model::Result<void> check_register(Database const& database) {
    if (auto identity = check_identity(database); !identity)
        return identity;
    if (auto pages = check_pages(database); !pages)
        return pages;
    return check_tables(database);
}

} // namespace tablee::sync
