// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/digest.h"

#include "model/base/assert.h"

#include <sodium.h>

namespace tablee::model {
namespace {

static_assert(sizeof(crypto_generichash_state) <= 384);

crypto_generichash_state* state_of(std::array<std::uint8_t, 384>& bytes) {
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

} // namespace

Digest blake2b(ByteView bytes) {
    Digest digest;
    crypto_generichash(digest.octets.data(), Digest::kSize, bytes.data(), bytes.size(), nullptr, 0);
    return digest;
}

EventId event_id_of(ByteView envelope) {
    return EventId::first_of(blake2b(envelope).view());
}

Hasher::Hasher() {
    crypto_generichash_init(state_of(state_), nullptr, 0, Digest::kSize);
}

Hasher& Hasher::add(ByteView bytes) {
    crypto_generichash_update(state_of(state_), bytes.data(), bytes.size());
    return *this;
}

Digest Hasher::finish() {
    Digest digest;
    TABLEE_ASSERT(crypto_generichash_final(state_of(state_), digest.octets.data(), Digest::kSize) == 0);
    return digest;
}

} // namespace tablee::model
