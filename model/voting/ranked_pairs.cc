// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ranked_pairs.h"

#include <algorithm>
#include <set>

namespace tablee::model::voting {
namespace {

constexpr std::size_t kStatesMax = 1'000'000;

// Who is above whom, through any number of locked majorities: a bit an option.
struct Above {
    std::vector<std::uint64_t> below; // per option, those it is above
    auto operator<=>(Above const&) const = default;

    explicit Above(std::size_t options)
        : below(options, 0) {}
    [[nodiscard]] bool holds(std::size_t a, std::size_t b) const { return (below[a] >> b & 1U) != 0; }
    void add(Majority const& majority) {
        if (holds(majority.winner, majority.loser))
            return;
        std::uint64_t const reached = below[majority.loser] | std::uint64_t{1} << majority.loser;
        for (std::size_t option = 0; option < below.size(); option += 1)
            if (option == majority.winner || holds(option, majority.winner))
                below[option] |= reached;
    }
    // Those with nobody above.
    [[nodiscard]] std::uint64_t sources() const {
        std::uint64_t beaten = 0;
        for (std::uint64_t const some : below)
            beaten |= some;
        std::uint64_t const all = below.empty() ? 0 : ~std::uint64_t{0} >> (64 - below.size());
        return all & ~beaten;
    }
};

// Strongest first, equal ones together.
std::vector<std::vector<Majority>> groups_of(Duels const& duels, Strength strength) {
    std::vector<Majority> majorities = majorities_of(duels);
    auto const compare = [&](Majority const& a, Majority const& b) {
        int const stronger = compare_strength(duels, strength, a, b);
        return stronger != 0 ? stronger : duels.at(b.loser, b.winner).compare(duels.at(a.loser, a.winner));
    };
    std::ranges::stable_sort(majorities, [&](auto const& a, auto const& b) { return compare(a, b) > 0; });
    std::vector<std::vector<Majority>> groups;
    for (Majority const& majority : majorities) {
        if (groups.empty() || compare(groups.back().front(), majority) != 0)
            groups.emplace_back();
        groups.back().push_back(majority);
    }
    return groups;
}

// Those of a group that are on no circle with what is locked or with each other are locked.
void lock_together(Above& above, std::vector<Majority> const& group, RankedPairsOutcome& outcome) {
    Above with_all = above;
    for (Majority const& majority : group)
        with_all.add(majority);
    for (Majority const& majority : group) {
        bool const circle = with_all.holds(majority.loser, majority.winner);
        (circle ? outcome.dropped : outcome.locked).push_back(majority);
        if (!circle)
            above.add(majority);
    }
}

// Every outcome of taking equal majorities one at a time. Depth first; what cannot name a new winner is left.
class Explorer {
  public:
    explicit Explorer(std::vector<std::vector<Majority>> const& groups)
        : groups_(groups)
        , seen_(groups.size()) {}

    // Bits of the winners; nothing past a million states.
    [[nodiscard]] std::optional<std::uint64_t> winners(std::size_t options) {
        std::vector<std::pair<std::size_t, Above>> open{{0, Above(options)}};
        while (!open.empty()) {
            auto [group, above] = std::move(open.back());
            open.pop_back();
            if ((above.sources() & ~found_) == 0)
                continue; // sources only ever become fewer
            if (group == groups_.size()) {
                found_ |= above.sources();
                continue;
            }
            std::vector<Majority> const choices = lock_certain(above, groups_[group]);
            if (choices.empty()) {
                open.emplace_back(group + 1, std::move(above));
                continue;
            }
            if (!seen_[group].insert(above).second)
                continue;
            if (++states_ > kStatesMax)
                return std::nullopt;
            for (Majority const& choice : choices) {
                open.emplace_back(group, above);
                open.back().second.add(choice);
            }
        }
        return found_;
    }

  private:
    // Locks those of the group that no order of the others can drop; answers with the rest, less those that
    // what is locked has decided already.
    static std::vector<Majority> lock_certain(Above& above, std::vector<Majority> const& group) {
        std::vector<Majority> open = group;
        for (bool changed = true; changed;) {
            changed = false;
            std::erase_if(open, [&](Majority const& one) {
                return above.holds(one.winner, one.loser) || above.holds(one.loser, one.winner);
            });
            Above with_all = above;
            for (Majority const& one : open)
                with_all.add(one);
            for (Majority const& one : open)
                if (!with_all.holds(one.loser, one.winner)) {
                    above.add(one);
                    changed = true;
                }
        }
        return open;
    }

    std::vector<std::vector<Majority>> const& groups_;
    std::vector<std::set<Above>> seen_;
    std::uint64_t found_ = 0;
    std::size_t states_ = 0;
};

} // namespace

Counted<RankedPairsOutcome> count_ranked_pairs(Duels const& duels, Strength strength) {
    if (duels.options > kRankedPairsMax)
        return Uncounted(CountFault::TooLarge);
    auto const groups = groups_of(duels, strength);
    RankedPairsOutcome outcome;
    Above above(duels.options);
    for (auto const& group : groups)
        lock_together(above, group, outcome);
    std::ranges::sort(outcome.locked, {},
                      [](Majority const& one) { return std::pair(one.winner, one.loser); });
    outcome.ranking =
        ranking_by_duels(duels.options, [&](std::uint32_t a, std::uint32_t b) { return above.holds(a, b); });
    return outcome;
}

Counted<std::vector<std::uint32_t>> winners_in_any_order(Duels const& duels, Strength strength) {
    if (duels.options > kRankedPairsMax)
        return Uncounted(CountFault::TooLarge);
    auto const groups = groups_of(duels, strength);
    auto const found = Explorer(groups).winners(duels.options);
    if (!found)
        return Uncounted(CountFault::TooManyTies);
    std::vector<std::uint32_t> winners;
    for (std::uint32_t option = 0; option < duels.options; option += 1)
        if ((*found >> option & 1U) != 0)
            winners.push_back(option);
    return winners;
}

} // namespace tablee::model::voting
