// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is hashed and signed of an event, and how it lies in octets (docs/PROTOCOL.md, "Envelope"). Pure.
//
// Little-endian, hand-written and bounded, because these octets come from strangers: every length is checked
// against what is left before anything is allocated, and reading back what was written gives the same octets.
//
//   version u8 | session 16 | author 16 | seq u64 | previous 32 | lamport u64 | wall i64 | kind u16
//   | structure size u32 | structure hash 32 | texts u8 × (size u32, commitment 32)
//   | seen u8 × (author 16, seq u64, head 16), authors ascending
#include "model/base/instant.h"
#include "model/base/result.h"
#include "model/event/record.h"

#include <cstdint>
#include <vector>

namespace tablee::model {

constexpr std::uint8_t kEnvelopeVersion = 1;
constexpr std::size_t kEnvelopeAuthorOffset = 17;
constexpr std::size_t kEnvelopeSeqOffset = 33;

// One author's log as another author had seen it: up to `seq`, whose event id begins with `head`.
struct Seen {
    AuthorId author;
    std::uint64_t seq = 0;
    HeadHash head;
    auto operator<=>(Seen const&) const = default;
};

struct TextCommitment {
    std::uint32_t size = 0; // octets
    Digest commitment;      // BLAKE2b-256(salt || octets)
    bool operator==(TextCommitment const&) const = default;
};

struct Envelope {
    SessionId session; // zero in a genesis: its own id names the session
    AuthorId author;
    std::uint64_t seq = 0;     // dense from 1
    EventId previous;          // zero when seq is 1
    std::uint64_t lamport = 0; // 1 + the greatest of the previous event's and of all seen
    Instant wall;              // shown, never decided on
    std::uint16_t kind = 0;
    std::uint32_t structure_size = 0;
    Digest structure_hash;
    std::vector<TextCommitment> texts;
    std::vector<Seen> seen; // what changed since the author's previous event

    bool operator==(Envelope const&) const = default;
};

[[nodiscard]] Bytes encode(Envelope const& envelope);

// Errors: error.event.malformed {what}, error.event.too-large, error.event.newer-format {version}.
[[nodiscard]] Result<Envelope> decode_envelope(ByteView bytes);

[[nodiscard]] Digest commitment_of(TextRecord const& text);

// The fixed places of author and seq, for a store that indexes octets it does not interpret.
// Requires: bytes.size() >= kEnvelopeSeqOffset + 8.
[[nodiscard]] AuthorId author_in(ByteView envelope);
[[nodiscard]] std::uint64_t seq_in(ByteView envelope);

} // namespace tablee::model
