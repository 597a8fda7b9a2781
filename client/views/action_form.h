// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields of an action, in a dialog: the whole of it, or only how far it is. Thread: the window's.
#include "client/present/action_draft.h"
#include "client/views/command_chain.h"
#include "client/views/view.h"
#include "client/widgets/column.h"
#include "client/widgets/text_editor.h"

#include <array>

namespace tablee::client {

struct ActionForm {
    TextEditor title{TextEditor::Lines::One, 800};
    TextEditor owner{TextEditor::Lines::One, 800};
    TextEditor partners{TextEditor::Lines::One, 800};
    TextEditor start{TextEditor::Lines::One, 40};
    TextEditor due{TextEditor::Lines::One, 40};
    TextEditor resources{TextEditor::Lines::Many};
    TextEditor measure{TextEditor::Lines::Many};
    TextEditor progress{TextEditor::Lines::One, 10};
    TextEditor motive{TextEditor::Lines::Many};
    int state = 0;          // as in model::ActionState
    bool was_tried = false; // what is wrong is said once the person wanted to save
};

void fill_form(ActionForm& form, ActionDraft const& draft);
[[nodiscard]] ActionDraft draft_of(ActionForm const& form);

void draw_action_fields(Column& column, ActionForm& form, ActionCheck const& check);
// State, progress, motive.
void draw_action_progress(Column& column, ActionForm& form, ActionCheck const& check);

enum class FormEnd : std::uint8_t { Stays, Saves, Cancels };
// What was refused, then the two buttons. Saves: the check has a content, and nothing is under way.
[[nodiscard]] FormEnd draw_form_end(Column& column, ActionForm& form, ActionCheck const& check,
                                    CommandChain const& chain);

} // namespace tablee::client
