// SPDX-License-Identifier: Apache-2.0
#pragma once

// The board of proposals: cards, filters, search; proposing, editing, withdrawing, merging, freezing.
// Thread: the window's.
#include "client/present/board_page.h"
#include "client/views/sending.h"
#include "client/views/view.h"
#include "client/widgets/choice.h"
#include "client/widgets/picker.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// A proposal being written, or another wording of one. What was typed outlives closing the dialog.
struct ProposalForm {
    bool open = false;
    std::optional<model::ProposalId> edited; // nothing: a new one
    int seat = -1;                           // place among the page's seats
    PickerState seats = PickerState();
    bool anonymous = false;
    TextEditor title{TextEditor::Lines::One};
    TextEditor description{TextEditor::Lines::Many};
    std::string pledge; // of the edited one, kept
    Sending sending;
};

struct WithdrawForm {
    std::optional<model::ProposalId> of;
    std::string title;
    TextEditor motive{TextEditor::Lines::Many};
    Sending sending;
};

struct MergeForm {
    bool choosing = false;
    std::vector<model::ProposalId> chosen;
    bool asking = false; // which of them stays
    int into = 0;
    Sending sending;
};

struct FreezeForm {
    bool asking = false;
    Sending sending;
};

struct BoardState {
    std::optional<std::size_t> college; // place among the filters; nothing: all
    TextEditor search{TextEditor::Lines::One};
    bool shows_gone = false;
    std::string reading; // the key of the card whose whole text is shown
    ProposalForm form;
    std::vector<ProposalForm> sent; // proposed, not safe yet: a refused one comes back
    WithdrawForm withdraw;
    MergeForm merge;
    FreezeForm freeze;
};

void draw_board(Ui& ui, Rect area, BoardState& state, BoardPage const& page, CommandSink& commands);

} // namespace tablee::client
