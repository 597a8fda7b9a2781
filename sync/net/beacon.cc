// SPDX-License-Identifier: Apache-2.0
#include "sync/net/beacon.h"

#include <algorithm>

namespace tablee::sync {

namespace {

constexpr std::array<std::uint8_t, 5> kOpening{'T', 'B', 'L', 'E', 1};

} // namespace

model::Bytes encode(Beacon const& beacon) {
    model::Bytes bytes(kOpening.begin(), kOpening.end());
    bytes.insert(bytes.end(), beacon.tag.begin(), beacon.tag.end());
    bytes.push_back(static_cast<std::uint8_t>(beacon.port & 0xffU));
    bytes.push_back(static_cast<std::uint8_t>(beacon.port >> 8U));
    return bytes;
}

std::optional<Beacon> decode_beacon(model::ByteView bytes) {
    if (bytes.size() != kBeaconBytes || !std::equal(kOpening.begin(), kOpening.end(), bytes.begin()))
        return std::nullopt;
    Beacon beacon;
    auto const tag = bytes.subspan(kOpening.size(), beacon.tag.size());
    std::copy(tag.begin(), tag.end(), beacon.tag.begin());
    beacon.port = static_cast<std::uint16_t>(bytes[13] | bytes[14] << 8U);
    return beacon.port == 0 ? std::nullopt : std::optional(beacon);
}

bool BeaconPace::due(std::int64_t now_ms) {
    if (changed_) {
        changed_ = false;
        changed_ms_ = now_ms;
    } else if (now_ms < next_ms_) {
        return false;
    }
    next_ms_ = now_ms + (now_ms - changed_ms_ < kQuickForMs ? kQuickMs : kSlowMs);
    return true;
}

} // namespace tablee::sync
