// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields that say who somebody is on the roll, in a dialog: to add, to correct, to replace. Thread: the
// window's.
#include "client/present/roll_page.h"
#include "client/views/view.h"
#include "client/widgets/picker.h"
#include "client/widgets/text_editor.h"

namespace tablee::client {

struct PersonForm {
    TextEditor last{TextEditor::Lines::One, 800};
    TextEditor first{TextEditor::Lines::One, 800};
    TextEditor capacity{TextEditor::Lines::One, 800};
    PickerState college_picker;
    int college = 0; // 0: none, then those of the page
    bool has_voice = true;
    bool chair_agrees = false;
    model::Standing standing = model::Standing::Titular;
    std::optional<model::MemberId> alternate_of;
};

void fill_form(PersonForm& form, RollPage const& page, model::MemberEnrolled const& as);
void draw_person_fields(Column& column, PersonForm& form, RollPage const& page);
// The box to tick once the session is open, and what it stands for; nothing before.
void draw_chair_agreement(Column& column, PersonForm& form, RollPage const& page);

// What was typed, as an event holds it; a name that is missing or too long is for the rules to refuse.
[[nodiscard]] model::MemberEnrolled person_of(PersonForm const& form, RollPage const& page);
[[nodiscard]] bool is_complete(PersonForm const& form);
[[nodiscard]] bool has_agreement(PersonForm const& form, RollPage const& page);

} // namespace tablee::client
