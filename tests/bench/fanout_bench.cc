// SPDX-License-Identifier: Apache-2.0
//
// One message to twenty posts: bare ENet, then the same through EnetTransport, and the ratio. Twenty full
// posts are measured elsewhere over the same floor.
#include "sync/net/enet_transport.h"
#include "tests/bench/fanout_floor.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <thread>
#include <vector>

using namespace tablee;
using bench::FanoutSetup;
using bench::Percentiles;

namespace {

using SteadyClock = std::chrono::steady_clock;

// Counts to a number, and tells who waits for it.
class Counter {
  public:
    void add() {
        std::scoped_lock const lock(door_);
        count_ += 1;
        bell_.notify_all();
    }
    bool wait_for(int number) {
        std::unique_lock lock(door_);
        return bell_.wait_for(lock, std::chrono::seconds(10), [&] { return count_ >= number; });
    }

  private:
    std::mutex door_;
    std::condition_variable bell_;
    int count_ = 0;
};

// A post that notes what it hears, in its own network thread, as soon as it is told.
struct Listener {
    std::mutex door;                                // the transport's owner is whoever holds it
    std::unique_ptr<sync::EnetTransport> transport; // last: its thread uses the rest
    void open(int number, bench::SeenByAll& seen, Counter& arrived) {
        std::scoped_lock const lock(door);
        auto opened = sync::EnetTransport::open(
            {.listen = {"127.0.0.1", 0}, .wake = [this, number, &seen, &arrived] {
                 std::scoped_lock const owner(door);
                 for (auto const& event : transport->drain())
                     if (auto const* message = std::get_if<sync::LinkMessage>(&event)) {
                         int which = 0;
                         std::memcpy(&which, message->bytes.data(), sizeof which);
                         seen.seen(number, which);
                         arrived.add();
                     }
             }});
        transport = opened ? std::move(*opened) : nullptr;
    }
};

std::vector<sync::LinkId> link_all(sync::EnetTransport& sender, std::vector<Listener>& listeners,
                                   Counter& woken) {
    std::vector<sync::LinkId> links;
    for (Listener& listener : listeners)
        static_cast<void>(sender.dial(listener.transport->local_address()));
    for (int wakes = 1; links.size() < listeners.size() && woken.wait_for(wakes); wakes += 1)
        for (auto const& event : sender.drain())
            if (auto const* up = std::get_if<sync::LinkUp>(&event))
                links.push_back(up->link);
    return links;
}

Percentiles measure_transport_fanout(FanoutSetup const& setup) {
    bench::SeenByAll seen(setup.receivers, setup.messages);
    Counter arrived;
    Counter woken;
    std::vector<Listener> listeners(static_cast<std::size_t>(setup.receivers));
    int number = 0;
    for (Listener& listener : listeners) {
        listener.open(number++, seen, arrived);
        if (!listener.transport)
            return {};
    }
    auto sender = sync::EnetTransport::open({.listen = {"127.0.0.1", 0}, .wake = [&] { woken.add(); }});
    if (!sender)
        return {};
    auto const links = link_all(**sender, listeners, woken);
    model::Bytes message(setup.message_bytes);
    auto const start = SteadyClock::now();
    for (int which = 0; which < setup.messages; which += 1) {
        std::this_thread::sleep_until(start +
                                      std::chrono::microseconds(1'000'000LL * which / setup.per_second));
        std::memcpy(message.data(), &which, sizeof which);
        seen.sent(which);
        for (sync::LinkId const link : links)
            (*sender)->send(link, message);
    }
    arrived.wait_for(setup.receivers * setup.messages);
    return seen.percentiles();
}

} // namespace

int main() {
    FanoutSetup const setup;
    std::printf("one message of %zu octets, %d a second, to %d posts on loopback, seen by all (ms)\n",
                setup.message_bytes, setup.per_second, setup.receivers);
    Percentiles const floor = bench::measure_raw_enet_fanout(setup);
    std::printf("  raw ENet, %d threads   p50 %.3f   p99 %.3f\n", setup.threads, floor.p50_ms, floor.p99_ms);
    Percentiles const ours = measure_transport_fanout(setup);
    std::printf("  EnetTransport         p50 %.3f   p99 %.3f\n", ours.p50_ms, ours.p99_ms);
    if (floor.p50_ms <= 0 || ours.p50_ms <= 0)
        return 1;
    std::printf("  ratio                 p50 %.2f    p99 %.2f\n", ours.p50_ms / floor.p50_ms,
                ours.p99_ms / floor.p99_ms);
    return 0;
}
