// SPDX-License-Identifier: Apache-2.0
#pragma once

// The register on disk, as the replica needs it. Thread: the replica's.
//
// Disk before wire: what `append` returned for is durable, in one transaction, before anybody is told.
#include "model/base/result.h"
#include "model/event/record.h"

#include <cstdint>
#include <vector>

namespace tablee::sync {

struct JournalBatch {
    std::vector<model::EventRecord> events; // each after everything it has seen
    std::vector<model::FrameSignature> frames;
    [[nodiscard]] bool empty() const { return events.empty() && frames.empty(); }
};

class Journal {
  public:
    virtual ~Journal() = default;
    // All or nothing; the same envelope at the same (author, seq) is kept once. Errors, each with {file}:
    // error.store.full, .read-only, .bad-record, .damaged {detail}, .io {detail}; after the last two nothing
    // more is written until the register is opened anew.
    virtual model::Result<void> append(model::SessionId const& session, JournalBatch const& batch) = 0;
    // Everything of that session, in the order it was appended. Errors: error.store.damaged {file, detail},
    // .io {file, detail}.
    [[nodiscard]] virtual model::Result<JournalBatch> load(model::SessionId const& session) = 0;
    // The sessions of this register, oldest first.
    [[nodiscard]] virtual model::Result<std::vector<model::SessionId>> sessions() = 0;
};

} // namespace tablee::sync
