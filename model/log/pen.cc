// SPDX-License-Identifier: Apache-2.0
#include "model/log/pen.h"

#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/crypto/digest.h"

#include <algorithm>

namespace tablee::model {

Pen::Pen(Installation const& installation, Seed const& event_seed)
    : key_(SigningKey::from_seed(event_seed))
    , author_(author_of(key_.public_key))
    , keys_(certify(installation, key_.public_key)) {}

std::vector<Seen> Pen::newly_seen(EventLog const& log) {
    std::vector<Seen> seen;
    for (auto const& [author, head] : log.frontier().heads()) {
        if (author == author_ || declared_.seq_of(author) == head.seq)
            continue;
        if (seen.size() == limits::kSeenPerEvent)
            break;
        seen.push_back({author, head.seq, head.hash});
        declared_.set(author, head);
        lamport_ = std::max(lamport_, log.author(author)->lamport);
    }
    return seen;
}

EventRecord Pen::record(EventLog const& log, Body const& body, Instant wall, Salts const& salts) {
    EncodedBody encoded = encode(body);
    Envelope envelope;
    bool const genesis = std::holds_alternative<SessionCreated>(body);
    envelope.session = genesis ? SessionId{} : log.session();
    envelope.author = author_;
    envelope.seq = ++seq_;
    envelope.previous = head_;
    envelope.seen = newly_seen(log);
    envelope.lamport = ++lamport_;
    envelope.wall = wall;
    envelope.kind = encoded.kind;
    envelope.structure_size = static_cast<std::uint32_t>(encoded.structure.size());
    envelope.structure_hash = blake2b(encoded.structure);
    for (TextRecord& text : encoded.texts) {
        text.salt = text.erased ? Salt{} : salts();
        envelope.texts.push_back({static_cast<std::uint32_t>(text.utf8.size()), commitment_of(text)});
    }
    EventRecord record{encode(envelope), std::move(encoded.structure), std::move(encoded.texts)};
    head_ = event_id_of(record.envelope);
    return record;
}

Frame Pen::write(EventLog const& log, std::span<Body const> bodies, Instant wall, Salts const& salts) {
    Frame frame;
    for (Body const& body : bodies)
        frame.events.push_back(record(log, body, wall, salts));
    frame.signature = sign_frame(key_, head_);
    return frame;
}

} // namespace tablee::model
