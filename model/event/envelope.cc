// SPDX-License-Identifier: Apache-2.0
#include "model/event/envelope.h"

#include "model/base/limits.h"
#include "model/crypto/digest.h"
#include "model/event/byte_order.h"

#include <algorithm>

namespace tablee::model {
namespace {

template <class Id>
void put(Bytes& out, Id const& id) {
    out.insert(out.end(), id.octets.begin(), id.octets.end());
}

bool ascending(std::vector<Seen> const& seen) {
    return std::adjacent_find(seen.begin(), seen.end(), [](Seen const& a, Seen const& b) {
               return !(a.author < b.author);
           }) == seen.end();
}

std::vector<TextCommitment> read_texts(ByteReader& in) {
    std::vector<TextCommitment> texts;
    for (std::uint8_t left = in.number<std::uint8_t>(); left > 0 && in.ok(); left -= 1) {
        TextCommitment text;
        text.size = in.number<std::uint32_t>();
        text.commitment = in.octets<Digest>();
        texts.push_back(text);
    }
    return texts;
}

std::vector<Seen> read_seen(ByteReader& in) {
    std::vector<Seen> seen;
    for (std::uint8_t left = in.number<std::uint8_t>(); left > 0 && in.ok(); left -= 1) {
        Seen entry;
        entry.author = in.octets<AuthorId>();
        entry.seq = in.number<std::uint64_t>();
        entry.head = in.octets<HeadHash>();
        seen.push_back(entry);
    }
    return seen;
}

// What can be wrong with an envelope that could be read; empty when nothing is.
std::string_view fault_of(Envelope const& envelope) {
    bool const first = envelope.seq == 1;
    if (envelope.seq == 0 || envelope.lamport == 0)
        return "number";
    if (first != envelope.previous.is_zero())
        return "previous";
    if (envelope.texts.size() > limits::kTextsPerEvent || envelope.structure_size > limits::kStructureBytes)
        return "size";
    if (std::any_of(envelope.texts.begin(), envelope.texts.end(),
                    [](TextCommitment const& text) { return text.size > limits::kTextBytes; }))
        return "text";
    if (envelope.seen.size() > limits::kSeenPerEvent || !ascending(envelope.seen))
        return "seen";
    if (std::any_of(envelope.seen.begin(), envelope.seen.end(),
                    [&](Seen const& entry) { return entry.seq == 0 || entry.author == envelope.author; }))
        return "seen";
    return {};
}

} // namespace

Bytes encode(Envelope const& envelope) {
    Bytes out;
    out.reserve(160 + envelope.texts.size() * 36 + envelope.seen.size() * 40);
    put_le(out, kEnvelopeVersion);
    put(out, envelope.session);
    put(out, envelope.author);
    put_le(out, envelope.seq);
    put(out, envelope.previous);
    put_le(out, envelope.lamport);
    put_le(out, envelope.wall.ms);
    put_le(out, envelope.kind);
    put_le(out, envelope.structure_size);
    put(out, envelope.structure_hash);
    put_le(out, static_cast<std::uint8_t>(envelope.texts.size()));
    for (TextCommitment const& text : envelope.texts) {
        put_le(out, text.size);
        put(out, text.commitment);
    }
    put_le(out, static_cast<std::uint8_t>(envelope.seen.size()));
    for (Seen const& entry : envelope.seen) {
        put(out, entry.author);
        put_le(out, entry.seq);
        put(out, entry.head);
    }
    return out;
}

Result<Envelope> decode_envelope(ByteView bytes) {
    if (bytes.size() > limits::kEnvelopeBytes)
        return failure("error.event.too-large");
    ByteReader in(bytes);
    auto const version = in.number<std::uint8_t>();
    if (version > kEnvelopeVersion)
        return failure("error.event.newer-format", {std::to_string(version)});
    if (version < kEnvelopeVersion)
        return failure("error.event.malformed", {"version"});
    Envelope envelope;
    envelope.session = in.octets<SessionId>();
    envelope.author = in.octets<AuthorId>();
    envelope.seq = in.number<std::uint64_t>();
    envelope.previous = in.octets<EventId>();
    envelope.lamport = in.number<std::uint64_t>();
    envelope.wall.ms = in.number<std::int64_t>();
    envelope.kind = in.number<std::uint16_t>();
    envelope.structure_size = in.number<std::uint32_t>();
    envelope.structure_hash = in.octets<Digest>();
    envelope.texts = read_texts(in);
    envelope.seen = read_seen(in);
    if (!in.finished())
        return failure("error.event.malformed", {"length"});
    if (std::string_view const fault = fault_of(envelope); !fault.empty())
        return failure("error.event.malformed", {std::string(fault)});
    return envelope;
}

Digest commitment_of(TextRecord const& text) {
    return Hasher().add(text.salt).add(text.utf8).finish();
}

AuthorId author_in(ByteView envelope) {
    return AuthorId::first_of(envelope.subspan(kEnvelopeAuthorOffset));
}

std::uint64_t seq_in(ByteView envelope) {
    return get_le<std::uint64_t>(envelope.subspan(kEnvelopeSeqOffset));
}

} // namespace tablee::model
