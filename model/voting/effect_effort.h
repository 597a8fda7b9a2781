// SPDX-License-Identifier: Apache-2.0
#pragma once

// Effect and effort: two grades an action, and where they place it. Pure. Definition: docs/VOTING.md, "Effet
// et effort".
//
// Per axis the lower median of the grades given, and the quartiles beside it: the spread matters more than
// the point. An action is high on an axis when its median is above the middle of the scale, whatever the
// others of this session are. It orders nothing. Cost O(ballots × actions).
#include "model/voting/majority_judgment.h"

namespace tablee::model::voting {

// High effect at low effort, at high effort; low effect at low effort, at high effort.
enum class Quadrant : std::uint8_t { QuickWin, MajorProject, FillIn, Drop };

struct AxisGrades {
    std::uint32_t median = 0;         // the lower one
    std::uint32_t lower_quartile = 0; // a quarter of the grades are no better …
    std::uint32_t upper_quartile = 0; // … and three quarters no better than this
    Integer judged;                   // grades given, in the tally's unit
    bool operator==(AxisGrades const&) const = default;
};

struct EffectEffort {
    std::optional<AxisGrades> effect; // nothing where nobody graded it
    std::optional<AxisGrades> effort;
    std::optional<Quadrant> quadrant; // where both are
    bool operator==(EffectEffort const&) const = default;
};

// Per action, grades from the least effect and the least effort. Faults: Mismatched, Negative.
[[nodiscard]] Counted<std::vector<EffectEffort>> count_effect_effort(GradeCounts const& effect,
                                                                     GradeCounts const& effort);

} // namespace tablee::model::voting
