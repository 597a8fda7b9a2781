// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the names written in the proxy column to the rows of those who hold them. Pure.
#include "model/import/roster_csv.h"
#include "model/import/sheet.h"

#include <vector>

namespace tablee::model {

struct RosterProxy {
    std::size_t row = 0;       // of the giver, in the roster
    std::size_t sheet_row = 0; // the same, in the file
};

// Sets proxy_row where the proxy stands; reports the others (keys: roster_csv.h). A holder is written "last
// first", "first last" or, when nobody else bears it, the last name alone.
void resolve_proxies(std::vector<RosterRow>& rows, std::vector<RosterProxy> const& proxies,
                     std::size_t proxies_per_holder, std::size_t column, Sheet& sheet);

} // namespace tablee::model
