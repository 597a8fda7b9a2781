// SPDX-License-Identifier: Apache-2.0
#include "client/views/keyed_steps.h"

#include "tests/support/desk_window.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

// The minute taker's post; members 0 and 1 key the ballot of member 2.
struct Keying {
    Meeting meeting{3};
    model::PollId poll;
    DeskWindow window{meeting, kClerk};
    KeyedState state;

    explicit Keying(model::RuleSheet sheet = motion_sheet()) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        open_keyed(state);
        state.voice = meeting.members[2];
        state.first = meeting.members[0];
    }
    [[nodiscard]] BallotSheet sheet() {
        return ballot_sheet(window.outlook(), poll_in(meeting[kClerk], poll));
    }
    [[nodiscard]] KeyedPage page() { return keyed_page(window.outlook(), poll_in(meeting[kClerk], poll)); }
    void follow() {
        follow_keyed(state, page(), window.commands, catalogue(Language::French));
        window.deliver();
        follow_keyed(state, page(), window.commands, catalogue(Language::French));
    }
    std::optional<model::CastVote> key(Motion first, Motion second) {
        start_first(state, sheet());
        state.draft.motion = first;
        end_first(state);
        CHECK_FALSE(is_marked(state.draft)); // the screen is cleared
        state.second = meeting.members[1];
        start_second(state, sheet());
        CHECK_FALSE(is_marked(state.draft));
        state.draft.motion = second;
        return end_second(state, page(), sheet(), poll);
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("two who agree cast the ballot, and both are named") {
        for (bool const hands : {false, true}) {
            Keying keying;
            keying.state.hands = hands;
            auto const vote = keying.key(Motion::Against, Motion::Against);
            REQUIRE(vote.has_value());
            keying.state.sending.sent(keying.window.commands.send(*vote));
            keying.follow();
            CHECK(keying.state.step == KeyedStep::Saved);
            auto const& ballots = poll_in(keying.meeting.keeper(), keying.poll).ballots;
            REQUIRE(ballots.size() == 1);
            model::Ballot const& ballot = *ballots.begin();
            CHECK(ballot.voice == keying.meeting.members[2]);
            CHECK(ballot.warrant == (hands ? model::Warrant::Hands : model::Warrant::PaperPair));
            CHECK(ballot.keyed_by ==
                  std::vector<model::MemberId>{keying.meeting.members[0], keying.meeting.members[1]});
            CHECK(std::get<model::voting::Choice>(ballot.content) == says(Motion::Against));
        }
    }

    TEST_CASE("two who differ cast nothing, leave nothing and begin anew") {
        Keying keying;
        CHECK_FALSE(keying.key(Motion::For, Motion::Against).has_value());
        CHECK(keying.state.step == KeyedStep::Differ);
        CHECK_FALSE(is_marked(keying.state.draft));
        CHECK_FALSE(is_marked(keying.state.earlier));
        CHECK(keying.key(Motion::For, Motion::For).has_value());
    }

    TEST_CASE("one person is not two") {
        Keying keying;
        start_first(keying.state, keying.sheet());
        keying.state.draft.motion = Motion::For;
        end_first(keying.state);
        keying.state.second = keying.state.first;
        start_second(keying.state, keying.sheet());
        keying.state.draft.motion = Motion::For;
        CHECK_FALSE(end_second(keying.state, keying.page(), keying.sheet(), keying.poll).has_value());
    }

    TEST_CASE("a poll that closes ends what is being keyed, and what was keyed is gone") {
        Keying keying(motion_sheet(model::Secrecy::HiddenUntilClosed));
        start_first(keying.state, keying.sheet());
        keying.state.draft.motion = Motion::For;
        end_first(keying.state);
        CHECK(is_keying(keying.state));
        CHECK(close_poll(keying.meeting.keeper(), keying.poll) == "");
        keying.meeting.share();
        keying.follow();
        CHECK(keying.state.step == KeyedStep::Closed);
        CHECK_FALSE(is_marked(keying.state.earlier));
    }

    TEST_CASE("a refusal is told") {
        Keying keying;
        auto const vote = keying.key(Motion::For, Motion::For);
        REQUIRE(vote.has_value());
        keying.state.sending.sent(keying.window.commands.send(*vote));
        keying.window.commands.settle(keying.state.sending.ticket, model::failure(model::Refusal::Adjourned));
        follow_keyed(keying.state, keying.page(), keying.window.commands, catalogue(Language::French));
        CHECK(keying.state.step == KeyedStep::Differ);
        CHECK(keying.state.sending.error.find("La séance est levée") == 0);
    }

    TEST_CASE("the reason is the first one's, or else the second's") {
        Keying keying;
        model::RuleSheet rules = motion_sheet();
        rules.method = model::voting::ConsentPoll{};
        keying.poll = open_poll(keying.meeting.keeper(), rules);
        keying.meeting.share();
        start_first(keying.state, keying.sheet());
        keying.state.draft.consent = model::voting::Consent::Objection;
        end_first(keying.state);
        keying.state.second = keying.meeting.members[1];
        start_second(keying.state, keying.sheet());
        keying.state.draft.consent = model::voting::Consent::Objection;
        keying.state.draft.reason.set("Trop cher.");
        auto const vote = end_second(keying.state, keying.page(), keying.sheet(), keying.poll);
        REQUIRE(vote.has_value());
        CHECK(vote->reason == model::Text{"Trop cher."});
    }
}
