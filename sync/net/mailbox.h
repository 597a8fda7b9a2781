// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the owner of a transport and its network thread say to one another: orders one way, events the other,
// under one lock. It alone decides which links the owner may still use, so that whoever ends a link first,
// the owner hears LinkDown once and nothing of the link afterwards. Thread: any; who calls what is said
// below.
#include "sync/ports/transport.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace tablee::sync {

// Octets of one link handed over and not yet acknowledged.
using Backlog = std::atomic<std::size_t>;

// Counts in a backlog for as long as it lives, which is as long as the message it stands for.
class Charge {
  public:
    Charge(std::shared_ptr<Backlog> backlog, std::size_t octets);
    ~Charge();
    Charge(Charge const&) = delete;
    Charge& operator=(Charge const&) = delete;

  private:
    std::shared_ptr<Backlog> backlog_;
    std::size_t octets_;
};

struct DialOrder {
    Address remote;
};
struct SendOrder {
    LinkId link{};
    model::Bytes message;
    std::unique_ptr<Charge> charge;
};
struct CloseOrder {
    LinkId link{};
};
using Order = std::variant<DialOrder, SendOrder, CloseOrder>;

// Octets of one link that its owner has not taken yet; a peer that sends more is not listened to any longer.
constexpr std::size_t kUndrainedBytesMax = 16 * 1024 * 1024;

class Mailbox {
  public:
    enum class Post { Refused, Added, First }; // First: the network thread must be woken
    enum class Arrival { Kept, NobodyListens, TooMuch };

    // The owner's side.
    Post dial(Address const& remote);
    Post send(LinkId link, model::ByteView message);
    Post close(LinkId link);
    [[nodiscard]] std::size_t unsent_bytes(LinkId link) const;
    [[nodiscard]] std::vector<TransportEvent> drain();

    // The network thread's side.
    [[nodiscard]] std::vector<Order> take_orders();
    [[nodiscard]] LinkId link_up(Address const& remote, bool dialed);
    void link_down(LinkId link);
    void dial_failed(Address const& remote);
    Arrival message(LinkId link, model::Bytes bytes);
    // Whether events wait that nobody was told of.
    [[nodiscard]] bool take_news();

  private:
    struct Link {
        std::shared_ptr<Backlog> unsent = std::make_shared<Backlog>(0);
        std::size_t undrained = 0;
    };
    Post post(Order order);          // under the lock
    void tell(TransportEvent event); // under the lock

    mutable std::mutex door_;
    std::vector<Order> orders_;
    std::vector<TransportEvent> events_;
    std::map<LinkId, Link> links_; // those the owner may use
    std::uint32_t next_link_ = 1;
    bool news_ = false;
};

} // namespace tablee::sync
