// SPDX-License-Identifier: Apache-2.0
#pragma once

// A room of posts in memory: the product's replicas over a network, disks, clock and entropy that the test
// moves. Same seed and same calls give the same octets.
#include "sync/ports/manual_clock.h"
#include "sync/ports/memory_transport.h"
#include "sync/ports/seeded_entropy.h"
#include "sync/protocol/message_codec.h"
#include "sync/replica/replica.h"
#include "sync/store/memory_journal.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tablee::test {

// What a post did to the outside world, in order.
struct Deed {
    std::string what;   // "append", "refused append", "send Frames"…
    model::Bytes bytes; // of a message
};

class SpyJournal final : public sync::Journal {
  public:
    SpyJournal(sync::MemoryJournal& inner, std::vector<Deed>& deeds)
        : inner_(inner)
        , deeds_(deeds) {}
    model::Result<void> append(model::SessionId const& session, sync::JournalBatch const& batch) override {
        auto done = inner_.append(session, batch);
        deeds_.push_back({done ? "append" : "refused append", {}});
        return done;
    }
    model::Result<sync::JournalBatch> load(model::SessionId const& session) override {
        return inner_.load(session);
    }
    model::Result<std::vector<model::SessionId>> sessions() override { return inner_.sessions(); }

  private:
    sync::MemoryJournal& inner_;
    std::vector<Deed>& deeds_;
};

class SpyTransport final : public sync::Transport {
  public:
    SpyTransport(std::unique_ptr<sync::MemoryTransport> inner, std::vector<Deed>& deeds)
        : inner_(std::move(inner))
        , deeds_(deeds) {}
    model::Result<void> dial(sync::Address const& remote) override { return inner_->dial(remote); }
    bool send(sync::LinkId link, model::ByteView message) override {
        static char const* const kNames[] = {"?", "Hello", "Have", "Want", "Frames", "Peers", "Goodbye"};
        deeds_.push_back({std::string("send ") + kNames[message[0]], model::copy_of(message)});
        return inner_->send(link, message);
    }
    void close(sync::LinkId link) override { inner_->close(link); }
    std::size_t unsent_bytes(sync::LinkId link) const override { return inner_->unsent_bytes(link); }
    std::vector<sync::TransportEvent> drain() override {
        auto events = inner_->drain();
        for (auto const& event : events)
            if (auto const* message = std::get_if<sync::LinkMessage>(&event))
                received_bytes += message->bytes.size();
        return events;
    }
    sync::Address local_address() const override { return inner_->local_address(); }

    std::size_t received_bytes = 0;

  private:
    std::unique_ptr<sync::MemoryTransport> inner_;
    std::vector<Deed>& deeds_;
};

struct Room;

// One post. Its disk outlives its replica.
struct Post {
    Room& room;
    std::uint64_t number;
    sync::Address address;
    sync::SeededEntropy entropy{0};
    sync::MemoryJournal disk;
    std::vector<Deed> deeds;
    std::vector<sync::Notice> notices;
    std::unique_ptr<SpyTransport> wire;
    std::unique_ptr<SpyJournal> journal;
    std::unique_ptr<sync::Replica> replica;

    Post(Room& in, std::uint64_t its_number)
        : room(in)
        , number(its_number)
        , address{"127.0.0.1", static_cast<std::uint16_t>(5000 + its_number)}
        , entropy(its_number) {}

    [[nodiscard]] sync::Replica& operator*() const { return *replica; }
    [[nodiscard]] sync::Replica* operator->() const { return replica.get(); }
    [[nodiscard]] sync::Ports plug();
    [[nodiscard]] sync::PostIdentity identity() const {
        return {model::Installation::from_seed(seed_of(number)), {"Poste " + std::to_string(number)}};
    }
    void found() {
        auto made = sync::Replica::found(plug(), identity(), session_body());
        REQUIRE(made);
        replica = std::move(*made);
    }
    void join(Post const& host, std::optional<model::SessionId> expected = {}) {
        replica = sync::Replica::join(plug(), identity(), host.address, expected);
    }
    // From its disk, in a new run; it knows nobody until it calls or is called.
    void open(model::SessionId const& session) {
        auto made = sync::Replica::open(plug(), identity(), session);
        REQUIRE(made);
        replica = std::move(*made);
    }
    // Stops dead, as a killed process.
    void kill();
    // An event of its own that any post may write.
    model::Result<void> speak() const { return replica->command(model::Act{model::AdmissionAsked{}}); }
    void must_speak(int times = 1) const {
        for (int i = 0; i < times; i += 1)
            REQUIRE(speak());
    }
    [[nodiscard]] model::SessionId session() const { return replica->chronicle()->log().session(); }
    template <class T>
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            notices, [](sync::Notice const& notice) { return std::holds_alternative<T>(notice); }));
    }
    [[nodiscard]] std::size_t deeds_of(std::string const& what) const {
        return static_cast<std::size_t>(std::ranges::count(deeds, what, &Deed::what));
    }
};

struct Room {
    sync::ManualClock clock{kAfternoon};
    sync::MemoryNetwork network;
    std::vector<std::unique_ptr<Post>> posts;

    explicit Room(std::size_t count, sync::MemoryNetwork::Options options = {1, 1, 3})
        : network(options) {
        for (std::size_t number = 1; number <= count; number += 1)
            posts.push_back(std::make_unique<Post>(*this, number));
    }
    [[nodiscard]] Post& operator[](std::size_t index) { return *posts[index]; }

    // The first founds, the others join it.
    void gather() {
        posts[0]->found();
        for (std::size_t i = 1; i < posts.size(); i += 1)
            posts[i]->join(*posts[0]);
        run(3000);
    }
    void run(std::int64_t length_ms) {
        for (std::int64_t left = length_ms; left > 0; left -= 5) {
            clock.advance(5);
            network.advance_to(clock.monotonic_ms());
            for (auto const& post : posts)
                if (post->replica) {
                    post->replica->turn();
                    for (sync::Notice& notice : post->replica->take_notices())
                        post->notices.push_back(std::move(notice));
                }
        }
    }
    // Milliseconds until it holds; at most `limit_ms`, and then the limit.
    std::int64_t run_until(std::function<bool()> const& holds, std::int64_t limit_ms) {
        std::int64_t passed = 0;
        for (; passed < limit_ms && !holds(); passed += 5)
            run(5);
        return passed;
    }
    [[nodiscard]] bool agree() const {
        return std::ranges::all_of(posts, [&](auto const& post) {
            return !post->replica || post->replica->frontier() == posts[0]->replica->frontier();
        });
    }
    void cut(std::size_t one, std::size_t other) { network.cut(posts[one]->address, posts[other]->address); }
    void heal(std::size_t one, std::size_t other) {
        network.heal(posts[one]->address, posts[other]->address);
    }
};

inline sync::Ports Post::plug() {
    replica.reset();
    wire.reset();
    auto opened = room.network.open(address);
    REQUIRE(opened);
    wire = std::make_unique<SpyTransport>(std::move(*opened), deeds);
    journal = std::make_unique<SpyJournal>(disk, deeds);
    return {room.clock, entropy, *wire, *journal};
}

inline void Post::kill() {
    room.network.kill(address);
    replica.reset();
    wire.reset();
}

} // namespace tablee::test
