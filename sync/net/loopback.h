// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which addresses we may use before the secure channel exists: those that never leave this machine. Pure.
//
// Until then what travels is neither authenticated nor secret, so that any other address is refused, to
// listen as to call.
#include "sync/ports/transport.h"

namespace tablee::sync {

constexpr std::uint32_t kLoopback = 0x7f000001;          // 127.0.0.1
constexpr std::uint32_t kLoopbackBroadcast = 0x7fffffff; // 127.255.255.255

// The IPv4 address in host order; its port may be 0. Errors: error.address.malformed {text},
// error.net.loopback-only {address}.
[[nodiscard]] model::Result<std::uint32_t> loopback_ipv4(Address const& address);
[[nodiscard]] bool is_loopback(std::uint32_t ipv4);
[[nodiscard]] std::string dotted(std::uint32_t ipv4);

} // namespace tablee::sync
