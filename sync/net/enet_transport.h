// SPDX-License-Identifier: Apache-2.0
#pragma once

// Links over ENet (UDP): what posts on one network talk through. Thread: calls from the owner's; inside, one
// network thread that waits on the socket and on a wake-up descriptor, never inside ENet.
//
// Until the secure channel exists it binds and calls loopback addresses only. ENet reads nothing larger than
// limits::kPacketBytes: the post that tries loses its link because nothing acknowledges it. An empty or an
// unreliable message, and more than kUndrainedBytesMax that the owner did not drain, cost the link at once. A
// post that dies silently is noticed in 0.6 to 0.7 s; a call that nobody answers fails after 3 s.
//
// ENet reads the wall clock: a jump forward of seconds may cost every link once, and they are called again.
#include "sync/ports/transport.h"

#include <functional>
#include <memory>

namespace tablee::sync {

class EnetTransport final : public Transport {
  public:
    struct Options {
        Address listen{"127.0.0.1", 0}; // port 0: any free one
        // Called from the network thread when something waits to be drained; must return at once.
        std::function<void()> wake;
        std::size_t peers_max = 64; // links and calls together
    };

    // Errors: error.net.loopback-only {address}, error.address.malformed {text}, error.net.port-taken {port},
    // error.net.listen {address} {detail}, error.net.start {detail}.
    [[nodiscard]] static model::Result<std::unique_ptr<EnetTransport>> open(Options options);
    ~EnetTransport() override; // gives what is unsent 0.3 s to leave, and says goodbye on every link
    EnetTransport(EnetTransport const&) = delete;
    EnetTransport& operator=(EnetTransport const&) = delete;

    model::Result<void> dial(Address const& remote) override;
    bool send(LinkId link, model::ByteView message) override;
    void close(LinkId link) override;
    [[nodiscard]] std::size_t unsent_bytes(LinkId link) const override;
    [[nodiscard]] std::vector<TransportEvent> drain() override;
    [[nodiscard]] Address local_address() const override;

  private:
    class NetworkThread;
    explicit EnetTransport(std::unique_ptr<NetworkThread> network);
    std::unique_ptr<NetworkThread> network_;
};

} // namespace tablee::sync
