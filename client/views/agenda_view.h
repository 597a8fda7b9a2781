// SPDX-License-Identifier: Apache-2.0
#pragma once

// The agenda, and the session that opens and closes around it. Thread: the window's.
#include "client/present/agenda_page.h"
#include "client/views/view.h"
#include "client/widgets/text_editor.h"

namespace tablee::client {

// The words of an item, half typed.
struct ItemForm {
    TextEditor title{TextEditor::Lines::One, 800};
    TextEditor minutes{TextEditor::Lines::One, 8};
    bool tried = false; // faults are told from the first try on
    Ticket sent;
};

struct AgendaState {
    enum class Asking : std::uint8_t { Nothing, OpenWithoutQuorum, Adjourn };
    ItemForm adding;
    ItemForm changing;
    std::optional<model::AgendaItemId> changed; // the dialog is open on this item
    Asking asking = Asking::Nothing;
    Ticket phase; // opening, adjourning, reopening
    Ticket act;   // the last act on an item
};

void draw_agenda(Ui& ui, Rect area, AgendaState& state, AgendaPage const& page, CommandSink& commands);

} // namespace tablee::client
