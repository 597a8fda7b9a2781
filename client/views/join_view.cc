// SPDX-License-Identifier: Apache-2.0
#include "client/views/home_view.h"
#include "client/views/refusal_line.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"

namespace tablee::client {
namespace {

constexpr std::size_t kFilterFrom = 9; // so many names need a search

// Accents and case aside, anywhere in the name.
bool matches(RollChoice const& choice, std::string const& filter) {
    return filter.empty() || model::folded(choice.name).find(filter) != std::string::npos;
}

void draw_names(Column& column, HomeState& state, HomePage const& page) {
    Ui& ui = column.ui();
    if (page.roll.size() >= kFilterFrom) {
        text_field(column, ui.say("home.who.filter"), state.filter, {.icon = Icon::Search});
        column.space(10);
    }
    std::string const filter = model::folded(state.filter.text());
    std::size_t shown = 0;
    for (RollChoice const& choice : page.roll) {
        if (!matches(choice, filter))
            continue;
        shown += 1;
        bool ticked = state.chosen.contains(choice.id);
        std::string label = choice.name;
        for (std::string const& more :
             {choice.detail, choice.college.known ? choice.college.name : std::string(), choice.served_words})
            label += more.empty() ? std::string() : " · " + more;
        if (!check_box(column, label, ticked, model::hex(choice.id)))
            continue;
        if (ticked)
            state.chosen.insert(choice.id);
        else
            state.chosen.erase(choice.id);
    }
    if (shown == 0)
        column.note(ui.say("home.who.none"));
}

void ask(HomeState& state, HomePage const& page, CommandSink& commands) {
    model::AdmissionAsked request;
    for (RollChoice const& choice : page.roll) // in the order of the roll
        if (state.chosen.contains(choice.id))
            request.seats.push_back(choice.id);
    state.asked = commands.act(std::move(request));
    state.choosing_again = false;
}

void draw_who(Column& column, HomeState& state, HomePage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    if (!page.roll_empty)
        draw_names(column, state, page);
    column.space(14);
    auto const chosen = static_cast<std::int64_t>(state.chosen.size());
    if (chosen > 0) {
        column.note(ui.say("home.who.chosen", chosen, {std::to_string(chosen)}));
        column.space(6);
    }
    refusal_line(column, commands, state.asked);
    bool const waiting = is_waiting(commands, state.asked);
    Flow flow(column);
    if (!page.roll_empty &&
        button(flow, ui.say("home.who.ask"), {.icon = Icon::Send, .enabled = chosen > 0 && !waiting}))
        ask(state, page, commands);
    ButtonLook const guest{.kind = page.roll_empty ? ButtonKind::Primary : ButtonKind::Ghost,
                           .enabled = !waiting};
    if (button(flow, ui.say("home.who.guest"), guest)) {
        state.chosen.clear();
        ask(state, page, commands);
    }
}

void draw_waiting(Column& column, HomeState& state, HomePage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    column.text(Type::BodyStrong, ui.colours().text, page.asked);
    if (page.saving)
        column.note(ui.say("home.waiting.saving"));
    column.space(14);
    refusal_line(column, commands, state.asked);
    if (button(column, ui.say("home.waiting.change"), {.kind = ButtonKind::Secondary}))
        state.choosing_again = true;
}

} // namespace

void draw_joining(Column& outer, HomeState& state, HomePage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    IdScope const scope(ui, "joining");
    Card card(outer);
    Column& column = card.column();
    if (!page.session.empty()) {
        column.note(page.committee);
        column.text(Type::BodyStrong, ui.colours().text, page.session);
        column.space(12);
    }
    bool const again = page.step == HomeStep::Waiting && state.choosing_again;
    if (page.step == HomeStep::Choosing || again)
        draw_who(column, state, page, commands);
    else if (page.step == HomeStep::Waiting)
        draw_waiting(column, state, page, commands);
    else if (page.step == HomeStep::Admitted && button(column, ui.say("home.admitted.enter")))
        commands.ask(GoTo{Place::Now});
    column.space(10);
    bool const searching = page.step == HomeStep::Searching || page.step == HomeStep::Found;
    if (button(column, ui.say(searching ? "home.stop" : "home.leave"), {.kind = ButtonKind::Ghost}))
        commands.ask(LeaveSession{});
}

} // namespace tablee::client
