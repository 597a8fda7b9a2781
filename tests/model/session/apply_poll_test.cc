// SPDX-License-Identifier: Apache-2.0
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;
using voting::Motion;

std::vector<Fate> fates(Poll const& poll) {
    std::vector<Fate> out;
    for (Ballot const& ballot : poll.ballots)
        out.push_back(ballot.fate);
    return out;
}

// Four voices; the deputy took over in a partition and both keepers close the one open poll.
struct Partition {
    Partition()
        : poll(open_poll(meeting.keeper(), motion_sheet())) {
        meeting.share();
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::For)));
        meeting.share();
        meeting[kDeputy].write(KeepershipTaken{});
    }
    Meeting meeting{4};
    PollId poll;
};

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("the last ballot before the cut counts, what came on the way is late") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::Against)));
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::For)));
        meeting.share();
        CHECK(fates(poll_in(meeting.keeper(), poll)) == std::vector{Fate::Replaced, Fate::Received});
        CHECK(poll_in(meeting.keeper(), poll).voices_cast() == 1);
        // On its way: sorts before the closing, and after it.
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::Abstain)));
        meeting[kOdd].write(own_ballot(poll, meeting.members[1], says(Motion::For)));
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        for (int i = 0; i < 5; i += 1)
            meeting[kOdd].write(AttendanceMarked{meeting.members[1], Presence::Present});
        meeting[kOdd].write(own_ballot(poll, meeting.members[3], says(Motion::For)));
        meeting.share();
        for (Desk const& desk : meeting.desks()) {
            Poll const& closed = poll_in(desk, poll);
            std::size_t late = 0;
            for (Ballot const& ballot : closed.ballots)
                late += ballot.fate == Fate::Late ? 1U : 0U;
            CHECK(late == 3);
            CHECK(closed.ballots.size() == 5);
            CHECK(closed.status == PollStatus::Closed);
            CHECK(votes_in(desk, poll) == voting::MotionVotes{1, 0, 0, 0, 0});
        }
        CHECK(poll_in(meeting.keeper(), poll).ballots.at(0).fate == Fate::Replaced);
        CHECK(poll_in(meeting.keeper(), poll).ballots.at(1).fate == Fate::Counted);
    }

    TEST_CASE("two keepers close one poll apart: contested everywhere, whatever arrives first") {
        for (bool const deputy_announces_first : {false, true}) {
            Partition on;
            auto& [meeting, poll] = on;
            if (deputy_announces_first)
                REQUIRE(close_poll(meeting[kDeputy], poll) == "");
            REQUIRE(close_poll(meeting.keeper(), poll) == "");
            if (!deputy_announces_first) {
                for (int i = 0; i < 9; i += 1) // sorts well after
                    meeting[kDeputy].write(AgendaItemAdded{{"Point"}, 1});
                REQUIRE(close_poll(meeting[kDeputy], poll) == "");
            }
            CHECK(poll_in(meeting.keeper(), poll).status == PollStatus::Closed);
            CHECK(poll_in(meeting[kDeputy], poll).status == PollStatus::Closed);
            meeting[kEven].hear(meeting.keeper());
            meeting[kEven].hear(meeting[kDeputy]);
            meeting[kOdd].hear(meeting[kDeputy]);
            meeting[kOdd].hear(meeting.keeper());
            meeting.share();
            for (Desk const& desk : meeting.desks()) {
                CHECK(poll_in(desk, poll).status == PollStatus::Contested);
                CHECK(poll_in(desk, poll).closings.size() == 2);
                CHECK_FALSE(poll_in(desk, poll).result.has_value());
                CHECK(desk.session().voids->empty());
            }
            CHECK(meeting[kDeputy].tell(PollCancelled{poll, {}}) == Refusal::PollClosed);
        }
    }

    TEST_CASE("a line set on one side is gone with the contested result") {
        Meeting meeting(2);
        auto const poll = open_poll(meeting.keeper(), dots_sheet(Secrecy::Nominal, 3));
        meeting.share();
        meeting[kDeputy].write(KeepershipTaken{});
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        meeting.keeper().write(RetainedSet{poll, {0}, Settlement::AsCounted, {}});
        CHECK(poll_in(meeting.keeper(), poll).retained.has_value());
        for (int i = 0; i < 9; i += 1)
            meeting[kDeputy].write(AgendaItemAdded{{"Point"}, 1});
        meeting[kDeputy].write(PollCancelled{poll, {"Erreur"}});
        meeting.share();
        CHECK(poll_in(meeting.keeper(), poll).status == PollStatus::Contested);
        CHECK_FALSE(poll_in(meeting.keeper(), poll).retained.has_value());
        CHECK_FALSE(poll_in(meeting.keeper(), poll).result.has_value());
    }

    TEST_CASE("closed on one side and cancelled on the other is contested, either way round") {
        for (bool const cancelled_first : {false, true}) {
            Partition on;
            auto& [meeting, poll] = on;
            if (cancelled_first)
                meeting[kDeputy].write(PollCancelled{poll, {"Erreur"}});
            REQUIRE(close_poll(meeting.keeper(), poll) == "");
            if (!cancelled_first) {
                for (int i = 0; i < 9; i += 1)
                    meeting[kDeputy].write(AgendaItemAdded{{"Point"}, 1});
                meeting[kDeputy].write(PollCancelled{poll, {"Erreur"}});
            }
            meeting.share();
            for (Desk const& desk : meeting.desks()) {
                CHECK(poll_in(desk, poll).status == PollStatus::Contested);
                CHECK_FALSE(poll_in(desk, poll).result.has_value());
            }
        }
    }

    TEST_CASE("cancelled on both sides is cancelled, for whoever has seen either") {
        Partition on;
        auto& [meeting, poll] = on;
        meeting.keeper().write(PollCancelled{poll, {"Un"}});
        meeting[kDeputy].write(PollCancelled{poll, {"Deux"}});
        meeting[kEven].hear(meeting[kDeputy]);
        meeting[kOdd].hear(meeting.keeper());
        for (std::size_t desk : {kEven, kOdd}) {
            std::size_t const member = desk == kEven ? 2 : 1;
            CHECK(meeting[desk].tell(own_ballot(poll, meeting.members[member], says(Motion::For))) ==
                  Refusal::PollClosed);
        }
        meeting.share();
        CHECK(poll_in(meeting.keeper(), poll).status == PollStatus::Cancelled);
        CHECK(poll_in(meeting.keeper(), poll).cancelled_by.size() == 2);
        CHECK(meeting.session().voids->size() == 2);
    }

    TEST_CASE("a ballot for a cancelled poll, on its way, is late") {
        Partition on;
        auto& [meeting, poll] = on;
        meeting.keeper().write(PollCancelled{poll, {}});
        for (int i = 0; i < 5; i += 1)
            meeting[kOdd].write(AttendanceMarked{meeting.members[1], Presence::Present});
        meeting[kOdd].write(own_ballot(poll, meeting.members[1], says(Motion::For)));
        meeting.share();
        CHECK(fates(poll_in(meeting.keeper(), poll)) == std::vector{Fate::Received, Fate::Late});
    }

    TEST_CASE("totals that a scrutineer corrects unseen by the closer change nothing") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), motion_sheet(Secrecy::SecretOnPaper));
        meeting.share();
        voting::MotionVotes const agreed{2, 1, 0, 1, 0};
        meeting[kEven].write(PaperTotalsEntered{poll, meeting.members[0], agreed, 4, 4});
        meeting[kOdd].write(PaperTotalsEntered{poll, meeting.members[1], agreed, 4, 4});
        meeting.share();
        voting::MotionVotes const other{4, 0, 0, 0, 0};
        meeting[kEven].write(PaperTotalsEntered{poll, meeting.members[0], other, 4, 4});
        meeting[kOdd].write(PaperTotalsEntered{poll, meeting.members[1], other, 4, 4});
        meeting.keeper().write(AgendaItemAdded{{"Point"}, 1}); // the closing sorts after both
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        for (Desk const& desk : meeting.desks()) {
            CHECK(poll_in(desk, poll).status == PollStatus::Closed);
            CHECK(votes_in(desk, poll) == agreed);
        }
        CHECK(poll_in(meeting.keeper(), poll).paper.size() == 4);
        CHECK(poll_in(meeting.keeper(), poll).paper[0].post == meeting[kOdd].post());
    }

    TEST_CASE("a poll opened in a partition stands, though the other side had adjourned") {
        Meeting meeting(4);
        meeting[kDeputy].write(KeepershipTaken{});
        meeting[kDeputy].write(SessionAdjourned{});
        for (int i = 0; i < 5; i += 1)
            meeting.keeper().write(AgendaItemAdded{{"Point"}, 1});
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        REQUIRE(meeting.session().polls.find(poll) != nullptr);
        CHECK(poll_in(meeting.keeper(), poll).status == PollStatus::Closed);
        CHECK(meeting.session().phase == Phase::Adjourned);
    }
}

} // namespace tablee::model
