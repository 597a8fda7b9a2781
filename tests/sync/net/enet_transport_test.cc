// SPDX-License-Identifier: Apache-2.0
#include "sync/net/enet_transport.h"

#include "model/base/limits.h"
#include "tests/support/transport_contract.h"
#include "tests/sync/net/helper_process.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <doctest/doctest.h>
#include <enet/enet.h>
#include <future>
#include <mutex>
#include <optional>

namespace tablee::sync {

namespace {

using SteadyClock = std::chrono::steady_clock;
using model::limits::kPacketBytes;
using tests::links_up;
using tests::messages;
using tests::times_down;

// The generous end of every wait: reached only when a test fails.
constexpr std::chrono::seconds kPatience{20};

class EnetRig final : public tests::TransportRig {
  public:
    EnetRig() = default;
    ~EnetRig() override { posts_.clear(); } // before what their network threads wake
    EnetRig(EnetRig const&) = delete;
    EnetRig& operator=(EnetRig const&) = delete;

    Transport& open() override { return open_with({}); }
    Transport& open_with(EnetTransport::Options options) {
        options.wake = [this] { wake(); };
        auto opened = EnetTransport::open(std::move(options));
        REQUIRE(opened);
        posts_.push_back(std::move(*opened));
        watch(*posts_.back());
        return *posts_.back();
    }
    void leave(Transport& post) override {
        forget(post);
        std::erase_if(posts_, [&](auto const& owned) { return owned.get() == &post; });
    }
    void mortal_calls(Transport& post) override {
        mortal_.emplace(
            std::initializer_list<std::string>{"call", std::to_string(post.local_address().port)});
    }
    void kill_mortal() override { mortal_->kill(); }
    Address nobody() override { return {"127.77.77.77", 1}; }

    // A peer that speaks raw ENet in this thread needs its turns too.
    std::function<void()> meanwhile;

  private:
    void wake() {
        std::scoped_lock const lock(door_);
        woken_ = true;
        bell_.notify_all();
    }
    // Acknowledgements ring no bell: look again from time to time.
    bool let_time_pass() override {
        if (meanwhile)
            meanwhile();
        std::unique_lock lock(door_);
        bell_.wait_for(lock, std::chrono::milliseconds(meanwhile ? 1 : 10), [this] { return woken_; });
        woken_ = false;
        return SteadyClock::now() < end_;
    }

    std::mutex door_;
    std::condition_variable bell_;
    bool woken_ = false;
    SteadyClock::time_point end_ = SteadyClock::now() + kPatience;
    std::vector<std::unique_ptr<EnetTransport>> posts_;
    std::optional<tests::HelperProcess> mortal_;
};

// A stranger that speaks ENet without our manners.
class RawPeer {
  public:
    enum class Checksum { Crc, None };
    explicit RawPeer(Checksum checksum = Checksum::Crc)
        : host_(enet_host_create(nullptr, 80, 1, 0, 0)) {
        REQUIRE(host_ != nullptr);
        host_->checksum = checksum == Checksum::Crc ? enet_crc32 : nullptr;
    }
    ~RawPeer() { enet_host_destroy(host_); }
    RawPeer(RawPeer const&) = delete;
    RawPeer& operator=(RawPeer const&) = delete;

    void call(Address const& remote) {
        ENetAddress const where = loopback(remote.port);
        peer_ = enet_host_connect(host_, &where, 1, 0);
        enet_peer_timeout(peer_, 8, 500, 2000);
    }
    void turn() {
        ENetEvent event{};
        while (enet_host_service(host_, &event, 1) > 0)
            if (event.type == ENET_EVENT_TYPE_RECEIVE)
                enet_packet_destroy(event.packet);
    }
    void say(std::size_t octets, std::uint32_t flags) {
        std::string const text(octets, 'h');
        REQUIRE(enet_peer_send(peer_, 0, enet_packet_create(text.data(), text.size(), flags)) == 0);
    }
    // Whatever bytes, as one datagram that is no ENet of ours.
    void throw_bytes(Address const& remote, model::Bytes bytes) {
        ENetAddress const where = loopback(remote.port);
        ENetBuffer const buffer{bytes.data(), bytes.size()};
        enet_socket_send(host_->socket, &where, &buffer, 1);
    }

  private:
    static ENetAddress loopback(std::uint16_t port) { return {ENET_HOST_TO_NET_32(0x7f000001), port}; }
    ENetHost* host_;
    ENetPeer* peer_ = nullptr;
};

// A rig with one post and one stranger linked to it.
struct Visited {
    Visited() {
        rig.meanwhile = [this] { stranger.turn(); };
        stranger.call(post.local_address());
        REQUIRE(rig.until([&] { return !links_up(rig.heard(post)).empty(); }));
        link = links_up(rig.heard(post))[0].link;
    }
    bool gone() {
        return rig.until([&] { return times_down(rig.heard(post), link) > 0; });
    }
    RawPeer stranger;
    EnetRig rig;
    Transport& post = rig.open();
    LinkId link{};
};

std::optional<model::Error> listening_error(Address const& listen) {
    auto opened = EnetTransport::open({.listen = listen, .wake = {}});
    return opened ? std::nullopt : std::optional(opened.error());
}

} // namespace

TEST_SUITE("sync/net") {
    TEST_CASE("links over ENet keep the contract of links") {
        for (auto const& promise : tests::transport_contract()) {
            SUBCASE(promise.says) {
                EnetRig rig;
                promise.check(rig);
            }
        }
    }

    TEST_CASE("it listens to this machine only, and says why") {
        for (char const* host : {"0.0.0.0", "192.168.1.4", "128.0.0.1", "126.0.0.1"})
            CHECK(listening_error({host, 0}) ==
                  model::Error{"error.net.loopback-only", {std::string(host) + ":0"}});
        CHECK(listening_error({"salle", 5}) == model::Error{"error.address.malformed", {"salle:5"}});
        CHECK(listening_error({"127.0.0.1", 0}) == std::nullopt);
        CHECK(listening_error({"127.1.2.3", 0}) == std::nullopt);
    }

    TEST_CASE("it calls this machine only, and says why") {
        EnetRig rig;
        Transport& post = rig.open();
        CHECK(post.dial({"192.0.2.7", 47200}).error() ==
              model::Error{"error.net.loopback-only", {"192.0.2.7:47200"}});
        CHECK(post.dial({"localhost.", 1}).error() ==
              model::Error{"error.address.malformed", {"localhost.:1"}});
        CHECK(post.dial({"127.0.0.1", 0}));
        CHECK(rig.until([&] { return !rig.heard(post).empty(); }));
        CHECK(tests::failed_dials(rig.heard(post)) == std::vector<Address>{{"127.0.0.1", 0}});
    }

    TEST_CASE("a port is free, known once taken, and refused to the second") {
        EnetRig rig;
        Address const taken = rig.open().local_address();
        CHECK(taken.host == "127.0.0.1");
        CHECK(taken.port != 0);
        CHECK(listening_error(taken) == model::Error{"error.net.port-taken", {std::to_string(taken.port)}});
        CHECK(listening_error({"127.0.0.2", taken.port}) == std::nullopt);
    }

    TEST_CASE("a caller is known by the address it listens at") {
        EnetRig rig;
        Transport& a = rig.open_with({.listen = {"127.0.0.5", 0}, .wake = {}});
        Transport& b = rig.open();
        static_cast<void>(tests::link(rig, a, b));
        CHECK(a.local_address().host == "127.0.0.5");
        CHECK(links_up(rig.heard(b))[0].remote == a.local_address());
    }

    TEST_CASE("who owns a post is woken for what waits to be drained") {
        std::promise<void> called;
        bool once = false; // the network thread's
        EnetRig rig;
        auto opened = EnetTransport::open({.listen = {"127.0.0.1", 0}, .wake = [&] {
                                               if (!std::exchange(once, true))
                                                   called.set_value();
                                           }});
        REQUIRE(opened);
        REQUIRE(rig.open().dial((*opened)->local_address()));
        CHECK(called.get_future().wait_for(kPatience) == std::future_status::ready);
        auto const events = (*opened)->drain();
        REQUIRE(events.size() == 1);
        CHECK(std::holds_alternative<LinkUp>(events[0]));
        CHECK((*opened)->drain().empty());
    }

    TEST_CASE("a post with no slot left fails calls and is not called") {
        EnetRig rig;
        Transport& small = rig.open_with({.listen = {"127.0.0.1", 0}, .wake = {}, .peers_max = 1});
        Transport& first = rig.open();
        Transport& second = rig.open();
        static_cast<void>(tests::link(rig, first, small));
        REQUIRE(second.dial(small.local_address()));
        REQUIRE(small.dial(second.local_address()));
        CHECK(rig.until([&] {
            return !tests::failed_dials(rig.heard(second)).empty() &&
                   !tests::failed_dials(rig.heard(small)).empty();
        }));
        CHECK(links_up(rig.heard(second)).empty());
        CHECK(links_up(rig.heard(small)).size() == 1);
        CHECK(times_down(rig.heard(first), links_up(rig.heard(first))[0].link) == 0);
    }

    TEST_CASE("an empty message costs the link") {
        Visited visited;
        visited.stranger.say(3, ENET_PACKET_FLAG_RELIABLE);
        visited.stranger.say(0, ENET_PACKET_FLAG_RELIABLE);
        visited.stranger.say(4, ENET_PACKET_FLAG_RELIABLE);
        CHECK(visited.gone());
        CHECK(messages(visited.rig.heard(visited.post), visited.link) == std::vector<std::string>{"hhh"});
    }

    TEST_CASE("an unreliable message costs the link") {
        for (std::uint32_t const flags : {0U, std::uint32_t{ENET_PACKET_FLAG_UNSEQUENCED}}) {
            Visited visited;
            visited.stranger.say(3, flags);
            CHECK(visited.gone());
            CHECK(messages(visited.rig.heard(visited.post), visited.link).empty());
        }
    }

    TEST_CASE("a message larger than a packet is never heard and costs the link, the largest does not") {
        Visited visited;
        visited.stranger.say(kPacketBytes, ENET_PACKET_FLAG_RELIABLE);
        REQUIRE(visited.rig.until(
            [&] { return messages(visited.rig.heard(visited.post), visited.link).size() == 1; }));
        CHECK(times_down(visited.rig.heard(visited.post), visited.link) == 0);
        visited.stranger.say(kPacketBytes + 1, ENET_PACKET_FLAG_RELIABLE);
        CHECK(visited.gone());
        CHECK(messages(visited.rig.heard(visited.post), visited.link).size() == 1);
    }

    TEST_CASE("a stranger without the checksum is not heard") {
        EnetRig rig;
        Transport& post = rig.open();
        Transport& friendly = rig.open();
        RawPeer stranger(RawPeer::Checksum::None);
        rig.meanwhile = [&] { stranger.turn(); };
        stranger.call(post.local_address());
        stranger.turn();
        static_cast<void>(tests::link(rig, friendly, post)); // some time goes by
        CHECK(links_up(rig.heard(post)).size() == 1);
        CHECK(links_up(rig.heard(post))[0].remote == friendly.local_address());
    }

    TEST_CASE("datagrams of any size that mean nothing disturb nobody") {
        EnetRig rig;
        Transport& a = rig.open();
        Transport& b = rig.open();
        auto const [to_b, to_a] = tests::link(rig, a, b);
        RawPeer stranger;
        std::uint8_t next = 1;
        std::vector<std::string> sent;
        for (std::size_t size = 0; size < 9000; size += 97) { // ENet answers -1 to those over 4,096 octets
            model::Bytes junk(size);
            for (std::uint8_t& octet : junk)
                octet = next = static_cast<std::uint8_t>(next * 73 + 29);
            stranger.throw_bytes(b.local_address(), junk);
            stranger.throw_bytes(a.local_address(), junk);
            sent.push_back(std::to_string(size) + "-");
            REQUIRE(a.send(to_b, model::view_of(sent.back())));
        }
        LinkId const at_b = to_a;
        CHECK(rig.until([&] { return messages(rig.heard(b), at_b).size() == sent.size(); }));
        CHECK(messages(rig.heard(b), at_b) == sent);
        CHECK(rig.heard(a).size() == 1);
    }

    TEST_CASE("posts that call each other at once and leave together harm nobody") {
        EnetRig rig;
        std::vector<Transport*> posts;
        for (int post = 0; post < 6; post += 1)
            posts.push_back(&rig.open());
        for (Transport* caller : posts)
            for (Transport* called : posts)
                if (caller != called)
                    REQUIRE(caller->dial(called->local_address()));
        CHECK(rig.until([&] {
            return std::all_of(posts.begin(), posts.end(),
                               [&](Transport* post) { return links_up(rig.heard(*post)).size() == 10; });
        }));
        for (Transport* post : posts)
            for (auto const& up : links_up(rig.heard(*post)))
                REQUIRE(post->send(up.link, model::view_of("good bye")));
    }
}

} // namespace tablee::sync
