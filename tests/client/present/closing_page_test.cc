// SPDX-License-Identifier: Apache-2.0
#include "client/present/closing_page.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

struct Room {
    Meeting meeting{4};
    model::PollId poll;

    explicit Room(model::RuleSheet sheet = motion_sheet(model::Secrecy::HiddenUntilClosed)) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
    }
    Outlook outlook(std::size_t desk) { return outlook_of(meeting[desk]); }
    ClosingPage page(std::size_t desk = kKeeper) { return closing_page(outlook(desk), poll); }
    void enter(std::size_t member, model::voting::MotionVotes votes) {
        meeting.desk_of(member).ask(
            model::Act{model::PaperTotalsEntered{poll, meeting.members[member], votes, 4, 4}});
        meeting.share();
    }
};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("who is missing is told with the posts that do not answer") {
        Room room;
        CHECK(room.page().missing == "4 votes attendus.");
        CHECK(room.page().votes.size() == 4);
        CHECK(room.page().votes[0].post == "Poste");
        Outlook outlook = room.outlook(kKeeper);
        std::erase_if(outlook.links,
                      [&](LinkedPost const& link) { return link.post == room.meeting[kOdd].post(); });
        for (LinkedPost& link : outlook.links)
            link.silent = link.silent || link.post == room.meeting[kEven].post();
        ClosingPage const page = closing_page(outlook, room.poll);
        CHECK(page.missing == "2 postes ne répondent pas. 4 votes attendus.");
        CHECK(page.votes[0].post == "Poste, ne répond pas");
    }

    TEST_CASE("nobody is missing once all have voted") {
        Room room;
        for (std::size_t i = 0; i < 4; i += 1)
            room.meeting.desk_of(i).ask(model::CastVote{room.poll, room.meeting.members[i],
                                                        room.meeting.members[i], model::Warrant::Own,
                                                        says(Motion::For)});
        room.meeting.share();
        CHECK(room.page().missing.empty());
        CHECK(room.page().participation == "4 votes reçus sur 4 attendus.");
    }

    TEST_CASE("the keeper announces, who conducts may stop it, members do neither") {
        Room room;
        CHECK(room.page(kKeeper).cannot_announce.empty());
        CHECK(room.page(kClerk).conducting);
        CHECK_FALSE(room.page(kClerk).cannot_announce.empty());
        CHECK_FALSE(room.page(kEven).conducting);
        room.meeting.keeper().ask(model::Act{model::PollClosingAnnounced{room.poll, 20}});
        room.meeting.share();
        CHECK(room.page(kClerk).cannot_cancel.empty());
        CHECK_FALSE(room.page(kEven).cannot_cancel.empty());
    }

    TEST_CASE("the countdown goes from its seconds to zero, whatever a clock says") {
        Room room;
        room.meeting.keeper().ask(model::Act{model::PollClosingAnnounced{room.poll, 20}});
        auto const check = [&](std::int64_t after_ms, int left, bool due) {
            Outlook outlook = room.outlook(kKeeper);
            outlook.now = model::Instant{room.meeting.keeper().now.ms + after_ms};
            ClosingPage const page = closing_page(outlook, room.poll);
            CHECK(page.counting_down);
            CHECK(page.seconds_left == left);
            CHECK(page.due == due);
        };
        check(0, 20, false);
        check(1, 20, false);
        check(1000, 19, false);
        check(19'999, 1, false);
        check(20'000, 0, true);
        check(90'000, 0, true);
        check(-50'000, 20, false);
        room.meeting.keeper().ask(model::Act{model::PollClosingCancelled{room.poll}});
        CHECK_FALSE(room.page().counting_down);
        CHECK(room.page().countdown.empty());
    }

    TEST_CASE("two scrutineers who agree let the poll be closed") {
        Room room(motion_sheet(model::Secrecy::SecretOnPaper));
        REQUIRE(room.page().paper.has_value());
        CHECK(room.page(kEven).paper->scrutineers.size() == 2);
        CHECK(room.page(kKeeper).paper->scrutineers.size() == 4);
        CHECK_FALSE(room.page(kGuest).paper->can_enter);
        room.enter(0, {3, 1, 0, 0, 0});
        CHECK(room.page().paper->entered == std::vector<std::string>{"Totaux entrés par Membre 0."});
        CHECK(room.page().paper->agreement.empty());
        room.enter(1, {2, 2, 0, 0, 0});
        CHECK(room.page().paper->agreement.find("diffèrent") != std::string::npos);
        room.enter(1, {3, 1, 0, 0, 0});
        CHECK(room.page().paper->agreed);
        CHECK(room.page().paper->entered.size() == 2);
    }

    TEST_CASE("typed totals become the scrutineer's word, or say which line is wrong") {
        Room room(motion_sheet(model::Secrecy::SecretOnPaper));
        PaperPage const page = *room.page().paper;
        std::vector<std::string> counts{"3", "1", "0", " 0 ", "0"};
        auto const totals = [&](std::string_view envelopes) {
            return paper_totals(page, room.poll, room.meeting.members[0], counts, envelopes, "4",
                                {"Enveloppes", "Signatures"});
        };
        auto const body = totals("4");
        REQUIRE(body.has_value());
        CHECK(std::get<model::voting::MotionVotes>(body->totals) ==
              model::voting::MotionVotes{3, 1, 0, 0, 0});
        CHECK(room.meeting.desk_of(0).ask(model::Act{*body}) == "");
        CHECK(totals("x").error().args == std::vector<std::string>{"Enveloppes"});
        counts[1] = "un";
        CHECK(totals("4").error() == model::Error{"polling.paper.not-a-number", {"Contre"}});
    }

    TEST_CASE("a poll that is not open has nothing to close") {
        Room room;
        CHECK(close_poll(room.meeting.keeper(), room.poll) == "");
        CHECK_FALSE(room.page().poll.has_value());
        CHECK_FALSE(closing_page(room.outlook(kKeeper), std::nullopt).poll.has_value());
    }
}
