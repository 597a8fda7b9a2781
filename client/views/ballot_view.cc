// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_view.h"

#include "client/views/ballot_comparisons_view.h"
#include "client/views/ballot_consent_view.h"
#include "client/views/ballot_dots_view.h"
#include "client/views/ballot_grades_view.h"
#include "client/views/ballot_motion_view.h"
#include "client/views/ballot_picks_view.h"
#include "client/views/ballot_places_view.h"
#include "client/views/ballot_ranks_view.h"
#include "client/views/ballot_scores_view.h"
#include "client/views/vote_steps.h"
#include "client/widgets/button.h"
#include "client/widgets/signs.h"

namespace tablee::client {
namespace {

void draw_foot(Column& column, VoteState& state, VotePage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    column.space(16);
    if (!state.sending.error.empty())
        banner(column, BannerKind::Danger, ui.say("vote.cast.refused", {state.sending.error}));
    std::string const words = cast_hint(ui, state.draft, page.sheet);
    if (!words.empty())
        column.note(words);
    column.space(8);
    Flow flow(column);
    if (button(flow, ui.say("vote.cast.yes"),
               {.icon = Icon::HowToVote, .enabled = is_ready(state.draft, page.sheet)}))
        state.sending.sent(commands.send(vote_of(state, page)));
    bool const asks_options = !page.sheet.options.empty();
    if (asks_options &&
        button(flow, ui.say("vote.cast.clear"),
               {.kind = ButtonKind::Ghost, .icon = Icon::Undo, .enabled = is_marked(state.draft)}))
        state.draft = empty_draft(page.sheet);
    if (page.booth) {
        if (button(flow, ui.say("vote.cast.leave"), {.kind = ButtonKind::Ghost}))
            give_back(state);
    } else if (page.voice(*state.voice)->cast &&
               button(flow, ui.say("vote.cast.keep"), {.kind = ButtonKind::Ghost})) {
        wipe(state);
        state.stage = VoteStage::Recorded;
    }
}

} // namespace

void draw_marks(Column& column, BallotDraft& draft, BallotSheet const& sheet, BallotLayout const& layout) {
    switch (sheet.kind) {
    case BallotKind::Dots:
        return draw_dots_ballot(column, draft, sheet, layout);
    case BallotKind::Motion:
        return draw_motion_ballot(column, draft, sheet);
    case BallotKind::Grades:
        return draw_grades_ballot(column, draft, sheet, layout);
    case BallotKind::Scores:
        return draw_scores_ballot(column, draft, sheet, layout);
    case BallotKind::Picks:
        return draw_picks_ballot(column, draft, sheet, layout);
    case BallotKind::Ranks:
        return draw_ranks_ballot(column, draft, sheet, layout);
    case BallotKind::Places:
        return draw_places_ballot(column, draft, sheet, layout);
    case BallotKind::Comparisons:
        return draw_comparisons_ballot(column, draft, sheet, layout);
    case BallotKind::Consent:
        return draw_consent_ballot(column, draft, sheet);
    case BallotKind::Paper:
        return; // it is on the table
    }
}

std::string cast_hint(Ui& ui, BallotDraft const& draft, BallotSheet const& sheet) {
    if (!is_ready(draft, sheet))
        return ui.say("vote.cast.choose");
    return is_marked(draft) ? std::string() : ui.say("vote.cast.nothing-marked");
}

void draw_ballot(Column& column, VoteState& state, VotePage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    VoteVoice const* voice = page.voice(*state.voice);
    if (voice == nullptr)
        return;
    if (state.sending.waiting()) { // sent: nothing of it stays in sight
        column.text(Type::Heading2, ui.colours().text, ui.say("vote.cast.going"), {.role = Role::Status});
        return;
    }
    if (!voice->sentence.empty()) {
        banner(column, BannerKind::Info, voice->sentence);
        column.space(12);
    } else if (page.booth) {
        column.text(Type::BodyStrong, ui.colours().text, ui.say("vote.ballot.of", {voice->name}));
        column.space(8);
    }
    if (voice->cast) {
        column.note(ui.say("vote.ballot.replaces"));
        column.space(8);
    }
    draw_marks(column, state.draft, page.sheet, voice->layout);
    draw_foot(column, state, page, commands);
}

} // namespace tablee::client
