// SPDX-License-Identifier: Apache-2.0
#include "client/views/poll_step_view.h"

#include "client/widgets/choice.h"
#include "client/widgets/scroll.h"

#include <array>

namespace tablee::client {

// A vote handed to a neighbour is alone on the screen: nobody conducts over the shoulder of who votes.
void draw_poll_step(Ui& ui, Rect area, PollStepState& state, VoteState& vote, VotePage const& vote_page,
                    ClosingState& closing, ClosingPage const& closing_page, CommandSink& commands) {
    if (!closing_page.conducting || is_private(vote))
        return draw_vote(ui, area, vote, vote_page, commands);
    auto const sides = side_by_side(ui, area, {{1.8F, 560}, {1, 400}}, 0);
    if (!sides.empty()) {
        draw_vote(ui, sides[0], vote, vote_page, commands);
        ui.begin_region();
        {
            Page beside(ui, "closing", sides[1], {});
            draw_closing_part(beside.column(), closing, closing_page, commands);
        }
        draw_closing_dialogs(ui, closing, closing_page, commands);
        return;
    }
    std::string const votes = ui.say("poll-step.vote");
    std::string const conducts = ui.say("poll-step.conduct");
    std::array const options{Option{votes}, Option{conducts}};
    Column top(ui, area.inset(ui.dp(14), ui.dp(8)));
    segments(top, "poll-step", options, state.side);
    Rect const rest{area.left, std::min(area.bottom, top.y() + ui.dp(4)), area.right, area.bottom};
    if (state.side == 0)
        draw_vote(ui, rest, vote, vote_page, commands);
    else
        draw_closing(ui, rest, closing, closing_page, commands);
}

} // namespace tablee::client
