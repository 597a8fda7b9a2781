// SPDX-License-Identifier: Apache-2.0
#include "sync/net/lan_discovery.h"

#include "sync/net/enet_library.h"
#include "sync/net/loopback.h"

#include <algorithm>
#include <cerrno>
#include <enet/enet.h>
#include <system_error>

namespace tablee::sync {

namespace {

constexpr int kDatagramsPerPoll = 64; // the rest waits for the next one, or is lost to a flood

} // namespace

// ENet's portable datagram socket.
class LanDiscovery::Socket {
  public:
    Socket(std::shared_ptr<EnetLibrary const> library, std::uint16_t port)
        : library_(std::move(library))
        , everybody_{ENET_HOST_TO_NET_32(kLoopbackBroadcast), port}
        , socket_(enet_socket_create(ENET_SOCKET_TYPE_DATAGRAM)) {}
    ~Socket() {
        if (socket_ != ENET_SOCKET_NULL)
            enet_socket_destroy(socket_);
    }
    Socket(Socket const&) = delete;
    Socket& operator=(Socket const&) = delete;

    // With the address reused, each of the sockets bound to a broadcast address gets its own copy.
    [[nodiscard]] bool listen() const {
        return socket_ != ENET_SOCKET_NULL &&
               enet_socket_set_option(socket_, ENET_SOCKOPT_NONBLOCK, 1) == 0 &&
               enet_socket_set_option(socket_, ENET_SOCKOPT_REUSEADDR, 1) == 0 &&
               enet_socket_set_option(socket_, ENET_SOCKOPT_BROADCAST, 1) == 0 &&
               enet_socket_bind(socket_, &everybody_) == 0;
    }

    void cry(Beacon const& beacon) const {
        model::Bytes bytes = encode(beacon);
        ENetBuffer const buffer{bytes.data(), bytes.size()};
        enet_socket_send(socket_, &everybody_, &buffer, 1); // lost like any datagram: said again soon
    }

    // ENet answers 0 to an empty datagram as to none, hence the question first.
    [[nodiscard]] bool readable() const {
        enet_uint32 condition = ENET_SOCKET_WAIT_RECEIVE;
        return enet_socket_wait(socket_, &condition, 0) == 0 && (condition & ENET_SOCKET_WAIT_RECEIVE) != 0;
    }

    [[nodiscard]] std::optional<Found> hear() const {
        std::array<std::uint8_t, kBeaconBytes> bytes{};
        ENetAddress from{};
        ENetBuffer buffer{bytes.data(), bytes.size()};
        int const size = enet_socket_receive(socket_, &from, &buffer, 1); // -1 for a longer one
        std::uint32_t const ipv4 = ENET_NET_TO_HOST_32(from.host);
        if (size <= 0 || !is_loopback(ipv4))
            return std::nullopt;
        auto const beacon = decode_beacon({bytes.data(), static_cast<std::size_t>(size)});
        if (!beacon)
            return std::nullopt;
        return Found{{dotted(ipv4), beacon->port}, beacon->tag};
    }

  private:
    std::shared_ptr<EnetLibrary const> library_;
    ENetAddress everybody_;
    ENetSocket socket_;
};

LanDiscovery::LanDiscovery(std::unique_ptr<Socket> socket, Options const& options)
    : socket_(std::move(socket))
    , announced_{options.tag, options.port} {}
LanDiscovery::~LanDiscovery() = default;

model::Result<std::unique_ptr<LanDiscovery>> LanDiscovery::open(Options const& options) {
    auto library = hold_enet();
    if (!library)
        return tl::make_unexpected(library.error());
    auto socket = std::make_unique<Socket>(std::move(*library), options.beacon_port);
    if (!socket->listen())
        return model::failure("error.net.beacon",
                              {std::to_string(options.beacon_port), std::generic_category().message(errno)});
    return std::unique_ptr<LanDiscovery>(new LanDiscovery(std::move(socket), options));
}

void LanDiscovery::set_announcement(SessionTag const& tag, std::uint16_t port) {
    Beacon const beacon{tag, port};
    if (beacon != announced_)
        pace_.change();
    announced_ = beacon;
}

// On one machine the port says enough: no two posts of it share one.
bool LanDiscovery::is_ours(Found const& found) const {
    return found.tag == announced_.tag && found.address.port == announced_.port;
}

std::vector<Found> LanDiscovery::poll(std::int64_t now_ms) {
    if (announced_.port != 0 && pace_.due(now_ms))
        socket_->cry(announced_);
    std::vector<Found> heard;
    for (int datagrams = 0; datagrams < kDatagramsPerPoll && socket_->readable(); datagrams += 1)
        if (auto const found = socket_->hear(); found && !is_ours(*found))
            heard.push_back(*found);
    std::sort(heard.begin(), heard.end());
    heard.erase(std::unique(heard.begin(), heard.end()), heard.end());
    return heard;
}

} // namespace tablee::sync
