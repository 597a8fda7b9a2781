// SPDX-License-Identifier: Apache-2.0
#include "model/codec/event_codec.h"

#include "model/codec/body_fields.h"
#include "model/codec/poll_fields.h"
#include "model/codec/text_fields.h"

#include <algorithm>

namespace tablee::model {
namespace {

// A table of functions, one a kind: reads the alternative that the kind names.
template <std::size_t... Kinds>
void load_kind(BodyReader& ar, Body& body, std::uint16_t kind, std::index_sequence<Kinds...>) {
    using Load = void (*)(BodyReader&, Body&);
    static constexpr Load kLoads[] = {[](BodyReader& in, Body& out) { in(out.emplace<Kinds>()); }...};
    kLoads[kind](ar, body);
}

} // namespace

EncodedBody encode(Body const& body) {
    BodyWriter ar;
    std::visit([&](auto const& alternative) { ar(alternative); }, body);
    return {kind_of(body), std::move(ar.structure), std::move(ar.texts)};
}

Result<Body> decode_body(std::uint16_t kind, ByteView structure, std::span<TextRecord const> texts) {
    if (kind == 0 || kind >= kKinds)
        return Body{UnknownKind{}};
    Body body;
    BodyReader ar(structure, texts);
    load_kind(ar, body, kind, std::make_index_sequence<kKinds>{});
    if (!ar.finished() || !std::ranges::equal(encode(body).structure, structure))
        return failure("error.event.undecodable", {std::to_string(kind)});
    return body;
}

Bytes encode_choice(voting::Choice const& choice, std::size_t size) {
    BodyWriter ar;
    ar(choice);
    ar.structure.resize(std::max(size, ar.structure.size()), 0);
    return std::move(ar.structure);
}

std::optional<voting::Choice> decode_choice(ByteView octets) {
    voting::Choice choice;
    BodyReader ar(octets, {});
    ar(choice);
    ByteView const rest = ar.in.take(ar.in.left());
    if (!ar.ok() || std::ranges::any_of(rest, [](std::uint8_t octet) { return octet != 0; }))
        return std::nullopt;
    return choice;
}

std::size_t padded_size(voting::Method const& method, std::size_t options) {
    return encode_choice(voting::fullest_choice(method, options), 0).size();
}

} // namespace tablee::model
