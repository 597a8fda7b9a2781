// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small parts that the dialogs of proposals and votes share. Thread: the window's.
#include "client/views/sending.h"
#include "client/views/view.h"
#include "client/widgets/button.h"

namespace tablee::client {

enum class DialogChoice : std::uint8_t { None, Yes, No };

struct ConfirmLook {
    std::string_view yes = {};
    std::string_view no = {}; // empty: "Annuler"
    Icon icon = Icon::Check;
    ButtonKind kind = ButtonKind::Primary;
    bool enabled = true;
};
// The two buttons at the foot of a dialog, and above them why it was refused or that it is being saved.
DialogChoice dialog_foot(Column& column, Sending const& sending, ConfirmLook const& look);

// A dialog that says what will happen, and asks.
DialogChoice confirm(Ui& ui, std::string_view key, std::string_view title,
                     std::vector<std::string> const& sentences, Sending const& sending,
                     ConfirmLook const& look);

// A number with − and +, and its label before it. Answers whether it changed.
bool stepper(Column& column, std::string_view label, int& value, int least, int most);

} // namespace tablee::client
