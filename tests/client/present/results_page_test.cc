// SPDX-License-Identifier: Apache-2.0
#include "client/present/results_page.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

// Four proposals, four voters: the second has 4 dots, the first and third 2 each, the last none.
struct Room {
    Meeting meeting{4};
    std::vector<model::ProposalId> proposals;

    Room() {
        for (char const* title : {"Un banc", "Une fiche", "Un café", "Un abri"})
            proposals.push_back(meeting.keeper().make<model::ProposalId>(
                model::ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}}));
        meeting.keeper().ask(model::FreezeProposals{});
        meeting.share();
    }
    model::PollId vote(model::CutTie tie, std::uint16_t retain) {
        model::RuleSheet sheet = dots_sheet(model::Secrecy::HiddenUntilClosed, 0, {2, 1}, retain);
        sheet.cut_tie = tie;
        for (model::ProposalId const& proposal : proposals)
            sheet.options.push_back({proposal, {}, {}});
        model::PollId const poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        for (std::size_t i = 0; i < 4; i += 1)
            CHECK(meeting.desk_of(i).ask(
                      model::CastVote{poll, meeting.members[i], meeting.members[i], model::Warrant::Own,
                                      i % 2 == 0 ? dots({{0, 1}, {1, 1}}) : dots({{1, 1}, {2, 1}})}) == "");
        meeting.share();
        CHECK(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        return poll;
    }
    ResultPage shown(std::size_t desk = kKeeper) {
        return *results_page(outlook_of(meeting[desk]), std::nullopt).shown;
    }
};

model::PollId motion(Meeting& meeting, model::voting::MotionRules rules, std::string_view votes,
                     model::Secrecy secrecy = model::Secrecy::Nominal) {
    model::PollId const poll = open_poll(meeting.keeper(), motion_sheet(secrecy, rules));
    meeting.share();
    for (std::size_t i = 0; i < votes.size(); i += 1)
        meeting.desk_of(i).ask(model::CastVote{poll, meeting.members[i], meeting.members[i],
                                               model::Warrant::Own,
                                               says(votes[i] == 'F'   ? Motion::For
                                                    : votes[i] == 'A' ? Motion::Against
                                                                      : Motion::Abstain)});
    meeting.share();
    CHECK(close_poll(meeting.keeper(), poll) == "");
    meeting.share();
    return poll;
}

std::string titles(RetainedLine const& line) {
    std::string all;
    for (std::string const& title : line.titles)
        all += (all.empty() ? "" : " | ") + title;
    return all;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("what the count retains stands until the chair sets the line") {
        Room room;
        model::PollId const poll = room.vote(model::CutTie::KeepBoth, 1);
        ResultPage page = room.shown();
        REQUIRE(page.retained.has_value());
        CHECK(titles(*page.retained) == "2. Une fiche");
        CHECK(page.retained->settled == "Selon le compte\u00a0; la présidence ne les a pas encore arrêtées.");
        CHECK(page.retained->can_set);
        CHECK_FALSE(room.shown(kEven).retained->can_set);
        CHECK(page.retained->tie.empty());
        CHECK(settlement_of(page) == model::Settlement::AsCounted);
        room.meeting.keeper().write(
            model::RetainedSet{poll, {0, 1}, model::Settlement::AsCounted, {"Le banc aussi."}});
        page = room.shown();
        CHECK(titles(*page.retained) == "1. Un banc | 2. Une fiche");
        CHECK(page.retained->settled == "Arrêtées par la présidence, selon le compte. Le banc aussi.");
        CHECK(page.total.options[1].retained);
    }

    TEST_CASE("a tie at the cut is told, and settled as it was declared") {
        auto const check = [](model::CutTie tie, model::Settlement expected, std::string_view declared,
                              std::string_view retained) {
            Room room;
            room.vote(tie, 2);
            ResultPage const page = room.shown();
            CHECK(page.tied == std::vector<std::uint16_t>{0, 2});
            CHECK(settlement_of(page) == expected);
            CHECK(page.retained->tie.find("2 propositions sont à égalité pour la dernière place.") == 0);
            CHECK(page.retained->tie.find(declared) != std::string::npos);
            CHECK(titles(*page.retained) == retained);
            CHECK(page.next.among_tied.has_value() == (tie == model::CutTie::VoteAgain));
        };
        check(model::CutTie::KeepBoth, model::Settlement::KeptBoth, "toutes sont retenues",
              "1. Un banc | 2. Une fiche | 3. Un café");
        check(model::CutTie::VoteAgain, model::Settlement::VotedAgain, "on vote de nouveau", "2. Une fiche");
        check(model::CutTie::Chair, model::Settlement::Chair, "la présidence choisit", "2. Une fiche");
        check(model::CutTie::Lot, model::Settlement::Lot, "tirage au sort", "2. Une fiche");
    }

    TEST_CASE("the second vote among those tied is a sheet that the rules accept") {
        Room room;
        room.vote(model::CutTie::VoteAgain, 2);
        ResultPage const page = room.shown();
        REQUIRE(page.next.among_tied.has_value());
        CHECK(page.next.among_tied->options.size() == 2);
        CHECK(page.next.among_tied->retain == 1);
        CHECK(page.next.among_tied->question.utf8.find("second vote") != std::string::npos);
        CHECK(room.meeting.keeper().ask(model::OpenPoll{*page.next.among_tied}) == "");
        CHECK_FALSE(room.shown(kEven).next.among_tied.has_value());
    }

    TEST_CASE("a line that is on its way is shown at once, marked") {
        Room room;
        model::PollId const poll = room.vote(model::CutTie::KeepBoth, 1);
        Outlook outlook = outlook_of(room.meeting[kKeeper]);
        outlook.waiting.emplace_back(model::Act{model::RetainedSet{poll, {3}, {}, {}}});
        ResultPage const page = *results_page(outlook, poll).shown;
        CHECK(titles(*page.retained) == "4. Un abri");
        CHECK(page.retained->saving);
    }

    TEST_CASE("the service's decision stands apart from the advice") {
        Room room;
        room.vote(model::CutTie::KeepBoth, 1);
        ResultPage page = room.shown();
        REQUIRE(page.decisions.size() == 1);
        CHECK(page.decisions[0].title == "2. Une fiche");
        CHECK(page.decisions[0].verdict == "Pas encore examinée.");
        CHECK(page.can_decide);
        CHECK_FALSE(room.shown(kOdd).can_decide);
        auto const body =
            decision_of(page, page.decisions[0], {1, "Hélène Morel", "12/03/2026", "À l’essai"});
        REQUIRE(body.has_value());
        CHECK(body->verdict == model::Verdict::Amended);
        CHECK(body->proposal == room.proposals[1]);
        CHECK_FALSE(body->poll.has_value());
        CHECK(room.meeting.keeper().ask(model::Act{*body}) == "");
        page = room.shown();
        CHECK(page.decisions[0].verdict == "Modifiée – Hélène Morel, le 12/03/2026");
        CHECK(page.decisions[0].motive == "À l’essai");
        CHECK(decision_of(page, page.decisions[0], {0, " ", "12/03/2026", ""}).error().key ==
              "results.decide.no-name");
        CHECK(decision_of(page, page.decisions[0], {0, "X", "demain", ""}).error() ==
              model::Error{"results.decide.bad-date", {"demain"}});
    }

    TEST_CASE("after a motion it is the motion that is decided on") {
        Meeting meeting(3);
        model::PollId const poll = motion(meeting, {}, "FFA");
        ResultPage const page = *results_page(outlook_of(meeting.keeper()), poll).shown;
        REQUIRE(page.decisions.size() == 1);
        auto const body = decision_of(page, page.decisions[0], {0, "Hélène Morel", "12/03/2026", ""});
        REQUIRE(body.has_value());
        CHECK(body->poll == poll);
        CHECK(meeting.keeper().ask(model::Act{*body}) == "");
    }

    TEST_CASE("a cancelled poll has no figures, and may be run again") {
        Meeting meeting(3);
        model::PollId const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.keeper().write(model::PollCancelled{poll, {"Panne."}});
        meeting.share();
        ResultPage const page = *results_page(outlook_of(meeting.keeper()), poll).shown;
        CHECK(page.notice == "Ce vote a été annulé. Panne.");
        CHECK(page.total.counts.empty());
        REQUIRE(page.next.again.has_value());
        CHECK(meeting.keeper().ask(model::OpenPoll{*page.next.again}) == "");
        CHECK_FALSE(results_page(outlook_of(meeting[kEven]), poll).shown->next.again.has_value());
    }

    TEST_CASE("a contested poll shows no result, and is run again") {
        Meeting meeting(3);
        model::PollId const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        meeting[kDeputy].write(model::KeepershipTaken{{meeting.keeper().post()}});
        meeting[kDeputy].ask(model::Act{model::PollClosingAnnounced{poll, 20}});
        CHECK(meeting[kDeputy].ask(model::ClosePoll{poll}) == "");
        CHECK(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        ResultPage const page = *results_page(outlook_of(meeting[kDeputy]), poll).shown;
        CHECK(page.contested);
        CHECK(page.notice.find("clos deux fois") != std::string::npos);
        CHECK(page.next.again.has_value());
    }

    TEST_CASE("the list has the last poll first, and shows the last that ended") {
        Meeting meeting(3);
        model::PollId const first = motion(meeting, {}, "FFA");
        model::PollId const second = open_poll(meeting.keeper(), motion_sheet());
        ResultsPage const page = results_page(outlook_of(meeting.keeper()), std::nullopt);
        REQUIRE(page.polls.size() == 2);
        CHECK(page.polls[0].id == second);
        CHECK(page.polls[0].open);
        CHECK(page.shown->id == first);
        CHECK(results_page(outlook_of(meeting.keeper()), second).shown->notice == "Ce vote n’est pas clos.");
        CHECK(page.today_words == "12/03/2026");
        Meeting quiet(2);
        CHECK_FALSE(results_page(outlook_of(quiet.keeper()), std::nullopt).shown.has_value());
    }
}
