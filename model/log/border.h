// SPDX-License-Identifier: Apache-2.0
#pragma once

// The border: what is refused before anything is stored. Pure. Table: docs/PROTOCOL.md, "Border".
//
// Looks at one record alone: sizes, canonical octets, hashes and commitments. What depends on the author's
// log (links, lamport, signature) is EventLog's. A body that cannot be read, or an unknown kind, passes: it
// is stored, passed on, and void.
#include "model/base/result.h"
#include "model/event/body.h"
#include "model/event/envelope.h"

namespace tablee::model {

struct Admitted {
    Envelope envelope;
    Event event;
};

// Errors: error.event.malformed {what}, error.event.too-large, error.event.newer-format {version}.
[[nodiscard]] Result<Admitted> read_record(EventRecord const& record);

} // namespace tablee::model
