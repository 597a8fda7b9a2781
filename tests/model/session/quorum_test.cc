// SPDX-License-Identifier: Apache-2.0
#include "model/session/quorum.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

SessionCreated charter(QuorumRule rule) {
    SessionCreated body = session_body();
    body.quorum = rule;
    return body;
}

// Of so many voices, all of them present, how many are required.
std::uint16_t required(std::size_t voices, QuorumRule rule) {
    Meeting meeting(voices, Start::Prepared, charter(rule));
    return quorum_now(meeting.session()).required;
}

MemberId enrol_alternate(Meeting& meeting, std::size_t titular) {
    MemberEnrolled body;
    body.last_name = {"Suppléant"};
    body.standing = Standing::Alternate;
    body.alternate_of = meeting.members[titular];
    return meeting.keeper().make<MemberId>(body);
}

bool votes(Meeting& meeting, MemberId const& voice) {
    for (Voice const& one : electorate_now(meeting.session()))
        if (one.voice == voice)
            return true;
    return false;
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("half or more, more than half, two thirds, nobody") {
        QuorumRule const half{{1, 2}, false, false};
        QuorumRule const more_than_half{{1, 2}, true, false};
        CHECK(required(21, half) == 11);
        CHECK(required(20, half) == 10);
        CHECK(required(11, half) == 6);
        CHECK(required(10, more_than_half) == 6);
        CHECK(required(11, more_than_half) == 6);
        CHECK(required(8, more_than_half) == 5);
        CHECK(required(1, more_than_half) == 1);
        CHECK(required(9, {{2, 3}, false, false}) == 6);
        CHECK(required(10, {{2, 3}, false, false}) == 7);
        CHECK(required(9, {{2, 3}, true, false}) == 7);
        CHECK(required(10, {{1, 1}, false, false}) == 10);
        CHECK(required(10, {}) == 0);
        CHECK(required(10, {{0, 1}, true, false}) == 1);
    }

    TEST_CASE("a quorum is reached by those in the room, and by proxies where the rules count them") {
        for (bool const proxies_count : {false, true}) {
            Meeting meeting(8, Start::Prepared, charter({{1, 2}, true, proxies_count}));
            for (std::size_t away : {4U, 5U, 6U, 7U})
                meeting.mark(away, Presence::Excused);
            meeting.keeper().write(ProxyGiven{meeting.members[4], meeting.members[0]});
            CHECK(quorum_now(meeting.session()) == QuorumFigures{8, 4, 1, 5, proxies_count});
            meeting.mark(5, Presence::Late);
            CHECK(quorum_now(meeting.session()) == QuorumFigures{8, 5, 1, 5, true});
            meeting.mark(0, Presence::Left); // the holder: the proxy goes with him
            CHECK(quorum_now(meeting.session()) == QuorumFigures{8, 4, 0, 5, false});
        }
    }

    TEST_CASE("staff without a voice and members removed count nowhere") {
        Meeting meeting(3, Start::Prepared, charter({{1, 2}, false, false}));
        meeting.keeper().write(AttendanceMarked{meeting.clerk, Presence::Present});
        CHECK(quorum_now(meeting.session()) == QuorumFigures{3, 3, 0, 2, true});
        CHECK_FALSE(votes(meeting, meeting.clerk));
        meeting.keeper().write(MemberRemoved{meeting.members[1]});
        CHECK(quorum_now(meeting.session()) == QuorumFigures{2, 2, 0, 1, true});
        CHECK_FALSE(votes(meeting, meeting.members[1]));
        meeting.keeper().write(MemberRestored{meeting.members[1]});
        CHECK(quorum_now(meeting.session()) == QuorumFigures{3, 3, 0, 2, true});
        CHECK(votes(meeting, meeting.members[1]));
    }

    TEST_CASE("the electorate is who is in the room and who is represented there, voices ascending") {
        Meeting meeting(5);
        auto const& m = meeting.members;
        meeting.mark(1, Presence::Excused);
        meeting.mark(2, Presence::Absent);
        meeting.mark(3, Presence::Expected);
        meeting.keeper().write(ProxyGiven{m[1], m[0]});
        meeting.keeper().write(ProxyGiven{m[2], m[3]}); // whose holder has not come yet
        std::vector<Voice> expected{{m[0], m[0]}, {m[1], m[0]}, {m[4], m[4]}};
        std::sort(expected.begin(), expected.end());
        CHECK(electorate_now(meeting.session()) == expected);
        meeting.mark(3, Presence::Late);
        expected.push_back({m[2], m[3]});
        expected.push_back({m[3], m[3]});
        std::sort(expected.begin(), expected.end());
        CHECK(electorate_now(meeting.session()) == expected);
    }

    TEST_CASE("an alternate votes in person while the titular is away without a proxy") {
        Meeting meeting(4, Start::Prepared, charter({{1, 2}, false, true}));
        auto const alternate = enrol_alternate(meeting, 0);
        CHECK_FALSE(votes(meeting, alternate));
        meeting.keeper().write(AttendanceMarked{alternate, Presence::Present});
        CHECK_FALSE(votes(meeting, alternate)); // the titular is here
        meeting.mark(0, Presence::Excused);
        CHECK(votes(meeting, alternate));
        CHECK(quorum_now(meeting.session()) == QuorumFigures{4, 4, 0, 2, true});
        meeting.keeper().write(ProxyGiven{meeting.members[0], meeting.members[1]});
        CHECK_FALSE(votes(meeting, alternate));
        CHECK(quorum_now(meeting.session()) == QuorumFigures{4, 3, 1, 2, true});
        meeting.keeper().write(ProxyEnded{meeting.members[0]});
        CHECK(votes(meeting, alternate));
        meeting.keeper().write(AttendanceMarked{alternate, Presence::Left});
        CHECK_FALSE(votes(meeting, alternate));
        meeting.keeper().write(AttendanceMarked{alternate, Presence::Late});
        CHECK(votes(meeting, alternate));
        meeting.keeper().write(MemberRemoved{meeting.members[0]});
        CHECK_FALSE(votes(meeting, alternate)); // nobody to stand in for
    }

    TEST_CASE("of two alternates of one titular the first on the roll votes: one seat, one voice") {
        Meeting meeting(3, Start::Prepared, charter({{1, 2}, false, true}));
        auto const first = enrol_alternate(meeting, 0);
        auto const second = enrol_alternate(meeting, 0);
        meeting.mark(0, Presence::Absent);
        meeting.keeper().write(AttendanceMarked{second, Presence::Present});
        CHECK(votes(meeting, second));
        meeting.keeper().write(AttendanceMarked{first, Presence::Present});
        CHECK(votes(meeting, first));
        CHECK_FALSE(votes(meeting, second));
        CHECK(quorum_now(meeting.session()).present == 3);
    }

    TEST_CASE("an alternate of nobody, of itself or of another alternate has no voice") {
        Meeting meeting(2);
        auto const chained = enrol_alternate(meeting, 0);
        MemberEnrolled body = meeting.session().members.find(chained)->as;
        for (std::optional<MemberId> const& of : {std::optional<MemberId>{}, std::optional{chained}}) {
            body.alternate_of = of;
            meeting.keeper().write(MemberCorrected{chained, body});
            meeting.keeper().write(AttendanceMarked{chained, Presence::Present});
            CHECK_FALSE(votes(meeting, chained));
        }
        body.alternate_of = meeting.members[0];
        body.has_voice = false;
        meeting.keeper().write(MemberCorrected{chained, body});
        meeting.mark(0, Presence::Absent);
        CHECK_FALSE(votes(meeting, chained));
    }
}

} // namespace tablee::model
