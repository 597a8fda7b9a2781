// SPDX-License-Identifier: Apache-2.0
#pragma once

// An event as it is stored and sent: octets, not yet believed. Pure.
//
// The envelope is what is hashed and signed. The structure (ids, numbers, references) is never erased; the
// personal texts lie apart, each with its own salt, so that one can be erased while every hash and signature
// still verifies (docs/PROTOCOL.md).
#include "model/base/ids.h"
#include "model/crypto/signature.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tablee::model {

using Salt = std::array<std::uint8_t, 16>;

struct TextRecord {
    Salt salt{};
    Bytes utf8;
    bool erased = false; // then salt and utf8 are empty

    bool operator==(TextRecord const&) const = default;
};

struct EventRecord {
    Bytes envelope;
    Bytes structure;
    std::vector<TextRecord> texts;

    bool operator==(EventRecord const&) const = default;
};

// Octets that a record takes on the wire, near enough for budgets and limits.
[[nodiscard]] inline std::size_t size_of(EventRecord const& record) {
    std::size_t size = record.envelope.size() + record.structure.size() + 16;
    for (TextRecord const& text : record.texts)
        size += text.utf8.size() + 24;
    return size;
}

// A signature over the last event of a run of events: it covers the author's log up to there.
struct FrameSignature {
    AuthorId author;
    std::uint64_t seq = 0;
    Signature signature{};

    bool operator==(FrameSignature const&) const = default;
};

} // namespace tablee::model
