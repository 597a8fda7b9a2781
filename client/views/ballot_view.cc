// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_view.h"

#include "client/views/vote_steps.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/signs.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

constexpr float kDotDp = 32;

// −, the dots, + of one option.
void draw_dots_of(Flow& flow, VoteState& state, VotePage const& page, std::uint16_t option) {
    Ui& ui = flow.ui();
    std::string const& title = page.options[option].title;
    int const placed = state.dots[option];
    bool const more = placed < page.cap && spent(state) < page.dots;
    if (icon_button(flow, Icon::Remove, ui.say("vote.dots.remove", {title}),
                    {.kind = ButtonKind::Secondary, .enabled = placed > 0, .key = "less"}))
        place_dots(state, page, option, placed - 1);
    Rect const dots = flow.place(ui.dp(kDotDp * static_cast<float>(std::min(page.cap, 8))), ui.dp(44));
    if (page.cap <= 8) {
        if (auto const wanted = dot_row(ui, dots, placed, page.cap, ui.say("vote.dots.on", {title}), true))
            place_dots(state, page, option, *wanted);
    } else {
        ui.digits_in(dots, Type::Heading3, ui.colours().text, std::to_string(placed), Align::Centre);
    }
    if (icon_button(flow, Icon::Add, ui.say("vote.dots.add", {title}),
                    {.kind = ButtonKind::Secondary, .enabled = more, .key = "more"}))
        place_dots(state, page, option, placed + 1);
}

void draw_dots_option(Column& column, VoteState& state, VotePage const& page, std::uint16_t option) {
    Ui& ui = column.ui();
    IdScope const scope(ui, option);
    BallotOption const& words = page.options[option];
    Card card(column, CardKind::Raised, 18);
    if (state.dots[option] > 0)
        card.edge(ui.colours().primary);
    Column& inside = card.column();
    float const controls = ui.dp(kDotDp * static_cast<float>(std::min(page.cap, 8)) + 2 * 44 + 3 * 12);
    Rect const room = inside.rest();
    bool const wide = room.width() > controls + ui.dp(260);
    Column left(ui,
                {room.left, room.top, wide ? room.right - controls - ui.dp(16) : room.right, room.bottom});
    left.text(Type::BodyStrong, ui.colours().text, words.title, {.balanced = true});
    if (!words.description.empty())
        left.text(Type::Small, ui.colours().text_second, words.description, {.max_lines = wide ? 3 : 0});
    if (wide) {
        Column right(ui, {room.right - controls, room.top, room.right, room.bottom});
        {
            Flow flow(right, 12);
            draw_dots_of(flow, state, page, option);
        }
        inside.advance_to(std::max(left.y(), right.y()));
    } else {
        inside.advance_to(left.y());
        inside.space(8);
        Flow flow(inside, 12);
        draw_dots_of(flow, state, page, option);
    }
}

void draw_dots(Column& column, VoteState& state, VotePage const& page) {
    Ui& ui = column.ui();
    int const left = page.dots - spent(state);
    {
        Card card(column, CardKind::Soft, 16);
        card.column().text(Type::BodyStrong, ui.colours().text,
                           page.rule + " " + ui.say("vote.dots.left", left, {std::to_string(left)}),
                           {.role = Role::Status});
        card.column().note(ui.say("vote.dots.partial"));
        if (page.dots <= 20) {
            float const width =
                std::min(card.column().width(), ui.dp(kDotDp * static_cast<float>(page.dots)));
            Rect row = card.column().take(40);
            row.right = row.left + width;
            dot_row(ui, row, left, page.dots, ui.say("vote.dots.left-name"), false);
        }
    }
    VoteVoice const* voice = page.voice(*state.voice);
    for (std::uint16_t const option : voice->order) {
        column.space(12);
        draw_dots_option(column, state, page, option);
    }
}

void draw_choice(Ui& ui, Rect const& rect, VoteState& state, model::voting::Motion motion, Icon icon,
                 std::string const& label) {
    Palette const& colours = ui.colours();
    bool const chosen = state.motion == motion;
    Use const use = ui.use(rect, {.role = Role::Radio, .name = label, .key = label, .checked = chosen});
    if (use.clicked)
        state.motion = motion;
    ui.fill(rect, chosen ? colours.primary_soft : colours.surface, 14);
    ui.outline(rect, chosen || use.hovered ? colours.primary : colours.border_strong, 14,
               chosen ? 3.0F : 1.0F);
    if (use.ring)
        ui.focus_ring(rect, 14);
    Rect inner = rect.inset(ui.dp(20), 0);
    Rect const mark = inner.cut_left(ui.dp(32));
    ui.icon(Rect::at(mark.left, rect.centre().y - ui.dp(14), ui.dp(28), ui.dp(28)),
            chosen ? Icon::CheckCircle : icon, chosen ? colours.primary : colours.text_second);
    inner.cut_left(ui.dp(12));
    ui.text_in(inner, Type::Heading3, colours.text, label, {.silent = true});
}

void draw_motion(Column& column, VoteState& state, VotePage const& page) {
    Ui& ui = column.ui();
    using model::voting::Motion;
    struct Choice {
        Motion motion;
        Icon icon;
        std::string label;
    };
    std::array<Choice, 4> const choices{{{Motion::For, Icon::ThumbUp, ui.say("vote.motion.for")},
                                         {Motion::Against, Icon::ThumbDown, ui.say("vote.motion.against")},
                                         {Motion::Abstain, Icon::Circle, ui.say("vote.motion.abstain")},
                                         {Motion::Blank, Icon::Ballot, ui.say("vote.motion.blank")}}};
    Group const group(ui, "motion");
    bool const wide = column.width_dp() > 560;
    float const gap = ui.dp(12);
    Rect line;
    for (std::size_t i = 0; i < choices.size(); i += 1) {
        bool const second = wide && i % 2 == 1;
        if (!second) {
            line = column.take(76);
            column.space(12);
        }
        float const half = (line.width() - gap) / 2;
        Rect const rect =
            wide ? Rect::at(second ? line.left + half + gap : line.left, line.top, half, line.height())
                 : line;
        draw_choice(ui, rect, state, choices[i].motion, choices[i].icon, choices[i].label);
    }
    column.note(page.rule);
    column.note(ui.say("vote.motion.help"));
}

std::string hint(Ui& ui, VoteState const& state, VotePage const& page) {
    if (page.kind == BallotKind::Motion)
        return state.motion ? std::string() : ui.say("vote.cast.choose");
    return spent(state) == 0 ? ui.say("vote.cast.blank-dots") : std::string();
}

void draw_foot(Column& column, VoteState& state, VotePage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    column.space(16);
    if (!state.sending.error.empty())
        banner(column, BannerKind::Danger, ui.say("vote.cast.refused", {state.sending.error}));
    std::string const words = hint(ui, state, page);
    if (!words.empty())
        column.note(words);
    column.space(8);
    bool const ready = page.kind == BallotKind::Dots || state.motion.has_value();
    Flow flow(column);
    if (button(flow, ui.say("vote.cast.yes"), {.icon = Icon::HowToVote, .enabled = ready}))
        state.sending.sent(commands.send(vote_of(state, page)));
    if (page.kind == BallotKind::Dots &&
        button(flow, ui.say("vote.cast.clear"),
               {.kind = ButtonKind::Ghost, .icon = Icon::Undo, .enabled = spent(state) > 0}))
        state.dots.assign(page.options.size(), 0);
    if (page.booth && button(flow, ui.say("vote.cast.leave"), {.kind = ButtonKind::Ghost}))
        give_back(state);
}

} // namespace

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
    if (page.kind == BallotKind::Dots)
        draw_dots(column, state, page);
    else
        draw_motion(column, state, page);
    draw_foot(column, state, page, commands);
}

} // namespace tablee::client
