// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ed25519 signatures (RFC 8032) and the keys of an installation and of its runs. Pure: seeds come in.
//
// An installation keeps one 32-octet seed for life; from it come its signing key and its box key. Each start
// of the program is a run, with an event key of its own that the installation certifies: what a thief of a
// run's memory can sign ends with the run.
#include "model/base/ids.h"
#include "model/crypto/signature.h"

#include <array>

namespace tablee::model {

using Seed = std::array<std::uint8_t, 32>;
using PublicKey = Octets<struct PublicKeyTag, 32>; // Ed25519
using BoxKey = Octets<struct BoxKeyTag, 32>;       // X25519, public
using BoxSecret = Octets<struct BoxSecretTag, 32>; // X25519, secret

struct SigningKey {
    PublicKey public_key;
    std::array<std::uint8_t, 64> secret{};

    [[nodiscard]] static SigningKey from_seed(Seed const& seed);
};

[[nodiscard]] Signature sign(SigningKey const& key, ByteView message);
[[nodiscard]] bool verify(PublicKey const& key, ByteView message, Signature const& signature);

struct BoxPair {
    BoxKey public_key;
    BoxSecret secret;

    [[nodiscard]] static BoxPair from_seed(Seed const& seed);
};

// The long-lived keys of an installation, derived from its one seed.
struct Installation {
    SigningKey signing;
    BoxPair box;
    PostId post; // post_of the signing key

    [[nodiscard]] static Installation from_seed(Seed const& seed);
};

// The first half of the BLAKE2b-256 of an installation's signing key.
[[nodiscard]] PostId post_of(PublicKey const& installation);

// What ties a run to its installation; signed by the installation's key.
struct RunKeys {
    PublicKey installation;
    PublicKey event_key;
    BoxKey box; // the installation's
    Signature certificate{};

    bool operator==(RunKeys const&) const = default;
};

// The first half of the BLAKE2b-256 of a run's event key. An author is thus named by what it signs with:
// nobody can write a first event in another's name, not even before the true one has reached everybody.
[[nodiscard]] AuthorId author_of(PublicKey const& event_key);

[[nodiscard]] RunKeys certify(Installation const& installation, PublicKey const& event_key);
// Whether the certificate is the installation's, and `author` the one these keys name.
[[nodiscard]] bool is_certified(RunKeys const& keys, AuthorId const& author);

// A frame's signature is over this: the domain, then the id of its last event.
[[nodiscard]] Signature sign_frame(SigningKey const& key, EventId const& last);
[[nodiscard]] bool verify_frame(PublicKey const& key, EventId const& last, Signature const& signature);

} // namespace tablee::model
