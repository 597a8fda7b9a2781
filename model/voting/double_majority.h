// SPDX-License-Identifier: Apache-2.0
#pragma once

// Double majority: a motion is adopted by all voices together and by enough colleges, each for itself. Pure.
// Definition: docs/VOTING.md, "Collèges"; the rule of qualified majorities (TEU art. 16(4): members and
// population), here with a college in the place of a member state.
//
// No weight is given to anybody: every voice counts for one, and a college can stop what the others want.
// A college is for the motion by the same base and threshold, on its own figures. The quorum and the casting
// vote are those of all together: a tie inside a college is not a majority of it. Cost O(colleges).
#include "model/voting/count_fault.h"
#include "model/voting/motion_figures.h"

namespace tablee::model::voting {

// A college where nobody expressed a vote: none of those whose majority is needed; one of them, which it
// cannot give; or a reason not to count.
enum class SilentCollege : std::uint8_t { NotNeeded, Needed, Refused };

struct DoubleMajorityRules {
    FigureRules motion;
    std::optional<std::size_t> colleges_required; // nothing: all of them
    SilentCollege silent = SilentCollege::NotNeeded;
};

struct DoubleMajorityOutcome {
    FigureOutcome overall;
    std::vector<FigureOutcome> by_college;
    std::size_t colleges_for = 0;
    std::size_t colleges_required = 0;
    bool adopted = false; // overall, and by as many colleges as are required
};

// Faults: OutOfRange (more colleges required than there are, or none), EmptyCollege.
[[nodiscard]] Counted<DoubleMajorityOutcome> count_double_majority(std::span<MotionFigures const> colleges,
                                                                   DoubleMajorityRules const& rules);

// What all colleges say together; the chair's voice is that of whichever college tells it.
[[nodiscard]] MotionFigures sum_of(std::span<MotionFigures const> colleges);

} // namespace tablee::model::voting
