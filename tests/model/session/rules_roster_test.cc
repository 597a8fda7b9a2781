// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

MemberEnrolled named(std::string name) {
    MemberEnrolled body;
    body.last_name = {std::move(name)};
    return body;
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("a college has a name, and there is a most") {
        Meeting meeting(0);
        Desk& keeper = meeting.keeper();
        CHECK(keeper.tell(CollegeDefined{{""}, {"A"}}) == Refusal::Empty);
        CHECK(meeting[kEven].tell(CollegeDefined{{"Agents"}, {"A"}}) == Refusal::NotConducting);
        while (keeper.session().colleges.size() < limits::kColleges)
            REQUIRE(keeper.tell(CollegeDefined{{"Agents"}, {"A"}}) == Refusal::None);
        CHECK(keeper.tell(CollegeDefined{{"Agents"}, {"A"}}) == Refusal::TooMany);
    }

    TEST_CASE("a member has a name, a college of this session and a titular of this roll") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        CHECK(keeper.ask(Act{named("")}) == "refusal.empty");
        MemberEnrolled erased = named("");
        erased.last_name.erased = true;
        CHECK(keeper.tell(erased) == Refusal::None); // elsewhere there were words
        MemberEnrolled stray = named("Dieu");
        stray.college = id_of<CollegeId>(9);
        CHECK(keeper.tell(stray) == Refusal::UnknownCollege);
        CHECK(keeper.tell(MemberCorrected{meeting.members[0], stray}) == Refusal::UnknownCollege);
        stray.college = meeting.college;
        CHECK(keeper.tell(stray) == Refusal::None);
        stray.alternate_of = id_of<MemberId>(9);
        CHECK(keeper.tell(stray) == Refusal::UnknownMember);
        stray.alternate_of = meeting.members[0];
        CHECK(keeper.tell(stray) == Refusal::None);
        CHECK(meeting[kOdd].tell(named("Dieu")) == Refusal::NotConducting);
        CHECK(meeting[kClerk].tell(named("Dieu")) == Refusal::None);
    }

    TEST_CASE("the roll has a most") {
        Meeting meeting(0);
        std::vector<Event> events = meeting.keeper().held();
        Desk& keeper = meeting.keeper();
        std::uint64_t const enrolled = keeper.session().members.size();
        for (std::uint64_t i = enrolled; i < limits::kMembers; i += 1)
            keeper.write(named("Membre"));
        CHECK(keeper.session().members.size() == limits::kMembers);
        CHECK(keeper.tell(named("Un de trop")) == Refusal::TooMany);
        CHECK(keeper.session().members.size() == limits::kMembers);
    }

    TEST_CASE("who conducts corrects, the keeper removes and restores") {
        Meeting meeting(2);
        MemberId const one = meeting.members[0];
        CHECK(meeting[kOdd].tell(MemberCorrected{one, named("Dupont")}) == Refusal::NotConducting);
        CHECK(meeting[kClerk].ask(Act{MemberCorrected{one, named("")}}) == "refusal.empty");
        CHECK(meeting[kClerk].tell(MemberCorrected{id_of<MemberId>(9), named("D")}) ==
              Refusal::UnknownMember);
        CHECK(meeting[kClerk].tell(MemberCorrected{one, named("Dupont")}) == Refusal::None);
        CHECK(meeting[kClerk].session().members.find(one)->as.last_name.utf8 == "Dupont");
        CHECK(meeting[kClerk].tell(MemberRemoved{one}) == Refusal::NotKeeper);
        Desk& keeper = meeting.keeper();
        CHECK(keeper.tell(MemberRestored{one}) == Refusal::NotRemoved);
        CHECK(keeper.tell(MemberRemoved{id_of<MemberId>(9)}) == Refusal::UnknownMember);
        CHECK(keeper.tell(MemberRemoved{one}) == Refusal::None);
        CHECK(keeper.tell(MemberRemoved{one}) == Refusal::Removed);
        CHECK(keeper.tell(MemberCorrected{one, named("Dupont")}) == Refusal::Removed);
        CHECK(keeper.tell(RoleAssigned{one, Role::Deputy, Grant::Given}) == Refusal::Removed);
        CHECK(keeper.tell(AttendanceMarked{one, Presence::Left}) == Refusal::Removed);
        CHECK(keeper.tell(MemberRestored{id_of<MemberId>(9)}) == Refusal::UnknownMember);
        CHECK(meeting[kClerk].tell(MemberRestored{one}) == Refusal::NotKeeper);
        CHECK(keeper.tell(MemberRestored{one}) == Refusal::None);
        CHECK(keeper.tell(AttendanceMarked{one, Presence::Left}) == Refusal::None);
        CHECK(keeper.tell(RoleAssigned{one, Role::Deputy, Grant::Given}) == Refusal::None);
        CHECK(keeper.tell(RoleAssigned{id_of<MemberId>(9), Role::Deputy, Grant::Given}) ==
              Refusal::UnknownMember);
        CHECK(meeting[kDeputy].tell(RoleAssigned{one, Role::Chair, Grant::Given}) == Refusal::NotKeeper);
    }

    TEST_CASE("one signs for oneself, who conducts signs for anybody") {
        Meeting meeting(2);
        AttendanceMarked const away{meeting.members[0], Presence::Left};
        CHECK(meeting[kOdd].tell(away) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].tell(away) == Refusal::None);
        CHECK(meeting[kClerk].tell(away) == Refusal::None);
        CHECK(meeting[kClerk].tell(AttendanceMarked{id_of<MemberId>(9), Presence::Left}) ==
              Refusal::UnknownMember);
        meeting.keeper().write(SessionAdjourned{});
        meeting.share();
        CHECK(meeting[kEven].tell(away) == Refusal::Adjourned);
        CHECK(meeting[kClerk].tell(away) == Refusal::Adjourned);
    }

    TEST_CASE("a proxy goes from a voice that is away to a voice that is here or to come") {
        Meeting meeting(6);
        Desk& keeper = meeting.keeper();
        auto const& m = meeting.members;
        CHECK(keeper.tell(ProxyGiven{m[0], m[1]}) == Refusal::ProxyWhilePresent);
        meeting.mark(0, Presence::Late);
        CHECK(keeper.tell(ProxyGiven{m[0], m[1]}) == Refusal::ProxyWhilePresent);
        meeting.mark(0, Presence::Excused);
        CHECK(keeper.tell(ProxyGiven{m[0], m[0]}) == Refusal::ProxyToSelf);
        CHECK(keeper.tell(ProxyGiven{m[0], id_of<MemberId>(9)}) == Refusal::UnknownMember);
        CHECK(keeper.tell(ProxyGiven{id_of<MemberId>(9), m[0]}) == Refusal::UnknownMember);
        CHECK(keeper.tell(ProxyGiven{m[0], meeting.clerk}) == Refusal::NoVoice);
        CHECK(keeper.tell(ProxyGiven{meeting.clerk, m[0]}) == Refusal::NoVoice);
        for (Presence const gone : {Presence::Absent, Presence::Excused, Presence::Left}) {
            meeting.mark(1, gone);
            CHECK(keeper.tell(ProxyGiven{m[0], m[1]}) == Refusal::ProxyToAbsent);
        }
        for (Presence const here : {Presence::Expected, Presence::Present, Presence::Late}) {
            meeting.mark(1, here);
            CHECK(keeper.tell(ProxyGiven{m[0], m[1]}) == Refusal::None);
        }
        meeting.share();
        CHECK(meeting[kOdd].tell(ProxyGiven{m[0], m[1]}) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].tell(ProxyGiven{m[0], m[1]}) == Refusal::None);
        keeper.write(MemberRemoved{m[3]});
        CHECK(keeper.tell(ProxyGiven{m[0], m[3]}) == Refusal::Removed);
        meeting.mark(0, Presence::Left); // may give one on leaving
        CHECK(keeper.tell(ProxyGiven{m[0], m[5]}) == Refusal::None);
    }

    TEST_CASE("a holder has as many proxies as the rules say") {
        for (std::size_t limit : {0U, 1U, 2U}) {
            SessionCreated charter = session_body();
            charter.proxies_per_holder = static_cast<std::uint8_t>(limit);
            Meeting meeting(6, Start::Open, charter);
            for (std::size_t away : {1U, 2U, 3U})
                meeting.mark(away, Presence::Excused);
            for (std::size_t away : {1U, 2U, 3U}) {
                Refusal const expected = away <= limit ? Refusal::None : Refusal::ProxyTooMany;
                CHECK(meeting.keeper().tell(ProxyGiven{meeting.members[away], meeting.members[0]}) ==
                      expected);
            }
            if (limit > 0) // the same again is not one more
                CHECK(meeting.keeper().tell(ProxyGiven{meeting.members[1], meeting.members[0]}) ==
                      Refusal::None);
        }
    }

    TEST_CASE("an alternate gives no proxy") {
        Meeting meeting(3);
        MemberEnrolled alternate = named("Suppléante");
        alternate.standing = Standing::Alternate;
        alternate.alternate_of = meeting.members[0];
        auto const id = meeting.keeper().make<MemberId>(alternate);
        CHECK(meeting.keeper().tell(ProxyGiven{id, meeting.members[1]}) == Refusal::NoVoice);
        alternate.standing = Standing::Titular;
        meeting.keeper().write(MemberCorrected{id, alternate});
        CHECK(meeting.keeper().tell(ProxyGiven{id, meeting.members[1]}) == Refusal::None);
    }

    TEST_CASE("a proxy ends when there is one") {
        Meeting meeting(4);
        Desk& keeper = meeting.keeper();
        meeting.mark(0, Presence::Excused);
        CHECK(keeper.tell(ProxyEnded{meeting.members[0]}) == Refusal::ProxyNone);
        keeper.write(ProxyGiven{meeting.members[0], meeting.members[1]});
        meeting.share();
        CHECK(keeper.tell(ProxyEnded{id_of<MemberId>(9)}) == Refusal::UnknownMember);
        CHECK(meeting[kOdd].tell(ProxyEnded{meeting.members[0]}) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].tell(ProxyEnded{meeting.members[0]}) == Refusal::None);
        keeper.write(SessionAdjourned{});
        CHECK(keeper.tell(ProxyEnded{meeting.members[0]}) == Refusal::Adjourned);
        CHECK(keeper.tell(ProxyGiven{meeting.members[0], meeting.members[1]}) == Refusal::Adjourned);
    }
}

} // namespace tablee::model
