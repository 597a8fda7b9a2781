// SPDX-License-Identifier: Apache-2.0
#pragma once

// Closing a poll, for those who conduct: who is missing, what may be done about it, the countdown that may be
// stopped, cancelling, and what is counted by hand. Thread: the window's.
#include "client/present/closing_page.h"
#include "client/views/sending.h"
#include "client/views/view.h"
#include "client/widgets/column.h"
#include "client/widgets/picker.h"

#include <optional>
#include <vector>

namespace tablee::client {

struct HandCountForm {
    bool open = false;
    int by = 0; // place in HandCount
    int scrutineer = -1;
    PickerState scrutineers = PickerState();
    std::vector<TextEditor> counts; // one a line of the page
    TextEditor envelopes{TextEditor::Lines::One};
    TextEditor signed_off{TextEditor::Lines::One};
    TextEditor set_aside{TextEditor::Lines::One};
    Sending sending;
};

enum class ClosingAsk : std::uint8_t { Nothing, Close, ByHand, Cancel };

struct ClosingState {
    std::optional<model::PollId> poll; // what the rest is about
    ClosingAsk asking = ClosingAsk::Nothing;
    bool armed = false;    // this person asked to close: the second step follows when the countdown is over
    bool counting = false; // the countdown was seen since
    TextEditor motive{TextEditor::Lines::Many};
    Sending announcing;
    Sending closing;
    Sending cancelling; // of the countdown, or of the poll
    HandCountForm by_hand;
};

// A part of a screen: the app puts it below or beside the ballot, for those who conduct.
void draw_closing_part(Column& column, ClosingState& state, ClosingPage const& page, CommandSink& commands);
// Its dialogs: once a frame, after the part.
void draw_closing_dialogs(Ui& ui, ClosingState& state, ClosingPage const& page, CommandSink& commands);
// Both, as a screen of their own.
void draw_closing(Ui& ui, Rect area, ClosingState& state, ClosingPage const& page, CommandSink& commands);

} // namespace tablee::client
