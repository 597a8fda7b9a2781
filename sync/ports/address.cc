// SPDX-License-Identifier: Apache-2.0
#include "sync/ports/transport.h"

#include <charconv>

namespace tablee::sync {

namespace {

template <class Number>
bool read_number(std::string_view digits, Number& out) {
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return fault == std::errc{} && end == digits.data() + digits.size() && !digits.empty();
}

bool is_dotted_ipv4(std::string_view host) {
    for (int part = 0; part < 4; part += 1) {
        std::size_t const dot = host.find('.');
        bool const last = part == 3;
        if (last != (dot == std::string_view::npos))
            return false;
        std::uint8_t octet = 0;
        if (!read_number(host.substr(0, dot), octet))
            return false;
        host.remove_prefix(last ? host.size() : dot + 1);
    }
    return true;
}

} // namespace

model::Result<Address> parse_address(std::string_view text) {
    std::size_t const colon = text.rfind(':');
    Address address;
    if (colon == std::string_view::npos || !read_number(text.substr(colon + 1), address.port) ||
        address.port == 0)
        return model::failure("error.address.malformed", {std::string(text)});
    std::string_view const host = text.substr(0, colon);
    address.host = host == "localhost" ? "127.0.0.1" : std::string(host);
    if (!is_dotted_ipv4(address.host))
        return model::failure("error.address.malformed", {std::string(text)});
    return address;
}

std::string to_text(Address const& address) {
    return address.host + ":" + std::to_string(address.port);
}

} // namespace tablee::sync
