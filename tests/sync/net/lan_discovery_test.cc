// SPDX-License-Identifier: Apache-2.0
#include "sync/net/lan_discovery.h"

#include "sync/net/enet_library.h"
#include "sync/net/loopback.h"
#include "tests/sync/net/helper_process.h"

#include <chrono>
#include <doctest/doctest.h>
#include <enet/enet.h>
#include <thread>
#include <unistd.h>

namespace tablee::sync {

namespace {

using SteadyClock = std::chrono::steady_clock;

SessionTag tag_of(char letter) {
    SessionTag tag{};
    tag.fill(static_cast<std::uint8_t>(letter));
    return tag;
}

// One that no other run of the tests uses at the same time.
std::uint16_t beacon_port(int which) {
    return static_cast<std::uint16_t>(20'000 + (::getpid() * 8 + which) % 12'000);
}

std::unique_ptr<LanDiscovery> open(std::uint16_t beacon, char letter, std::uint16_t port) {
    auto opened = LanDiscovery::open({.beacon_port = beacon, .tag = tag_of(letter), .port = port});
    REQUIRE(opened);
    return std::move(*opened);
}

// Polls at that instant until something is heard.
std::vector<Found> wait_for(LanDiscovery& discovery, std::int64_t now_ms) {
    for (auto const end = SteadyClock::now() + std::chrono::seconds(30); SteadyClock::now() < end;) {
        if (auto found = discovery.poll(now_ms); !found.empty())
            return found;
        std::this_thread::yield();
    }
    return {};
}

void shout(std::uint16_t beacon, model::Bytes bytes) {
    auto const library = hold_enet();
    ENetSocket const socket = enet_socket_create(ENET_SOCKET_TYPE_DATAGRAM);
    enet_socket_set_option(socket, ENET_SOCKOPT_BROADCAST, 1);
    ENetAddress const everybody{ENET_HOST_TO_NET_32(kLoopbackBroadcast), beacon};
    ENetBuffer const buffer{bytes.data(), bytes.size()};
    CHECK(enet_socket_send(socket, &everybody, &buffer, 1) >= 0);
    enet_socket_destroy(socket);
}

} // namespace

TEST_SUITE("sync/net") {
    TEST_CASE("posts on one machine hear each other, not themselves") {
        auto const port = beacon_port(0);
        auto a = open(port, 'a', 1001);
        auto b = open(port, 'b', 1002);
        auto c = open(port, 'c', 0); // listens only
        CHECK(a->poll(0).empty());
        Found const of_a{{"127.0.0.1", 1001}, tag_of('a')};
        Found const of_b{{"127.0.0.1", 1002}, tag_of('b')};
        CHECK(wait_for(*b, 0) == std::vector{of_a});
        CHECK(wait_for(*a, 0) == std::vector{of_b});
        CHECK(wait_for(*c, 0) == std::vector{of_a, of_b});
        CHECK(c->poll(0).empty());
        c->set_announcement(tag_of('c'), 1003);
        CHECK(c->poll(0).empty());
        CHECK(wait_for(*a, 0) == std::vector{Found{{"127.0.0.1", 1003}, tag_of('c')}});
    }

    TEST_CASE("posts of the same session are told apart by their port, and each is named once a poll") {
        auto const port = beacon_port(1);
        auto a = open(port, 's', 1001);
        auto b = open(port, 's', 1002);
        auto c = open(port, 's', 0);
        for (std::int64_t now = 0; now < 5000; now += 500)
            static_cast<void>(a->poll(now));
        b->set_announcement(tag_of('s'), 1002); // no change
        CHECK(b->poll(0).size() == 1);
        CHECK(wait_for(*c, 0) ==
              std::vector{Found{{"127.0.0.1", 1001}, tag_of('s')}, Found{{"127.0.0.1", 1002}, tag_of('s')}});
    }

    TEST_CASE("a changed announcement is cried at once, the same one is not") {
        auto const port = beacon_port(2);
        auto a = open(port, 'a', 1001);
        auto b = open(port, 'b', 0);
        static_cast<void>(a->poll(100));
        CHECK(wait_for(*b, 0).size() == 1);
        a->set_announcement(tag_of('a'), 1001);
        static_cast<void>(a->poll(101)); // too early
        a->set_announcement(tag_of('z'), 1001);
        static_cast<void>(a->poll(102));
        CHECK(wait_for(*b, 0) == std::vector{Found{{"127.0.0.1", 1001}, tag_of('z')}});
        a->set_announcement(tag_of('z'), 1009);
        static_cast<void>(a->poll(103));
        CHECK(wait_for(*b, 0) == std::vector{Found{{"127.0.0.1", 1009}, tag_of('z')}});
    }

    TEST_CASE("datagrams that are no beacon are passed over, the empty one too") {
        auto const port = beacon_port(3);
        auto a = open(port, 'a', 1001);
        model::Bytes const good = encode({tag_of('g'), 1010});
        shout(port, {});
        shout(port, {'T', 'B', 'L', 'E'});
        model::Bytes longer = good;
        longer.push_back(0);
        shout(port, longer);
        shout(port, model::Bytes(60'000, 'T'));
        shout(port, encode({tag_of('g'), 0}));
        model::Bytes newer = good;
        newer[4] = 2;
        shout(port, newer);
        shout(port, good);
        CHECK(wait_for(*a, 0) == std::vector{Found{{"127.0.0.1", 1010}, tag_of('g')}});
        CHECK(a->poll(0).empty());
    }

    TEST_CASE("a flood is heard in part, and the rest at the next poll") {
        auto const port = beacon_port(4);
        auto a = open(port, 'a', 0);
        for (std::uint16_t number = 1; number <= 100; number += 1)
            shout(port, encode({tag_of('f'), number}));
        std::vector<Found> all;
        while (all.size() < 100) {
            auto const more = wait_for(*a, 0);
            REQUIRE_FALSE(more.empty());
            CHECK(more.size() <= 64);
            all.insert(all.end(), more.begin(), more.end());
        }
        CHECK(all.front().address.port == 1);
        CHECK(all.back().address.port == 100);
        CHECK(all.size() == 100);
    }

    TEST_CASE("another process is heard and hears") {
        auto const port = beacon_port(5);
        auto ours = open(port, 'a', 1001);
        tests::HelperProcess other({"beacon", std::to_string(port), "1234"});
        CHECK(other.read_line() == "cried, heard 0");
        SessionTag const theirs{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'};
        CHECK(wait_for(*ours, 0) == std::vector{Found{{"127.0.0.1", 1234}, theirs}});
        ours->set_announcement(tag_of('n'), 1011); // cried again, now that the other surely listens
        static_cast<void>(ours->poll(1));
        other.close_input();
        bool heard = false;
        for (std::string line = other.read_line(); !line.empty(); line = other.read_line())
            heard = heard || line == "heard 127.0.0.1:1011";
        CHECK(heard);
    }

    TEST_CASE("a beacon port that cannot be had is an error that names it") {
        auto const library = hold_enet();
        ENetSocket const selfish = enet_socket_create(ENET_SOCKET_TYPE_DATAGRAM);
        ENetAddress where{ENET_HOST_TO_NET_32(kLoopbackBroadcast), beacon_port(6)};
        REQUIRE(enet_socket_bind(selfish, &where) == 0);
        auto const refused = LanDiscovery::open({.beacon_port = beacon_port(6), .tag = {}, .port = 1});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().key == "error.net.beacon");
        CHECK(refused.error().args.at(0) == std::to_string(beacon_port(6)));
        enet_socket_destroy(selfish);
    }
}

} // namespace tablee::sync
