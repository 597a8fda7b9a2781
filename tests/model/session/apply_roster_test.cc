// SPDX-License-Identifier: Apache-2.0
#include "tests/support/meeting.h"

#include "model/session/quorum.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;
using voting::Motion;

BallotCast proxy_ballot(PollId const& poll, MemberId const& holder, MemberId const& giver, Motion motion) {
    return {poll, holder, giver, Warrant::Proxy, says(motion)};
}

// Six voices; number 0 is away and gave a proxy to number 1.
struct WithProxy {
    WithProxy() {
        meeting.mark(0, Presence::Excused);
        meeting.keeper().write(ProxyGiven{giver, holder});
        meeting.share();
    }
    Meeting meeting{6};
    MemberId giver = meeting.members[0];
    MemberId holder = meeting.members[1];

    PollId open() {
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        return poll;
    }
    voting::MotionVotes close(PollId const& poll) {
        meeting.share();
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        return votes_in(meeting.keeper(), poll);
    }
};

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("electorate: who arrives while a poll is open votes from the next one on") {
        Meeting meeting(4);
        meeting.mark(3, Presence::Expected);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        CHECK(poll_in(meeting.keeper(), poll).as.quorum.present == 3);
        meeting.mark(3, Presence::Late);
        meeting.share();
        BallotCast const mine = own_ballot(poll, meeting.members[3], says(Motion::For));
        CHECK(meeting[kOdd].tell(mine) == Refusal::NotInElectorate);
        CHECK(quorum_now(meeting.session()).present == 4); // at once for what opens next
        auto const next = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        CHECK(poll_in(meeting.keeper(), next).as.quorum.present == 4);
        CHECK(meeting[kOdd].tell(own_ballot(next, meeting.members[3], says(Motion::For))) == Refusal::None);
    }

    TEST_CASE("electorate: the giver arrives; the ballot cast for him stands, an uncast one is his") {
        for (bool const cast_before : {false, true}) {
            WithProxy on;
            auto const poll = on.open();
            Desk& odd = on.meeting[kOdd];
            Desk& even = on.meeting[kEven];
            if (cast_before)
                REQUIRE(odd.tell(proxy_ballot(poll, on.holder, on.giver, Motion::Against)) == Refusal::None);
            on.meeting.mark(0, Presence::Late);
            on.meeting.share();
            CHECK(on.meeting.member(0).proxy_to == std::nullopt);
            Refusal const expected = cast_before ? Refusal::VotedByProxy : Refusal::None;
            CHECK(even.tell(own_ballot(poll, on.giver, says(Motion::For))) == expected);
            CHECK(on.close(poll) ==
                  (cast_before ? voting::MotionVotes{0, 1, 0, 0, 0} : voting::MotionVotes{1, 0, 0, 0, 0}));
            auto const next = on.open(); // the proxy has ended
            CHECK(odd.tell(proxy_ballot(next, on.holder, on.giver, Motion::For)) == Refusal::NotInElectorate);
            CHECK(even.tell(own_ballot(next, on.giver, says(Motion::For))) == Refusal::None);
        }
    }

    TEST_CASE("electorate: who leaves may give a proxy, and his ballot stands") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::For)));
        meeting[kEven].write(AttendanceMarked{meeting.members[0], Presence::Left});
        CHECK(meeting[kEven].tell(ProxyGiven{meeting.members[0], meeting.members[1]}) == Refusal::None);
        meeting.share();
        CHECK(meeting.member(0).left.has_value());
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        CHECK(votes_in(meeting.keeper(), poll).votes_for == 1);
        CHECK(quorum_now(meeting.session()).represented == 1);
    }

    TEST_CASE("electorate: the holder leaves; the proxy is free from the next poll on") {
        WithProxy on;
        auto const poll = on.open();
        REQUIRE(on.meeting[kOdd].tell(proxy_ballot(poll, on.holder, on.giver, Motion::For)) == Refusal::None);
        on.meeting.mark(1, Presence::Left);
        on.meeting.share();
        CHECK(on.meeting.member(0).proxy_to == std::nullopt);
        CHECK(on.close(poll).votes_for == 1);
        CHECK(on.meeting[kEven].tell(ProxyGiven{on.giver, on.meeting.members[3]}) == Refusal::None);
        on.meeting.share();
        auto const next = on.open();
        CHECK(on.meeting[kOdd].tell(proxy_ballot(next, on.holder, on.giver, Motion::For)) ==
              Refusal::NotInElectorate);
        CHECK(on.meeting[kOdd].tell(proxy_ballot(next, on.meeting.members[3], on.giver, Motion::For)) ==
              Refusal::None);
    }

    TEST_CASE("electorate: removed by error and restored, the seat and its ballots are the same") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::For)));
        meeting.share();
        meeting.keeper().write(MemberRemoved{meeting.members[0]});
        CHECK(meeting.member(0).removed);
        CHECK_FALSE(meeting.member(0).in_room());
        meeting.keeper().write(MemberRestored{meeting.members[0]});
        CHECK(meeting.member(0).in_room());
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        CHECK(votes_in(meeting.keeper(), poll).votes_for == 1);
    }

    TEST_CASE("a proxy sent in advance waits for its holder; one who does not come holds none") {
        for (Presence const outcome :
             {Presence::Expected, Presence::Excused, Presence::Absent, Presence::Left}) {
            Meeting meeting(3, Start::Prepared);
            meeting.mark(0, Presence::Excused);
            meeting.mark(1, Presence::Expected);
            meeting.keeper().write(ProxyGiven{meeting.members[0], meeting.members[1]});
            CHECK(quorum_now(meeting.session()).represented == 0);
            meeting.mark(1, Presence::Present);
            CHECK(quorum_now(meeting.session()).represented == 1);
            meeting.mark(1, outcome);
            CHECK(meeting.member(0).proxy_to.has_value() == (outcome == Presence::Expected));
        }
    }

    TEST_CASE("hours of arrival and leaving follow the last truth") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const at = [&](Presence presence) {
            return keeper.write(AttendanceMarked{meeting.members[0], presence}).wall;
        };
        auto const& who = [&]() -> Member const& { return meeting.member(0); };
        at(Presence::Absent); // ticked present by mistake before
        CHECK(who().arrived == std::nullopt);
        Instant const arrived = at(Presence::Late);
        CHECK(who().arrived == arrived);
        at(Presence::Present);
        CHECK(who().arrived == arrived);
        Instant const left = at(Presence::Left);
        CHECK(who().arrived == arrived);
        CHECK(who().left == left);
        at(Presence::Present);
        CHECK(who().arrived == arrived);
        CHECK(who().left == std::nullopt);
        at(Presence::Left);
        at(Presence::Excused);
        CHECK(who().left == std::nullopt);
        CHECK(who().arrived == std::nullopt);
    }

    TEST_CASE("opening, adjourning and reopening leave their hours") {
        Meeting meeting(2, Start::Prepared);
        Desk& keeper = meeting.keeper();
        CHECK(keeper.session().opened_at == std::nullopt);
        Instant const opened = keeper.write(SessionOpened{{2, 2, 0, 1, true}}).wall;
        Instant const adjourned = keeper.write(SessionAdjourned{}).wall;
        CHECK(keeper.session().opened_at == opened);
        CHECK(keeper.session().opening_quorum == QuorumFigures{2, 2, 0, 1, true});
        CHECK(keeper.session().adjourned_at == adjourned);
        keeper.write(SessionReopened{});
        CHECK(keeper.session().adjourned_at == std::nullopt);
        CHECK(keeper.session().opened_at == opened);
    }

    TEST_CASE("two keepers who open the session apart open it once") {
        Meeting meeting(2, Start::Prepared);
        meeting[kDeputy].write(KeepershipTaken{});
        meeting[kDeputy].write(SessionOpened{{9, 9, 0, 0, true}});
        meeting.keeper().write(SessionOpened{{2, 2, 0, 0, true}});
        meeting.share();
        std::uint16_t const voices = meeting.session().opening_quorum->voices;
        Instant const opened = *meeting.session().opened_at;
        for (Desk const& desk : meeting.desks()) {
            CHECK(desk.session().phase == Phase::Open);
            CHECK(desk.session().opening_quorum->voices == voices);
            CHECK(desk.session().opened_at == opened);
        }
        CHECK(voices == 2); // the first in the order of the fold
    }

    TEST_CASE("roles come and go") {
        Meeting meeting(2);
        CHECK(meeting.member(0).roles.has(Role::Chair));
        CHECK_FALSE(meeting.member(0).roles.has(Role::Deputy));
        meeting.keeper().write(RoleAssigned{meeting.members[0], Role::Deputy, Grant::Given});
        CHECK(meeting.member(0).roles.has(Role::Deputy));
        CHECK(meeting.member(0).roles.bits() == 9);
        meeting.keeper().write(RoleAssigned{meeting.members[0], Role::Chair, Grant::Withdrawn});
        CHECK_FALSE(meeting.member(0).roles.has(Role::Chair));
        CHECK_FALSE(meeting.member(0).roles.none());
        meeting.keeper().write(RoleAssigned{meeting.members[0], Role::Deputy, Grant::Withdrawn});
        CHECK(meeting.member(0).roles.none());
    }
}

} // namespace tablee::model
