// SPDX-License-Identifier: Apache-2.0
#pragma once

// Opening a poll: what is asked, of what, and the rule as one large sentence with the rest folded. Thread:
// the window's.
#include "client/present/open_poll_page.h"
#include "client/views/sending.h"
#include "client/views/view.h"
#include "client/widgets/picker.h"

#include <map>
#include <optional>

namespace tablee::client {

struct OpenPollState {
    std::optional<PollDraft> draft;        // made from the page when the screen is first shown
    std::vector<PollCandidate> candidates; // of the page last seen: those that come are chosen as they come
    std::optional<model::RuleSheet> like;  // what the draft is to begin with, once
    TextEditor question{TextEditor::Lines::One};
    TextEditor budget{TextEditor::Lines::One};
    std::map<model::ProposalId, TextEditor> costs;
    bool others = false; // methods beyond the first four
    bool unfolded = false;
    PickerState items = PickerState();
    Sending sending;
};

// The form begins with that sheet: to change it and vote again, or for a second round.
void open_like(OpenPollState& state, model::RuleSheet sheet);

void draw_open_poll(Ui& ui, Rect area, OpenPollState& state, OpenPollPage const& page, CommandSink& commands);

} // namespace tablee::client
