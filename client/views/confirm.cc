// SPDX-License-Identifier: Apache-2.0
#include "client/views/confirm.h"

#include "client/widgets/dialog.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {

DialogChoice dialog_foot(Column& column, Sending const& sending, ConfirmLook const& look) {
    Ui& ui = column.ui();
    if (!sending.error.empty()) {
        column.space(8);
        banner(column, BannerKind::Danger, sending.error);
    }
    if (sending.waiting()) {
        column.space(8);
        column.note(ui.say("board.form.saving"));
    }
    column.space(20);
    DialogChoice choice = DialogChoice::None;
    Flow flow(column, 12, Align::Right);
    ButtonLook yes;
    yes.kind = look.kind;
    yes.icon = look.icon;
    yes.enabled = look.enabled && !sending.waiting();
    if (button(flow, look.yes, yes))
        choice = DialogChoice::Yes;
    ButtonLook no;
    no.kind = ButtonKind::Ghost;
    if (button(flow, look.no.empty() ? ui.say("board.form.cancel") : std::string(look.no), no))
        choice = DialogChoice::No;
    return choice;
}

DialogChoice confirm(Ui& ui, std::string_view key, std::string_view title,
                     std::vector<std::string> const& sentences, Sending const& sending,
                     ConfirmLook const& look) {
    Dialog dialog(ui, key, title);
    for (std::string const& sentence : sentences) {
        dialog.column().paragraph(sentence);
        dialog.column().space(8);
    }
    DialogChoice const choice = dialog_foot(dialog.column(), sending, look);
    return dialog.dismissed() ? DialogChoice::No : choice;
}

bool stepper(Column& column, std::string_view label, int& value, int least, int most) {
    Ui& ui = column.ui();
    int const before = value;
    value = std::clamp(value, least, std::max(least, most));
    column.text(Type::BodyStrong, ui.colours().text, label);
    column.space(4);
    Flow flow(column, 8);
    ButtonLook less;
    less.kind = ButtonKind::Secondary;
    less.enabled = value > least;
    if (icon_button(flow, Icon::Remove, ui.say("board.step.less", {std::string(label)}), less))
        value -= 1;
    Rect const cell = flow.place(ui.dp(56), ui.dp(44));
    ui.digits_in(cell, Type::Heading3, ui.colours().text, std::to_string(value), Align::Centre);
    ButtonLook more;
    more.kind = ButtonKind::Secondary;
    more.enabled = value < most;
    if (icon_button(flow, Icon::Add, ui.say("board.step.more", {std::string(label)}), more))
        value += 1;
    return value != before;
}

} // namespace tablee::client
