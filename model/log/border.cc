// SPDX-License-Identifier: Apache-2.0
#include "model/log/border.h"

#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/crypto/digest.h"

namespace tablee::model {
namespace {

bool texts_match(Envelope const& envelope, EventRecord const& record) {
    if (record.texts.size() != envelope.texts.size())
        return false;
    for (std::size_t i = 0; i < record.texts.size(); i += 1) {
        TextRecord const& text = record.texts[i];
        TextCommitment const& committed = envelope.texts[i];
        if (text.erased ? !text.utf8.empty() || text.salt != Salt{}
                        : text.utf8.size() != committed.size || commitment_of(text) != committed.commitment)
            return false;
    }
    return true;
}

Event event_of(Envelope const& envelope, EventRecord const& record) {
    Event event;
    event.id = event_id_of(record.envelope);
    event.author = envelope.author;
    event.seq = envelope.seq;
    event.lamport = envelope.lamport;
    event.wall = envelope.wall;
    event.seen = envelope.seen;
    auto body = decode_body(envelope.kind, record.structure, record.texts);
    event.undecodable = !body.has_value();
    if (body)
        event.body = std::move(*body);
    return event;
}

} // namespace

Result<Admitted> read_record(EventRecord const& record) {
    if (size_of(record) > limits::kRecordBytes)
        return failure("error.event.too-large");
    auto envelope = decode_envelope(record.envelope);
    if (!envelope)
        return Failure(std::move(envelope.error()));
    if (record.structure.size() != envelope->structure_size ||
        blake2b(record.structure) != envelope->structure_hash)
        return failure("error.event.malformed", {"structure"});
    if (!texts_match(*envelope, record))
        return failure("error.event.malformed", {"text"});
    Event event = event_of(*envelope, record);
    return Admitted{std::move(*envelope), std::move(event)};
}

} // namespace tablee::model
