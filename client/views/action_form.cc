// SPDX-License-Identifier: Apache-2.0
#include "client/views/action_form.h"

#include "client/widgets/button.h"
#include "client/widgets/choice.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

namespace tablee::client {
namespace {

void field(Column& column, char const* label, TextEditor& editor, std::string const& error = {},
           float height_dp = 0) {
    text_field(column, column.ui().say(label), editor, {.error = error, .height_dp = height_dp});
    column.space(12);
}

std::string told(ActionForm const& form, std::string const& wrong) {
    return form.was_tried ? wrong : std::string();
}

void draw_days(Column& column, ActionForm& form, ActionCheck const& check) {
    auto const parts = side_by_side(column.ui(), column.rest(), {{1, 200}, {1, 200}});
    if (parts.empty()) {
        field(column, "plan.field.start", form.start, told(form, check.start));
        field(column, "plan.field.due", form.due, told(form, check.due));
        return;
    }
    Column left(column.ui(), parts[0]);
    field(left, "plan.field.start", form.start, told(form, check.start));
    Column right(column.ui(), parts[1]);
    field(right, "plan.field.due", form.due, told(form, check.due));
    column.advance_to(std::max(left.y(), right.y()));
}

} // namespace

void fill_form(ActionForm& form, ActionDraft const& draft) {
    form = ActionForm();
    form.title.set(draft.title);
    form.owner.set(draft.owner);
    form.partners.set(draft.partners);
    form.start.set(draft.start);
    form.due.set(draft.due);
    form.resources.set(draft.resources);
    form.measure.set(draft.measure);
    form.progress.set(draft.progress);
    form.motive.set(draft.motive);
    form.state = static_cast<int>(draft.state);
}

ActionDraft draft_of(ActionForm const& form) {
    ActionDraft draft;
    draft.title = form.title.text();
    draft.owner = form.owner.text();
    draft.partners = form.partners.text();
    draft.start = form.start.text();
    draft.due = form.due.text();
    draft.resources = form.resources.text();
    draft.measure = form.measure.text();
    draft.progress = form.progress.text();
    draft.motive = form.motive.text();
    draft.state = static_cast<model::ActionState>(form.state);
    return draft;
}

void draw_action_fields(Column& column, ActionForm& form, ActionCheck const& check) {
    field(column, "plan.field.title", form.title, told(form, check.title));
    field(column, "plan.field.owner", form.owner);
    field(column, "plan.field.partners", form.partners);
    draw_days(column, form, check);
    field(column, "plan.field.resources", form.resources, {}, 84);
    field(column, "plan.field.measure", form.measure, {}, 84);
    draw_action_progress(column, form, check);
}

void draw_action_progress(Column& column, ActionForm& form, ActionCheck const& check) {
    Ui& ui = column.ui();
    std::array<std::string, 4> words;
    std::array<Option, 4> options;
    for (std::size_t i = 0; i < words.size(); i += 1) {
        words[i] = state_words(ui.words(), static_cast<model::ActionState>(i));
        options[i].label = words[i];
    }
    column.text(Type::SmallStrong, ui.colours().text, ui.say("plan.field.state"));
    column.space(6);
    // What is done is done wholly, what was done wholly and no longer is keeps its figure for the person.
    if (segments(column, "action-state", options, form.state) &&
        form.state == static_cast<int>(model::ActionState::Done))
        form.progress.set("100");
    column.space(12);
    field(column, "plan.field.progress", form.progress, told(form, check.progress));
    field(column, "plan.field.motive", form.motive, told(form, check.motive), 84);
}

FormEnd draw_form_end(Column& column, ActionForm& form, ActionCheck const& check, CommandChain const& chain) {
    Ui& ui = column.ui();
    if (chain.refused()) {
        banner(column, BannerKind::Danger, ui.words().say(*chain.refused()));
        column.space(12);
    }
    Flow flow(column, 12);
    std::string const label = ui.say(chain.busy() ? "plan.saving" : "plan.action.save");
    bool const save = button(flow, label, {.icon = Icon::Check, .enabled = !chain.busy(), .key = "save"});
    if (button(flow, ui.say("plan.action.cancel"), {.kind = ButtonKind::Ghost}))
        return FormEnd::Cancels;
    if (!save)
        return FormEnd::Stays;
    form.was_tried = true;
    return check.content ? FormEnd::Saves : FormEnd::Stays;
}

} // namespace tablee::client
