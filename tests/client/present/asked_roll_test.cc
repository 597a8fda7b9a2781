// SPDX-License-Identifier: Apache-2.0
#include "client/present/asked_roll.h"

#include "tests/client/present/seen_by.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/present") {
    TEST_CASE("what waits is laid over the roll, and its rows are marked") {
        Meeting meeting(4, Start::Prepared);
        Outlook outlook = seen_by(meeting);
        wait_for(outlook, model::AttendanceMarked{meeting.members[0], model::Presence::Left});
        wait_for(outlook, model::ProxyGiven{meeting.members[0], meeting.members[1]});
        wait_for(outlook, model::MemberRemoved{meeting.members[2]});
        wait_for(outlook, model::RoleAssigned{meeting.members[1], model::Role::Deputy, model::Grant::Given});
        wait_for(outlook, member("Zoé", "Aubry"));
        AskedRoll const roll = asked_roll(outlook);
        auto const& members = roll.session.members;
        CHECK(members.find(meeting.members[0])->presence == model::Presence::Left);
        CHECK(members.find(meeting.members[0])->left == outlook.now);
        CHECK(members.find(meeting.members[0])->proxy_to == meeting.members[1]);
        CHECK(members.find(meeting.members[1])->roles.has(model::Role::Deputy));
        CHECK(members.find(meeting.members[2])->removed);
        CHECK(roll.is_saving(meeting.members[0]));
        CHECK_FALSE(roll.is_saving(meeting.members[3]));
        REQUIRE(roll.enrolling.size() == 1);
        CHECK(roll.enrolling[0].last_name.utf8 == "Aubry");
        CHECK(outlook.session->members.find(meeting.members[0])->presence == model::Presence::Present);
    }

    TEST_CASE("asked and done give the same roll") {
        Meeting meeting(4, Start::Prepared);
        meeting.mark(2, model::Presence::Expected);
        meeting.keeper().write(model::ProxyGiven{meeting.members[2], meeting.members[0]});
        std::vector<model::Body> const acts{
            model::AttendanceMarked{meeting.members[0], model::Presence::Absent}, // frees the proxy it held
            model::AttendanceMarked{meeting.members[2], model::Presence::Late},
            model::AttendanceMarked{meeting.members[3], model::Presence::Excused},
            model::ProxyGiven{meeting.members[3], meeting.members[1]},
            model::ProxyEnded{meeting.members[3]},
            model::MemberCorrected{meeting.members[1], member("Tomás", "Ferreira")},
            model::MemberRemoved{meeting.members[1]},
            model::MemberRestored{meeting.members[1]}};
        Outlook outlook = seen_by(meeting);
        for (model::Body const& act : acts)
            wait_for(outlook, act);
        AskedRoll const asked = asked_roll(outlook);
        for (model::Body const& act : acts)
            CHECK(meeting.keeper().tell(act) == model::Refusal::None);
        for (model::Member const& done : meeting.session().members) {
            model::Member const& one = *asked.session.members.find(done.id);
            CAPTURE(done.as.last_name.utf8);
            CHECK((one.as == done.as));
            CHECK(one.presence == done.presence);
            CHECK(one.proxy_to == done.proxy_to);
            CHECK(one.removed == done.removed);
            CHECK(one.arrived.has_value() == done.arrived.has_value());
            CHECK(one.left.has_value() == done.left.has_value());
        }
    }

    TEST_CASE("what waits for somebody who is not there changes nothing") {
        Meeting meeting(1);
        Outlook outlook = seen_by(meeting);
        wait_for(outlook, model::AttendanceMarked{id_of<model::MemberId>(9), model::Presence::Left});
        CHECK(asked_roll(outlook).saving.empty());
    }
}
