// SPDX-License-Identifier: Apache-2.0
#pragma once

// Links between posts: whole messages, reliable and in order on each link. Thread: every call from the thread
// that owns the replica; an implementation with a thread of its own hides it behind this.
//
// A lost link means that the other post is suspected, not that it is gone. Nothing here knows what a message
// says. Every LinkUp is followed by exactly one LinkDown, whoever ended the link, and nothing of a link comes
// after its LinkDown. tests/support/transport_contract.h is this contract, run over every implementation.
#include "model/base/bytes.h"
#include "model/base/result.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tablee::sync {

struct Address {
    std::string host; // dotted IPv4
    std::uint16_t port = 0;
    auto operator<=>(Address const&) const = default;
};

// "127.0.0.1:47200". Error: error.address.malformed {text}.
[[nodiscard]] model::Result<Address> parse_address(std::string_view text);
[[nodiscard]] std::string to_text(Address const& address);

// Octets a link may hold unsent before `send` says no: what a post that listens drains in well under a
// second.
constexpr std::size_t kUnsentBytesMax = 4 * 1024 * 1024;

// One link; never used again for another.
enum class LinkId : std::uint32_t {};

struct LinkUp {
    LinkId link{};
    Address remote;
    bool dialed = false; // we called; otherwise we were called
};
struct LinkDown {
    LinkId link{};
};
struct DialFailed {
    Address remote;
};
struct LinkMessage {
    LinkId link{};
    model::Bytes bytes; // at most limits::kPacketBytes
};
using TransportEvent = std::variant<LinkUp, LinkDown, DialFailed, LinkMessage>;

class Transport {
  public:
    virtual ~Transport() = default;

    // Asynchronous: LinkUp or DialFailed follows. Error: error.net.loopback-only {address}.
    virtual model::Result<void> dial(Address const& remote) = 0;
    // Hands the message over at once. False when the link is gone, the message is empty or larger than
    // limits::kPacketBytes, or it would leave more than kUnsentBytesMax unsent: the caller catches up later.
    virtual bool send(LinkId link, model::ByteView message) = 0;
    // Ends the link: what was handed over still goes out if it can, LinkDown comes with the next drain, what
    // the other post still says is not heard. Of an unknown link: nothing.
    virtual void close(LinkId link) = 0;
    // Octets handed over and not yet acknowledged, for coalescing behind unsent data.
    [[nodiscard]] virtual std::size_t unsent_bytes(LinkId link) const = 0;
    // What happened since the last call, in order.
    [[nodiscard]] virtual std::vector<TransportEvent> drain() = 0;
    [[nodiscard]] virtual Address local_address() const = 0;
};

} // namespace tablee::sync
