// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/fanout_floor.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <enet/enet.h>
#include <memory>
#include <poll.h>
#include <thread>

namespace tablee::bench {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{10}; // to link, and to see the last message

struct HostCloser {
    void operator()(ENetHost* host) const { enet_host_destroy(host); }
};
using HostPtr = std::unique_ptr<ENetHost, HostCloser>;

std::int64_t now_ns() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(SteadyClock::now().time_since_epoch())
        .count();
}

ENetAddress loopback(std::uint16_t port) {
    return {ENET_HOST_TO_NET_32(0x7f000001), port};
}

HostPtr open_host(std::size_t peers) {
    ENetAddress const where = loopback(0);
    HostPtr host(enet_host_create(&where, peers, 1, 0, 0));
    if (host)
        host->checksum = enet_crc32;
    return host;
}

// The receivers of one thread, and its life.
struct Group {
    std::vector<HostPtr> hosts;
    int first = 0; // number of the first of them
};

void receive(ENetHost& host, int receiver, SeenByAll& seen, std::atomic<int>& arrived) {
    ENetEvent event{};
    while (enet_host_service(&host, &event, 0) > 0) {
        if (event.type != ENET_EVENT_TYPE_RECEIVE)
            continue;
        int message = 0;
        std::memcpy(&message, event.packet->data, sizeof message);
        enet_packet_destroy(event.packet);
        seen.seen(receiver, message);
        arrived += 1;
    }
}

void serve(Group const& group, SeenByAll& seen, std::atomic<int>& arrived, std::atomic<bool> const& over) {
    std::vector<pollfd> sockets;
    for (HostPtr const& host : group.hosts)
        sockets.push_back({host->socket, POLLIN, 0});
    while (!over) {
        ::poll(sockets.data(), sockets.size(), 20);
        int receiver = group.first;
        for (HostPtr const& host : group.hosts)
            receive(*host, receiver++, seen, arrived);
    }
}

// Serves the sender until then, or until enough have called.
void serve_sender(ENetHost& sender, SteadyClock::time_point until, int& linked, int enough) {
    while (linked < enough && SteadyClock::now() < until) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(until - SteadyClock::now()).count();
        pollfd socket{sender.socket, POLLIN, 0};
        ::poll(&socket, 1, static_cast<int>(std::clamp<std::int64_t>(left, 0, 20)));
        ENetEvent event{};
        while (enet_host_service(&sender, &event, 0) > 0)
            linked += event.type == ENET_EVENT_TYPE_CONNECT ? 1 : 0;
    }
}

void send_all(ENetHost& sender, FanoutSetup const& setup, SeenByAll& seen) {
    std::vector<std::uint8_t> message(setup.message_bytes);
    auto const start = SteadyClock::now();
    for (int number = 0; number < setup.messages; number += 1) {
        int never = 0;
        serve_sender(sender, start + std::chrono::microseconds(1'000'000LL * number / setup.per_second),
                     never, 1);
        std::memcpy(message.data(), &number, sizeof number);
        seen.sent(number);
        enet_host_broadcast(&sender, 0,
                            enet_packet_create(message.data(), message.size(), ENET_PACKET_FLAG_RELIABLE));
        enet_host_flush(&sender);
    }
}

std::vector<Group> groups_of(FanoutSetup const& setup, std::uint16_t port) {
    std::vector<Group> groups(static_cast<std::size_t>(setup.threads));
    int next = 0;
    for (int group = 0; group < setup.threads; group += 1) {
        Group& filled = groups[static_cast<std::size_t>(group)];
        filled.first = next;
        for (; next < setup.receivers * (group + 1) / setup.threads; next += 1) {
            filled.hosts.push_back(open_host(1));
            ENetAddress const where = loopback(port);
            if (filled.hosts.back())
                enet_host_connect(filled.hosts.back().get(), &where, 1, 0);
        }
        std::erase(filled.hosts, nullptr);
    }
    return groups;
}

} // namespace

SeenByAll::SeenByAll(int receivers, int messages)
    : messages_(static_cast<std::size_t>(messages))
    , sent_ns_(messages_, 0)
    , seen_ns_(static_cast<std::size_t>(receivers), std::vector<std::int64_t>(messages_, 0)) {}

void SeenByAll::sent(int message) {
    sent_ns_.at(static_cast<std::size_t>(message)) = now_ns();
}

void SeenByAll::seen(int receiver, int message) {
    seen_ns_.at(static_cast<std::size_t>(receiver)).at(static_cast<std::size_t>(message)) = now_ns();
}

Percentiles SeenByAll::percentiles() const {
    std::vector<double> all_ms;
    for (std::size_t message = 0; message < messages_; message += 1) {
        std::int64_t last = 0;
        for (auto const& receiver : seen_ns_) {
            if (receiver[message] == 0)
                return {};
            last = std::max(last, receiver[message]);
        }
        all_ms.push_back(static_cast<double>(last - sent_ns_[message]) / 1e6);
    }
    std::sort(all_ms.begin(), all_ms.end());
    return all_ms.empty() ? Percentiles{}
                          : Percentiles{all_ms[all_ms.size() / 2], all_ms[all_ms.size() * 99 / 100]};
}

Percentiles measure_raw_enet_fanout(FanoutSetup const& setup) {
    if (enet_initialize() != 0)
        return {};
    SeenByAll seen(setup.receivers, setup.messages);
    std::atomic<int> arrived = 0;
    std::atomic<bool> over = false;
    {
        HostPtr const sender = open_host(static_cast<std::size_t>(setup.receivers));
        std::vector<Group> const groups = groups_of(setup, sender ? sender->address.port : std::uint16_t{0});
        std::vector<std::thread> threads;
        for (Group const& group : groups)
            threads.emplace_back([&] { serve(group, seen, arrived, over); });
        int linked = 0;
        if (sender)
            serve_sender(*sender, SteadyClock::now() + kPatience, linked, setup.receivers);
        if (linked == setup.receivers)
            send_all(*sender, setup, seen);
        auto const end = SteadyClock::now() + kPatience;
        int never = 0;
        while (linked == setup.receivers && arrived < setup.receivers * setup.messages &&
               SteadyClock::now() < end)
            serve_sender(*sender, SteadyClock::now() + std::chrono::milliseconds(20), never, 1);
        over = true;
        for (std::thread& thread : threads)
            thread.join();
    }
    enet_deinitialize();
    return seen.percentiles();
}

} // namespace tablee::bench
