// SPDX-License-Identifier: Apache-2.0
#include "sync/net/enet_transport.h"

#include "model/base/limits.h"
#include "sync/net/enet_library.h"
#include "sync/net/loopback.h"
#include "sync/net/mailbox.h"
#include "sync/net/wake_up.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <enet/enet.h>
#include <span>
#include <system_error>
#include <thread>
#include <utility>

namespace tablee::sync {

namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t kChannels =
    1; // ENet's channels hold each other up anyway, and order is promised per link
constexpr std::size_t kWaitingBytesMax = 1024 * 1024;
constexpr int kSocketBufferBytes = 2 * 1024 * 1024; // the kernel gives what it allows
constexpr int kStepsPerTurn = 1000;                 // of ENet, before the owner hears what happened
constexpr int kWaitMsMax = 1000;
constexpr milliseconds kDialTime{3000};
constexpr milliseconds kGoodbyeTime{300};

// ENet gives a peer up when a packet has been tried that often and for that long, or for the last time in any
// case. Measured: a killed post is noticed in 0.6 to 0.7 s with the first of these.
struct Patience {
    enet_uint32 tries, at_least_ms, at_most_ms;
};
constexpr Patience kLinked{8, 500, 2000};
constexpr Patience kCalling{32, 3000, 3000};
constexpr Patience kAnswering{8, 500, 3000}; // a stranger that calls and does not go on frees its slot
constexpr enet_uint32 kPingMs = 200;

void be_patient(ENetPeer& peer, Patience const& patience) {
    enet_peer_timeout(&peer, patience.tries, patience.at_least_ms, patience.at_most_ms);
}

struct HostCloser {
    void operator()(ENetHost* host) const { enet_host_destroy(host); }
};
struct PacketCloser {
    void operator()(ENetPacket* packet) const { enet_packet_destroy(packet); }
};
using HostPtr = std::unique_ptr<ENetHost, HostCloser>;
using PacketPtr = std::unique_ptr<ENetPacket, PacketCloser>;

ENetAddress enet_address(std::uint32_t ipv4, std::uint16_t port) {
    return {ENET_HOST_TO_NET_32(ipv4), port};
}
Address address_of(ENetAddress const& address) {
    return {dotted(ENET_NET_TO_HOST_32(address.host)), address.port};
}

LinkId link_of(ENetPeer const& peer) {
    return LinkId{static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(peer.data))};
}
void set_link(ENetPeer& peer, LinkId link) {
    peer.data = reinterpret_cast<void*>(static_cast<std::uintptr_t>(link));
}
constexpr LinkId kNoLink{0};

void ENET_CALLBACK uncharge(ENetPacket* packet) {
    delete static_cast<Charge*>(packet->userData);
}

PacketPtr packet_of(SendOrder& order) {
    PacketPtr packet(
        enet_packet_create(order.message.data(), order.message.size(), ENET_PACKET_FLAG_RELIABLE));
    if (packet) {
        packet->userData = order.charge.release(); // freed with the packet: when all of it is acknowledged
        packet->freeCallback = uncharge;
    }
    return packet;
}

model::Result<HostPtr> create_host(Address const& listen, std::size_t peers_max) {
    auto const ipv4 = loopback_ipv4(listen);
    if (!ipv4)
        return tl::make_unexpected(ipv4.error());
    ENetAddress const where = enet_address(*ipv4, listen.port);
    errno = 0; // ENet leaves in it why the socket was refused
    HostPtr host(enet_host_create(&where, peers_max, kChannels, 0, 0));
    if (!host && errno == EADDRINUSE)
        return model::failure("error.net.port-taken", {std::to_string(listen.port)});
    if (!host)
        return model::failure("error.net.listen", {to_text(listen), std::generic_category().message(errno)});
    host->checksum = enet_crc32;
    host->maximumPacketSize = model::limits::kPacketBytes;
    host->maximumWaitingData = kWaitingBytesMax;
    host->duplicatePeers = peers_max; // on loopback everybody has the same address
    enet_socket_set_option(host->socket, ENET_SOCKOPT_RCVBUF, kSocketBufferBytes);
    enet_socket_set_option(host->socket, ENET_SOCKOPT_SNDBUF, kSocketBufferBytes);
    return host;
}

// Milliseconds until ENet has to look at that peer again: a packet to repeat, or a ping.
int due_in_ms(ENetPeer const& peer, enet_uint32 now) {
    if (peer.state == ENET_PEER_STATE_DISCONNECTED)
        return kWaitMsMax;
    bool const in_flight = peer.sentReliableCommands.sentinel.next != &peer.sentReliableCommands.sentinel;
    enet_uint32 const due = in_flight ? peer.nextTimeout : peer.lastReceiveTime + peer.pingInterval;
    return static_cast<int>(due - now); // both wrap around
}

} // namespace

class EnetTransport::NetworkThread {
  public:
    NetworkThread(std::shared_ptr<EnetLibrary const> library, HostPtr host, std::unique_ptr<WakeUp> wake_up,
                  Options options)
        : library_(std::move(library))
        , host_(std::move(host))
        , wake_up_(std::move(wake_up))
        , wake_owner_(std::move(options.wake))
        , local_(address_of(host_->address))
        , thread_([this] { run(); }) {}
    ~NetworkThread() {
        stopping_ = true;
        wake_up_->signal();
        thread_.join();
    }
    NetworkThread(NetworkThread const&) = delete;
    NetworkThread& operator=(NetworkThread const&) = delete;

    [[nodiscard]] Mailbox& mailbox() { return mailbox_; }
    [[nodiscard]] Address const& local() const { return local_; }
    // Whether the order was taken; wakes the thread when it has no other to wake it.
    bool ordered(Mailbox::Post posted) {
        if (posted == Mailbox::Post::First)
            wake_up_->signal();
        return posted != Mailbox::Post::Refused;
    }

  private:
    struct Dialing {
        ENetPeer* peer;
        Address remote;
        SteadyClock::time_point gives_up;
    };

    void run();
    void turn(int wait_ms_max);
    void say_goodbye();
    [[nodiscard]] int wait_ms() const;
    [[nodiscard]] std::span<ENetPeer> slots() const { return {host_->peers, host_->peerCount}; }

    void obey(DialOrder const& order);
    void obey(SendOrder& order);
    void obey(CloseOrder const& order);

    void service();
    void handle(ENetEvent const& event);
    void connected(ENetPeer& peer);
    void disconnected(ENetPeer& peer);
    void received(ENetPeer& peer, PacketPtr packet);
    void drop(ENetPeer& peer);
    void give_up_dials();
    void limit_strangers();
    std::vector<Dialing>::iterator dialing(ENetPeer const& peer);

    std::shared_ptr<EnetLibrary const> library_;
    HostPtr host_;
    std::unique_ptr<WakeUp> wake_up_;
    std::function<void()> wake_owner_;
    Address local_;
    Mailbox mailbox_;
    std::map<LinkId, ENetPeer*> peers_; // those linked, until ENet is done with them
    std::vector<Dialing> dialing_;
    bool unfinished_ = false; // ENet had more to say when its turn ended
    std::atomic<bool> stopping_{false};
    std::thread thread_; // last: it uses all of the above
};

void EnetTransport::NetworkThread::run() {
    while (!stopping_)
        turn(kWaitMsMax);
    say_goodbye();
}

void EnetTransport::NetworkThread::turn(int wait_ms_max) {
    wake_up_->wait(static_cast<std::intptr_t>(host_->socket), std::min(wait_ms_max, wait_ms()));
    for (Order& order : mailbox_.take_orders())
        std::visit([this](auto& any) { obey(any); }, order);
    service();
    give_up_dials();
    limit_strangers();
    if (mailbox_.take_news() && wake_owner_ && !stopping_)
        wake_owner_();
}

// What was handed over still goes out, and the others hear of our leaving at once rather than by our silence.
void EnetTransport::NetworkThread::say_goodbye() {
    for (Order& order : mailbox_.take_orders())
        std::visit([this](auto& any) { obey(any); }, order);
    for (auto const& [link, peer] : peers_)
        enet_peer_disconnect_later(peer, 0);
    service();
    auto const end = SteadyClock::now() + kGoodbyeTime;
    while (!peers_.empty() && SteadyClock::now() < end)
        turn(static_cast<int>(std::chrono::ceil<milliseconds>(end - SteadyClock::now()).count()));
    for (auto const& [link, peer] : peers_)
        enet_peer_disconnect_now(peer, 0);
}

int EnetTransport::NetworkThread::wait_ms() const {
    if (unfinished_)
        return 0;
    int wait = kWaitMsMax;
    enet_uint32 const now = enet_time_get();
    for (ENetPeer const& peer : slots())
        wait = std::min(wait, due_in_ms(peer, now));
    for (Dialing const& dial : dialing_) {
        auto const left = std::chrono::ceil<milliseconds>(dial.gives_up - SteadyClock::now()).count();
        wait = std::min(wait, static_cast<int>(left));
    }
    return std::max(wait, 1);
}

void EnetTransport::NetworkThread::obey(DialOrder const& order) {
    auto const ipv4 = loopback_ipv4(order.remote);
    ENetAddress const where = enet_address(ipv4.value_or(0), order.remote.port);
    bool const callable = ipv4.has_value() && order.remote.port != 0;
    ENetPeer* const peer = callable ? enet_host_connect(host_.get(), &where, kChannels, 0) : nullptr;
    if (peer == nullptr) // every slot taken, too
        return mailbox_.dial_failed(order.remote);
    be_patient(*peer, kCalling);
    set_link(*peer, kNoLink);
    dialing_.push_back({peer, order.remote, SteadyClock::now() + kDialTime});
}

void EnetTransport::NetworkThread::obey(SendOrder& order) {
    auto const found = peers_.find(order.link);
    if (found == peers_.end())
        return;
    PacketPtr packet = packet_of(order);
    if (packet && enet_peer_send(found->second, 0, packet.get()) == 0)
        static_cast<void>(packet.release()); // ENet's now
    else
        drop(*found->second); // a link that skipped a message would lie
}

void EnetTransport::NetworkThread::obey(CloseOrder const& order) {
    auto const found = peers_.find(order.link);
    if (found != peers_.end())
        enet_peer_disconnect_later(found->second, 0);
}

// ENet answers -1 to an oversized datagram, to a failed send and after 256 datagrams in a row: none is the
// end.
void EnetTransport::NetworkThread::service() {
    ENetEvent event{};
    unfinished_ = true;
    for (int steps = 0; steps < kStepsPerTurn && unfinished_; steps += 1) {
        int const answer = enet_host_service(host_.get(), &event, 0);
        unfinished_ = answer != 0;
        if (answer > 0)
            handle(event);
    }
}

void EnetTransport::NetworkThread::handle(ENetEvent const& event) {
    if (event.type == ENET_EVENT_TYPE_CONNECT)
        connected(*event.peer);
    else if (event.type == ENET_EVENT_TYPE_DISCONNECT)
        disconnected(*event.peer);
    else if (event.type == ENET_EVENT_TYPE_RECEIVE)
        received(*event.peer, PacketPtr(event.packet));
}

std::vector<EnetTransport::NetworkThread::Dialing>::iterator
EnetTransport::NetworkThread::dialing(ENetPeer const& peer) {
    return std::find_if(dialing_.begin(), dialing_.end(),
                        [&](Dialing const& dial) { return dial.peer == &peer; });
}

void EnetTransport::NetworkThread::connected(ENetPeer& peer) {
    auto const ours = dialing(peer);
    bool const dialed = ours != dialing_.end();
    if (dialed)
        dialing_.erase(ours);
    be_patient(peer, kLinked);
    enet_peer_ping_interval(&peer, kPingMs);
    LinkId const link = mailbox_.link_up(address_of(peer.address), dialed);
    set_link(peer, link);
    peers_[link] = &peer;
}

void EnetTransport::NetworkThread::disconnected(ENetPeer& peer) {
    if (auto const ours = dialing(peer); ours != dialing_.end()) {
        mailbox_.dial_failed(ours->remote);
        dialing_.erase(ours);
    }
    mailbox_.link_down(link_of(peer));
    peers_.erase(link_of(peer));
    set_link(peer, kNoLink);
}

void EnetTransport::NetworkThread::received(ENetPeer& peer, PacketPtr packet) {
    bool const reliable = (packet->flags & ENET_PACKET_FLAG_RELIABLE) != 0; // our posts send nothing else
    if (!reliable || packet->dataLength == 0)
        return drop(peer);
    model::Bytes bytes(packet->data, packet->data + packet->dataLength);
    if (mailbox_.message(link_of(peer), std::move(bytes)) == Mailbox::Arrival::TooMuch)
        drop(peer);
}

void EnetTransport::NetworkThread::drop(ENetPeer& peer) {
    mailbox_.link_down(link_of(peer));
    enet_peer_disconnect(&peer, 0);
}

void EnetTransport::NetworkThread::give_up_dials() {
    auto const now = SteadyClock::now();
    auto const lasts = [&](Dialing const& dial) { return dial.gives_up > now; };
    auto const over = std::stable_partition(dialing_.begin(), dialing_.end(), lasts);
    for (auto dial = over; dial != dialing_.end(); ++dial) {
        enet_peer_reset(dial->peer);
        mailbox_.dial_failed(dial->remote);
    }
    dialing_.erase(over, dialing_.end());
}

void EnetTransport::NetworkThread::limit_strangers() {
    for (ENetPeer& peer : slots())
        if (peer.state == ENET_PEER_STATE_ACKNOWLEDGING_CONNECT)
            be_patient(peer, kAnswering);
}

EnetTransport::EnetTransport(std::unique_ptr<NetworkThread> network)
    : network_(std::move(network)) {}
EnetTransport::~EnetTransport() = default;

model::Result<std::unique_ptr<EnetTransport>> EnetTransport::open(Options options) {
    auto library = hold_enet();
    if (!library)
        return tl::make_unexpected(library.error());
    auto wake_up = open_wake_up();
    if (!wake_up)
        return tl::make_unexpected(wake_up.error());
    auto host = create_host(options.listen, options.peers_max);
    if (!host)
        return tl::make_unexpected(host.error());
    auto network = std::make_unique<NetworkThread>(std::move(*library), std::move(*host), std::move(*wake_up),
                                                   std::move(options));
    return std::unique_ptr<EnetTransport>(new EnetTransport(std::move(network)));
}

model::Result<void> EnetTransport::dial(Address const& remote) {
    if (auto const allowed = loopback_ipv4(remote); !allowed)
        return tl::make_unexpected(allowed.error());
    network_->ordered(network_->mailbox().dial(remote));
    return {};
}

bool EnetTransport::send(LinkId link, model::ByteView message) {
    return network_->ordered(network_->mailbox().send(link, message));
}

void EnetTransport::close(LinkId link) {
    network_->ordered(network_->mailbox().close(link));
}

std::size_t EnetTransport::unsent_bytes(LinkId link) const {
    return network_->mailbox().unsent_bytes(link);
}

std::vector<TransportEvent> EnetTransport::drain() {
    return network_->mailbox().drain();
}

Address EnetTransport::local_address() const {
    return network_->local();
}

} // namespace tablee::sync
