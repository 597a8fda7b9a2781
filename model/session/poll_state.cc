// SPDX-License-Identifier: Apache-2.0
#include "model/session/poll_state.h"

#include <algorithm>
#include <set>

namespace tablee::model {

Voice const* Poll::voice(MemberId const& of) const {
    auto const at =
        std::lower_bound(as.electorate.begin(), as.electorate.end(), of,
                         [](Voice const& entry, MemberId const& wanted) { return entry.voice < wanted; });
    return at == as.electorate.end() || at->voice != of ? nullptr : &*at;
}

Announcement const* Poll::counting_down() const {
    if (status != PollStatus::Open || announcements.empty())
        return nullptr;
    Announcement const& last = announcements.back();
    return last.cancelled_by.empty() ? &last : nullptr;
}

std::size_t Poll::voices_cast() const {
    std::set<MemberId> voices;
    for (Ballot const& ballot : ballots)
        voices.insert(ballot.voice);
    return voices.size();
}

} // namespace tablee::model
