// SPDX-License-Identifier: Apache-2.0
#pragma once

// The list of the proposals, large, to hand round or put on the wall. Pure.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"

namespace tablee::client {

[[nodiscard]] PaperSection proposal_sheets(PaperKit const& kit, Catalogue const& words,
                                           TextMeasure const& measure);

} // namespace tablee::client
