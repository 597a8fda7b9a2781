// SPDX-License-Identifier: Apache-2.0
#pragma once

// The action plan of the previous session, to be followed up. Pure.
//
// Columns, in French or English: action (required); pilote, partenaires, debut, echeance, moyens,
// mesure_de_reussite, avancement, etat, motif. A row with an error is left out.
#include "model/base/bytes.h"
#include "model/base/instant.h"
#include "model/import/problem.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tablee::model {

enum class PlanState { NotStarted, InProgress, Done, Dropped };

struct PlanRow {
    std::size_t line = 0;
    std::string title; // never empty
    std::string owner;
    std::string partners;
    Date start; // or none
    Date due;   // or none
    std::string resources;
    std::string measure;
    std::int32_t progress = 0;               // 0..100
    PlanState state = PlanState::NotStarted; // from the progress when the file does not say
    std::string motive;

    bool operator==(PlanRow const&) const = default;
};

// Problems besides sheet.h's: error.import.state {file, line, column, value}; error.import.due-before-start
// {file, line, column}.
[[nodiscard]] Import<PlanRow> read_plan(ByteView bytes, std::string_view file);

} // namespace tablee::model
