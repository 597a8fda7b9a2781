// SPDX-License-Identifier: Apache-2.0
#include "client/views/person_form.h"

#include "client/widgets/choice.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"

namespace tablee::client {
namespace {

std::string cleaned(TextEditor const& typed) {
    auto clean = model::clean_title(typed.text());
    return clean ? *std::move(clean) : typed.text(); // too long: the rules say so
}

void field(Column& column, std::string const& label, TextEditor& editor) {
    text_field(column, label, editor);
    column.space(12);
}

} // namespace

void fill_form(PersonForm& form, RollPage const& page, model::MemberEnrolled const& as) {
    form = PersonForm();
    form.last.set(as.last_name.utf8);
    form.first.set(as.first_name.utf8);
    form.capacity.set(as.capacity.utf8);
    form.has_voice = as.has_voice;
    form.standing = as.standing;
    form.alternate_of = as.alternate_of;
    for (std::size_t i = 0; i < page.colleges.size(); i += 1)
        if (as.college == page.colleges[i].id)
            form.college = static_cast<int>(i) + 1;
}

void draw_person_fields(Column& column, PersonForm& form, RollPage const& page) {
    Ui& ui = column.ui();
    field(column, ui.say("roll.field.first-name"), form.first);
    field(column, ui.say("roll.field.last-name"), form.last);
    field(column, ui.say("roll.field.capacity"), form.capacity);
    if (!page.colleges.empty()) {
        std::string const none = ui.say("roll.section.no-college");
        std::vector<Option> options{{.label = none}};
        for (RollCollege const& one : page.colleges)
            options.push_back({.label = one.mark.name});
        picker(column, ui.say("roll.field.college"), form.college_picker, options, form.college);
        column.space(12);
    }
    check_box(column, ui.say("roll.field.has-voice"), form.has_voice, "has-voice");
    column.space(8);
}

void draw_chair_agreement(Column& column, PersonForm& form, RollPage const& page) {
    if (page.chair_agreement.empty())
        return;
    column.note(page.chair_note);
    column.space(4);
    check_box(column, page.chair_agreement, form.chair_agrees, "chair-agrees");
    column.space(8);
}

model::MemberEnrolled person_of(PersonForm const& form, RollPage const& page) {
    model::MemberEnrolled as;
    as.last_name.utf8 = cleaned(form.last);
    as.first_name.utf8 = cleaned(form.first);
    as.capacity.utf8 = cleaned(form.capacity);
    as.has_voice = form.has_voice;
    as.standing = form.standing;
    as.alternate_of = form.alternate_of;
    if (form.college > 0 && static_cast<std::size_t>(form.college) <= page.colleges.size())
        as.college = page.colleges[static_cast<std::size_t>(form.college) - 1].id;
    return as;
}

bool is_complete(PersonForm const& form) {
    return form.last.text().find_first_not_of(' ') != std::string::npos;
}

bool has_agreement(PersonForm const& form, RollPage const& page) {
    return page.chair_agreement.empty() || form.chair_agrees;
}

} // namespace tablee::client
