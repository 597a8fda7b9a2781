// SPDX-License-Identifier: Apache-2.0
#pragma once

// Counts down the closings that this post announced: when nobody cancelled in time, the poll is to be closed.
// Pure: moments of the session's clock come in.
//
// A closing is always an event of a person: the announcement was, and this only waits the time it gave. A
// post that starts again forgets its countdowns, and the closing is announced anew.
#include "model/session/session.h"

#include <map>
#include <set>
#include <vector>

namespace tablee::sync {

// An announcement that stands: neither cancelled nor followed by a closing.
struct StandingClosing {
    model::PollId poll;
    model::EventRef announcement;
    std::uint16_t seconds = 0;
};

[[nodiscard]] std::vector<StandingClosing> standing_closings(model::Session const& session);

class ClosingWatch {
  public:
    static constexpr std::int64_t kRetryMs = 2000; // when the closing could not be made

    // The polls whose time is up, among those that one of these authors announced. The time runs from the
    // first call that shows the announcement.
    [[nodiscard]] std::vector<model::PollId> due(std::vector<StandingClosing> const& standing,
                                                 std::set<model::AuthorId> const& own, model::Instant now);

  private:
    struct Countdown {
        model::Instant ends;
        model::Instant began;
    };
    std::map<model::EventRef, Countdown> countdowns_;
};

} // namespace tablee::sync
