// SPDX-License-Identifier: Apache-2.0
#include "model/voting/dots.h"

#include <algorithm>
#include <numeric>

namespace tablee::model::voting {
namespace {

void rank(DotsOutcome& outcome) {
    std::size_t const options = outcome.dots.size();
    outcome.order.resize(options);
    std::iota(outcome.order.begin(), outcome.order.end(), 0U);
    std::stable_sort(outcome.order.begin(), outcome.order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return outcome.dots[a] > outcome.dots[b]; });
    outcome.ranks.resize(options);
    for (std::size_t i = 0; i < options; i += 1) {
        std::uint32_t const option = outcome.order[i];
        bool const tied = i > 0 && outcome.dots[outcome.order[i - 1]] == outcome.dots[option];
        outcome.ranks[option] =
            tied ? outcome.ranks[outcome.order[i - 1]] : static_cast<std::uint32_t>(i + 1);
    }
}

// Options in order, those with a dot only, up to the cut; a tie that straddles it keeps nobody of the tied.
void cut(DotsOutcome& outcome, std::size_t retain) {
    auto const with_dots = static_cast<std::size_t>(
        std::count_if(outcome.dots.begin(), outcome.dots.end(), [](std::uint64_t dots) { return dots > 0; }));
    std::size_t const kept = std::min(retain, with_dots);
    if (kept == 0)
        return;
    std::uint64_t const last = outcome.dots[outcome.order[kept - 1]];
    bool const straddles = kept < with_dots && outcome.dots[outcome.order[kept]] == last;
    for (std::size_t i = 0; i < with_dots; i += 1) {
        std::uint32_t const option = outcome.order[i];
        if (straddles && outcome.dots[option] == last)
            outcome.tied.push_back(option);
        else if (i < kept)
            outcome.retained.push_back(option);
    }
    std::sort(outcome.retained.begin(), outcome.retained.end());
    std::sort(outcome.tied.begin(), outcome.tied.end());
    outcome.seats_left = straddles ? static_cast<std::uint32_t>(kept - outcome.retained.size()) : 0;
}

} // namespace

DotsOutcome count_dots(std::span<DotsChoice const> ballots, std::size_t options, std::size_t retain) {
    DotsOutcome outcome;
    outcome.dots.assign(options, 0);
    outcome.voices.assign(options, 0);
    for (DotsChoice const& ballot : ballots) {
        outcome.valid += 1;
        outcome.blank += ballot.dots.empty() ? 1 : 0;
        for (Dots const& given : ballot.dots) {
            outcome.dots[given.option] += given.dots;
            outcome.voices[given.option] += 1;
            outcome.spent += given.dots;
        }
    }
    rank(outcome);
    cut(outcome, retain);
    return outcome;
}

DotsOutcome count_dots(std::vector<std::uint64_t> totals, std::size_t retain) {
    DotsOutcome outcome;
    outcome.dots = std::move(totals);
    outcome.voices.assign(outcome.dots.size(), 0);
    outcome.spent = std::accumulate(outcome.dots.begin(), outcome.dots.end(), std::uint64_t{0});
    rank(outcome);
    cut(outcome, retain);
    return outcome;
}

} // namespace tablee::model::voting
