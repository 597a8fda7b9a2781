// SPDX-License-Identifier: Apache-2.0
#pragma once

// A transport that never links: for a post that works alone on its register. Thread: one at a time.
//
// One post without any network is a full session; what it writes reaches others when they next meet.
#include "sync/ports/transport.h"

namespace tablee::sync {

class NoTransport final : public Transport {
  public:
    // DialFailed follows, as from a network where nobody answers.
    model::Result<void> dial(Address const& remote) override {
        failed_.push_back(DialFailed{remote});
        return {};
    }
    bool send(LinkId, model::ByteView) override { return false; }
    void close(LinkId) override {}
    [[nodiscard]] std::size_t unsent_bytes(LinkId) const override { return 0; }
    [[nodiscard]] std::vector<TransportEvent> drain() override { return std::exchange(failed_, {}); }
    [[nodiscard]] Address local_address() const override { return {}; }

  private:
    std::vector<TransportEvent> failed_;
};

} // namespace tablee::sync
