// SPDX-License-Identifier: Apache-2.0
#pragma once

// The agenda of a session. Pure.
//
// Columns, in French or English: point (required); numero, duree_min. A row with an error is left out.
#include "model/base/bytes.h"
#include "model/import/problem.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tablee::model {

constexpr std::int32_t kItemMinutesMax = 24 * 60;

struct AgendaRow {
    std::size_t line = 0;
    std::int32_t number = 0;  // from 1; one more than the row before when the file does not say
    std::string title;        // never empty
    std::int32_t minutes = 0; // planned, 0 = none

    bool operator==(AgendaRow const&) const = default;
};

// Problems besides sheet.h's: error.import.same-value {file, line, column, value, first line} for a number
// that two rows bear.
[[nodiscard]] Import<AgendaRow> read_agenda(ByteView bytes, std::string_view file);

} // namespace tablee::model
