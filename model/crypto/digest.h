// SPDX-License-Identifier: Apache-2.0
#pragma once

// BLAKE2b (RFC 7693), the one hash of Tablée. Pure.
#include "model/base/ids.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace tablee::model {

[[nodiscard]] Digest blake2b(ByteView bytes);

// BLAKE2b-256 of an envelope: the event's name.
[[nodiscard]] EventId event_id_of(ByteView envelope);

// Piece by piece. What is added is framed by nobody: the caller writes lengths where pieces could run
// together.
class Hasher {
  public:
    Hasher();
    Hasher& add(ByteView bytes);
    [[nodiscard]] Digest finish();

  private:
    alignas(
        64) std::array<std::uint8_t, 384> state_{}; // crypto_generichash_state, whose header stays at home
};

} // namespace tablee::model
