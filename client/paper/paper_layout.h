// SPDX-License-Identifier: Apache-2.0
#pragma once

// The whole kit as pages, section after section, each numbered for itself. Pure.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"

#include <vector>

namespace tablee::client {

// A page that says what follows and how many to print comes first where there is more than one section. No
// section at all when no part is asked for.
[[nodiscard]] std::vector<PaperSection> paper_sections(PaperKit const& kit, PaperParts parts,
                                                       Catalogue const& words, TextMeasure const& measure);

} // namespace tablee::client
