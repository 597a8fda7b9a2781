// SPDX-License-Identifier: Apache-2.0
#pragma once

// Events that no pen would write: an honest author's next envelope, bent at will, and signed by whoever.
//
//     Envelope bent = next_envelope(author);
//     bent.lamport += 1;
//     log.offer(forged({forged(bent, SessionOpened{})}, author.event_key()));
#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/crypto/digest.h"
#include "tests/support/event_maker.h"

#include <utility>
#include <vector>

namespace tablee::test {

// What the author's pen would write next, had it seen nothing new. Kind, structure and texts are left to
// `forged`.
[[nodiscard]] inline model::Envelope next_envelope(Author const& author) {
    model::EventLog::Author const* held = author.log().author(author.id());
    model::Envelope envelope;
    envelope.session = author.log().session();
    envelope.author = author.id();
    envelope.wall = kAfternoon;
    envelope.seq = held == nullptr ? 1 : held->ids.size() + 1;
    envelope.lamport = held == nullptr ? 1 : held->lamport + 1;
    if (held != nullptr)
        envelope.previous = held->ids.back();
    return envelope;
}

// The envelope that comes after that one.
[[nodiscard]] inline model::Envelope after(model::EventRecord const& record) {
    model::Envelope envelope = *model::decode_envelope(record.envelope);
    envelope.seq += 1;
    envelope.lamport += 1;
    envelope.previous = model::event_id_of(record.envelope);
    envelope.seen.clear();
    envelope.texts.clear();
    return envelope;
}

// That log's head as an event would declare it.
[[nodiscard]] inline model::Seen seen_of(Author const& author) {
    return {author.id(), author.log().author(author.id())->ids.size(),
            model::HeadHash::first_of(author.head().view())};
}

// A record with that structure, its hashes right whatever else is wrong.
[[nodiscard]] inline model::EventRecord forged(model::Envelope envelope, std::uint16_t kind,
                                               model::Bytes structure,
                                               std::vector<model::TextRecord> texts = {}) {
    envelope.kind = kind;
    envelope.structure_size = static_cast<std::uint32_t>(structure.size());
    envelope.structure_hash = model::blake2b(structure);
    for (model::TextRecord const& text : texts)
        envelope.texts.push_back({static_cast<std::uint32_t>(text.utf8.size()), model::commitment_of(text)});
    return {model::encode(envelope), std::move(structure), std::move(texts)};
}
[[nodiscard]] inline model::EventRecord forged(model::Envelope envelope, model::Body const& body) {
    model::EncodedBody encoded = model::encode(body);
    return forged(std::move(envelope), encoded.kind, std::move(encoded.structure), std::move(encoded.texts));
}

// These records as one frame. Requires: at least one.
[[nodiscard]] inline model::Frame forged(std::vector<model::EventRecord> records,
                                         model::SigningKey const& signer) {
    model::EventId const last = model::event_id_of(records.back().envelope);
    return {std::move(records), model::sign_frame(signer, last)};
}

} // namespace tablee::test
