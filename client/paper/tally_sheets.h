// SPDX-License-Identifier: Apache-2.0
#pragma once

// What scrutineers count on, one section a method: boxes to tick by fives, totals, what was found in the box,
// and two places to sign. Pure.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"

namespace tablee::client {

[[nodiscard]] PaperSection dots_tally(PaperKit const& kit, Catalogue const& words,
                                      TextMeasure const& measure);
[[nodiscard]] PaperSection grades_tally(PaperKit const& kit, Catalogue const& words,
                                        TextMeasure const& measure);
[[nodiscard]] PaperSection motion_tally(PaperKit const& kit, Catalogue const& words,
                                        TextMeasure const& measure);

// How many boxes one line of a count has: all that it can come to, in fives, where a sheet can hold them.
[[nodiscard]] std::size_t boxes_for(std::uint64_t most);

} // namespace tablee::client
