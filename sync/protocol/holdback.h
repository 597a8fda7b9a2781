// SPDX-License-Identifier: Apache-2.0
#pragma once

// Frames of one link that came before something they had seen: kept for a moment, within bounds. Pure.
//
// A frame is given back once what it waits for is held. What does not fit is forgotten: it is asked for again
// like anything that is missing.
#include "model/log/event_log.h"

#include <vector>

namespace tablee::sync {

class Holdback {
  public:
    static constexpr std::size_t kFrames = 256;
    static constexpr std::size_t kBytes = 1024 * 1024;

    // False when there is no room. Requires: `missing` as EventLog::offer gave it, not empty.
    bool keep(model::Frame frame, model::Seen const& missing);
    // Those that no longer wait, in the order they came.
    [[nodiscard]] std::vector<model::Frame> ready(model::Frontier const& held);

    [[nodiscard]] std::size_t frames() const { return waiting_.size(); }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

  private:
    struct Waiting {
        model::Frame frame;
        model::AuthorId author;
        std::uint64_t seq = 0; // held: it can be offered again
        std::size_t bytes = 0;
    };
    std::vector<Waiting> waiting_;
    std::size_t bytes_ = 0;
};

} // namespace tablee::sync
