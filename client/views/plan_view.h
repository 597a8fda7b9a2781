// SPDX-License-Identifier: Apache-2.0
#pragma once

// The action plan: figures, then a table, or cards where there is no room for one. Thread: the window's.
#include "client/present/plan_page.h"
#include "client/views/action_form.h"
#include "client/views/view.h"
#include "client/widgets/picker.h"

#include <optional>

namespace tablee::client {

enum class PlanDialog : std::uint8_t { None, Add, Edit };

struct PlanState {
    PlanDialog dialog = PlanDialog::None;
    model::ActionId action; // being edited
    ActionForm form;
    PickerState candidate_picker;
    int candidate = 0; // 0: freely; then those of the page
    std::optional<model::ProposalId> proposal;
    CommandChain chain;
};

void draw_plan(Ui& ui, Rect area, PlanState& state, PlanPage const& page, CommandSink& commands);

// How an action stands, as a badge, and late apart from it.
void draw_action_badges(Flow& flow, PlanRow const& row);
void draw_action_progress_bar(Column& column, PlanRow const& row);

} // namespace tablee::client
