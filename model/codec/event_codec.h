// SPDX-License-Identifier: Apache-2.0
#pragma once

// Canonical octets of event bodies and of choices, and back. Pure.
//
// Reading gives a body only when writing it again would give the same octets: there is one encoding of a
// thing, so a hash of the octets is a hash of the thing.
#include "model/base/result.h"
#include "model/event/body.h"

#include <optional>
#include <span>

namespace tablee::model {

struct EncodedBody {
    std::uint16_t kind = 0;
    Bytes structure;
    std::vector<TextRecord> texts; // salts still zero
};

[[nodiscard]] EncodedBody encode(Body const& body);

// Error: error.event.undecodable {kind}. Titles and texts that are not clean (text.h) read as erased: whether
// the octets can be read hangs on the structure and on the number of texts alone, never on their words. A
// kind that this program does not know reads as UnknownKind.
[[nodiscard]] Result<Body> decode_body(std::uint16_t kind, ByteView structure,
                                       std::span<TextRecord const> texts);

// A choice in exactly `size` octets, zeros behind it, so that all sealed ballots of a poll are of one length.
// Requires: size >= padded_size of the poll.
[[nodiscard]] Bytes encode_choice(voting::Choice const& choice, std::size_t size);
[[nodiscard]] std::optional<voting::Choice> decode_choice(ByteView octets);
[[nodiscard]] std::size_t padded_size(voting::Method const& method, std::size_t options);

} // namespace tablee::model
