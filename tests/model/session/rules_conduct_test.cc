// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("a session opens once, is adjourned when open, and reopens when adjourned") {
        Meeting meeting(2, Start::Prepared);
        Desk& keeper = meeting.keeper();
        CHECK(meeting[kDeputy].tell(SessionOpened{}) == Refusal::NotKeeper);
        CHECK(keeper.tell(SessionAdjourned{}) == Refusal::NotOpen);
        CHECK(keeper.tell(SessionReopened{}) == Refusal::NotAdjourned);
        CHECK(keeper.tell(SessionOpened{}) == Refusal::None);
        CHECK(keeper.session().phase == Phase::Open);
        CHECK(keeper.tell(SessionOpened{}) == Refusal::AlreadyOpen);
        CHECK(keeper.tell(SessionReopened{}) == Refusal::NotAdjourned);
        meeting.share();
        CHECK(meeting[kDeputy].tell(SessionAdjourned{}) == Refusal::NotKeeper);
        CHECK(keeper.tell(SessionAdjourned{}) == Refusal::None);
        CHECK(keeper.session().phase == Phase::Adjourned);
        CHECK(keeper.tell(SessionOpened{}) == Refusal::Adjourned);
        CHECK(keeper.tell(SessionAdjourned{}) == Refusal::Adjourned);
        meeting.share();
        CHECK(meeting[kDeputy].tell(SessionReopened{}) == Refusal::NotKeeper);
        CHECK(keeper.tell(SessionReopened{}) == Refusal::None);
        CHECK(keeper.session().phase == Phase::Open);
    }

    TEST_CASE("a session is not adjourned over a vote that the keeper knows to be open") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const closed = open_poll(keeper, motion_sheet());
        auto const cancelled = open_poll(keeper, motion_sheet());
        CHECK(keeper.tell(SessionAdjourned{}) == Refusal::PollStillOpen);
        REQUIRE(close_poll(keeper, closed) == "");
        CHECK(keeper.tell(SessionAdjourned{}) == Refusal::PollStillOpen);
        keeper.write(PollCancelled{cancelled, {}});
        CHECK(keeper.tell(SessionAdjourned{}) == Refusal::None);
        // Opened on the other side of a partition: nobody here could know.
        Meeting parted(2);
        parted[kDeputy].write(KeepershipTaken{});
        open_poll(parted[kDeputy], motion_sheet());
        for (int i = 0; i < 5; i += 1)
            parted.keeper().write(AgendaItemAdded{{"Point"}, 1});
        EventId const adjourned = parted.keeper().write(SessionAdjourned{}).id;
        parted.share();
        CHECK(parted.keeper().why_void(adjourned) == Refusal::None);
    }

    TEST_CASE("who conducts admits a post that has spoken, with seats of the roll") {
        Meeting meeting(3);
        PostId const guest = meeting[kGuest].post();
        CHECK(meeting[kClerk].tell(PostAdmitted{guest, {meeting.members[0]}}) == Refusal::None);
        CHECK(meeting[kEven].tell(PostAdmitted{guest, {}}) == Refusal::NotConducting);
        CHECK(meeting.keeper().tell(PostAdmitted{id_of<PostId>(9), {}}) == Refusal::UnknownPost);
        CHECK(meeting.keeper().tell(PostAdmitted{guest, {id_of<MemberId>(9)}}) == Refusal::UnknownMember);
        meeting.keeper().write(MemberRemoved{meeting.members[2]});
        CHECK(meeting.keeper().tell(PostAdmitted{guest, {meeting.members[2]}}) == Refusal::Removed);
        CHECK(meeting.keeper().tell(PostAdmitted{guest, {meeting.members[1]}}) == Refusal::None);
    }

    TEST_CASE("as many posts as the limit are admitted, and no more") {
        Meeting meeting(0); // three posts of staff and two of members are admitted
        Desk& keeper = meeting.keeper();
        std::vector<Desk> more;
        for (std::uint64_t i = 0; i < limits::kPosts - 4; i += 1) {
            more.emplace_back(100 + i);
            keeper.take(more.back().write(RunStarted{more.back().keys(), {}}));
        }
        for (std::size_t i = 0; i + 1 < more.size(); i += 1)
            REQUIRE(keeper.tell(PostAdmitted{more[i].post(), {}}) == Refusal::None);
        CHECK(keeper.session().authority.now().admitted.size() == limits::kPosts);
        CHECK(keeper.tell(PostAdmitted{more.back().post(), {}}) == Refusal::TooMany);
        CHECK(keeper.tell(PostAdmitted{more.front().post(), {}}) == Refusal::None); // not one more
    }

    TEST_CASE("as many posts as the limit ask in, and each as often as it likes") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        for (std::uint64_t i = 0; i < limits::kPosts; i += 1) {
            Desk desk(200 + i);
            keeper.take(desk.write(RunStarted{desk.keys(), {}}));
            keeper.take(desk.write(AdmissionAsked{}));
        }
        CHECK(keeper.session().requests.size() == limits::kPosts);
        CHECK(keeper.tell(AdmissionAsked{}) == Refusal::TooMany);
        Desk again(200);
        CHECK(keeper.session().requests.find(again.post()) != nullptr);
        Desk second(200, 2); // the same post, started again
        keeper.take(second.write(RunStarted{second.keys(), {}}));
        Event const& asked = second.write(AdmissionAsked{});
        keeper.take(asked);
        CHECK(keeper.why_void(asked.id) == Refusal::None);
    }

    TEST_CASE("one asks in for members of the roll, or for nobody") {
        Meeting meeting(2);
        Desk& guest = meeting[kGuest];
        CHECK(guest.tell(AdmissionAsked{{id_of<MemberId>(9)}}) == Refusal::UnknownMember);
        CHECK(guest.tell(AdmissionAsked{{meeting.members[0]}}) == Refusal::None);
        CHECK(guest.session().requests.find(guest.post())->seats == std::vector{meeting.members[0]});
        CHECK(guest.tell(AdmissionAsked{}) == Refusal::None);
        CHECK(guest.session().requests.find(guest.post())->seats.empty());
        meeting.keeper().write(MemberRemoved{meeting.members[0]});
        meeting.share();
        CHECK(guest.tell(AdmissionAsked{{meeting.members[0]}}) == Refusal::Removed);
        std::vector<MemberId> many(limits::kMembers, meeting.members[1]);
        CHECK(guest.tell(AdmissionAsked{many}) == Refusal::None);
        many.push_back(meeting.members[1]);
        CHECK(guest.tell(AdmissionAsked{many}) == Refusal::TooMany);
    }
}

} // namespace tablee::model
