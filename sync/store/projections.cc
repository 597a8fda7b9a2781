// SPDX-License-Identifier: Apache-2.0
#include "sync/store/projections.h"

#include <algorithm>

namespace tablee::sync {
namespace {

// "title TEXT" -> "title".
std::string_view name_of(std::string const& column) {
    return std::string_view(column).substr(0, column.find(' '));
}

std::string joined(std::vector<std::string> const& parts) {
    std::string out;
    for (std::string const& part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out;
}

std::string names_of(ProjectedTable const& table) {
    std::vector<std::string> names;
    for (std::string const& column : table.columns)
        names.emplace_back(name_of(column));
    return joined(names);
}

// Whatever bears that name: somebody may have put a view there.
model::Result<void> drop(Database const& database, std::string const& name) {
    auto const kind = database.text(
        "SELECT type FROM sqlite_schema WHERE type IN ('table', 'view') AND name = '" + name + "'");
    if (!kind)
        return tl::unexpected(kind.error());
    if (kind->empty())
        return {};
    return database.run((*kind == "view" ? "DROP VIEW " : "DROP TABLE ") + name);
}

model::Result<void> fill(Database const& database, ProjectedTable const& table) {
    std::string places;
    for (std::size_t i = 0; i < table.columns.size(); i += 1)
        places += i == 0 ? "?" : ", ?";
    auto insert = database.prepare("INSERT INTO " + table.name + " VALUES (" + places + ")");
    if (!insert)
        return tl::unexpected(insert.error());
    for (auto const& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); i += 1) {
            int const place = static_cast<int>(i) + 1;
            if (auto const* number = std::get_if<std::int64_t>(&row[i]))
                insert->bind(place, *number);
            else
                insert->bind(place, std::string_view(std::get<std::string>(row[i])));
        }
        if (auto done = insert->run(); !done)
            return done;
        insert->reset();
    }
    return {};
}

model::Result<void> write(Database const& database, ProjectedTable const& table) {
    if (auto dropped = drop(database, table.name); !dropped)
        return dropped;
    auto made = database.run("CREATE TABLE " + table.name + " (" + joined(table.columns) + ")");
    return made ? fill(database, table) : made;
}

model::Result<bool> is_table(Database const& database, std::string const& name) {
    auto const count =
        database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" + name + "'");
    if (!count)
        return tl::unexpected(count.error());
    return *count == 1;
}

// The columns as the table has them, "name TYPE" joined: the definition is ours or it is not.
model::Result<bool> has_columns(Database const& database, ProjectedTable const& table) {
    auto const found =
        database.text("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '" + table.name + "'");
    if (!found)
        return tl::unexpected(found.error());
    return *found == "CREATE TABLE " + table.name + " (" + joined(table.columns) + ")";
}

bool is_same(Statement const& row, int column, ProjectedCell const& cell) {
    if (auto const* number = std::get_if<std::int64_t>(&cell))
        return row.integer(column) == *number;
    return row.text(column) == std::get<std::string>(cell);
}

model::Result<bool> says_the_same(Database const& database, ProjectedTable const& table) {
    auto const ours = has_columns(database, table);
    if (!ours || !*ours)
        return ours;
    auto rows = database.prepare("SELECT " + names_of(table) + " FROM " + table.name + " ORDER BY rowid");
    if (!rows)
        return tl::unexpected(rows.error());
    for (auto const& expected : table.rows) {
        auto const stepped = rows->step();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return false;
        for (std::size_t i = 0; i < expected.size(); i += 1)
            if (!is_same(*rows, static_cast<int>(i), expected[i]))
                return false;
    }
    auto const more = rows->step();
    if (!more)
        return tl::unexpected(more.error());
    return !*more;
}

} // namespace

model::Result<void> write_projections(Database const& database,
                                      std::vector<ProjectedSession> const& sessions) {
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (ProjectedTable const& table : project(sessions))
        if (auto written = write(database, table); !written)
            return written;
    return transaction->commit();
}

model::Result<bool> are_projections_current(Database const& database) {
    ProjectedTable const state = project({}).front();
    auto const ours = has_columns(database, state);
    if (!ours || !*ours)
        return ours;
    // How many sessions have no row that stands for what is held of them.
    auto const stale =
        database.integer("SELECT count(*) FROM sessions AS s LEFT JOIN projection_state AS p ON p.session_id "
                         "= lower(hex(s.session))"
                         " WHERE p.events IS NULL OR p.layout <> " +
                         std::to_string(kProjectionLayout) +
                         " OR p.events <> (SELECT count(*) FROM events AS e WHERE e.session = s.id)");
    if (!stale)
        return tl::unexpected(stale.error());
    return *stale == 0;
}

model::Result<std::vector<std::string>> differing_projections(Database const& database,
                                                              std::vector<ProjectedSession> const& sessions) {
    std::vector<std::string> differing;
    for (ProjectedTable const& table : project(sessions)) {
        auto same = is_table(database, table.name);
        if (same && *same)
            same = says_the_same(database, table);
        if (!same)
            return tl::unexpected(same.error());
        if (!*same)
            differing.push_back(table.name);
    }
    return differing;
}

} // namespace tablee::sync
