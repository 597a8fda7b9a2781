// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/catch_up.h"

#include <algorithm>

namespace tablee::sync {

bool CatchUp::may_ask(LinkId link, std::int64_t now_ms) const {
    auto const rest = rests_.find(link);
    return !asked_ && (rest == rests_.end() || rest->second.until_ms <= now_ms);
}

void CatchUp::ask(LinkId link, std::int64_t now_ms) {
    asked_ = link;
    worth_ = Worth::Nothing;
    heard_ms_ = now_ms;
}

void CatchUp::heard(LinkId link, Worth worth, std::int64_t now_ms) {
    if (asked_ != link)
        return;
    heard_ms_ = now_ms;
    worth_ = std::max(worth_, worth);
}

void CatchUp::end(LinkId link, std::int64_t now_ms) {
    if (asked_ != link)
        return;
    asked_.reset();
    if (worth_ == Worth::Something) {
        rests_.erase(link);
        return;
    }
    Rest& rest = rests_[link];
    rest.length_ms = rest.length_ms == 0 ? kFirstRestMs : std::min(2 * rest.length_ms, kLastRestMs);
    rest.until_ms = now_ms + rest.length_ms;
}

bool CatchUp::is_overdue(std::int64_t now_ms) const {
    return asked_ && now_ms - heard_ms_ >= kAnswerMs;
}

void CatchUp::forget(LinkId link) {
    rests_.erase(link);
    if (asked_ == link)
        asked_.reset();
}

} // namespace tablee::sync
