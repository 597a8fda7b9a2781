// SPDX-License-Identifier: Apache-2.0
#include "model/session/fold.h"

#include "model/session/apply.h"

#include <algorithm>

namespace tablee::model {

Session fold(std::span<Event const> events) {
    Session session;
    for (Event const& event : events)
        apply(session, event);
    return session;
}

History::History()
    : published_(std::make_shared<Session const>()) {}

void History::insert(std::vector<Event> events) {
    if (events.empty())
        return;
    auto const before = [](auto const& a, auto const& b) { return order_of(*a) < order_of(*b); };
    std::vector<std::shared_ptr<Event const>> fresh;
    fresh.reserve(events.size());
    for (Event& event : events)
        fresh.push_back(std::make_shared<Event const>(std::move(event)));
    std::sort(fresh.begin(), fresh.end(), before);
    auto const at = std::upper_bound(events_.begin(), events_.end(), fresh.front(), before);
    auto const place = static_cast<std::size_t>(at - events_.begin());
    auto const sorted = static_cast<std::ptrdiff_t>(events_.size());
    events_.insert(events_.end(), fresh.begin(), fresh.end());
    if (place < static_cast<std::size_t>(sorted))
        std::inplace_merge(events_.begin() + static_cast<std::ptrdiff_t>(place), events_.begin() + sorted,
                           events_.end(), before);
    replay_from(place);
    published_ = std::make_shared<Session const>(state_);
}

void History::replay_from(std::size_t place) {
    if (state_.events > place) {
        while (!snapshots_.empty() && snapshots_.back().events > place)
            snapshots_.pop_back();
        state_ = snapshots_.empty() ? Session{} : snapshots_.back().session;
    }
    while (state_.events < events_.size()) {
        apply(state_, *events_[state_.events]);
        if (state_.events % kSnapshotEvery == 0)
            snapshots_.push_back({state_.events, state_});
    }
}

} // namespace tablee::model
