// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/sealed_box.h"

#include <sodium.h>

namespace tablee::model {
namespace {

static_assert(kSealBytes == crypto_box_PUBLICKEYBYTES + crypto_box_MACBYTES);

using Nonce = std::array<std::uint8_t, crypto_box_NONCEBYTES>;

Nonce nonce_of(BoxKey const& ephemeral, BoxKey const& recipient) {
    std::array<std::uint8_t, 64> both{};
    std::copy(ephemeral.octets.begin(), ephemeral.octets.end(), both.begin());
    std::copy(recipient.octets.begin(), recipient.octets.end(), both.begin() + 32);
    Nonce nonce{};
    crypto_generichash(nonce.data(), nonce.size(), both.data(), both.size(), nullptr, 0);
    return nonce;
}

BoxKey public_of(BoxSecret const& secret) {
    BoxKey key;
    crypto_scalarmult_base(key.octets.data(), secret.octets.data());
    return key;
}

} // namespace

Bytes seal(ByteView plain, BoxKey const& recipient, Seed const& fresh) {
    BoxPair const ephemeral = BoxPair::from_seed(fresh);
    Nonce const nonce = nonce_of(ephemeral.public_key, recipient);
    Bytes sealed(kSealBytes + plain.size());
    std::copy(ephemeral.public_key.octets.begin(), ephemeral.public_key.octets.end(), sealed.begin());
    if (crypto_box_easy(sealed.data() + BoxKey::kSize, plain.data(), plain.size(), nonce.data(),
                        recipient.octets.data(), ephemeral.secret.octets.data()) != 0)
        return {};
    return sealed;
}

std::optional<Bytes> open_seal(ByteView sealed, BoxSecret const& secret) {
    if (sealed.size() < kSealBytes)
        return std::nullopt;
    BoxKey const ephemeral = BoxKey::first_of(sealed);
    Nonce const nonce = nonce_of(ephemeral, public_of(secret));
    ByteView const box = sealed.subspan(BoxKey::kSize);
    Bytes plain(sealed.size() - kSealBytes);
    if (crypto_box_open_easy(plain.data(), box.data(), box.size(), nonce.data(), ephemeral.octets.data(),
                             secret.octets.data()) != 0)
        return std::nullopt;
    return plain;
}

bool is_pair(BoxKey const& key, BoxSecret const& secret) {
    return public_of(secret) == key;
}

} // namespace tablee::model
