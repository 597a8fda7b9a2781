// SPDX-License-Identifier: Apache-2.0
#include "tests/model/report/method_support.h"

namespace tablee::model::report {
namespace {

using namespace tablee::test;
using Counts = voting::RankingCount;

void check(Counts count, std::uint16_t seats, std::vector<voting::Choice> const& choices,
           std::vector<std::string> const& wanted) {
    Meeting meeting(std::max<std::size_t>(choices.size(), 3));
    auto const sheet = sheet_about(voting::RankingPoll{count, seats}, 3);
    check_lines(tally_of(meeting, held(meeting, sheet, choices)), wanted);
}

// A beats B 4 to 3, B beats C 5 to 2, C beats A 4 to 3.
std::vector<voting::Choice> circle() {
    auto const abc = ranks({0, 1, 2});
    auto const bca = ranks({1, 2, 0});
    auto const cab = ranks({2, 0, 1});
    return {abc, abc, abc, bca, bca, cab, bca};
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("duels: who beats whom, by how much, and where nobody wins them all") {
        std::vector<voting::Choice> const clear{ranks({0, 1, 2}), ranks({0, 2}), ranks({1, 0})};
        for (Counts const count : {Counts::Schulze, Counts::Copeland, Counts::RankedPairs})
            check(count, 1, clear, {"- duel.beats(A, B)2duel.to1.", "- duel.beats(A, C)3duel.to0."});
        check(Counts::Schulze, 1, clear, {"duel.wins-all(A)"});
        check(Counts::Copeland, 1, clear, {"| 1 | A | 2 | 0 |"});
        check(Counts::Borda, 1, clear, {"| 1 | A | 8 |"});
        check(Counts::Schulze, 1, circle(), {"duel.nobody-wins-all"});
        check(Counts::RankedPairs, 1, circle(), {"duel.dropped"});
    }

    TEST_CASE("rounds: who leaves, who comes first, what stops the count") {
        std::vector<voting::Choice> const five{ranks({0}), ranks({0}), ranks({1}), ranks({1, 0}),
                                               ranks({2, 1})};
        check(Counts::InstantRunoff, 1, five,
              {"| A | 2 | 2 |", "| C | 1 | – |", "- round.leaves(1, C)", "- round.wins(B)"});
        check(Counts::InstantRunoff, 1, {ranks({0}), ranks({0}), ranks({1}), ranks({2})},
              {"- round.tie(1, B, C)", "- round.may-win(A)"});
        check(Counts::Transferable, 2, five,
              {"round.quota2round.quota-of5.", "- round.elected(1, A)", "- round.elected(1, B)"});
    }
}

} // namespace tablee::model::report
