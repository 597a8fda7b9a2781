// SPDX-License-Identifier: Apache-2.0
#pragma once

// The readable tables of a register, made anew from its events. Thread: the journal's, one at a time: after
// the replica that wrote to it has stopped, or on its thread.
#include "model/base/result.h"
#include "sync/store/sqlite_journal.h"

namespace tablee::sync {

// Every session of the register folded again, its tables dropped and written in one transaction. Same events,
// same octets. Errors: Chronicle::load's, the journal's, write_projections'.
[[nodiscard]] model::Result<void> rebuild_projections(SqliteJournal& journal);

// The same, only when the tables do not stand for the events that the register holds: after a crash, or when
// another version of the program made them.
[[nodiscard]] model::Result<void> refresh_projections(SqliteJournal& journal);

} // namespace tablee::sync
