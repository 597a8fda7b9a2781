// SPDX-License-Identifier: Apache-2.0
#include "model/session/rules.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("a post that was not admitted may only ask in") {
        Meeting meeting(2);
        Desk& guest = meeting[kGuest];
        CHECK(guest.tell(AdmissionAsked{}) == Refusal::None);
        CHECK(guest.tell(AttendanceMarked{meeting.members[0], Presence::Left}) == Refusal::NotAdmitted);
        CHECK(guest.tell(AgendaItemAdded{{"Accueil"}, 5}) == Refusal::NotAdmitted);
        meeting.share();
        CHECK(meeting.keeper().tell(PostAdmitted{guest.post(), {}}) == Refusal::None);
        meeting.share();
        CHECK(guest.tell(AgendaItemAdded{{"Accueil"}, 5}) == Refusal::NotConducting);
        CHECK(guest.tell(ProposalsFrozen{}) == Refusal::NotKeeper);
    }

    TEST_CASE("what nobody here can read stays in the log, void") {
        Meeting meeting(2);
        CHECK(meeting.keeper().tell(UnknownKind{}) == Refusal::UnknownKind);
        CHECK(meeting.keeper().tell(session_body()) == Refusal::SecondGenesis);
        Event event = meeting[kEven].write(AttendanceMarked{meeting.members[0], Presence::Left});
        event.undecodable = true;
        Desk other(50);
        for (Event const& held : meeting.keeper().held())
            other.take(held);
        other.take(event);
        CHECK(other.why_void(event.id) == Refusal::Undecodable);
        CHECK(other.session().members.find(meeting.members[0])->presence == Presence::Present);
    }

    TEST_CASE("a session of newer rules is not interpreted") {
        SessionCreated newer = session_body();
        newer.rules_version = kRulesVersion + 1;
        Meeting meeting(2, Start::Open, newer);
        CHECK(meeting.session().members.empty());
        CHECK(meeting.keeper().tell(AgendaItemAdded{{"Accueil"}, 5}) == Refusal::NewerRules);
        SessionCreated same = session_body();
        same.rules_version = kRulesVersion;
        CHECK(Meeting(2, Start::Open, same).keeper().tell(AgendaItemAdded{{"Accueil"}, 5}) == Refusal::None);
    }

    TEST_CASE("nobody conducts an adjourned session but to reopen it") {
        Meeting meeting(2);
        CHECK(meeting.keeper().tell(SessionAdjourned{}) == Refusal::None);
        CHECK(meeting.keeper().tell(ProposalsFrozen{}) == Refusal::Adjourned);
        CHECK(meeting.keeper().tell(AgendaItemAdded{{"Accueil"}, 5}) == Refusal::Adjourned);
        CHECK(meeting.keeper().tell(SessionReopened{}) == Refusal::None);
        CHECK(meeting.keeper().tell(ProposalsFrozen{}) == Refusal::None);
    }

    TEST_CASE("what was on its way when the session was adjourned stands") {
        Meeting meeting(2);
        meeting.keeper().write(SessionAdjourned{});
        meeting[kEven].now.ms += 60'000; // clocks decide nothing
        meeting[kEven].write(ProposalEntered{meeting.members[0], {}, {}, {}, {"Une idée"}, {}});
        EventId const later =
            meeting[kEven].write(ProposalEntered{meeting.members[0], {}, {}, {}, {"Une autre"}, {}}).id;
        meeting.share();
        CHECK(meeting.session().phase == Phase::Adjourned);
        CHECK(meeting.keeper().why_void(later) == Refusal::None);
        CHECK(meeting.session().proposals.size() == 2);
        CHECK(meeting[kEven].tell(ProposalEntered{meeting.members[0], {}, {}, {}, {"Trop tard"}, {}}) ==
              Refusal::Adjourned);
    }

    TEST_CASE("a member removed by someone else at the same moment does not undo an admission") {
        Meeting meeting(4);
        meeting.keeper().write(MemberRemoved{meeting.members[0]});
        meeting[kClerk].write(AgendaItemAdded{{"Accueil"}, 5}); // sorts after the removal
        EventId const admitted =
            meeting[kClerk].write(PostAdmitted{meeting[kGuest].post(), {meeting.members[0]}}).id;
        meeting.share();
        CHECK(meeting.keeper().why_void(admitted) == Refusal::None);
        CHECK(meeting[kClerk].tell(PostAdmitted{meeting[kGuest].post(), {meeting.members[0]}}) ==
              Refusal::Removed);
    }
}

} // namespace tablee::model
