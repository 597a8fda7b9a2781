// SPDX-License-Identifier: Apache-2.0
#pragma once

// A copied register as a journal that takes nothing: for whoever reads sessions by the journal's door.
// Thread: as the copy.
#include "sync/ports/journal.h"
#include "sync/store/register_copy.h"

#include <filesystem>

namespace tablee::sync {

class CopyJournal final : public Journal {
  public:
    // `file` is the register's own name, for errors. Requires: the copy outlives this.
    CopyJournal(RegisterCopy& copy, std::filesystem::path const& file)
        : copy_(&copy)
        , file_(file.string()) {}

    model::Result<void> append(model::SessionId const&, JournalBatch const&) override {
        return model::failure("error.store.read-only", {file_});
    }
    [[nodiscard]] model::Result<JournalBatch> load(model::SessionId const& session) override {
        return copy_->load(session);
    }
    [[nodiscard]] model::Result<std::vector<model::SessionId>> sessions() override {
        return copy_->sessions();
    }

  private:
    RegisterCopy* copy_;
    std::string file_;
};

} // namespace tablee::sync
