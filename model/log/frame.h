// SPDX-License-Identifier: Apache-2.0
#pragma once

// What travels and is stored together: consecutive events of one author, and one signature over the last.
// Pure. Live events are frames of one; catching up sends longer ones and verifies one signature each.
#include "model/event/record.h"

#include <vector>

namespace tablee::model {

struct Frame {
    std::vector<EventRecord> events; // at least one; consecutive, of one author
    Signature signature{};           // over the id of the last

    bool operator==(Frame const&) const = default;
};

} // namespace tablee::model
