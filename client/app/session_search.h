// SPDX-License-Identifier: Apache-2.0
#pragma once

// Looks for the one session that is held nearby, by the beacons of its posts (sync/net/beacon.h), so that
// nobody has to type an address. Thread: the caller's.
#include "model/base/ids.h"
#include "model/base/result.h"
#include "sync/net/lan_discovery.h"

#include <functional>
#include <map>
#include <optional>

namespace tablee::client {

constexpr std::uint16_t kBeaconPort = 47300;

// What the posts of a session cry: the first octets of BLAKE2b of its id.
[[nodiscard]] sync::SessionTag tag_of(model::SessionId const& session);

// Pure: what was heard comes in, with its moment.
class SessionSearch {
  public:
    static constexpr std::int64_t kChoiceMs = 3000;    // after the first beacon, for another session to speak
    static constexpr std::int64_t kSilenceMs = 10'000; // without any beacon

    explicit SessionSearch(std::int64_t began_ms)
        : began_ms_(began_ms) {}

    void hear(std::vector<sync::Found> const& found, std::int64_t now_ms);
    // Where to join; nothing while it listens. Errors: error.peer.several-sessions {addresses, one a
    // session}, error.peer.nobody {seconds}.
    [[nodiscard]] std::optional<model::Result<sync::Address>> verdict(std::int64_t now_ms) const;

  private:
    std::int64_t began_ms_;
    std::optional<std::int64_t> first_ms_;
    std::map<sync::SessionTag, sync::Address> sessions_; // of each, the first post heard
};

// Waits for that verdict, or until it is no longer `wanted`, which counts as silence. Further errors:
// LanDiscovery::open's.
[[nodiscard]] model::Result<sync::Address> find_session(std::uint16_t beacon_port,
                                                        std::function<bool()> const& wanted);

} // namespace tablee::client
