// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a post cries on the local network so that others find it, and how often. Pure: time comes as an
// argument.
//
// Fifteen octets: "TBLE", version 1, the session tag (8 octets), the port (2, little-endian). No title and no
// name: anybody on the network hears it.
#include "model/base/bytes.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tablee::sync {

using SessionTag = std::array<std::uint8_t, 8>; // the first octets of a digest; says nothing by itself

struct Beacon {
    SessionTag tag{};
    std::uint16_t port = 0; // where its post listens; never 0 on the wire
    bool operator==(Beacon const&) const = default;
};

constexpr std::size_t kBeaconBytes = 15;

[[nodiscard]] model::Bytes encode(Beacon const& beacon);
// Nothing for whatever is not exactly a beacon of this version.
[[nodiscard]] std::optional<Beacon> decode_beacon(model::ByteView bytes);

// Every second for ten seconds after a change, when somebody is likely to be joining; then every five.
class BeaconPace {
  public:
    static constexpr std::int64_t kQuickMs = 1000;
    static constexpr std::int64_t kQuickForMs = 10'000;
    static constexpr std::int64_t kSlowMs = 5000;

    void change() { changed_ = true; }
    // Whether to cry now; it is then done. The first time and after a change: yes.
    [[nodiscard]] bool due(std::int64_t now_ms);

  private:
    bool changed_ = true;
    std::int64_t changed_ms_ = 0;
    std::int64_t next_ms_ = 0;
};

} // namespace tablee::sync
