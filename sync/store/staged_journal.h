// SPDX-License-Identifier: Apache-2.0
#pragma once

// A journal that keeps back what it is given until `commit`, then hands everything on in one transaction:
// what a verb of the command line does to a register happens whole or not at all. Thread: as the journal
// below.
//
// It promises durability to nobody before `commit`: only for a post without links, which tells nobody.
#include "sync/ports/journal.h"

#include <iterator>
#include <optional>
#include <utility>

namespace tablee::sync {

class StagedJournal final : public Journal {
  public:
    // Requires: `below` outlives this.
    explicit StagedJournal(Journal& below)
        : below_(&below) {}

    // Requires: one session only, until the next `commit`.
    model::Result<void> append(model::SessionId const& session, JournalBatch const& batch) override {
        session_ = session;
        staged_.events.insert(staged_.events.end(), batch.events.begin(), batch.events.end());
        staged_.frames.insert(staged_.frames.end(), batch.frames.begin(), batch.frames.end());
        return {};
    }
    // What the journal below holds: what is staged was never read back by whoever wrote it.
    [[nodiscard]] model::Result<JournalBatch> load(model::SessionId const& session) override {
        return below_->load(session);
    }
    [[nodiscard]] model::Result<std::vector<model::SessionId>> sessions() override {
        return below_->sessions();
    }

    // Errors: those of the journal below; what was staged stays so.
    [[nodiscard]] model::Result<void> commit() {
        if (staged_.empty())
            return {};
        if (auto done = below_->append(*session_, staged_); !done)
            return done;
        staged_ = {};
        return {};
    }
    [[nodiscard]] std::size_t staged_events() const { return staged_.events.size(); }

  private:
    Journal* below_;
    std::optional<model::SessionId> session_;
    JournalBatch staged_;
};

} // namespace tablee::sync
