// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/message_codec.h"

#include "model/base/limits.h"
#include "model/event/byte_order.h"

#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace tablee::sync {
namespace {

using model::ByteReader;
using model::Bytes;
using model::put_le;

constexpr std::size_t kSeenBytes = 40;
constexpr std::size_t kUpToBytes = 24;
constexpr std::size_t kAddressBytes = 6;
constexpr std::size_t kFrameBytes = 66; // before its events
constexpr std::size_t kEventBytes = 7;  // before and between its parts
constexpr std::size_t kTextBytes = 21;  // before its octets

template <class Tag, std::size_t N>
void put(Bytes& out, model::Octets<Tag, N> const& id) {
    out.insert(out.end(), id.octets.begin(), id.octets.end());
}
template <std::size_t N>
void put(Bytes& out, std::array<std::uint8_t, N> const& octets) {
    out.insert(out.end(), octets.begin(), octets.end());
}
void put(Bytes& out, model::EventRecord const& event);
void put(Bytes& out, model::Frame const& frame);
void put(Bytes& out, Bytes const& octets) {
    out.insert(out.end(), octets.begin(), octets.end());
}

template <std::size_t N>
std::array<std::uint8_t, N> read_array(ByteReader& in) {
    std::array<std::uint8_t, N> octets{};
    model::ByteView const part = in.take(N);
    std::copy(part.begin(), part.end(), octets.begin());
    return octets;
}

// How many follow; nothing when that many of at least `least` octets cannot be there.
template <class Count>
std::optional<std::size_t> read_count(ByteReader& in, std::size_t least) {
    std::size_t const count = in.number<Count>();
    if (!in.ok() || count > in.left() / least)
        return std::nullopt;
    return count;
}

void put(Bytes& out, Address const& address) {
    char const* at = address.host.data();
    char const* const end = at + address.host.size();
    for (int part = 0; part < 4; part += 1) {
        std::uint8_t octet = 0;
        at = std::from_chars(at, end, octet).ptr + 1;
        put_le(out, octet);
    }
    put_le(out, address.port);
}

Address read_address(ByteReader& in) {
    Address address;
    for (int part = 0; part < 4; part += 1)
        address.host += (part == 0 ? "" : ".") + std::to_string(in.number<std::uint8_t>());
    address.port = in.number<std::uint16_t>();
    return address;
}

void put(Bytes& out, model::Seen const& seen) {
    put(out, seen.author);
    put_le(out, seen.seq);
    put(out, seen.head);
}
model::Seen read_seen(ByteReader& in) {
    model::Seen seen;
    seen.author = in.octets<model::AuthorId>();
    seen.seq = in.number<std::uint64_t>();
    seen.head = in.octets<model::HeadHash>();
    return seen;
}
void put(Bytes& out, HeldUpTo const& entry) {
    put(out, entry.author);
    put_le(out, entry.seq);
}
HeldUpTo read_up_to(ByteReader& in) {
    HeldUpTo entry;
    entry.author = in.octets<model::AuthorId>();
    entry.seq = in.number<std::uint64_t>();
    return entry;
}

template <class T>
void put_all(Bytes& out, std::vector<T> const& all) {
    put_le(out, static_cast<std::uint16_t>(all.size()));
    for (T const& one : all)
        put(out, one);
}
template <class T, class Read>
bool read_all(ByteReader& in, std::vector<T>& all, std::size_t least, Read read) {
    auto const count = read_count<std::uint16_t>(in, least);
    if (!count)
        return false;
    all.reserve(*count);
    for (std::size_t i = 0; i < *count; i += 1)
        all.push_back(read(in));
    return in.ok();
}

void put(Bytes& out, model::TextRecord const& text) {
    put_le(out, static_cast<std::uint8_t>(text.erased ? 1 : 0));
    put(out, text.salt);
    put_le(out, static_cast<std::uint32_t>(text.utf8.size()));
    put(out, text.utf8);
}
void put(Bytes& out, model::EventRecord const& event) {
    put_le(out, static_cast<std::uint16_t>(event.envelope.size()));
    put(out, event.envelope);
    put_le(out, static_cast<std::uint32_t>(event.structure.size()));
    put(out, event.structure);
    put_le(out, static_cast<std::uint8_t>(event.texts.size()));
    for (model::TextRecord const& text : event.texts)
        put(out, text);
}
void put(Bytes& out, model::Frame const& frame) {
    put(out, frame.signature);
    put_all(out, frame.events);
}

// False: malformed. The reader's own ok() tells what was missing.
bool read_text(ByteReader& in, model::TextRecord& text) {
    auto const erased = in.number<std::uint8_t>();
    text.erased = erased == 1;
    text.salt = read_array<std::tuple_size_v<model::Salt>>(in);
    text.utf8 = model::copy_of(in.take(in.number<std::uint32_t>()));
    return in.ok() && erased <= 1;
}
bool read_event(ByteReader& in, model::EventRecord& event) {
    event.envelope = model::copy_of(in.take(in.number<std::uint16_t>()));
    event.structure = model::copy_of(in.take(in.number<std::uint32_t>()));
    auto const texts = read_count<std::uint8_t>(in, kTextBytes);
    if (!texts)
        return false;
    event.texts.resize(*texts);
    for (model::TextRecord& text : event.texts)
        if (!read_text(in, text))
            return false;
    return event.envelope.size() >= model::kEnvelopeSeqOffset + sizeof(std::uint64_t);
}
bool read_frame(ByteReader& in, model::Frame& frame) {
    frame.signature = read_array<std::tuple_size_v<model::Signature>>(in);
    auto const events = read_count<std::uint16_t>(in, kEventBytes);
    if (!events || *events == 0)
        return false;
    for (std::size_t i = 0; i < *events; i += 1)
        if (!read_event(in, frame.events.emplace_back()))
            return false;
    return true;
}

void put_payload(Bytes& out, Hello const& hello) {
    put_le(out, kProtocolVersion);
    put(out, hello.session);
    put(out, hello.post);
    put(out, hello.author);
    put(out, hello.listen);
}
void put_payload(Bytes& out, Have const& have) {
    put_all(out, have.held);
    put_all(out, have.durable);
}
void put_payload(Bytes& out, Want const& want) {
    put_all(out, want.after);
}
void put_payload(Bytes& out, Frames const& frames) {
    put_le(out, static_cast<std::uint8_t>(frames.role));
    put_all(out, frames.frames);
}
void put_payload(Bytes& out, Peers const& peers) {
    put_all(out, peers.addresses);
}
void put_payload(Bytes& out, Goodbye const& goodbye) {
    put_le(out, static_cast<std::uint8_t>(goodbye.reason));
}

bool read_payload(ByteReader& in, Hello& hello) {
    hello.session = in.octets<model::SessionId>();
    hello.post = in.octets<model::PostId>();
    hello.author = in.octets<model::AuthorId>();
    hello.listen = read_address(in);
    return in.ok();
}
bool read_payload(ByteReader& in, Have& have) {
    return read_all(in, have.held, kSeenBytes, read_seen) &&
           read_all(in, have.durable, kUpToBytes, read_up_to);
}
bool read_payload(ByteReader& in, Want& want) {
    return read_all(in, want.after, kUpToBytes, read_up_to);
}
bool read_payload(ByteReader& in, Frames& frames) {
    auto const role = in.number<std::uint8_t>();
    frames.role = static_cast<FramesRole>(role);
    auto const count = read_count<std::uint16_t>(in, kFrameBytes);
    if (!count || role > static_cast<std::uint8_t>(FramesRole::CatchUpEnd))
        return false;
    for (std::size_t i = 0; i < *count; i += 1)
        if (!read_frame(in, frames.frames.emplace_back()))
            return false;
    return true;
}
bool read_payload(ByteReader& in, Peers& peers) {
    return read_all(in, peers.addresses, kAddressBytes, read_address) &&
           peers.addresses.size() <= kAddressesPerMessage;
}
bool read_payload(ByteReader& in, Goodbye& goodbye) {
    auto const reason = in.number<std::uint8_t>();
    goodbye.reason = static_cast<Farewell>(reason);
    return in.ok() && reason <= static_cast<std::uint8_t>(Farewell::Misbehaved);
}

template <class T>
model::Result<Message> read_as(ByteReader& in, std::string_view what) {
    T message;
    if (!read_payload(in, message) || !in.finished())
        return model::failure("error.link.malformed", {std::string(what)});
    return Message{std::move(message)};
}

model::Result<Message> read_hello(ByteReader& in) {
    auto const version = in.number<std::uint8_t>();
    if (in.ok() && version != kProtocolVersion)
        return model::failure("error.link.other-version", {std::to_string(version)});
    return read_as<Hello>(in, "hello");
}

} // namespace

std::string_view key_of(Farewell reason) {
    switch (reason) {
    case Farewell::Leaving:
        return "notice.goodbye.leaving";
    case Farewell::OtherSession:
        return "notice.goodbye.other-session";
    case Farewell::OtherVersion:
        return "notice.goodbye.other-version";
    case Farewell::SamePost:
        return "notice.goodbye.same-post";
    case Farewell::SecondLink:
        return "notice.goodbye.second-link";
    case Farewell::Misbehaved:
        return "notice.goodbye.misbehaved";
    }
    return {};
}

Bytes encode(Message const& message) {
    Bytes out;
    put_le(out, static_cast<std::uint8_t>(message.index() + 1));
    std::visit([&](auto const& payload) { put_payload(out, payload); }, message);
    return out;
}

std::size_t wire_size(model::Frame const& frame) {
    std::size_t size = kFrameBytes;
    for (model::EventRecord const& event : frame.events) {
        size += kEventBytes + event.envelope.size() + event.structure.size();
        for (model::TextRecord const& text : event.texts)
            size += kTextBytes + text.utf8.size();
    }
    return size;
}

model::Result<Message> decode_message(model::ByteView bytes) {
    if (bytes.size() > model::limits::kPacketBytes)
        return model::failure("error.link.too-large");
    ByteReader in(bytes);
    switch (in.number<std::uint8_t>()) {
    case 1:
        return read_hello(in);
    case 2:
        return read_as<Have>(in, "have");
    case 3:
        return read_as<Want>(in, "want");
    case 4:
        return read_as<Frames>(in, "frames");
    case 5:
        return read_as<Peers>(in, "peers");
    case 6:
        return read_as<Goodbye>(in, "goodbye");
    default:
        return model::failure("error.link.malformed", {"type"});
    }
}

} // namespace tablee::sync
