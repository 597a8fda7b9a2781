// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_motion_view.h"

#include "client/views/ballot_parts.h"

#include <array>

namespace tablee::client {

void draw_motion_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet) {
    Ui& ui = column.ui();
    using model::voting::Motion;
    // In the order of the enumeration.
    std::array<LargeChoice, 4> const choices{{{Icon::ThumbUp, ui.say("vote.motion.for")},
                                              {Icon::ThumbDown, ui.say("vote.motion.against")},
                                              {Icon::Circle, ui.say("vote.motion.abstain")},
                                              {Icon::Ballot, ui.say("vote.motion.blank")}}};
    int chosen = draft.motion ? static_cast<int>(*draft.motion) : -1;
    if (draw_large_choices(column, "motion", choices, chosen))
        draft.motion = static_cast<Motion>(chosen);
    column.note(sheet.rule);
    column.note(sheet.blank);
}

} // namespace tablee::client
