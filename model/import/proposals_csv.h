// SPDX-License-Identifier: Apache-2.0
#pragma once

// Proposals prepared before the session. Pure.
//
// Columns, in French or English: titre (required); reference, description, engagement, impact, effort. A row
// with an error is left out.
#include "model/base/bytes.h"
#include "model/import/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tablee::model {

struct ProposalRow {
    std::size_t line = 0;
    std::string
        reference;     // "A01": the preparers' own, not the number given when the list is frozen; or empty
    std::string title; // never empty
    std::string description;
    std::optional<std::int32_t> pledge; // 1..99, a number of the referential
    std::optional<std::int32_t> impact; // 1..5
    std::optional<std::int32_t> effort; // 1..5

    bool operator==(ProposalRow const&) const = default;
};

// Problems besides sheet.h's: error.import.same-value {file, line, column, value, first line} for a reference
// that two rows bear.
[[nodiscard]] Import<ProposalRow> read_proposals(ByteView bytes, std::string_view file);

} // namespace tablee::model
