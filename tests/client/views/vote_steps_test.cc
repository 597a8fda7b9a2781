// SPDX-License-Identifier: Apache-2.0
#include "client/views/vote_steps.h"

#include "tests/support/desk_window.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

struct Booth {
    Meeting meeting;
    model::PollId poll;
    DeskWindow window{meeting, kEven};
    VoteState state;

    explicit Booth(model::RuleSheet sheet, std::size_t members = 4)
        : meeting(members) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
    }
    VotePage page() { return vote_page(window.outlook(), poll); }
    void follow() {
        follow_vote(state, page(), window.commands, catalogue(Language::French));
        window.deliver();
    }
    void cast() {
        state.sending.sent(window.commands.send(vote_of(state, page())));
        window.deliver();
        follow();
    }
    // The votes that lie at the desk, opened or not.
    std::size_t ballots() { return poll_in(meeting[kEven], poll).ballots.size(); }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("a post with one voter begins with the ballot, one with several asks who") {
        Booth one(motion_sheet(), 2); // member 0 alone sits at the even post
        one.follow();
        CHECK(one.state.stage == VoteStage::Ballot);
        CHECK(one.state.voice == one.meeting.members[0]);
        Booth several(motion_sheet());
        several.follow();
        CHECK(several.state.stage == VoteStage::Who);
        CHECK_FALSE(several.state.seat.has_value());
    }

    TEST_CASE("what was chosen is wiped once it is cast") {
        Booth one(motion_sheet(), 2);
        one.follow();
        one.state.draft.motion = Motion::For;
        CHECK(holds_draft(one.state));
        one.cast();
        CHECK(one.state.stage == VoteStage::Recorded);
        CHECK_FALSE(one.state.draft.motion.has_value());
        CHECK_FALSE(holds_draft(one.state));
        CHECK(one.ballots() == 1);
    }

    TEST_CASE("what is refused stays chosen, with the reason") {
        Booth one(motion_sheet(), 2);
        one.follow();
        one.state.draft.motion = Motion::For;
        one.state.sending.sent(one.window.commands.send(vote_of(one.state, one.page())));
        one.window.commands.settle(one.state.sending.ticket, model::failure(model::Refusal::Adjourned));
        follow_vote(one.state, one.page(), one.window.commands, catalogue(Language::French));
        CHECK(one.state.stage == VoteStage::Ballot);
        CHECK(one.state.draft.motion == Motion::For);
        CHECK(one.state.sending.error.find("La séance est levée") == 0);
    }

    TEST_CASE("a ballot with no dot can be cast") {
        Booth one(dots_sheet(model::Secrecy::HiddenUntilClosed, 4), 2);
        one.follow();
        one.cast();
        CHECK(one.state.stage == VoteStage::Recorded);
    }

    TEST_CASE("a poll closed meanwhile takes no choice away without saying so") {
        Booth one(dots_sheet(model::Secrecy::HiddenUntilClosed, 4), 2);
        one.follow();
        place_dots(one.state.draft, one.page().sheet, 2, 2);
        CHECK(close_poll(one.meeting.keeper(), one.poll) == "");
        one.meeting.share();
        one.follow();
        REQUIRE(one.state.lost.has_value());
        CHECK(one.state.lost->why == "Ce vote est clos.");
        CHECK(one.state.lost->choices == std::vector<std::string>{"Option 2\u00a0: 2 gommettes"});
        CHECK(spent(one.state.draft) == 0);
        CHECK(holds_draft(one.state)); // until the person has read it
    }

    TEST_CASE("on a shared computer the choice itself is not shown to whoever looks") {
        Booth booth(motion_sheet());
        booth.follow();
        begin_ballot(booth.state, *next_voice(booth.page(), booth.meeting.members[0]), booth.page());
        booth.state.draft.motion = Motion::Against;
        booth.meeting.keeper().write(model::PollCancelled{booth.poll, {}});
        booth.meeting.share();
        booth.follow();
        REQUIRE(booth.state.lost.has_value());
        CHECK(booth.state.lost->choices.empty());
    }

    TEST_CASE("another poll wipes what was chosen in the one before, and says so") {
        Booth one(motion_sheet(), 2);
        one.follow();
        one.state.draft.motion = Motion::For;
        one.meeting.keeper().write(model::PollCancelled{one.poll, {}});
        one.poll = open_poll(one.meeting.keeper(), motion_sheet());
        one.meeting.share();
        one.follow();
        REQUIRE(one.state.lost.has_value());
        CHECK(one.state.lost->choices == std::vector<std::string>{"Pour"});
        CHECK_FALSE(one.state.draft.motion.has_value());
        CHECK(one.state.poll == one.poll);
    }

    TEST_CASE("an answer on its way is waited for before anything is called lost") {
        Booth one(motion_sheet(), 2);
        one.follow();
        one.state.draft.motion = Motion::For;
        one.window.hold = true;
        one.state.sending.sent(one.window.commands.send(vote_of(one.state, one.page())));
        one.window.deliver();
        CHECK(close_poll(one.meeting.keeper(), one.poll) == "");
        one.meeting.share();
        one.follow();
        CHECK_FALSE(one.state.lost.has_value());
        one.window.hold = false;
        one.follow(); // delivered, and refused: the poll is closed
        one.follow();
        REQUIRE(one.state.lost.has_value());
    }

    TEST_CASE("the proxy's ballot is the next one of that seat") {
        Meeting meeting(3);
        meeting.mark(1, model::Presence::Excused);
        meeting.keeper().write(model::ProxyGiven{meeting.members[1], meeting.members[0]});
        model::PollId const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        DeskWindow window(meeting, kEven);
        VotePage page = vote_page(window.outlook(), poll);
        CHECK(next_voice(page, meeting.members[0])->voice == meeting.members[0]);
        CHECK(meeting[kEven].ask(model::CastVote{poll, meeting.members[0], meeting.members[0],
                                                 model::Warrant::Booth, says(Motion::For)}) == "");
        page = vote_page(window.outlook(), poll);
        CHECK(next_voice(page, meeting.members[0])->voice == meeting.members[1]);
        CHECK(next_voice(page, id_of<model::MemberId>(77)) == nullptr);
        VoteState state;
        state.poll = poll;
        begin_ballot(state, *next_voice(page, meeting.members[0]), page);
        state.draft.motion = Motion::Against;
        CHECK(vote_of(state, page).warrant == model::Warrant::Proxy);
        CHECK(meeting[kEven].ask(vote_of(state, page)) == "");
    }

    TEST_CASE("who votes alone at a post begins a change with what was cast, until the poll ends") {
        Booth one(dots_sheet(model::Secrecy::HiddenUntilClosed, 4), 2);
        one.follow();
        place_dots(one.state.draft, one.page().sheet, 2, 2);
        one.cast();
        CHECK(spent(one.state.draft) == 0); // out of sight
        begin_ballot(one.state, one.page().seats[0].voices[0], one.page());
        CHECK(one.state.draft.dots == std::vector<std::uint16_t>{0, 0, 2, 0});
        CHECK_FALSE(holds_draft(one.state)); // it counts already
        place_dots(one.state.draft, one.page().sheet, 0, 1);
        CHECK(holds_draft(one.state));
        CHECK(close_poll(one.meeting.keeper(), one.poll) == "");
        one.meeting.share();
        one.follow();
        REQUIRE(one.state.lost.has_value());
        CHECK(one.state.lost->choices.size() == 2);
        CHECK(one.state.cast.empty());
    }

    TEST_CASE("what was cast and not changed is not lost when the poll ends") {
        Booth one(motion_sheet(), 2);
        one.follow();
        one.state.draft.motion = Motion::For;
        one.cast();
        begin_ballot(one.state, one.page().seats[0].voices[0], one.page());
        CHECK(one.state.draft.motion == Motion::For);
        CHECK(close_poll(one.meeting.keeper(), one.poll) == "");
        one.meeting.share();
        one.follow();
        CHECK_FALSE(one.state.lost.has_value());
    }

    TEST_CASE("a shared computer keeps nothing of what was cast on it") {
        Booth booth(motion_sheet());
        booth.follow();
        begin_ballot(booth.state, *next_voice(booth.page(), booth.meeting.members[0]), booth.page());
        booth.state.draft.motion = Motion::Against;
        booth.cast();
        CHECK(booth.state.cast.empty());
        begin_ballot(booth.state, booth.page().seats[0].voices[0], booth.page());
        CHECK_FALSE(booth.state.draft.motion.has_value());
    }

    TEST_CASE("giving the computer back leaves nothing") {
        Booth booth(motion_sheet());
        booth.follow();
        begin_ballot(booth.state, *next_voice(booth.page(), booth.meeting.members[2]), booth.page());
        booth.state.draft.motion = Motion::For;
        give_back(booth.state);
        CHECK(booth.state.stage == VoteStage::Who);
        CHECK_FALSE(booth.state.draft.motion.has_value());
        CHECK_FALSE(booth.state.voice.has_value());
        CHECK_FALSE(holds_draft(booth.state));
    }
}
