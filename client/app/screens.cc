// SPDX-License-Identifier: Apache-2.0
#include "client/app/screens.h"

#include <utility>

namespace tablee::client {

void Screens::open_poll_like(model::RuleSheet const& sheet) {
    open_like(drafts_.open_poll, sheet);
    go_to(Place::OpenPoll);
}

void Screens::go_to(Place place) {
    shell_.place = place;
    shell_.menu_open = false;
}

void Screens::forget_session() {
    drafts_ = Drafts();
    pages_ = Pages();
    home_ = HomeState();
}

bool Screens::shows_time() const {
    return counting_down_ || (shell_page_.has_session && !shell_page_.time.empty());
}

void Screens::make(Outlook const* outlook, Catalogue const& words, Facts const& facts) {
    pages_.settings = facts.settings;
    bool const inside = outlook != nullptr && is_admitted(*outlook);
    if (!inside && shell_.place < Place::Settings)
        shell_.place = Place::Home;
    if (inside && shell_.place == Place::Home)
        shell_.place = Place::Now;
    if (shell_.place == Place::Home || !inside)
        pages_.home = home_page(facts.home, words, outlook);
    pages_.help = help_page(words, outlook);
    if (inside) {
        shell_page_ = tablee::client::shell_page(*outlook, facts.messages);
        make_of_session(*outlook, words, facts);
    } else {
        shell_page_ = shell_page_at_home(words, facts.messages);
    }
}

void Screens::make_of_session(Outlook const& outlook, Catalogue const&, Facts const& facts) {
    auto const poll = current_poll(*outlook.session);
    counting_down_ = false;
    switch (shell_.place) {
    case Place::Home:
    case Place::Settings:
    case Place::Help:
        break;
    case Place::Now:
        pages_.now = now_page(outlook, facts.documents, outlook.wall_code);
        // A choice that was made and not cast is told of before the screen changes.
        pages_.vote = vote_page(outlook, holds_draft(drafts_.vote) ? drafts_.vote.poll : poll);
        pages_.closing = closing_page(outlook, poll);
        break;
    case Place::Roll:
        pages_.roll = roll_page(outlook);
        break;
    case Place::Posts:
        pages_.posts = posts_page(outlook, outlook.wall_code);
        break;
    case Place::Agenda:
        pages_.agenda = agenda_page(outlook);
        break;
    case Place::Proposals:
        pages_.board = board_page(outlook);
        break;
    case Place::Votes:
        pages_.results = results_page(outlook, drafts_.results.selected);
        break;
    case Place::OpenPoll:
        pages_.open_poll = open_poll_page(outlook, facts.poll_defaults);
        break;
    case Place::Minutes:
        pages_.minutes = minutes_page(outlook);
        break;
    case Place::Plan:
        pages_.plan = plan_page(outlook);
        break;
    case Place::PreviousPlan:
        pages_.previous_plan = previous_plan_page(outlook);
        break;
    }
    if (poll)
        if (model::Poll const* open = outlook.session->polls.find(*poll))
            counting_down_ = open->counting_down() != nullptr;
}

void Screens::draw_now_step(Ui& ui, Rect area, CommandSink& commands) {
    if (pages_.now.step == NowStep::Poll || holds_draft(drafts_.vote))
        draw_poll_step(ui, area, drafts_.poll_step, drafts_.vote, pages_.vote, drafts_.closing,
                       pages_.closing, commands);
    else
        draw_now(ui, area, drafts_.now, pages_.now, commands);
}

void Screens::draw(Ui& ui, CommandSink& commands) {
    if (shell_.place != Place::Minutes)
        tend_minutes(drafts_.minutes, commands, ui.seconds());
    if (shell_.place == Place::Home && !shell_page_.has_session) {
        Rect const rest = draw_messages(ui, ui.screen(), shell_page_.messages, commands);
        draw_home(ui, rest, home_, pages_.home, commands);
        return;
    }
    Rect const area = draw_shell(ui, ui.screen(), shell_, shell_page_, commands);
    if (area.empty())
        return;
    ui.begin_region();
    switch (shell_.place) {
    case Place::Home:
        draw_home(ui, area, home_, pages_.home, commands);
        break;
    case Place::Now:
        draw_now_step(ui, area, commands);
        break;
    case Place::Roll:
        draw_roll(ui, area, drafts_.roll, pages_.roll, commands);
        break;
    case Place::Posts:
        draw_posts(ui, area, drafts_.posts, pages_.posts, commands);
        break;
    case Place::Agenda:
        draw_agenda(ui, area, drafts_.agenda, pages_.agenda, commands);
        break;
    case Place::Proposals:
        draw_board(ui, area, drafts_.board, pages_.board, commands);
        break;
    case Place::Votes:
        draw_results(ui, area, drafts_.results, pages_.results, commands);
        if (auto const sheet = std::exchange(drafts_.results.change, std::nullopt))
            open_poll_like(*sheet);
        break;
    case Place::OpenPoll:
        draw_open_poll(ui, area, drafts_.open_poll, pages_.open_poll, commands);
        break;
    case Place::Minutes:
        draw_minutes(ui, area, drafts_.minutes, pages_.minutes, commands);
        break;
    case Place::Plan:
        draw_plan(ui, area, drafts_.plan, pages_.plan, commands);
        break;
    case Place::PreviousPlan:
        draw_previous_plan(ui, area, drafts_.previous_plan, pages_.previous_plan, commands);
        break;
    case Place::Settings:
        draw_settings(ui, area, settings_, pages_.settings, commands);
        break;
    case Place::Help:
        draw_help(ui, area, help_, pages_.help, commands);
        break;
    }
}

} // namespace tablee::client
