// SPDX-License-Identifier: Apache-2.0
#pragma once

// Frames as the journal keeps them, and back. Pure.
//
// The journal has events in order and signatures by (author, number): a frame is an author's events up to its
// next signature.
#include "model/base/result.h"
#include "model/log/frame.h"
#include "sync/ports/journal.h"

#include <vector>

namespace tablee::sync {

void append_to(JournalBatch& batch, model::Frame const& frame);

// In the order in which they end. Errors: error.register.unsigned {author} (events that no signature follows:
// an append is all or nothing, so somebody cut the register), error.register.unreadable.
[[nodiscard]] model::Result<std::vector<model::Frame>> frames_of(JournalBatch batch);

} // namespace tablee::sync
