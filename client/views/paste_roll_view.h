// SPDX-License-Identifier: Apache-2.0
#pragma once

// Members copied in a spreadsheet: pasted, looked over line by line, then enrolled all together. Thread: the
// window's.
#include "client/present/paste_roll.h"
#include "client/views/view.h"
#include "client/widgets/text_editor.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct PasteRollState {
    TextEditor text{TextEditor::Lines::Many, kPasteOctetsMax};
    std::string refusal; // of the last paste: what was there stays
    std::string read_of; // the text that `read` is about
    PastedRoll read;
    bool chair_agrees = false;
    // While it enrols: what was sent, and what is still to be answered.
    bool enrolling = false;
    std::vector<model::Body> sent;
    std::vector<Ticket> tickets;
    std::optional<model::Error> refused;
    bool done = false; // once; the text is gone
    std::size_t enrolled = 0;
};

// Answers whether the person is through with it: back to the roll.
[[nodiscard]] bool draw_paste_roll(Ui& ui, Rect area, PasteRollState& state, PasteRollPage const& page,
                                   CommandSink& commands);

} // namespace tablee::client
