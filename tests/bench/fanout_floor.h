// SPDX-License-Identifier: Apache-2.0
#pragma once

// The floor under everything that says how fast an event is seen by all: one sender and its receivers on
// loopback, bare ENet, no product code. A bench measures this in its own run and prints its figures over it,
// because only the ratio means something on a shared machine.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tablee::bench {

struct FanoutSetup {
    int receivers = 20;
    int threads = 4; // that serve the receivers; the sender has its own
    int messages = 500;
    int per_second = 50;
    std::size_t message_bytes = 320;
};

struct Percentiles {
    double p50_ms = 0;
    double p99_ms = 0;
};

// From the moment a message is handed over until the last receiver has it; both zero when the receivers could
// not all be reached. Takes messages / per_second seconds.
[[nodiscard]] Percentiles measure_raw_enet_fanout(FanoutSetup const& setup);

// What each receiver notes, and what comes of it. Written by one thread per receiver, read when all are done.
class SeenByAll {
  public:
    SeenByAll(int receivers, int messages);
    void sent(int message);
    void seen(int receiver, int message);
    // Over the messages that everybody saw; zeros when one was missed.
    [[nodiscard]] Percentiles percentiles() const;

  private:
    std::size_t messages_;
    std::vector<std::int64_t> sent_ns_;
    std::vector<std::vector<std::int64_t>> seen_ns_; // by receiver
};

} // namespace tablee::bench
