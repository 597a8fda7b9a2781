// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every screen, what is shown on it and what a person has half done on it. Only the page of the place where
// the person is gets made; what was half typed elsewhere waits. Thread: the window's.
#include "client/present/agenda_page.h"
#include "client/present/board_page.h"
#include "client/present/closing_page.h"
#include "client/present/help_page.h"
#include "client/present/home_page.h"
#include "client/present/minutes_page.h"
#include "client/present/now_page.h"
#include "client/present/open_poll_page.h"
#include "client/present/plan_page.h"
#include "client/present/posts_page.h"
#include "client/present/previous_plan_page.h"
#include "client/present/results_page.h"
#include "client/present/roll_page.h"
#include "client/present/settings_page.h"
#include "client/present/shell_page.h"
#include "client/present/vote_page.h"
#include "client/views/agenda_view.h"
#include "client/views/board_view.h"
#include "client/views/closing_view.h"
#include "client/views/help_view.h"
#include "client/views/home_view.h"
#include "client/views/minutes_view.h"
#include "client/views/now_view.h"
#include "client/views/open_poll_view.h"
#include "client/views/plan_view.h"
#include "client/views/poll_step_view.h"
#include "client/views/posts_view.h"
#include "client/views/previous_plan_view.h"
#include "client/views/results_view.h"
#include "client/views/roll_view.h"
#include "client/views/settings_view.h"
#include "client/views/shell_view.h"
#include "client/views/vote_view.h"

#include <optional>
#include <string>

namespace tablee::client {

class Screens {
  public:
    [[nodiscard]] Place place() const { return shell_.place; }
    void go_to(Place place);
    // The form to open a poll, begun with that sheet.
    void open_poll_like(model::RuleSheet const& sheet);
    // What was half typed for a session that is left is forgotten.
    void forget_session();

    // What the page of this place is made from, besides the outlook.
    struct Facts {
        HomeFacts home;
        SettingsPage settings;
        std::vector<ShellMessage> messages;
        std::string documents; // the folder where they were saved
        PollDefaults poll_defaults;
    };
    // `outlook`: nothing before a session has been joined.
    void make(Outlook const* outlook, Catalogue const& words, Facts const& facts);
    void draw(Ui& ui, CommandSink& commands);
    [[nodiscard]] bool shows_time() const; // a page changes with every second
    // Something typed is not the session's yet: a frame must come soon.
    [[nodiscard]] bool has_unsaved() const { return tablee::client::has_unsaved(drafts_.minutes); }
    [[nodiscard]] ShellPage const& shell_page() const { return shell_page_; }

  private:
    struct Pages {
        HomePage home;
        NowPage now;
        RollPage roll;
        PostsPage posts;
        AgendaPage agenda;
        BoardPage board;
        OpenPollPage open_poll;
        VotePage vote;
        ClosingPage closing;
        ResultsPage results;
        MinutesPage minutes;
        PlanPage plan;
        PreviousPlanPage previous_plan;
        SettingsPage settings;
        HelpPage help;
    };
    struct Drafts { // of one session
        NowState now;
        RollState roll;
        PostsState posts;
        AgendaState agenda;
        BoardState board;
        OpenPollState open_poll;
        VoteState vote;
        ClosingState closing;
        PollStepState poll_step;
        ResultsState results;
        MinutesState minutes;
        PlanState plan;
        PreviousPlanState previous_plan;
    };

    void make_of_session(Outlook const& outlook, Catalogue const& words, Facts const& facts);
    void draw_now_step(Ui& ui, Rect area, CommandSink& commands);

    ShellState shell_{Place::Home, false};
    ShellPage shell_page_;
    Pages pages_;
    Drafts drafts_;
    HomeState home_;
    SettingsState settings_;
    HelpState help_;
    bool counting_down_ = false;
};

} // namespace tablee::client
