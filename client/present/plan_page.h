// SPDX-License-Identifier: Apache-2.0
#pragma once

// The action plan: what was decided, who sees to it, for when, and how far it is. Pure.
#include "client/present/action_draft.h"
#include "client/present/outlook.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct PlanRow {
    model::ActionId action;
    std::string title;
    std::string proposal; // "n° 7", of the list; empty: added freely
    std::string owner;    // empty: nobody yet
    std::string partners;
    std::string due; // "30/06/2026"
    std::string resources, measure, motive;
    model::ActionState state = model::ActionState::NotStarted;
    std::string state_label;
    std::uint8_t progress = 0;
    bool late = false;
    bool before = false;   // decided at a previous session
    bool reviewed = false; // something was said of it in this session
    bool saving = false;
    ActionDraft draft; // to edit it
};

// A proposal that was retained and has no action yet.
struct PlanCandidate {
    model::ProposalId proposal;
    std::string title;
    std::string detail; // its number
};

struct PlanFigures {
    std::size_t all = 0, in_progress = 0, done = 0, late = 0;
    bool operator==(PlanFigures const&) const = default;
};

struct PlanPage {
    PlanFigures figures;
    std::vector<PlanRow> rows; // late ones first, then as they came
    std::vector<std::string> entering;
    std::vector<PlanCandidate> candidates;
    std::vector<std::string> owners; // of the roll: to choose from
    bool can_edit = false;
    std::string why_not;
};
[[nodiscard]] PlanPage plan_page(Outlook const& outlook);

// The rows of all actions, waiting changes laid over them, in the order in which they were planned.
[[nodiscard]] std::vector<PlanRow> plan_rows(Outlook const& outlook);

} // namespace tablee::client
