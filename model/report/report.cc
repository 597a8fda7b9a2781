// SPDX-License-Identifier: Apache-2.0
#include "model/report/report.h"

#include <algorithm>
#include <cstddef>

namespace tablee::model::report {

namespace {

bool stands(Heading const& heading, int level_before) {
    return heading.level >= 1 && heading.level <= 4 && heading.level <= level_before + 1;
}

bool stands(Table const& table) {
    auto const has_width = [](Column const& column) { return column.weight >= 1; };
    auto const fits = [&](std::vector<Line> const& row) { return row.size() == table.columns.size(); };
    return !table.columns.empty() && std::all_of(table.columns.begin(), table.columns.end(), has_width) &&
           std::all_of(table.rows.begin(), table.rows.end(), fits);
}

} // namespace

Result<void> well_formed(Document const& document) {
    int level = 0;
    for (std::size_t i = 0; i < document.blocks.size(); i += 1) {
        bool good = true;
        if (auto const* heading = std::get_if<Heading>(&document.blocks[i])) {
            good = stands(*heading, level);
            level = heading->level;
        } else if (auto const* table = std::get_if<Table>(&document.blocks[i])) {
            good = stands(*table);
        }
        if (!good)
            return failure("error.export.malformed", {std::to_string(i + 1)});
    }
    return {};
}

} // namespace tablee::model::report
