// SPDX-License-Identifier: Apache-2.0
#include "model/voting/effect_effort.h"

#include <algorithm>
#include <numeric>

namespace tablee::model::voting {
namespace {

// The grade of the how-manieth, from the worst: a share of all, rounded up.
std::uint32_t grade_at(std::vector<Integer> const& tally, Integer const& wanted) {
    Integer seen = 0;
    std::uint32_t grade = 0;
    for (; grade + 1 < tally.size(); grade += 1) {
        seen += tally[grade];
        if (seen >= wanted)
            break;
    }
    return grade;
}

std::optional<AxisGrades> axis_of(std::vector<Integer> const& tally) {
    AxisGrades axis;
    axis.judged = std::accumulate(tally.begin(), tally.end(), Integer(0));
    if (axis.judged == 0)
        return std::nullopt;
    axis.lower_quartile = grade_at(tally, (axis.judged + 3) / 4);
    axis.median = grade_at(tally, (axis.judged + 1) / 2);
    axis.upper_quartile = grade_at(tally, (3 * axis.judged + 3) / 4);
    return axis;
}

bool is_high(AxisGrades const& axis, std::size_t grades) {
    return 2 * axis.median > grades - 1;
}

std::optional<CountFault> fault_in(GradeCounts const& axis) {
    for (auto const& tally : axis) {
        if (tally.empty() || tally.size() != axis.front().size())
            return CountFault::Mismatched;
        if (std::ranges::any_of(tally, [](Integer const& count) { return count < 0; }))
            return CountFault::Negative;
    }
    return std::nullopt;
}

} // namespace

Counted<std::vector<EffectEffort>> count_effect_effort(GradeCounts const& effect, GradeCounts const& effort) {
    for (GradeCounts const* axis : {&effect, &effort})
        if (auto const fault = fault_in(*axis))
            return Uncounted(*fault);
    if (effect.size() != effort.size())
        return Uncounted(CountFault::Mismatched);
    std::vector<EffectEffort> actions;
    for (std::size_t action = 0; action < effect.size(); action += 1) {
        EffectEffort& one = actions.emplace_back();
        one.effect = axis_of(effect[action]);
        one.effort = axis_of(effort[action]);
        if (!one.effect || !one.effort)
            continue;
        bool const costly = is_high(*one.effort, effort[action].size());
        if (is_high(*one.effect, effect[action].size()))
            one.quadrant = costly ? Quadrant::MajorProject : Quadrant::QuickWin;
        else
            one.quadrant = costly ? Quadrant::Drop : Quadrant::FillIn;
    }
    return actions;
}

} // namespace tablee::model::voting
