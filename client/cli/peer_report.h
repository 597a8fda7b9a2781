// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a headless post says, one JSON object a line. Pure. The events and their fields: docs/SCRIPTS.md.
#include "client/i18n/catalogue.h"
#include "sync/runtime/replica_thread.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tablee::client {

// What was already said, so that only what is new is said next.
class PeerReport {
  public:
    explicit PeerReport(Catalogue const& words)
        : words_(words) {}

    // What came since the last call: joined, admitted, phase, keeper, list, polls.
    [[nodiscard]] std::vector<nlohmann::json> news(sync::Published const& now);
    [[nodiscard]] nlohmann::json said(sync::Notice const& notice) const;
    [[nodiscard]] nlohmann::json not_discoverable(model::Error const& why) const;
    [[nodiscard]] nlohmann::json refused(std::string const& verb, model::Error const& why) const;

  private:
    struct PollSeen {
        model::PollStatus status = model::PollStatus::Open;
        bool counting_down = false;
    };
    void poll_news(model::Session const& session, std::vector<nlohmann::json>& out);

    Catalogue const& words_;
    bool joined_ = false;
    bool admitted_ = false;
    model::Phase phase_ = model::Phase::Prepared;
    model::PostId keeper_;
    bool frozen_ = false;
    std::vector<PollSeen> polls_;
};

// {"event": "status", …}: where the session stands and how safe it is.
[[nodiscard]] nlohmann::json status_of(sync::Published const& now);

// The figures of a closed poll.
[[nodiscard]] nlohmann::json result_of(model::Session const& session, model::Poll const& poll);

// One line, whatever octets the texts hold.
[[nodiscard]] std::string to_line(nlohmann::json const& object);

} // namespace tablee::client
