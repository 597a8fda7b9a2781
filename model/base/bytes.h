// SPDX-License-Identifier: Apache-2.0
#pragma once

// Octets, as they lie on a disk or travel on a wire. Pure.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::model {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<std::uint8_t const>;

[[nodiscard]] inline ByteView view_of(std::string_view text) {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}
[[nodiscard]] inline std::string_view text_of(ByteView bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}
[[nodiscard]] inline Bytes copy_of(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

// Lower-case hexadecimal, two digits an octet.
[[nodiscard]] std::string hex(ByteView bytes);
// The octets of lower- or upper-case hexadecimal; nothing when a digit is missing or wrong.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view digits);

} // namespace tablee::model
