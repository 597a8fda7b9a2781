// SPDX-License-Identifier: Apache-2.0
#include "sync/net/loopback.h"

#include <sstream>

namespace tablee::sync {

bool is_loopback(std::uint32_t ipv4) {
    return ipv4 >> 24U == 127;
}

std::string dotted(std::uint32_t ipv4) {
    std::string text;
    for (unsigned shift = 24; shift > 0; shift -= 8)
        text += std::to_string(ipv4 >> shift & 0xffU) + ".";
    return text + std::to_string(ipv4 & 0xffU);
}

model::Result<std::uint32_t> loopback_ipv4(Address const& address) {
    auto const checked = parse_address(to_text(Address{address.host, 1})); // port 0 is ours to allow
    if (!checked)
        return model::failure("error.address.malformed", {to_text(address)});
    std::istringstream host(checked->host);
    std::uint32_t ipv4 = 0;
    for (std::string part; std::getline(host, part, '.');)
        ipv4 = ipv4 << 8U | static_cast<std::uint32_t>(std::stoul(part));
    if (!is_loopback(ipv4))
        return model::failure("error.net.loopback-only", {to_text(address)});
    return ipv4;
}

} // namespace tablee::sync
