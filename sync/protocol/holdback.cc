// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/holdback.h"

#include "sync/protocol/message_codec.h"

#include <algorithm>

namespace tablee::sync {

bool Holdback::keep(model::Frame frame, model::Seen const& missing) {
    std::size_t const bytes = wire_size(frame);
    if (waiting_.size() == kFrames || bytes_ + bytes > kBytes)
        return false;
    bytes_ += bytes;
    waiting_.push_back({std::move(frame), missing.author, missing.seq, bytes});
    return true;
}

std::vector<model::Frame> Holdback::ready(model::Frontier const& held) {
    auto const still = [&](Waiting const& one) { return held.seq_of(one.author) < one.seq; };
    auto const from = std::stable_partition(waiting_.begin(), waiting_.end(), still);
    std::vector<model::Frame> out;
    for (auto one = from; one != waiting_.end(); ++one) {
        bytes_ -= one->bytes;
        out.push_back(std::move(one->frame));
    }
    waiting_.erase(from, waiting_.end());
    return out;
}

} // namespace tablee::sync
