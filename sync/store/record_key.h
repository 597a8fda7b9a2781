// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the store finds whose event a record is, without decoding it: author and number lie at a fixed place
// of every envelope (docs/PROTOCOL.md): version 1 | session 16 | author 16 | seq 8, little-endian. Pure.
#include "model/base/ids.h"
#include "model/event/record.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace tablee::sync {

struct RecordKey {
    model::AuthorId author;
    std::uint64_t seq = 0;
    auto operator<=>(RecordKey const&) const = default;
};

[[nodiscard]] inline std::optional<RecordKey> key_of(model::ByteView envelope) {
    constexpr std::size_t kAuthorAt = 1 + 16;
    constexpr std::size_t kSeqAt = kAuthorAt + model::AuthorId::kSize;
    constexpr std::size_t kSeqBytes = 8;
    if (envelope.size() < kSeqAt + kSeqBytes)
        return std::nullopt;
    RecordKey key{model::AuthorId::first_of(envelope.subspan(kAuthorAt)), 0};
    for (std::size_t i = 0; i < kSeqBytes; ++i)
        key.seq |= static_cast<std::uint64_t>(envelope[kSeqAt + i]) << (8 * i);
    return key;
}

} // namespace tablee::sync
