// SPDX-License-Identifier: Apache-2.0
#pragma once

// The results: the list of polls and one of them; the line "retained", the decision of the service, the next
// vote. Thread: the window's.
#include "client/present/results_page.h"
#include "client/views/figure_views.h"
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

struct SecondRoundForm {
    std::optional<model::PollId> of;
    int chosen = 0; // place among the page's second rounds
    Sending sending;
};

// Of the same poll: the result, everybody alike where colleges weigh, one college beside the other.
enum class ResultView : std::uint8_t { Total, PerHead, Colleges };

struct ResultsState {
    std::optional<model::PollId> selected;  // the app makes the page of it
    std::optional<model::RuleSheet> change; // asked for: the app opens the form of a poll with it
    ResultView view = ResultView::Total;
    bool nominal = false;
    bool robustness = false;
    FigureFolds folds;
    SecondRoundForm second;
    RetainForm retain;
    DecideForm decide;
    AgainForm again;
};

void draw_results(Ui& ui, Rect area, ResultsState& state, ResultsPage const& page, CommandSink& commands);

} // namespace tablee::client
