// SPDX-License-Identifier: Apache-2.0
#pragma once

// The result of a poll college by college, as far as it may be shown. Pure.
//
// In a nominal poll everything stands in the minutes. In the others a group's figures would say how somebody
// voted when the group is small or of one mind: they are withheld when fewer than five of its ballots count
// or when all its ballots are alike; and, because the total is published, so are those of other groups until
// what is left out could not be told by subtraction either. A paper count has no colleges at all.
#include "model/session/session.h"

#include <optional>
#include <vector>

namespace tablee::model::report {

constexpr std::size_t kSmallestGroup = 5; // ballots

struct CollegeFigures {
    std::optional<CollegeId> college; // none: those who sit in no college, such as many a chair
    std::size_t ballots = 0;          // not to be shown when withheld
    bool withheld = false;
    Outcome outcome; // empty when withheld
};

// Of each college with a ballot that counts, in the order of the roll, then of those without one. Empty
// without a result, and on paper.
[[nodiscard]] std::vector<CollegeFigures> college_figures(Session const& session, Poll const& poll);

} // namespace tablee::model::report
