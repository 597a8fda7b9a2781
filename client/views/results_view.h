// SPDX-License-Identifier: Apache-2.0
#pragma once

// The results: the list of polls and one of them; the line "retained", the decision of the service, voting
// again. Thread: the window's.
#include "client/present/results_page.h"
#include "client/views/sending.h"
#include "client/views/view.h"
#include "client/widgets/text_editor.h"

#include <optional>
#include <vector>

namespace tablee::client {

struct RetainForm {
    std::optional<model::PollId> of;
    std::vector<std::uint16_t> options; // ascending
    TextEditor note{TextEditor::Lines::Many};
    Sending sending;
};

struct DecideForm {
    std::optional<std::size_t> line; // place among the page's decisions
    model::PollId of;
    int verdict = 0;
    TextEditor decided_by{TextEditor::Lines::One};
    TextEditor date{TextEditor::Lines::One};
    TextEditor motive{TextEditor::Lines::Many};
    Sending sending;
};

struct AgainForm {
    std::optional<model::RuleSheet> sheet;
    Sending sending;
};

struct ResultsState {
    std::optional<model::PollId> selected; // the app makes the page of it
    bool by_college = false;
    bool nominal = false;
    RetainForm retain;
    DecideForm decide;
    AgainForm again;
};

void draw_results(Ui& ui, Rect area, ResultsState& state, ResultsPage const& page, CommandSink& commands);

} // namespace tablee::client
