// SPDX-License-Identifier: Apache-2.0
#pragma once

// The readable tables of a register: what its sessions say, for people with a SQLite shell or a spreadsheet
// (docs/STORAGE.md, "Readable tables"). Never read by the program, dropped and written anew at will.
//
// Same sessions, same octets, on every post: nothing here tells where or when it was written, nor on what
// machine. Names stand instead of ids; ids beside them, in hexadecimal, for joins. No table links a ballot to
// a seat, of whatever kind the poll is: `poll_totals` holds totals and nothing else. The author of an
// anonymous proposal stands in none. Making the rows is pure; reading and writing them: the database's
// thread.
#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/session/session.h"
#include "sync/store/sqlite_handle.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace tablee::sync {

// A change of the columns is a new layout: tables of another one are stale.
constexpr std::int64_t kProjectionLayout = 1;

struct ProjectedSession {
    std::shared_ptr<model::Session const> session;
    model::Digest digest; // its state digest
};

using ProjectedCell = std::variant<std::int64_t, std::string>;
struct ProjectedTable {
    std::string name;
    std::vector<std::string> columns; // "session INTEGER"; in a table of integers and texts, nothing is NULL
    std::vector<std::vector<ProjectedCell>> rows;
};

// Sessions oldest first: their number in the tables is their place, from 1.
[[nodiscard]] std::vector<ProjectedTable> project(std::vector<ProjectedSession> const& sessions);

// One transaction: dropped, created, filled. Errors: error.store.full, .read-only, .io {file …}.
[[nodiscard]] model::Result<void> write_projections(Database const& database,
                                                    std::vector<ProjectedSession> const& sessions);

// Whether they were made in this layout, under these rules, from as many events as the register holds.
[[nodiscard]] model::Result<bool> are_projections_current(Database const& database);

// The names of the tables that are missing or say something else than these sessions.
[[nodiscard]] model::Result<std::vector<std::string>>
differing_projections(Database const& database, std::vector<ProjectedSession> const& sessions);

} // namespace tablee::sync
