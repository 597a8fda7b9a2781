// SPDX-License-Identifier: Apache-2.0
//
// One event to twenty full posts, each on its own threads over ENet: from the command until the last post has
// published it, over what bare ENet takes for the same message in the same run. Registers are in memory: what
// a commit costs is store_bench's.
#include "model/crypto/prepare.h"
#include "sync/net/enet_transport.h"
#include "sync/runtime/replica_thread.h"
#include "sync/runtime/system_clock.h"
#include "sync/runtime/system_entropy.h"
#include "sync/store/memory_journal.h"
#include "tests/bench/fanout_floor.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace tablee;
using bench::FanoutSetup;
using bench::Percentiles;

namespace {

struct Post {
    sync::SystemClock clock;
    sync::SystemEntropy entropy;
    sync::MemoryJournal journal;
    std::shared_ptr<sync::Bell> bell = std::make_shared<sync::Bell>();
    std::unique_ptr<sync::EnetTransport> wire;
    std::unique_ptr<sync::ReplicaThread> thread; // last: it uses the rest
    std::atomic<std::uint64_t> noted = 0;        // events published and noted

    bool plug() {
        auto opened = sync::EnetTransport::open(
            {.listen = {"127.0.0.1", 0}, .wake = [rung = bell] { rung->ring(); }, .peers_max = 64});
        wire = opened ? std::move(*opened) : nullptr;
        return wire != nullptr;
    }
    sync::Ports ports() { return {clock, entropy, *wire, journal}; }
    sync::PostIdentity identity() {
        return {model::Installation::from_seed(entropy.draw<std::tuple_size_v<model::Seed>>()), {"Poste"}};
    }
    std::uint64_t events() const {
        auto const session = thread->published().session;
        return session ? session->events : 0;
    }
};

bool wait_until(std::vector<Post>& posts, std::uint64_t events) {
    for (int i = 0; i < 6000; i += 1) {
        bool all = true;
        for (Post const& post : posts)
            all = all && post.events() >= events &&
                  post.thread->published().neighbours.size() + 1 == posts.size();
        if (all)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

Percentiles measure(FanoutSetup const& setup) {
    bench::SeenByAll seen(setup.receivers, setup.messages);
    std::vector<Post> posts(static_cast<std::size_t>(setup.receivers) + 1);
    std::atomic<std::uint64_t> base = ~std::uint64_t{0};
    for (std::size_t i = 0; i < posts.size(); i += 1) {
        Post& post = posts[i];
        if (!post.plug())
            return {};
        auto replica =
            i == 0 ? std::move(*sync::Replica::found(post.ports(), post.identity(), {}))
                   : sync::Replica::join(post.ports(), post.identity(), posts[0].wire->local_address());
        auto note = [&, i] {
            if (i == 0 || base == ~std::uint64_t{0} || !post.thread)
                return;
            for (std::uint64_t const events = post.events(); base + post.noted < events; post.noted += 1)
                seen.seen(static_cast<int>(i) - 1, static_cast<int>(post.noted));
        };
        post.thread = std::make_unique<sync::ReplicaThread>(std::move(replica), post.bell, note);
    }
    if (!wait_until(posts, posts.size()))
        return {};
    base = posts.size();
    auto const start = std::chrono::steady_clock::now();
    for (int which = 0; which < setup.messages; which += 1) {
        std::this_thread::sleep_until(start +
                                      std::chrono::microseconds(1'000'000LL * which / setup.per_second));
        seen.sent(which);
        if (!posts[0].thread->post(model::Act{model::AdmissionAsked{}}).get())
            return {};
    }
    bool const all = wait_until(posts, posts.size() + static_cast<std::uint64_t>(setup.messages));
    for (Post& post : posts)
        static_cast<void>(post.thread->stop());
    return all ? seen.percentiles() : Percentiles{};
}

} // namespace

int main() {
    if (!model::prepare_crypto())
        return 1;
    FanoutSetup const setup;
    std::printf("one event, %d a second, published by all of %d posts on loopback (ms)\n", setup.per_second,
                setup.receivers);
    Percentiles const floor = bench::measure_raw_enet_fanout(setup);
    std::printf("  raw ENet    p50 %.3f   p99 %.3f\n", floor.p50_ms, floor.p99_ms);
    Percentiles const ours = measure(setup);
    std::printf("  posts       p50 %.3f   p99 %.3f\n", ours.p50_ms, ours.p99_ms);
    if (floor.p50_ms <= 0 || ours.p50_ms <= 0)
        return 1;
    std::printf("  ratio       p50 %.2f    p99 %.2f   (to hold: p50 10)\n", ours.p50_ms / floor.p50_ms,
                ours.p99_ms / floor.p99_ms);
    return 0;
}
