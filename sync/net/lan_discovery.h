// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the posts of the local network: cries our own beacon (beacon.h) and listens to theirs, on a socket of
// its own. Thread: the owner's; nothing here waits.
//
// Before the secure channel exists the local network is this machine: the socket is bound to loopback's
// broadcast address 127.255.255.255 and sends there only, so that every process of the machine that listens
// to the same port hears, and nobody else. What is heard is a hint from anybody: the link proves the rest.
#include "model/base/result.h"
#include "sync/net/beacon.h"
#include "sync/ports/transport.h"

#include <memory>
#include <vector>

namespace tablee::sync {

struct Found {
    Address address;
    SessionTag tag{};
    auto operator<=>(Found const&) const = default;
};

class LanDiscovery {
  public:
    struct Options {
        std::uint16_t beacon_port = 47300;
        SessionTag tag{};
        std::uint16_t port = 0; // where our transport listens; 0: listen, and say nothing
    };

    // Errors: error.net.beacon {port} {detail}, error.net.start {detail}.
    [[nodiscard]] static model::Result<std::unique_ptr<LanDiscovery>> open(Options const& options);
    ~LanDiscovery();
    LanDiscovery(LanDiscovery const&) = delete;
    LanDiscovery& operator=(LanDiscovery const&) = delete;

    // Cried at the next poll, quickly again for a while if it is another.
    void set_announcement(SessionTag const& tag, std::uint16_t port);
    // Cries when it is time, and returns who was heard since the last call: each once, sorted, never
    // ourselves.
    [[nodiscard]] std::vector<Found> poll(std::int64_t now_ms);

  private:
    class Socket;
    LanDiscovery(std::unique_ptr<Socket> socket, Options const& options);
    [[nodiscard]] bool is_ours(Found const& found) const;

    std::unique_ptr<Socket> socket_;
    Beacon announced_;
    BeaconPace pace_;
};

} // namespace tablee::sync
