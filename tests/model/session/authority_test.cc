// SPDX-License-Identifier: Apache-2.0
#include "model/session/authority.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

PostId post(std::uint64_t number) {
    return id_of<PostId>(number);
}
MemberId seat(std::uint64_t number) {
    return id_of<MemberId>(number);
}

// Posts 1 … count are admitted, each serves the seat of its number, post 1 keeps.
Power power_of(std::uint64_t count) {
    Power power;
    power.keeper = post(1);
    for (std::uint64_t i = 1; i <= count; i += 1) {
        power.admitted.push_back(post(i));
        power.seats[seat(i)] = post(i);
    }
    return power;
}

std::vector<PostId> posts(std::vector<std::uint64_t> const& numbers) {
    std::vector<PostId> out;
    for (std::uint64_t number : numbers)
        out.push_back(post(number));
    return out;
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("a role is held at the post that serves its seat, and nowhere else") {
        Power power = power_of(3);
        power.roles[seat(2)].set(Role::MinuteTaker, Grant::Given);
        power.roles[seat(3)].set(Role::Chair, Grant::Given);
        CHECK(power.conducts(post(1)));
        CHECK(power.conducts(post(2)));
        CHECK_FALSE(power.conducts(post(3))); // the chair presides, the keeper conducts
        CHECK(power.serves_role(post(3), Role::Chair));
        CHECK_FALSE(power.serves_role(post(2), Role::Chair));
        for (Role const role : {Role::Facilitator, Role::Deputy}) {
            Power other = power_of(3);
            other.roles[seat(3)].set(role, Grant::Given);
            CHECK(other.conducts(post(3)));
            other.roles[seat(3)].set(role, Grant::Withdrawn);
            CHECK_FALSE(other.conducts(post(3)));
        }
    }

    TEST_CASE("a post that was not admitted takes nothing, nor does the keeper") {
        Power const power = power_of(1);
        CHECK_FALSE(power.may_take(post(1), {}));
        CHECK_FALSE(power.may_take(post(2), posts({1})));
        CHECK(power_of(2).may_take(post(2), posts({1})));
    }

    TEST_CASE("a deputy or the facilitator takes over without being appointed") {
        for (Role const role : {Role::Deputy, Role::Facilitator}) {
            Power power = power_of(5);
            power.roles[seat(3)].set(role, Grant::Given);
            CHECK(power.may_take(post(3), {}));
            CHECK_FALSE(power.may_take(post(4), posts({1, 2, 5}))); // that one answers
            CHECK(power.may_take(post(4), posts({1, 2, 3, 5})));    // alone
        }
        Power power = power_of(3);
        power.roles[seat(3)].set(Role::MinuteTaker, Grant::Given);
        CHECK_FALSE(power.may_take(post(3), posts({1})));
    }

    TEST_CASE(
        "an appointment needs more than half of the posts present, the candidate's own voice included") {
        Power power = power_of(5); // 1 keeps and is gone; 2 to 5 are present
        CHECK_FALSE(power.may_take(post(2), posts({1})));
        power.supports[post(3)] = post(2); // two of four: exactly half
        CHECK_FALSE(power.may_take(post(2), posts({1})));
        power.supports[post(4)] = post(2); // three of four
        CHECK(power.may_take(post(2), posts({1})));
        CHECK_FALSE(power.may_take(post(2), {})); // the keeper answers
        power.supports[post(4)] = post(3);
        CHECK_FALSE(power.may_take(post(2), posts({1})));
        CHECK(power.may_take(post(2), posts({1, 5}))); // two of three present
        power.supports[post(9)] = post(2);             // no post of the session
        CHECK_FALSE(power.may_take(post(2), posts({1})));
    }

    TEST_CASE("the last post alone keeps, whoever it says is gone") {
        CHECK(power_of(2).may_take(post(2), posts({1})));
        CHECK(power_of(2).may_take(post(2), posts({1, 2})));
        CHECK_FALSE(power_of(3).may_take(post(2), posts({1})));
        CHECK(power_of(3).may_take(post(2), posts({1, 3})));
    }

    TEST_CASE("an act valid in its own past stays valid when a hand-over sorts before it") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        // The deputy takes over unseen by the keeper, and its event sorts first.
        CHECK(meeting[kDeputy].tell(KeepershipTaken{}) == Refusal::None);
        keeper.write(AgendaItemAdded{{"Accueil"}, 10});
        EventId const frozen = keeper.write(ProposalsFrozen{}).id;
        meeting.share();
        for (Desk const& desk : meeting.desks()) {
            CHECK(desk.why_void(frozen) == Refusal::None);
            CHECK(desk.session().authority.now().keeper == meeting[kDeputy].post());
            CHECK(desk.session().freeze.frozen);
        }
        // Having heard it, the old keeper is one no more, and the new one is.
        CHECK(keeper.tell(ProposalsUnfrozen{}) == Refusal::NotKeeper);
        CHECK(meeting[kDeputy].tell(ProposalsUnfrozen{}) == Refusal::None);
    }

    TEST_CASE("who hands over has seen it himself") {
        Meeting meeting(2);
        CHECK(meeting.keeper().tell(ProposalsFrozen{}) == Refusal::None);
        CHECK(meeting.keeper().tell(KeeperHandedOver{meeting[kGuest].post()}) == Refusal::UnknownPost);
        CHECK(meeting[kClerk].tell(KeeperHandedOver{meeting[kClerk].post()}) == Refusal::NotKeeper);
        CHECK(meeting.keeper().tell(KeeperHandedOver{meeting[kClerk].post()}) == Refusal::None);
        CHECK(meeting.keeper().tell(ProposalsUnfrozen{}) == Refusal::NotKeeper);
        CHECK(meeting[kClerk].tell(ProposalsUnfrozen{}) == Refusal::NotKeeper); // has not heard it yet
        meeting.share();
        CHECK(meeting[kClerk].tell(ProposalsUnfrozen{}) == Refusal::None);
        meeting.share();
        // Back again, by the right that a facilitator has.
        CHECK(meeting.keeper().tell(KeepershipTaken{}) == Refusal::None);
        CHECK(meeting.keeper().tell(ProposalsFrozen{}) == Refusal::None);
    }

    TEST_CASE("who declares less than he saw gets only what he declared") {
        Meeting meeting(2);
        meeting[kEven].write(AttendanceMarked{meeting.members[0], Presence::Present}); // has seen the start
        auto const fresh = meeting.enrol("Nouvelle");
        meeting.keeper().write(PostAdmitted{meeting[kEven].post(), {meeting.members[0], fresh}});
        meeting.share();
        Desk& even = meeting[kEven];
        even.silent_on.insert(meeting.keeper().id());
        AttendanceMarked const here{fresh, Presence::Present};
        CHECK(even.tell(here) == Refusal::SeatElsewhere);
        even.silent_on.clear();
        CHECK(even.tell(here) == Refusal::None);
    }

    TEST_CASE("a seat moves to the post that is admitted with it last") {
        Meeting meeting(4);
        AttendanceMarked const away{meeting.members[0], Presence::Left};
        CHECK(meeting[kOdd].tell(away) == Refusal::SeatElsewhere);
        CHECK(meeting[kClerk].tell(PostAdmitted{meeting[kOdd].post(), {meeting.members[0]}}) ==
              Refusal::None);
        meeting.share();
        CHECK(meeting[kOdd].tell(away) == Refusal::None);
        CHECK(meeting[kEven].tell(away) == Refusal::SeatElsewhere);
        // Admitted again, a post serves what is said last and nothing of what was said before.
        CHECK(meeting[kOdd].tell({AttendanceMarked{meeting.members[1], Presence::Left}}) ==
              Refusal::SeatElsewhere);
    }

    TEST_CASE("the keeper is dead, nobody deputises: the others appoint one of theirs") {
        Meeting meeting(2);
        meeting.keeper().write(RoleAssigned{meeting.deputy, Role::Deputy, Grant::Withdrawn});
        meeting.share();
        PostId const gone = meeting.keeper().post();
        // Present: deputy's old post, clerk, even, odd.
        CHECK(meeting[kEven].tell(KeepershipTaken{{gone}}) == Refusal::KeeperAnswers);
        CHECK(meeting[kOdd].tell(SuccessorSupported{meeting[kEven].post()}) == Refusal::None);
        CHECK(meeting[kOdd].tell(SuccessorSupported{meeting[kGuest].post()}) == Refusal::UnknownPost);
        meeting.link(kEven, kOdd);
        CHECK(meeting[kEven].tell(KeepershipTaken{{gone}}) == Refusal::KeeperAnswers); // two of four
        CHECK(meeting[kClerk].tell(SuccessorSupported{meeting[kEven].post()}) == Refusal::None);
        meeting.link(kEven, kClerk);
        CHECK(meeting[kEven].tell(ProposalsFrozen{}) == Refusal::NotKeeper);
        CHECK(meeting[kEven].tell(KeepershipTaken{{gone}}) == Refusal::None); // three of four
        CHECK(meeting[kEven].tell(ProposalsFrozen{}) == Refusal::None);
        // The support is spent: the next keeper needs a new one.
        meeting.link(kEven, kClerk);
        CHECK(meeting[kEven].session().authority.now().supports.empty());
    }

    TEST_CASE("a run is known by its first event, once") {
        Meeting meeting(0);
        AuthorView const* run = meeting.session().authority.run(meeting[kClerk].id());
        REQUIRE(run != nullptr);
        CHECK(run->post == meeting[kClerk].post());
        CHECK(run->keys == meeting[kClerk].keys());
        CHECK(meeting.session().authority.run(id_of<AuthorId>(77)) == nullptr);
        CHECK(meeting.session().authority.runs().size() == 6);
        // A second RunStarted changes nothing.
        RunStarted other{meeting[kGuest].keys(), {"Autre"}};
        CHECK(meeting[kClerk].tell(other) == Refusal::None);
        CHECK(meeting[kClerk].session().authority.run(meeting[kClerk].id())->post == meeting[kClerk].post());
    }

    TEST_CASE("an actor has seen its own events, and of others what it declared") {
        AuthorView view;
        view.id = id_of<AuthorId>(1);
        view.declared.raise(id_of<AuthorId>(2), 5);
        view.declared.raise(id_of<AuthorId>(2), 4); // never back
        Actor const who{view.id, {}, nullptr, &view};
        CHECK(who.has_seen({id_of<AuthorId>(1), 99}));
        CHECK(who.has_seen({id_of<AuthorId>(2), 5}));
        CHECK_FALSE(who.has_seen({id_of<AuthorId>(2), 6}));
        CHECK_FALSE(who.has_seen({id_of<AuthorId>(3), 1}));
        CHECK(Actor{view.id, {}, nullptr, nullptr}.has_seen({id_of<AuthorId>(3), 1}));
    }
}

} // namespace tablee::model
