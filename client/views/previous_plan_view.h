// SPDX-License-Identifier: Apache-2.0
#pragma once

// What we had decided: the actions of before, gone through one by one. Thread: the window's.
#include "client/present/previous_plan_page.h"
#include "client/views/action_form.h"
#include "client/views/view.h"

namespace tablee::client {

struct PreviousPlanState {
    bool reviewing = false;
    model::ActionId action; // being reviewed
    ActionForm form;
    CommandChain chain;
};

void draw_previous_plan(Ui& ui, Rect area, PreviousPlanState& state, PreviousPlanPage const& page,
                        CommandSink& commands);

} // namespace tablee::client
