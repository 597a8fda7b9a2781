// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ranking.h"

#include <algorithm>
#include <numeric>

namespace tablee::model::voting {

Ranking ranking_of(Tiers tiers) {
    Ranking ranking;
    std::size_t options = 0;
    for (auto& tier : tiers) {
        std::ranges::sort(tier);
        options += tier.size();
    }
    ranking.ranks.resize(options);
    std::uint32_t rank = 1;
    for (auto const& tier : tiers) {
        for (std::uint32_t const option : tier)
            ranking.ranks[option] = rank;
        rank += static_cast<std::uint32_t>(tier.size());
    }
    ranking.order = std::move(tiers);
    return ranking;
}

Ranking ranking_of(std::span<Rational const> scores) {
    return ranking_by(scores.size(), [&](std::uint32_t a, std::uint32_t b) {
        return scores[a] > scores[b] ? 1 : scores[a] < scores[b] ? -1 : 0;
    });
}

Ranking ranking_by(std::size_t options, std::function<int(std::uint32_t, std::uint32_t)> const& compare) {
    std::vector<std::uint32_t> sorted(options);
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::stable_sort(sorted, [&](auto a, auto b) { return compare(a, b) > 0; });
    Tiers tiers;
    for (std::uint32_t const option : sorted) {
        if (tiers.empty() || compare(tiers.back().front(), option) != 0)
            tiers.emplace_back();
        tiers.back().push_back(option);
    }
    return ranking_of(std::move(tiers));
}

Ranking ranking_by_duels(std::size_t options,
                         std::function<bool(std::uint32_t, std::uint32_t)> const& beats) {
    std::vector<std::vector<std::uint32_t>> beaten(options);
    std::vector<std::size_t> beaters(options, 0); // those left
    for (std::uint32_t a = 0; a < options; a += 1)
        for (std::uint32_t b = 0; b < options; b += 1)
            if (a != b && beats(a, b)) {
                beaten[a].push_back(b);
                beaters[b] += 1;
            }
    Tiers tiers;
    std::vector<std::uint32_t> left(options);
    std::iota(left.begin(), left.end(), 0U);
    while (!left.empty()) {
        std::vector<std::uint32_t> tier;
        for (std::uint32_t const option : left)
            if (beaters[option] == 0)
                tier.push_back(option);
        if (tier.empty())
            tier = left;
        std::erase_if(left, [&](auto option) { return std::ranges::binary_search(tier, option); });
        for (std::uint32_t const option : tier)
            for (std::uint32_t const other : beaten[option])
                beaters[other] -= 1;
        tiers.push_back(std::move(tier));
    }
    return ranking_of(std::move(tiers));
}

Cut cut_at(Ranking const& ranking, std::size_t retain) {
    Cut cut;
    std::size_t seats = std::min(retain, ranking.ranks.size());
    for (auto const& tier : ranking.order) {
        if (seats == 0)
            break;
        if (tier.size() > seats) {
            cut.tied = tier;
            cut.seats_left = static_cast<std::uint32_t>(seats);
            break;
        }
        cut.retained.insert(cut.retained.end(), tier.begin(), tier.end());
        seats -= tier.size();
    }
    std::ranges::sort(cut.retained);
    return cut;
}

} // namespace tablee::model::voting
