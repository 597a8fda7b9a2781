// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/signing.h"

#include "model/base/assert.h"
#include "model/crypto/digest.h"

#include <sodium.h>

namespace tablee::model {
namespace {

// A label for each use, so that a signature made for one is worthless for another.
constexpr std::string_view kCertificateLabel = "tablee/cert/v1";
constexpr std::string_view kFrameLabel = "tablee/frame/v1";

Seed derived(Seed const& seed, std::string_view label) {
    Seed out{};
    crypto_generichash(out.data(), out.size(), view_of(label).data(), label.size(), seed.data(), seed.size());
    return out;
}

Bytes certificate_message(RunKeys const& keys) {
    Bytes message = copy_of(view_of(kCertificateLabel));
    for (ByteView part : {keys.installation.view(), keys.event_key.view(), keys.box.view()})
        message.insert(message.end(), part.begin(), part.end());
    return message;
}

constexpr std::size_t kFrameMessageBytes = kFrameLabel.size() + EventId::kSize;

std::array<std::uint8_t, kFrameMessageBytes> frame_message(EventId const& last) {
    std::array<std::uint8_t, kFrameMessageBytes> message{};
    std::copy(kFrameLabel.begin(), kFrameLabel.end(), message.begin());
    std::copy(last.octets.begin(), last.octets.end(), message.begin() + kFrameLabel.size());
    return message;
}

} // namespace

SigningKey SigningKey::from_seed(Seed const& seed) {
    SigningKey key;
    crypto_sign_seed_keypair(key.public_key.octets.data(), key.secret.data(), seed.data());
    return key;
}

Signature sign(SigningKey const& key, ByteView message) {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), key.secret.data());
    return signature;
}

bool verify(PublicKey const& key, ByteView message, Signature const& signature) {
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.octets.data()) ==
           0;
}

BoxPair BoxPair::from_seed(Seed const& seed) {
    BoxPair pair;
    crypto_box_seed_keypair(pair.public_key.octets.data(), pair.secret.octets.data(), seed.data());
    return pair;
}

Installation Installation::from_seed(Seed const& seed) {
    Installation installation;
    installation.signing = SigningKey::from_seed(derived(seed, "tablee/ik/v1"));
    installation.box = BoxPair::from_seed(derived(seed, "tablee/xk/v1"));
    installation.post = post_of(installation.signing.public_key);
    return installation;
}

PostId post_of(PublicKey const& installation) {
    return PostId::first_of(blake2b(installation.view()).view());
}

AuthorId author_of(PublicKey const& event_key) {
    return AuthorId::first_of(blake2b(event_key.view()).view());
}

RunKeys certify(Installation const& installation, PublicKey const& event_key) {
    RunKeys keys{installation.signing.public_key, event_key, installation.box.public_key, {}};
    keys.certificate = sign(installation.signing, certificate_message(keys));
    return keys;
}

bool is_certified(RunKeys const& keys, AuthorId const& author) {
    return author_of(keys.event_key) == author &&
           verify(keys.installation, certificate_message(keys), keys.certificate);
}

Signature sign_frame(SigningKey const& key, EventId const& last) {
    return sign(key, frame_message(last));
}

bool verify_frame(PublicKey const& key, EventId const& last, Signature const& signature) {
    return verify(key, frame_message(last), signature);
}

} // namespace tablee::model
