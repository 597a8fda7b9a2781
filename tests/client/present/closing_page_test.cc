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
        REQUIRE(room.page().by_hand.has_value());
        CHECK(room.page(kEven).by_hand->scrutineers.size() == 2);
        CHECK(room.page(kKeeper).by_hand->scrutineers.size() == 4);
        CHECK_FALSE(room.page(kGuest).by_hand->can_enter);
        room.enter(0, {3, 1, 0, 0, 0});
        CHECK(room.page().by_hand->entered == std::vector<std::string>{"Totaux entrés par Membre 0."});
        CHECK(room.page().by_hand->agreement.empty());
        room.enter(1, {2, 2, 0, 0, 0});
        CHECK(room.page().by_hand->agreement.find("diffèrent") != std::string::npos);
        room.enter(1, {3, 1, 0, 0, 0});
        CHECK(room.page().by_hand->agreed);
        CHECK(room.page().by_hand->entered.size() == 2);
    }

    TEST_CASE("a poll that is not open has nothing to close") {
        Room room;
        CHECK(close_poll(room.meeting.keeper(), room.poll) == "");
        CHECK_FALSE(room.page().poll.has_value());
        CHECK_FALSE(closing_page(room.outlook(kKeeper), std::nullopt).poll.has_value());
    }
}
