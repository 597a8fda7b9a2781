// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/replica_thread.h"

#include "sync/net/enet_transport.h"
#include "sync/ports/seeded_entropy.h"
#include "sync/runtime/system_clock.h"
#include "sync/store/memory_journal.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace tablee::sync;
namespace model = tablee::model;

namespace {

// Two posts and one link between them, each on its own thread.
class Pipe {
  public:
    struct End {
        std::vector<TransportEvent> inbox;
        std::shared_ptr<Bell> bell = std::make_shared<Bell>();
    };
    void put(std::size_t to, TransportEvent event) {
        {
            std::lock_guard const lock(door_);
            ends[to].inbox.push_back(std::move(event));
        }
        ends[to].bell->ring();
    }
    std::vector<TransportEvent> take(std::size_t from) {
        std::lock_guard const lock(door_);
        return std::exchange(ends[from].inbox, {});
    }
    std::array<End, 2> ends;

  private:
    std::mutex door_;
};

class PipeTransport final : public Transport {
  public:
    PipeTransport(Pipe& pipe, std::size_t end)
        : pipe_(pipe)
        , end_(end) {}
    model::Result<void> dial(Address const& remote) override {
        pipe_.put(end_, LinkUp{LinkId{1}, remote, true});
        pipe_.put(1 - end_, LinkUp{LinkId{1}, local_address(), false});
        return {};
    }
    bool send(LinkId link, model::ByteView message) override {
        pipe_.put(1 - end_, LinkMessage{link, model::copy_of(message)});
        return true;
    }
    void close(LinkId link) override {
        pipe_.put(0, LinkDown{link});
        pipe_.put(1, LinkDown{link});
    }
    [[nodiscard]] std::size_t unsent_bytes(LinkId) const override { return 0; }
    [[nodiscard]] std::vector<TransportEvent> drain() override { return pipe_.take(end_); }
    [[nodiscard]] Address local_address() const override {
        return {"127.0.0.1", static_cast<std::uint16_t>(100 + end_)};
    }

  private:
    Pipe& pipe_;
    std::size_t end_;
};

struct Desk {
    Desk(Pipe& pipe, std::size_t end)
        : entropy(end + 1)
        , wire(pipe, end)
        , bell(pipe.ends[end].bell)
        , identity{model::Installation::from_seed(tablee::test::seed_of(end + 1)), {"Poste"}} {}
    [[nodiscard]] Ports ports() { return {clock, entropy, wire, journal}; }

    SystemClock clock;
    SeededEntropy entropy;
    MemoryJournal journal;
    PipeTransport wire;
    std::shared_ptr<Bell> bell;
    PostIdentity identity;
};

model::Command item(std::string const& title) {
    return model::Act{model::AgendaItemAdded{{title}, 5}};
}

template <class Holds>
bool soon(Holds holds) {
    for (int i = 0; i < 1000; i += 1) {
        if (holds())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

} // namespace

TEST_SUITE("sync/runtime") {
    TEST_CASE("commands of several threads are all done, and their answers come back") {
        Pipe pipe;
        Desk desk(pipe, 0);
        std::atomic<int> changes = 0;
        ReplicaThread thread(
            std::move(*Replica::found(desk.ports(), desk.identity, tablee::test::session_body())), desk.bell,
            [&] { changes += 1; });
        CHECK(thread.published().session != nullptr); // at once
        std::vector<std::thread> people;
        std::atomic<int> done = 0;
        for (int person = 0; person < 4; person += 1)
            people.emplace_back([&] {
                for (int i = 0; i < 10; i += 1)
                    if (thread.post(item("Point")).get())
                        done += 1;
            });
        for (std::thread& person : people)
            person.join();
        CHECK(done == 40);
        CHECK(soon([&] { return thread.published().session->items.size() == 40; }));
        CHECK(soon([&] { return thread.published().safety == Safety{1, 1, 1}; }));
        CHECK(changes > 0);
        auto const [author, post] = std::pair{thread.published().author, thread.published().post};
        CHECK(post == desk.identity.installation.post);
        CHECK(thread.posts_holding(author, 41).get() == 1);
        CHECK(thread.posts_holding(author, 42).get() == 0);
        CHECK_FALSE(thread.post(item("")).get()); // the session's refusal
    }

    TEST_CASE("an answer is given after the disk, and what was posted is done before stopping") {
        Pipe pipe;
        Desk desk(pipe, 0);
        model::SessionId session;
        {
            ReplicaThread thread(
                std::move(*Replica::found(desk.ports(), desk.identity, tablee::test::session_body())),
                desk.bell, {});
            session = thread.published().session->id;
            REQUIRE(thread.post(item("Un")).get());
            CHECK(desk.journal.load(session)->events.size() == 2);
            auto last = thread.post(item("Deux"));
            CHECK(thread.stop());
            CHECK(last.get());
            CHECK(thread.stop());
            auto const late = thread.post(item("Trois")).get();
            REQUIRE_FALSE(late);
            CHECK(late.error().key == "error.replica.stopped");
            CHECK(thread.posts_holding({}, 1).get() == 0);
        }
        CHECK(desk.journal.load(session)->events.size() == 3);
    }

    TEST_CASE("two threads talk, wake one another and part politely") {
        Pipe pipe;
        Desk one(pipe, 0);
        Desk two(pipe, 1);
        ReplicaThread host(
            std::move(*Replica::found(one.ports(), one.identity, tablee::test::session_body())), one.bell,
            {});
        ReplicaThread guest(Replica::join(two.ports(), two.identity, one.wire.local_address()), two.bell, {});
        REQUIRE(soon([&] { return guest.published().session != nullptr; }));
        REQUIRE(host.post(item("Point")).get());
        CHECK(soon([&] { return guest.published().session->items.size() == 1; }));
        CHECK(soon([&] { return host.published().safety == Safety{2, 2, 2}; }));
        CHECK(soon([&] { return guest.published().neighbours.size() == 1; }));
        CHECK(guest.stop());
        CHECK(soon([&] { return host.published().neighbours.empty(); }));
        std::size_t left = 0;
        for (Notice const& notice : host.take_notices())
            left += std::holds_alternative<PostLeft>(notice) ? 1U : 0U;
        CHECK(left == 1);
        CHECK(host.take_notices().empty());
    }

    TEST_CASE("posts on threads of their own talk over the wire, and a joiner finds all of them") {
        struct Wired {
            explicit Wired(std::uint64_t number)
                : entropy(number)
                , identity{model::Installation::from_seed(tablee::test::seed_of(number)), {"Poste"}}
                , wire(std::move(*EnetTransport::open({.listen = {"127.0.0.1", 0},
                                                       .wake = [rung = bell] { rung->ring(); },
                                                       .peers_max = 8}))) {}
            [[nodiscard]] Ports ports() { return {clock, entropy, *wire, journal}; }

            SystemClock clock;
            SeededEntropy entropy;
            MemoryJournal journal;
            std::shared_ptr<Bell> bell = std::make_shared<Bell>();
            PostIdentity identity;
            std::unique_ptr<EnetTransport> wire;
        };
        Wired one(1);
        Wired two(2);
        Wired three(3);
        ReplicaThread host(
            std::move(*Replica::found(one.ports(), one.identity, tablee::test::session_body())), one.bell,
            {});
        ReplicaThread second(Replica::join(two.ports(), two.identity, one.wire->local_address()), two.bell,
                             {});
        ReplicaThread third(Replica::join(three.ports(), three.identity, one.wire->local_address()),
                            three.bell, {});
        for (int i = 0; i < 20; i += 1)
            REQUIRE(host.post(item("Point")).get());
        for (ReplicaThread* thread : {&host, &second, &third}) {
            CHECK(soon([&] { return thread->published().safety == Safety{3, 3, 3}; }));
            CHECK(soon([&] { return thread->published().session->items.size() == 20; }));
        }
        CHECK(second.published().frontier == third.published().frontier);
    }

    TEST_CASE("a bell rung before one waits is not lost, and rings once") {
        Bell bell;
        bell.ring();
        auto const before = std::chrono::steady_clock::now();
        bell.wait(10'000);
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
        bell.wait(1);
    }
}
