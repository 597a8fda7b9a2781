// SPDX-License-Identifier: Apache-2.0
#pragma once

// Little-endian integers, one octet after the other. Pure.
#include "model/base/bytes.h"

#include <concepts>
#include <type_traits>

namespace tablee::model {

template <std::integral Number>
void put_le(Bytes& out, Number number) {
    auto const bits = static_cast<std::uint64_t>(static_cast<std::make_unsigned_t<Number>>(number));
    for (std::size_t i = 0; i < sizeof(Number); i += 1)
        out.push_back(static_cast<std::uint8_t>(bits >> (8U * i)));
}

// Requires: bytes.size() >= sizeof(Number).
template <std::integral Number>
[[nodiscard]] Number get_le(ByteView bytes) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(Number); i += 1)
        bits |= static_cast<std::uint64_t>(bytes[i]) << (8U * i);
    return static_cast<Number>(static_cast<std::make_unsigned_t<Number>>(bits));
}

// Reads forward and remembers whether anything was missing: check `ok` once, at the end.
class ByteReader {
  public:
    explicit ByteReader(ByteView bytes)
        : left_(bytes) {}

    template <std::integral Number>
    [[nodiscard]] Number number() {
        ByteView const part = take(sizeof(Number));
        return part.empty() ? Number{} : get_le<Number>(part);
    }
    template <class Id>
    [[nodiscard]] Id octets() {
        ByteView const part = take(Id::kSize);
        return part.empty() ? Id{} : Id::first_of(part);
    }
    // Empty, and no longer ok, when fewer than `count` octets are left.
    [[nodiscard]] ByteView take(std::size_t count) {
        if (count > left_.size()) {
            ok_ = false;
            left_ = {};
            return {};
        }
        ByteView const part = left_.first(count);
        left_ = left_.subspan(count);
        return part;
    }
    [[nodiscard]] std::size_t left() const { return left_.size(); }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool finished() const { return ok_ && left_.empty(); }

  private:
    ByteView left_;
    bool ok_ = true;
};

} // namespace tablee::model
