// SPDX-License-Identifier: Apache-2.0
#include "model/session/poll_state.h"

#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using test::id_of;

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("a voice is found in the electorate, and only there") {
        Poll poll;
        CHECK(poll.voice(id_of<MemberId>(1)) == nullptr);
        poll.as.electorate = {{id_of<MemberId>(1), id_of<MemberId>(1)},
                              {id_of<MemberId>(3), id_of<MemberId>(1)},
                              {id_of<MemberId>(5), id_of<MemberId>(5)}};
        CHECK(poll.voice(id_of<MemberId>(3)) == &poll.as.electorate[1]);
        CHECK(poll.voice(id_of<MemberId>(5)) == &poll.as.electorate[2]);
        for (std::uint64_t absent : {0U, 2U, 4U, 6U})
            CHECK(poll.voice(id_of<MemberId>(absent)) == nullptr);
    }

    TEST_CASE("the last announcement counts down until it is cancelled or the poll has ended") {
        Poll poll;
        CHECK(poll.counting_down() == nullptr);
        poll.announcements.push_back({{}, {}, 20, {}});
        CHECK(poll.counting_down() == &poll.announcements[0]);
        poll.announcements[0].cancelled_by.emplace_back();
        CHECK(poll.counting_down() == nullptr);
        poll.announcements.push_back({{}, {}, 30, {}});
        CHECK(poll.counting_down()->seconds == 30);
        for (PollStatus const ended : {PollStatus::Closed, PollStatus::Contested, PollStatus::Cancelled}) {
            poll.status = ended;
            CHECK(poll.counting_down() == nullptr);
        }
    }

    TEST_CASE("voices are counted once, however often they cast") {
        Poll poll;
        CHECK(poll.voices_cast() == 0);
        for (std::uint64_t i = 0; i < 5; i += 1)
            poll.ballots.add({id_of<BallotId>(i), {}, {}, id_of<MemberId>(i / 2), {}, {}, {}});
        CHECK(poll.voices_cast() == 3);
    }

    TEST_CASE("hidden and anonymous polls are sealed, a secret one is on paper") {
        Poll poll;
        poll.as.sheet.secrecy = Secrecy::SecretOnPaper;
        CHECK(poll.on_paper());
        CHECK_FALSE(poll.is_sealed());
        poll.as.sheet.secrecy = Secrecy::AnonymousDisplay;
        poll.as.key = BoxKey{};
        CHECK_FALSE(poll.on_paper());
        CHECK(poll.is_sealed());
    }
}

} // namespace tablee::model
