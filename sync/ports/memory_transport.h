// SPDX-License-Identifier: Apache-2.0
#pragma once

// A whole network in memory, for tests and the simulator: the same contract as the real transport, under a
// virtual clock that only the caller moves. Same seed and same calls give the same events in the same order.
// Thread: one, the caller's.
//
// What it models. Each direction of a link is reliable and in order, and nothing is ever repeated; parcels of
// different links overtake each other when the delay varies. A cut between two posts holds their parcels
// back, as retransmission does: healed in time, they arrive late; after kSilenceMs both ends lose the link
// and what it held. A killed post says nothing more, what it had in flight is lost (deliver some of it first
// to lose less), and the others lose their links after the same silence. A call nobody answers fails after
// kDialMs.
#include "sync/ports/transport.h"

#include <memory>
#include <optional>

namespace tablee::sync {

class MemoryTransport;

class MemoryNetwork {
  public:
    static constexpr std::int64_t kSilenceMs = 650; // as the real transport finds a dead post
    static constexpr std::int64_t kDialMs = 3000;

    struct Options {
        std::uint64_t seed = 1;
        std::int64_t delay_min_ms = 0; // each parcel draws its delay between these two, both included
        std::int64_t delay_max_ms = 0;
    };

    MemoryNetwork();
    explicit MemoryNetwork(Options const& options);
    ~MemoryNetwork();
    MemoryNetwork(MemoryNetwork const&) = delete;
    MemoryNetwork& operator=(MemoryNetwork const&) = delete;

    // A post listening at that address; port 0 asks for a free one. The network may go before its posts.
    // Error: error.net.port-taken {port}.
    [[nodiscard]] model::Result<std::unique_ptr<MemoryTransport>> open(Address const& listen);

    // Lets the next thing happen and moves the clock to it; false when nothing is left to happen.
    bool step();
    void deliver_all();
    // Everything due up to that instant, included; the clock never goes back.
    void advance_to(std::int64_t instant_ms);
    [[nodiscard]] std::int64_t now_ms() const;
    [[nodiscard]] std::optional<std::int64_t> next_due_ms() const;

    // Addresses rather than posts, so that a cut outlives a restart.
    void cut(Address const& one, Address const& other);
    void heal(Address const& one, Address const& other);
    // The post at that address stops dead; the address is free for a restart.
    void kill(Address const& address);

    class State; // shared with the posts

  private:
    std::shared_ptr<State> state_;
};

class MemoryTransport final : public Transport {
  public:
    MemoryTransport(std::shared_ptr<MemoryNetwork::State> network, std::uint32_t post, Address local);
    ~MemoryTransport() override; // says goodbye on every link
    MemoryTransport(MemoryTransport const&) = delete;
    MemoryTransport& operator=(MemoryTransport const&) = delete;

    model::Result<void> dial(Address const& remote) override;
    bool send(LinkId link, model::ByteView message) override;
    void close(LinkId link) override;
    [[nodiscard]] std::size_t unsent_bytes(LinkId link) const override;
    [[nodiscard]] std::vector<TransportEvent> drain() override;
    [[nodiscard]] Address local_address() const override;

  private:
    std::shared_ptr<MemoryNetwork::State> network_;
    std::uint32_t post_; // its number in the network; a restart at the same address is another
    Address local_;
};

} // namespace tablee::sync
