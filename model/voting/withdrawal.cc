// SPDX-License-Identifier: Apache-2.0
#include "model/voting/withdrawal.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

constexpr std::uint16_t kGone = 0xFFFF;

struct Renumber {
    std::vector<std::uint16_t> const& places;

    [[nodiscard]] std::uint16_t at(std::uint16_t option) const {
        return option < places.size() ? places[option] : kGone;
    }
    template <class Entry>
    [[nodiscard]] std::vector<Entry> entries(std::vector<Entry> const& from) const {
        std::vector<Entry> kept;
        for (Entry entry : from) {
            entry.option = at(entry.option);
            if (entry.option != kGone)
                kept.push_back(entry);
        }
        return kept;
    }
    [[nodiscard]] std::vector<std::uint16_t> options(std::vector<std::uint16_t> const& from) const {
        std::vector<std::uint16_t> kept;
        for (std::uint16_t const option : from)
            if (at(option) != kGone)
                kept.push_back(at(option));
        return kept;
    }
    template <class Figure>
    [[nodiscard]] std::vector<Figure> figures(std::vector<Figure> const& from) const {
        std::vector<Figure> kept;
        for (std::size_t i = 0; i < from.size() && i < places.size(); i += 1)
            if (places[i] != kGone)
                kept.push_back(from[i]);
        return kept;
    }

    Choice operator()(DotsChoice const& one) const { return DotsChoice{entries(one.dots)}; }
    Choice operator()(MotionChoice const& one) const { return one; }
    Choice operator()(ConsentChoice const& one) const { return one; }
    Choice operator()(GradesChoice const& one) const { return GradesChoice{entries(one.grades)}; }
    Choice operator()(PicksChoice const& one) const { return PicksChoice{options(one.options)}; }
    Choice operator()(PlacesChoice const& one) const {
        return PlacesChoice{entries(one.effect), entries(one.effort)};
    }
    Choice operator()(RanksChoice const& one) const {
        RanksChoice kept;
        for (auto const& tier : one.tiers)
            if (auto left = options(tier); !left.empty())
                kept.tiers.push_back(std::move(left));
        return kept;
    }
    Choice operator()(ComparisonsChoice const& one) const {
        ComparisonsChoice kept;
        for (Comparison pair : one.comparisons) {
            pair.first = at(pair.first);
            pair.second = at(pair.second);
            if (pair.first != kGone && pair.second != kGone)
                kept.comparisons.push_back(pair);
        }
        return kept;
    }

    Totals operator()(DotsTotals const& one) const { return DotsTotals{figures(one.dots)}; }
    Totals operator()(GradesTotals const& one) const { return GradesTotals{figures(one.grades)}; }
    Totals operator()(PicksTotals const& one) const { return PicksTotals{figures(one.picks)}; }
    Totals operator()(MotionVotes const& one) const { return one; }
    Totals operator()(ConsentVotes const& one) const { return one; }
};

} // namespace

Kept::Kept(std::size_t options, std::vector<std::uint16_t> const& withdrawn)
    : places_(options, kGone) {
    for (std::size_t i = 0; i < options; i += 1) {
        auto const option = static_cast<std::uint16_t>(i);
        if (std::binary_search(withdrawn.begin(), withdrawn.end(), option))
            continue;
        places_[i] = static_cast<std::uint16_t>(options_.size());
        options_.push_back(option);
    }
}

Choice Kept::of(Choice const& choice) const {
    return std::visit([&](auto const& one) { return Choice(Renumber{places_}(one)); }, choice);
}

Totals Kept::of(Totals const& totals) const {
    return std::visit([&](auto const& one) { return Totals(Renumber{places_}(one)); }, totals);
}

Method Kept::of(Method const& method) const {
    Method kept = method;
    if (auto* budget = std::get_if<BudgetPoll>(&kept))
        budget->costs = Renumber{places_}.figures(budget->costs);
    if (auto* ranking = std::get_if<RankingPoll>(&kept))
        ranking->seats = static_cast<std::uint16_t>(std::min<std::size_t>(ranking->seats, size()));
    return kept;
}

} // namespace tablee::model::voting
