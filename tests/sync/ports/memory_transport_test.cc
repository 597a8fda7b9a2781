// SPDX-License-Identifier: Apache-2.0
#include "sync/ports/memory_transport.h"

#include "model/base/limits.h"
#include "tests/support/transport_contract.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace tablee::sync {

namespace {

using tests::Linked;
using tests::messages;
using tests::times_down;

class MemoryRig final : public tests::TransportRig {
  public:
    explicit MemoryRig(MemoryNetwork::Options const& options = {})
        : network(options) {}

    Transport& open() override { return open_at({"10.0.0.1", 0}); }
    Transport& open_at(Address const& address) {
        posts_.push_back(std::move(*network.open(address)));
        watch(*posts_.back());
        return *posts_.back();
    }
    void leave(Transport& post) override {
        forget(post);
        std::erase_if(posts_, [&](auto const& owned) { return owned.get() == &post; });
    }
    void mortal_calls(Transport& post) override {
        Transport& mortal = open_at({"10.9.9.9", 1});
        REQUIRE(mortal.send(tests::link(*this, mortal, post).caller, model::view_of("alive")));
    }
    void kill_mortal() override { network.kill({"10.9.9.9", 1}); }
    Address nobody() override { return {"10.0.0.1", 9}; }

    MemoryNetwork network;

  private:
    bool let_time_pass() override { return network.step(); }
    std::vector<std::unique_ptr<MemoryTransport>> posts_;
};

struct Pair {
    explicit Pair(MemoryNetwork::Options const& options = {})
        : rig(options)
        , a(rig.open())
        , b(rig.open())
        , link(tests::link(rig, a, b)) {}
    bool say(std::string_view text) { return a.send(link.caller, model::view_of(text)); }
    void cut() { rig.network.cut(a.local_address(), b.local_address()); }
    void heal() { rig.network.heal(b.local_address(), a.local_address()); } // either way round
    std::vector<std::string> heard_by_b() {
        rig.hear();
        return messages(rig.heard(b), link.called);
    }
    int ends() {
        rig.hear();
        return times_down(rig.heard(a), link.caller) * 10 + times_down(rig.heard(b), link.called);
    }

    MemoryRig rig;
    Transport& a;
    Transport& b;
    Linked link;
};

using Texts = std::vector<std::string>;

// Everything two links of a busy pair hear, as text, for a seed.
Texts trace(std::uint64_t seed) {
    MemoryRig rig({seed, 1, 200});
    Transport& a = rig.open();
    Transport& b = rig.open();
    Linked const one = tests::link(rig, a, b);
    Linked const two = tests::link(rig, a, b);
    for (int number = 100; number < 150; number += 1) {
        a.send(one.caller, model::view_of("1:" + std::to_string(number)));
        a.send(two.caller, model::view_of("2:" + std::to_string(number)));
    }
    rig.network.deliver_all();
    rig.hear();
    Texts heard;
    for (auto const& event : rig.heard(b))
        if (auto const* message = std::get_if<LinkMessage>(&event))
            heard.emplace_back(model::text_of(message->bytes));
    return heard;
}

} // namespace

TEST_SUITE("sync/ports") {
    TEST_CASE("links in memory keep the contract of links") {
        for (auto const& promise : tests::transport_contract()) {
            SUBCASE(promise.says) {
                MemoryRig rig;
                promise.check(rig);
            }
        }
    }

    TEST_CASE("links in memory keep the contract of links when every parcel has its own delay") {
        for (auto const& promise : tests::transport_contract()) {
            SUBCASE(promise.says) {
                MemoryRig rig({7, 1, 300});
                promise.check(rig);
            }
        }
    }

    TEST_CASE("nothing arrives before its step, and the virtual clock moves with the steps") {
        Pair pair({1, 20, 20});
        CHECK(pair.rig.network.now_ms() == 40); // the call and its answer
        CHECK_FALSE(pair.rig.network.next_due_ms());
        CHECK_FALSE(pair.rig.network.step());
        REQUIRE(pair.say("one"));
        CHECK(pair.a.unsent_bytes(pair.link.caller) == 3);
        CHECK(pair.rig.network.next_due_ms() == 60);
        pair.rig.network.advance_to(59);
        CHECK(pair.heard_by_b().empty());
        pair.rig.network.advance_to(60);
        CHECK(pair.heard_by_b() == Texts{"one"});
        CHECK(pair.a.unsent_bytes(pair.link.caller) == 0);
        pair.rig.network.advance_to(10);
        CHECK(pair.rig.network.now_ms() == 60);
    }

    TEST_CASE("the same seed gives the same events, links overtake each other and never themselves") {
        Texts const heard = trace(3);
        CHECK(heard == trace(3));
        CHECK(heard != trace(4));
        CHECK(heard.size() == 100);
        CHECK_FALSE(std::is_sorted(heard.begin(), heard.end()));
        Texts by_link = heard;
        std::stable_sort(by_link.begin(), by_link.end(),
                         [](auto const& x, auto const& y) { return x[0] < y[0]; });
        CHECK(std::is_sorted(by_link.begin(), by_link.end()));
        bool interleaved_otherwise = false; // than the order they were sent in
        for (std::size_t i = 0; i + 1 < heard.size(); i += 2)
            interleaved_otherwise |= heard[i].substr(1) != heard[i + 1].substr(1);
        CHECK(interleaved_otherwise);
    }

    TEST_CASE("a cut healed in time only delays") {
        Pair pair;
        REQUIRE(pair.say("before"));
        pair.cut();
        REQUIRE(pair.say("during"));
        pair.rig.network.advance_to(MemoryNetwork::kSilenceMs - 1);
        CHECK(pair.heard_by_b().empty());
        CHECK(pair.ends() == 0);
        pair.heal();
        REQUIRE(pair.say("after"));
        pair.rig.network.deliver_all();
        CHECK(pair.heard_by_b() == Texts{"before", "during", "after"});
        CHECK(pair.ends() == 0);
    }

    TEST_CASE("a cut that lasts ends the links it crosses and no other") {
        Pair pair;
        Transport& c = pair.rig.open();
        Linked const aside = tests::link(pair.rig, pair.a, c);
        pair.cut();
        REQUIRE(pair.say("lost"));
        pair.rig.network.advance_to(MemoryNetwork::kSilenceMs - 1);
        CHECK(pair.ends() == 0);
        pair.rig.network.advance_to(MemoryNetwork::kSilenceMs);
        CHECK(pair.ends() == 11);
        CHECK_FALSE(pair.say("nobody"));
        pair.heal();
        pair.rig.network.deliver_all();
        CHECK(pair.heard_by_b().empty());
        CHECK(times_down(pair.rig.heard(pair.a), aside.caller) == 0);
        REQUIRE(pair.a.send(aside.caller, model::view_of("still there")));
        pair.rig.network.deliver_all();
        pair.rig.hear();
        CHECK(messages(pair.rig.heard(c), aside.called) == Texts{"still there"});
        CHECK(pair.ends() == 11);
    }

    TEST_CASE("a second cut starts a silence of its own") {
        Pair pair;
        pair.cut();
        pair.rig.network.advance_to(300);
        pair.heal();
        pair.cut();
        pair.cut();
        pair.rig.network.advance_to(300 + MemoryNetwork::kSilenceMs - 1);
        CHECK(pair.ends() == 0);
        pair.rig.network.advance_to(300 + MemoryNetwork::kSilenceMs);
        CHECK(pair.ends() == 11);
    }

    TEST_CASE("a call across a cut fails after its time, and works once healed") {
        Pair pair;
        pair.cut();
        REQUIRE(pair.a.dial(pair.b.local_address()));
        pair.rig.network.advance_to(MemoryNetwork::kDialMs - 1);
        pair.rig.hear();
        CHECK(tests::failed_dials(pair.rig.heard(pair.a)).empty());
        pair.rig.network.advance_to(MemoryNetwork::kDialMs);
        pair.rig.hear();
        CHECK(tests::failed_dials(pair.rig.heard(pair.a)) == std::vector{pair.b.local_address()});
        pair.heal();
        static_cast<void>(tests::link(pair.rig, pair.a, pair.b));
    }

    TEST_CASE("a killed post is silent, loses what it had in flight, and leaves its address free") {
        Pair pair;
        Address const address = pair.a.local_address();
        REQUIRE(pair.say("delivered"));
        CHECK(pair.rig.network.step());
        REQUIRE(pair.say("in flight"));
        pair.rig.network.kill(address);
        CHECK_FALSE(pair.say("from the grave"));
        pair.rig.network.advance_to(MemoryNetwork::kSilenceMs - 1);
        CHECK(pair.ends() == 0);
        Transport& restarted = pair.rig.open_at(address);
        Linked const again = tests::link(pair.rig, restarted, pair.b);
        pair.rig.network.advance_to(MemoryNetwork::kSilenceMs);
        CHECK(pair.ends() == 1); // the dead hear nothing
        CHECK(pair.heard_by_b() == Texts{"delivered"});
        REQUIRE(restarted.send(again.caller, model::view_of("back")));
        pair.rig.network.deliver_all();
        pair.rig.hear();
        CHECK(messages(pair.rig.heard(pair.b), again.called) == Texts{"back"});
        pair.rig.network.kill({"10.0.0.1", 2});
    }

    TEST_CASE("an address is taken while its post lives") {
        MemoryNetwork network;
        auto first = network.open({"10.0.0.1", 80});
        REQUIRE(first);
        CHECK((*first)->local_address() == Address{"10.0.0.1", 80});
        CHECK(network.open({"10.0.0.1", 80}).error() == model::Error{"error.net.port-taken", {"80"}});
        CHECK(network.open({"10.0.0.2", 80}));
        first->reset();
        CHECK(network.open({"10.0.0.1", 80}));
    }

    TEST_CASE("what is unsent is refused exactly past the bound") {
        Pair pair;
        std::string const large(model::limits::kPacketBytes, 'x');
        for (std::size_t sent = 0; sent < kUnsentBytesMax; sent += large.size())
            REQUIRE(pair.say(large));
        CHECK(pair.a.unsent_bytes(pair.link.caller) == kUnsentBytesMax);
        CHECK_FALSE(pair.say("x"));
        CHECK(pair.rig.network.step());
        CHECK(pair.say(large));
        CHECK_FALSE(pair.say("x"));
    }

    TEST_CASE("a post may outlive its network, and a caller may leave before it is answered") {
        std::unique_ptr<MemoryTransport> survivor;
        {
            MemoryNetwork network;
            survivor = std::move(*network.open({"10.0.0.1", 1}));
        }
        CHECK(survivor->drain().empty());
        MemoryRig rig({1, 10, 10});
        Transport& called = rig.open();
        Transport& caller = rig.open();
        REQUIRE(caller.dial(called.local_address()));
        REQUIRE(rig.network.step()); // the call is taken, its answer on its way
        rig.leave(caller);
        rig.network.deliver_all();
        rig.hear();
        REQUIRE(rig.heard(called).size() == 2);
        CHECK(times_down(rig.heard(called), tests::links_up(rig.heard(called))[0].link) == 1);
    }
}

} // namespace tablee::sync
