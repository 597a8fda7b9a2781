// SPDX-License-Identifier: Apache-2.0
#include "client/present/next_votes.h"

#include "client/present/results_page.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/held_vote.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

namespace {

NextVotes next(HeldVote& vote, std::size_t desk = kKeeper) {
    return results_page(outlook_of(vote.meeting[desk]), vote.poll).shown->next;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a second round keeps the first ones, and those equal to the last of them") {
        HeldVote vote(sheet_of(voting::ApprovalPoll{}, 6, 4),
                      {picks({0, 1, 2}), picks({0, 1, 2}), picks({0, 3}), picks({4})});
        NextVotes const found = next(vote);
        REQUIRE(found.second_rounds.size() == 2); // 2 and 3 first are the same three; then 5
        CHECK(found.second_rounds[0].name == "Entre les 3 premières\u00a0: Option 0, Option 1, Option 2");
        CHECK(found.second_rounds[0].sheet.retain == 2);
        CHECK(found.second_rounds[0].sheet.follows == vote.poll);
        CHECK(found.second_rounds[1].sheet.options.size() == 5);
        CHECK(found.second_rounds[1].sheet.retain == 4);
        CHECK(vote.meeting.keeper().ask(model::OpenPoll{found.second_rounds[0].sheet}) == "");
    }

    TEST_CASE("the same may be changed and voted on again, by who keeps the session") {
        HeldVote vote(sheet_of(voting::BudgetPoll{voting::Funding::Greedy, 10, {5, 6}}, 2), {picks({0})});
        NextVotes const found = next(vote);
        REQUIRE(found.changed.has_value());
        CHECK(found.changed->follows == vote.poll);
        CHECK(found.changed->options.size() == 2);
        CHECK(found.second_rounds.empty()); // a budget funds as much as it can
        CHECK_FALSE(found.again.has_value());
        CHECK_FALSE(next(vote, kEven).changed.has_value());
    }
}
