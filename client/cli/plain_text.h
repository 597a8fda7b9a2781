// SPDX-License-Identifier: Apache-2.0
#pragma once

// A report as text for a terminal or a plain mail. Pure. The same tree as the other formats, so that what is
// shown is what is exported.
#include "model/report/report.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tablee::client {

constexpr std::size_t kPageColumns = 100;

// Lines of at most that many columns, but for a single word that is longer.
[[nodiscard]] std::string plain_text(std::vector<model::report::Block> const& blocks,
                                     model::report::Lexicon const& lexicon,
                                     std::size_t columns = kPageColumns);
// With its title, committee and reference above.
[[nodiscard]] std::string plain_text(model::report::Document const& document,
                                     model::report::Lexicon const& lexicon,
                                     std::size_t columns = kPageColumns);

} // namespace tablee::client
