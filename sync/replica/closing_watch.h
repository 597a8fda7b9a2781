// SPDX-License-Identifier: Apache-2.0
#pragma once

// Counts down the closings that were announced, at the post that conducts: when nobody cancelled in time, the
// poll is to be closed. Pure: moments of the session's clock come in.
//
// A closing is always an event of a person: the announcement was, and this only waits the time it gave. It is
// the keeper's to make, whoever announced it: a keeper that starts again, or a deputy that takes over, counts
// the whole time anew, so that nobody is ever given less.
#include "model/session/session.h"

#include <map>
#include <vector>

namespace tablee::sync {

// An announcement that stands: neither cancelled nor followed by a closing.
struct StandingClosing {
    model::PollId poll;
    model::EventRef announcement;
    std::uint16_t seconds = 0;
};

[[nodiscard]] std::vector<StandingClosing> standing_closings(model::Session const& session);

enum class Conduct { Here, Elsewhere };

class ClosingWatch {
  public:
    static constexpr std::int64_t kRetryMs = 2000; // when the closing could not be made

    // The polls whose time is up; none while another post conducts. The time runs from the first call, with
    // the conduct here, that shows the announcement.
    [[nodiscard]] std::vector<model::PollId> due(std::vector<StandingClosing> const& standing,
                                                 Conduct conduct, model::Instant now);

  private:
    struct Countdown {
        model::Instant ends;
        model::Instant began;
    };
    std::map<model::EventRef, Countdown> countdowns_;
};

} // namespace tablee::sync
