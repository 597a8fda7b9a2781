// SPDX-License-Identifier: Apache-2.0
#pragma once

// The register's twin in memory: same contract, no disk, and misfortune on demand. For posts that keep no
// file, for the simulator and for tests. Thread: one at a time. Outlives its replica: what a test calls a
// crash is a new replica on the same journal.
#include "model/base/result.h"
#include "sync/ports/journal.h"
#include "sync/store/record_key.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace tablee::sync {

enum class AppendFault {
    Full,      // error.store.full, nothing kept; the next append may succeed
    Lost,      // error.store.io, nothing kept; broken until `lose_unsynced`
    KeptUntold // error.store.io, yet the batch is on the disk: the crash came between commit and answer
};
enum class Durability {
    EveryAppend, // as the contract says
    OnSync       // a disk that lies, or a product that forgot: only what `sync` saw survives
};

class MemoryJournal : public Journal {
  public:
    model::Result<void> append(model::SessionId const& session, JournalBatch const& batch) override;
    [[nodiscard]] model::Result<JournalBatch> load(model::SessionId const& session) override;
    [[nodiscard]] model::Result<std::vector<model::SessionId>> sessions() override;

    // The n-th append from now (1 = the next) fails once in that way.
    void fail_append(std::uint64_t nth, AppendFault fault);
    void set_durability(Durability durability) { durability_ = durability; }
    void sync();
    // A power cut and a new start: what was not durable is gone, and the disk works again.
    void lose_unsynced();

  private:
    struct Shelf {
        model::SessionId session;
        JournalBatch records;
        std::multimap<RecordKey, std::size_t> events; // places in records.events
        std::multimap<RecordKey, std::size_t> frames; // places in records.frames
        std::size_t durable_events = 0;
        std::size_t durable_frames = 0;
    };
    Shelf* find(model::SessionId const& session);
    [[nodiscard]] std::optional<AppendFault> next_fault();
    void keep(model::SessionId const& session, JournalBatch const& batch);
    static void put(Shelf& shelf, JournalBatch const& batch);
    static void put_event(Shelf& shelf, model::EventRecord const& record);
    static void put_frame(Shelf& shelf, model::FrameSignature const& frame);

    std::vector<Shelf> shelves_; // oldest session first
    Durability durability_ = Durability::EveryAppend;
    std::uint64_t appends_until_fault_ = 0; // 0: none planned
    AppendFault fault_ = AppendFault::Full;
    bool is_broken_ = false;
};

} // namespace tablee::sync
