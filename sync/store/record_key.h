// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the store finds whose event a record is, without decoding it: author and number lie at a fixed place
// of every envelope (model/event/envelope.h). Pure.
#include "model/base/ids.h"
#include "model/event/envelope.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace tablee::sync {

struct RecordKey {
    model::AuthorId author;
    std::uint64_t seq = 0;
    auto operator<=>(RecordKey const&) const = default;
};

// Nothing when the envelope ends before its number does.
[[nodiscard]] inline std::optional<RecordKey> key_of(model::ByteView envelope) {
    if (envelope.size() < model::kEnvelopeSeqOffset + sizeof(std::uint64_t))
        return std::nullopt;
    return RecordKey{model::author_in(envelope), model::seq_in(envelope)};
}

} // namespace tablee::sync
