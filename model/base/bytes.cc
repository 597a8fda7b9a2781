// SPDX-License-Identifier: Apache-2.0
#include "model/base/bytes.h"

namespace tablee::model {

std::string hex(ByteView bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string digits;
    digits.reserve(bytes.size() * 2);
    for (std::uint8_t octet : bytes) {
        digits.push_back(kDigits[octet >> 4U]);
        digits.push_back(kDigits[octet & 0x0FU]);
    }
    return digits;
}

namespace {

std::optional<std::uint8_t> value_of(char digit) {
    if (digit >= '0' && digit <= '9')
        return static_cast<std::uint8_t>(digit - '0');
    if (digit >= 'a' && digit <= 'f')
        return static_cast<std::uint8_t>(digit - 'a' + 10);
    if (digit >= 'A' && digit <= 'F')
        return static_cast<std::uint8_t>(digit - 'A' + 10);
    return std::nullopt;
}

} // namespace

std::optional<Bytes> from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0)
        return std::nullopt;
    Bytes bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        auto high = value_of(digits[i]);
        auto low = value_of(digits[i + 1]);
        if (!high || !low)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(*high << 4U | *low));
    }
    return bytes;
}

} // namespace tablee::model
