// SPDX-License-Identifier: Apache-2.0
#include "client/views/roll_dialogs.h"

#include "client/widgets/button.h"
#include "client/widgets/choice.h"
#include "client/widgets/dialog.h"
#include "client/widgets/signs.h"

#include <array>

namespace tablee::client {
namespace {

void turn_to(RollState& state, RollDialog dialog) {
    state.dialog = dialog;
    state.holder = -1;
    state.alternate = -1;
    state.form.chair_agrees = false;
    state.chain.forget();
}

void close(RollState& state) {
    turn_to(state, RollDialog::None);
}

// Sends; the dialog closes once all of it is done (roll_view.cc).
void ask(RollState& state, std::vector<model::Body> bodies, CommandSink& commands) {
    state.chain.start(std::move(bodies), commands);
}

// What was refused, then the two buttons that each of these dialogs ends with. Answers whether it goes on.
bool draw_end(Ui& ui, Column& column, RollState& state, std::string const& label, bool enabled,
              ButtonKind kind = ButtonKind::Primary) {
    column.space(12);
    if (state.chain.refused()) {
        banner(column, BannerKind::Danger, ui.words().say(*state.chain.refused()));
        column.space(12);
    }
    bool const busy = state.chain.busy();
    Flow flow(column, 12);
    bool const go = button(flow, busy ? ui.say("roll.saving") : label,
                           {.kind = kind, .enabled = enabled && !busy, .key = "go"});
    if (button(flow, ui.say("roll.action.cancel"), {.kind = ButtonKind::Ghost, .key = "cancel"}))
        close(state);
    return go;
}

bool action(Column& column, std::string const& label, Icon icon, bool enabled = true,
            ButtonKind kind = ButtonKind::Secondary) {
    bool const clicked = button(column, label, {.kind = kind, .icon = icon, .enabled = enabled});
    column.space(8);
    return clicked;
}

void draw_presences(Column& column, RollState& state, RollPage const& page, RollRow const& row,
                    CommandSink& commands) {
    Ui& ui = column.ui();
    struct Choice {
        model::Presence presence;
        char const* key;
        bool offered;
    };
    std::array const choices{
        Choice{model::Presence::Present, "roll.action.present", true},
        Choice{model::Presence::Late, "roll.action.late", page.open},
        Choice{model::Presence::Excused, "roll.action.excused", true},
        Choice{model::Presence::Absent, "roll.action.absent", true},
        Choice{model::Presence::Expected, "roll.action.expected", row.presence != model::Presence::Expected},
    };
    column.text(Type::SmallStrong, ui.colours().text, ui.say("roll.person.attendance"));
    column.space(6);
    Flow flow(column, 8);
    ChipLook look;
    look.enabled = row.can_mark;
    for (Choice const& choice : choices)
        if (choice.offered && chip(flow, ui.say(choice.key), row.presence == choice.presence, look)) {
            mark_presence(state, row, choice.presence, commands);
            close(state);
        }
}

void draw_voice_actions(Column& column, RollState& state, RollPage const& page, RollRow const& row,
                        CommandSink& commands) {
    Ui& ui = column.ui();
    if (row.can_give && action(column, ui.say("roll.action.give-proxy"), Icon::Handshake))
        turn_to(state, RollDialog::Proxy);
    if (row.can_end && action(column, ui.say("roll.action.end-proxy"), Icon::Close))
        ask(state, {model::ProxyEnded{row.member}}, commands);
    if (row.can_mark && row.in_room && action(column, ui.say("roll.action.leaving"), Icon::Logout))
        turn_to(state, RollDialog::Leaving);
    bool const titular = row.as.standing == model::Standing::Titular && row.as.has_voice;
    if (page.can_edit && titular && action(column, ui.say("roll.action.replace"), Icon::Swap)) {
        turn_to(state, RollDialog::Replace);
        fill_form(state.form, page, {});
        state.form.college = 0;
        for (std::size_t i = 0; i < page.colleges.size(); i += 1)
            if (row.as.college == page.colleges[i].id)
                state.form.college = static_cast<int>(i) + 1;
    }
}

void draw_list_actions(Column& column, RollState& state, RollPage const& page, RollRow const& row) {
    Ui& ui = column.ui();
    if (page.can_edit && action(column, ui.say("roll.action.correct"), Icon::Edit)) {
        turn_to(state, RollDialog::Correct);
        fill_form(state.form, page, row.as);
    }
    if (page.can_keep && action(column, ui.say("roll.action.roles"), Icon::Badge))
        turn_to(state, RollDialog::Roles);
    if (page.can_keep && action(column, ui.say("roll.action.remove"), Icon::Delete))
        turn_to(state, RollDialog::Remove);
    if (page.can_edit && !page.can_keep)
        column.note(page.why_no_keep);
}

void draw_person(Ui& ui, RollState& state, RollPage const& page, RollRow const& row, CommandSink& commands) {
    Dialog dialog(ui, "person", row.name);
    Column& column = dialog.column();
    if (!row.capacity.empty())
        column.paragraph(row.capacity);
    column.text(Type::BodyStrong, ui.colours().text, row.state);
    for (std::string const& note : row.notes)
        column.note(note);
    if (row.foreign_script)
        column.note(ui.say("roll.note.foreign-script"));
    column.space(14);
    if (row.can_mark) {
        draw_presences(column, state, page, row, commands);
        column.space(16);
    }
    if (state.dialog == RollDialog::Person)
        draw_voice_actions(column, state, page, row, commands);
    if (state.dialog == RollDialog::Person)
        draw_list_actions(column, state, page, row);
    if (state.chain.refused())
        banner(column, BannerKind::Danger, ui.words().say(*state.chain.refused()));
    column.space(8);
    if (button(column, ui.say("roll.action.close"), {.kind = ButtonKind::Ghost}) || dialog.dismissed())
        close(state);
}

void draw_holders(Column& column, RollState& state, RollRow const& row,
                  std::vector<std::string> const& before) {
    std::vector<Option> options;
    for (std::string const& label : before)
        options.push_back({.label = label});
    for (HolderChoice const& one : row.holders)
        options.push_back({.label = one.name, .detail = one.detail, .enabled = one.enabled});
    radio_list(column, "holders", options, state.holder);
}

void draw_proxy(Ui& ui, RollState& state, RollRow const& row, CommandSink& commands) {
    Dialog dialog(ui, "proxy", ui.say("roll.proxy.title", {row.name}));
    Column& column = dialog.column();
    column.paragraph(ui.say("roll.proxy.sentence", {row.name}));
    column.space(10);
    if (row.holders.empty())
        column.paragraph(ui.say("roll.proxy.nobody"));
    draw_holders(column, state, row, {});
    bool const chosen = state.holder >= 0 && static_cast<std::size_t>(state.holder) < row.holders.size();
    if (draw_end(ui, column, state, ui.say("roll.proxy.give"), chosen))
        ask(state,
            {model::ProxyGiven{row.member, row.holders[static_cast<std::size_t>(state.holder)].member}},
            commands);
    if (dialog.dismissed())
        close(state);
}

// Choice 0 is no proxy; the others are the holders.
void draw_leaving(Ui& ui, RollState& state, RollRow const& row, CommandSink& commands) {
    Dialog dialog(ui, "leaving", ui.say("roll.leaving.title", {row.name}));
    Column& column = dialog.column();
    column.paragraph(ui.say("roll.leaving.sentence"));
    column.space(10);
    state.holder = std::max(state.holder, 0);
    if (row.can_give_on_leaving) {
        column.text(Type::SmallStrong, ui.colours().text, ui.say("roll.leaving.proxy"));
        draw_holders(column, state, row, {ui.say("roll.leaving.no-proxy")});
    }
    if (draw_end(ui, column, state, ui.say("roll.leaving.go"), true)) {
        std::vector<model::Body> bodies{model::AttendanceMarked{row.member, model::Presence::Left}};
        auto const place = static_cast<std::size_t>(state.holder);
        if (place > 0 && place <= row.holders.size())
            bodies.emplace_back(model::ProxyGiven{row.member, row.holders[place - 1].member});
        state.undo = RollUndo{row.name, row.member, row.restore};
        ask(state, std::move(bodies), commands);
    }
    if (dialog.dismissed())
        close(state);
}

void draw_correct(Ui& ui, RollState& state, RollPage const& page, RollRow const& row, CommandSink& commands) {
    Dialog dialog(ui, "correct", ui.say("roll.correct.title", {row.name}));
    Column& column = dialog.column();
    draw_person_fields(column, state.form, page);
    if (draw_end(ui, column, state, ui.say("roll.action.save"), is_complete(state.form)))
        ask(state, {model::MemberCorrected{row.member, person_of(state.form, page)}}, commands);
    if (dialog.dismissed())
        close(state);
}

void draw_add(Ui& ui, RollState& state, RollPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "add", ui.say("roll.add.title"));
    Column& column = dialog.column();
    draw_person_fields(column, state.form, page);
    draw_chair_agreement(column, state.form, page);
    bool const ready = is_complete(state.form) && has_agreement(state.form, page);
    if (draw_end(ui, column, state, ui.say("roll.add.go"), ready))
        ask(state, {person_of(state.form, page)}, commands);
    if (dialog.dismissed())
        close(state);
}

// The titular is away from now on; the alternate of the roll is here, or somebody new is enrolled as one.
std::vector<model::Body> replacing(RollState const& state, RollPage const& page, RollRow const& row) {
    std::vector<model::Body> bodies;
    if (row.in_room || row.presence == model::Presence::Expected) {
        bool const was_here = row.in_room;
        bodies.emplace_back(
            model::AttendanceMarked{row.member, was_here ? model::Presence::Left : model::Presence::Excused});
    }
    if (row.proxy_to)
        bodies.emplace_back(model::ProxyEnded{row.member});
    auto const place = static_cast<std::size_t>(state.alternate);
    if (place < row.alternates.size()) {
        bodies.emplace_back(model::AttendanceMarked{row.alternates[place], model::Presence::Present});
        return bodies;
    }
    model::MemberEnrolled as = person_of(state.form, page);
    as.standing = model::Standing::Alternate;
    as.alternate_of = row.member;
    bodies.emplace_back(std::move(as));
    return bodies;
}

void draw_replace(Ui& ui, RollState& state, RollPage const& page, RollRow const& row, CommandSink& commands) {
    Dialog dialog(ui, "replace", ui.say("roll.replace.title", {row.name}));
    Column& column = dialog.column();
    column.paragraph(ui.say("roll.replace.sentence", {row.name}));
    column.space(10);
    std::vector<std::string> names;
    for (model::MemberId const& id : row.alternates)
        if (RollRow const* alternate = page.find(id))
            names.push_back(alternate->name);
    names.push_back(ui.say("roll.replace.somebody-new"));
    std::vector<Option> options;
    for (std::string const& name : names)
        options.push_back({.label = name});
    state.alternate = std::max(state.alternate, 0);
    if (options.size() > 1)
        radio_list(column, "alternates", options, state.alternate);
    bool const is_new = static_cast<std::size_t>(state.alternate) >= row.alternates.size();
    if (is_new) {
        column.space(8);
        draw_person_fields(column, state.form, page);
        column.note(ui.say("roll.replace.sign-note"));
    }
    column.space(8);
    draw_chair_agreement(column, state.form, page);
    bool const ready = (!is_new || is_complete(state.form)) && has_agreement(state.form, page);
    if (draw_end(ui, column, state, ui.say("roll.replace.go"), ready))
        ask(state, replacing(state, page, row), commands);
    if (dialog.dismissed())
        close(state);
}

void draw_roles(Ui& ui, RollState& state, RollRow const& row, CommandSink& commands) {
    Dialog dialog(ui, "roles", ui.say("roll.roles.title", {row.name}));
    Column& column = dialog.column();
    column.paragraph(ui.say("roll.roles.sentence"));
    column.space(8);
    struct Choice {
        model::Role role;
        char const* key;
    };
    for (Choice const choice : {Choice{model::Role::Chair, "roll.role.chair"},
                                Choice{model::Role::Facilitator, "roll.role.facilitator"},
                                Choice{model::Role::Deputy, "roll.role.deputy"},
                                Choice{model::Role::MinuteTaker, "roll.role.minute-taker"}}) {
        bool has = row.roles.has(choice.role);
        if (check_box(column, ui.say(choice.key), has)) {
            model::Grant const grant = has ? model::Grant::Given : model::Grant::Withdrawn;
            state.chain.send_apart(model::RoleAssigned{row.member, choice.role, grant}, commands);
        }
        column.space(4);
    }
    if (state.chain.refused())
        banner(column, BannerKind::Danger, ui.words().say(*state.chain.refused()));
    if (row.saving)
        column.note(ui.say("roll.saving"));
    column.space(8);
    if (button(column, ui.say("roll.action.close"), {.kind = ButtonKind::Primary}) || dialog.dismissed())
        close(state);
}

void draw_remove(Ui& ui, RollState& state, RollRow const& row, CommandSink& commands) {
    Dialog dialog(ui, "remove", ui.say("roll.remove.title", {row.name}));
    Column& column = dialog.column();
    column.paragraph(ui.say("roll.remove.sentence"));
    if (draw_end(ui, column, state, ui.say("roll.remove.go"), true, ButtonKind::Danger))
        ask(state, {model::MemberRemoved{row.member}}, commands);
    if (dialog.dismissed())
        close(state);
}

} // namespace

void open_person(RollState& state, RollRow const& row) {
    state.who = row.member;
    turn_to(state, RollDialog::Person);
}

void open_add(RollState& state, RollPage const& page) {
    turn_to(state, RollDialog::Add);
    fill_form(state.form, page, {});
}

void mark_presence(RollState& state, RollRow const& row, model::Presence presence, CommandSink& commands) {
    if (presence == row.presence)
        return;
    state.undo = RollUndo{row.name, row.member, row.restore};
    state.chain.send_apart(model::AttendanceMarked{row.member, presence}, commands);
}

void draw_roll_dialog(Ui& ui, RollState& state, RollPage const& page, CommandSink& commands) {
    if (state.dialog == RollDialog::None)
        return;
    if (state.dialog == RollDialog::Add)
        return draw_add(ui, state, page, commands);
    RollRow const* row = page.find(state.who);
    if (row == nullptr || (row->removed && state.dialog != RollDialog::Remove))
        return close(state); // another post removed it meanwhile
    switch (state.dialog) {
    case RollDialog::Person:
        return draw_person(ui, state, page, *row, commands);
    case RollDialog::Proxy:
        return draw_proxy(ui, state, *row, commands);
    case RollDialog::Leaving:
        return draw_leaving(ui, state, *row, commands);
    case RollDialog::Correct:
        return draw_correct(ui, state, page, *row, commands);
    case RollDialog::Replace:
        return draw_replace(ui, state, page, *row, commands);
    case RollDialog::Roles:
        return draw_roles(ui, state, *row, commands);
    case RollDialog::Remove:
        return draw_remove(ui, state, *row, commands);
    case RollDialog::Add:
    case RollDialog::None:
        return;
    }
}

} // namespace tablee::client
