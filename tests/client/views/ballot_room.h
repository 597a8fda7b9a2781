// SPDX-License-Identifier: Apache-2.0
#pragma once

// A voter alone at a post, before the ballot of a poll of any kind: for the tests of ballots.
//
//     BallotRoom room(sheet_of(voting::JudgmentPoll{}, 3));
//     CHECK(room.click("Bien : Option 1"));
//     CHECK(room.cast() == voting::Choice(voting::GradesChoice{{{1, 3}}}));
#include "client/views/vote_view.h"
#include "tests/client/views/wanted.h"
#include "tests/support/desk_window.h"
#include "tests/support/driver.h"

namespace tablee::test {

[[nodiscard]] inline model::RuleSheet sheet_of(model::voting::Method method, std::size_t options,
                                               model::Secrecy secrecy = model::Secrecy::Nominal) {
    model::RuleSheet sheet = dots_sheet(secrecy, options);
    sheet.question = {"À engager cette année ?"};
    sheet.method = std::move(method);
    return sheet;
}

// A sheet of every kind, with what its ballot shows in French that no other does.
struct KindOfBallot {
    model::RuleSheet sheet;
    std::string shows;
    std::string click; // something to mark on it
};
[[nodiscard]] inline std::vector<KindOfBallot>
every_kind(model::Secrecy secrecy = model::Secrecy::HiddenUntilClosed) {
    using namespace model::voting;
    return {{dots_sheet(secrecy, 3), "Il vous en reste", "Ajouter une gommette\u00a0: Option 1"},
            {motion_sheet(secrecy), "Abstention", "Pour"},
            {sheet_of(JudgmentPoll{}, 3, secrecy), "Sans opinion", "Bien\u00a0: Option 1"},
            {sheet_of(ScorePoll{}, 3, secrecy), "Sans note", "7\u00a0: Option 1"},
            {sheet_of(ApprovalPoll{2}, 3, secrecy), "Encore 2 au plus", "Option 1"},
            {sheet_of(BudgetPoll{Funding::EqualShares, 9000, {4000, 5000, 12500}}, 3, secrecy),
             "Coût\u00a0: 12\u00a0500", "Option 1"},
            {sheet_of(RankingPoll{}, 3, secrecy), "Votre classement", "Classer à la suite\u00a0: Option 1"},
            {sheet_of(PlacingPoll{}, 3, secrecy), "Effort demandé",
             "Effet de «\u00a0Option 1\u00a0»\u00a0: Fort"},
            {sheet_of(ComparingPoll{3}, 3, secrecy), "Laquelle passe d’abord", "Aucune des deux"},
            {sheet_of(ConsentPoll{}, 0, secrecy), "Sans objection", "Réserve"}};
}

struct BallotRoom {
    Meeting meeting{2};
    model::PollId poll;
    DeskWindow window{meeting, kEven};
    client::VoteState state;
    Driver driver{[this](client::Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        client::Outlook outlook = window.outlook();
        outlook.words = &ui.words();
        draw_vote(ui, ui.screen(), state, client::vote_page(outlook, poll), window.commands);
        window.deliver();
    }};

    explicit BallotRoom(model::RuleSheet sheet) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    void press(client::Key key) {
        driver.key(key);
        driver.settle();
    }
    // With the keyboard alone: to the control, then Enter.
    bool enter(std::string_view name) {
        bool const found = driver.tab_to(name);
        press(client::Key::Enter);
        return found;
    }
    [[nodiscard]] client::VotePage page() { return client::vote_page(window.outlook(), poll); }
    // Presses Voter, and answers what lies in the poll, which is nominal; nothing: it was not taken.
    std::optional<model::voting::Choice> cast() {
        CHECK(enter("Voter"));
        auto const& ballots = poll_in(meeting[kEven], poll).ballots;
        if (ballots.size() == 0)
            return std::nullopt;
        std::optional<model::voting::Choice> last;
        for (model::Ballot const& ballot : ballots)
            last = std::get<model::voting::Choice>(ballot.content);
        return last;
    }
};

// A ballot of that kind at the sizes and in the themes that people use.
inline void check_ballot_looks(model::RuleSheet sheet, std::string const& mark, std::string const& what) {
    BallotRoom room(std::move(sheet));
    if (!mark.empty())
        CHECK(room.click(mark));
    check_looks(room.driver, what);
}

} // namespace tablee::test
