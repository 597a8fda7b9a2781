// SPDX-License-Identifier: Apache-2.0
#include "model/session/apply.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("the genesis founds the session, names it and gives its post the keepership") {
        Desk founder(1);
        SessionCreated charter = session_body();
        charter.keys = founder.keys();
        Event const genesis = founder.write(charter);
        Session const& session = founder.session();
        CHECK(session.id == genesis.names<SessionId>());
        CHECK(*session.charter == charter);
        CHECK(session.phase == Phase::Prepared);
        CHECK(session.events == 1);
        CHECK(session.utc_offset() == 60);
        CHECK(session.authority.now().keeper == founder.post());
        CHECK(session.authority.now().is_admitted(founder.post()));
        CHECK(session.authority.run(founder.id())->post_label.utf8 == "Poste 1");
    }

    TEST_CASE("a run that claims to have seen nothing sorts before the genesis and founds nothing") {
        Meeting meeting(2);
        Event early;
        early.author = id_of<AuthorId>(1); // before every desk's
        early.seq = 1;
        early.id = test::event_id_of(early.author, 1);
        early.lamport = 1;
        early.body = RunStarted{meeting[kGuest].keys(), {"Intrus"}};
        Event act = early;
        act.seq = 2;
        act.id = test::event_id_of(early.author, 2);
        act.lamport = 2;
        act.body = SessionOpened{};
        Digest const before = meeting.keeper().digest();
        SessionId const id = meeting.session().id;
        meeting.keeper().take(early);
        meeting.keeper().take(act);
        CHECK(meeting.session().id == id);
        CHECK(meeting.session().members.size() == 5);
        CHECK(meeting.session().voids->size() == 1);
        CHECK(meeting.keeper().why_void(act.id) == Refusal::NotAdmitted);
        CHECK(meeting.keeper().digest() != before);
        CHECK(meeting.keeper().tell(AgendaItemAdded{{"Accueil"}, 5}) == Refusal::None);
    }

    TEST_CASE("a void event leaves its reason and nothing else") {
        Meeting meeting(2);
        Session before = meeting.session();
        Event const& event = meeting.keeper().write(MemberRemoved{id_of<MemberId>(9)});
        VoidEvent const& noted = meeting.session().voids->back();
        CHECK(noted.id == event.id);
        CHECK(noted.event == EventRef{event.author, event.seq});
        CHECK(noted.why == Refusal::UnknownMember);
        before.voids.edit().push_back(noted);
        before.events += 1;
        CHECK(state_digest(before, meeting.keeper().frontier()) == meeting.keeper().digest());
    }

    TEST_CASE("an author of whom nothing was heard before is nobody") {
        Session session;
        Event event;
        event.author = id_of<AuthorId>(4);
        event.seq = 2;
        event.body = SessionOpened{};
        apply(session, event);
        CHECK(session.voids->back().why == Refusal::NotAdmitted);
        event.body = RunStarted{}; // not its first event: no keys
        apply(session, event);
        CHECK(session.authority.run(event.author) == nullptr);
        CHECK(session.events == 2);
    }
}

} // namespace tablee::model
