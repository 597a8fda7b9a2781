// SPDX-License-Identifier: Apache-2.0
#include "client/present/wall_code.h"

#include <string_view>

namespace tablee::client {
namespace {

constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

std::string wall_code(std::string const& typed) {
    std::string code;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
        if (kCrockford.find(c) != std::string_view::npos && code.size() < kWallCodeLength)
            code.push_back(c);
    }
    return code;
}

} // namespace tablee::client
