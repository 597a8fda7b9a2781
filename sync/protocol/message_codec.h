// SPDX-License-Identifier: Apache-2.0
#pragma once

// Messages as octets and back (docs/PROTOCOL.md, "Links and messages"). Pure.
//
// Little-endian, hand-written and bounded like the envelope: every count is checked against the octets left
// before anything is allocated, so that reading a message never takes more than a few times its own size, and
// what is left over is an error. Events inside are octets still to be believed: the border is EventLog's.
#include "model/base/result.h"
#include "sync/protocol/message.h"

namespace tablee::sync {

// At most this many entries in one Have or Want, and addresses in one Peers: what a packet holds.
constexpr std::size_t kEntriesPerMessage = 1000;
constexpr std::size_t kAddressesPerMessage = 256;

// Requires: the bounds above, and that every address is dotted IPv4. Frames within limits::kChunkBytes, or
// one event within limits::kRecordBytes, give at most limits::kPacketBytes.
[[nodiscard]] model::Bytes encode(Message const& message);

// Octets that a frame takes in a Frames message.
[[nodiscard]] std::size_t wire_size(model::Frame const& frame);

// Errors: error.link.malformed {what}, error.link.too-large, error.link.other-version {version}.
[[nodiscard]] model::Result<Message> decode_message(model::ByteView bytes);

} // namespace tablee::sync
