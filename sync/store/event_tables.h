// SPDX-License-Identifier: Apache-2.0
#pragma once

// Records in and out of the tables `sessions`, `events`, `bodies` and `frames` (docs/STORAGE.md). Thread: the
// database's.
//
// Putting in is idempotent: the same envelope at the same (author, seq) is there once, and what was there
// first stays, so that an erased text does not come back from a peer that still has it. Another envelope at
// the same (author, seq) is a second event, the proof that its author cheats.
#include "model/base/result.h"
#include "sync/ports/journal.h"
#include "sync/store/sqlite_handle.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tablee::sync {

// Whether a record fits the tables: an envelope with its key, no more texts than an event may have, nothing
// left of an erased one. What was not so could not be read back. Pure.
[[nodiscard]] bool is_storable(model::EventRecord const& record);

class EventTables {
  public:
    // Requires: check_register found nothing to say, and the database outlives this.
    static model::Result<EventTables> open(Database const& database);

    // Requires: a transaction, and records that are storable.
    model::Result<void> put(model::SessionId const& session, JournalBatch const& batch);

    // Events and frames in the order they were put. Error: error.store.damaged when a row is not as put made
    // it.
    [[nodiscard]] model::Result<JournalBatch> load(model::SessionId const& session);
    [[nodiscard]] model::Result<std::vector<model::SessionId>> sessions();

  private:
    enum class Query : std::size_t;
    EventTables(Database const& database, std::vector<Statement> statements);
    [[nodiscard]] Statement& the(Query query);

    model::Result<std::int64_t> row_of(model::SessionId const& session); // 0: none
    model::Result<std::int64_t> make_row_of(model::SessionId const& session);
    model::Result<void> put_event(std::int64_t session, model::EventRecord const& record);
    model::Result<void> put_texts(std::int64_t event, std::vector<model::TextRecord> const& texts);
    model::Result<void> put_frame(std::int64_t session, model::FrameSignature const& frame);
    model::Result<void> load_events(std::int64_t session, JournalBatch& batch);
    model::Result<void> load_frames(std::int64_t session, JournalBatch& batch);

    Database const* database_;
    std::vector<Statement> statements_; // one a Query
};

} // namespace tablee::sync
