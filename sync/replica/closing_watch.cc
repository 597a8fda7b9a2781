// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/closing_watch.h"

#include <algorithm>

namespace tablee::sync {

std::vector<StandingClosing> standing_closings(model::Session const& session) {
    std::vector<StandingClosing> out;
    for (model::Poll const& poll : session.polls)
        if (model::Announcement const* announced = poll.counting_down())
            out.push_back({poll.id, announced->event, announced->seconds});
    return out;
}

std::vector<model::PollId> ClosingWatch::due(std::vector<StandingClosing> const& standing,
                                             Conduct conduct, model::Instant now) {
    std::erase_if(countdowns_, [&](auto const& entry) {
        return conduct == Conduct::Elsewhere ||
               std::ranges::find(standing, entry.first, &StandingClosing::announcement) == standing.end();
    });
    std::vector<model::PollId> out;
    if (conduct == Conduct::Elsewhere)
        return out;
    for (StandingClosing const& one : standing) {
        model::Instant const ends{now.ms + std::int64_t{one.seconds} * 1000};
        Countdown& countdown = countdowns_.try_emplace(one.announcement, Countdown{ends, now}).first->second;
        if (now < countdown.began)
            countdown = {ends, now}; // the clock was put back: nobody is given less than the time announced
        if (now < countdown.ends)
            continue;
        out.push_back(one.poll);
        countdown = {{now.ms + kRetryMs}, now};
    }
    return out;
}

} // namespace tablee::sync
