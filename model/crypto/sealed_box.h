// SPDX-License-Identifier: Apache-2.0
#pragma once

// What only one key can open, made without drawing anything: X25519, XSalsa20-Poly1305. Pure.
//
// As libsodium's sealed boxes (ephemeral key || box, nonce = BLAKE2b-192(ephemeral || recipient)), except
// that the ephemeral key comes from a seed handed in, because `model` never draws.
#include "model/crypto/signing.h"

#include <optional>

namespace tablee::model {

constexpr std::size_t kSealBytes = 48; // added to what is sealed

// Empty when the recipient is no key (a point of small order). Requires: a seed never used before.
[[nodiscard]] Bytes seal(ByteView plain, BoxKey const& recipient, Seed const& fresh);
// Nothing when it was not sealed to that key, or was changed.
[[nodiscard]] std::optional<Bytes> open_seal(ByteView sealed, BoxSecret const& secret);

// Whether a published secret is the one of a published key.
[[nodiscard]] bool is_pair(BoxKey const& key, BoxSecret const& secret);

} // namespace tablee::model
