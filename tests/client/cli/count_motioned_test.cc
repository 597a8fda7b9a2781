// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee::test;

namespace {

std::string file(std::string const& votes, std::string const& options) {
    return R"("method": "motion", "votes": {)" + votes + R"(}, "options": {)" + options + "}";
}

std::string colleges(std::string const& options, std::string const& first, std::string const& second) {
    return R"("method": "college", "inner": "motion", "proposals": ["x"], "inner_options": {)" + options +
           R"(}, "colleges": [{"name": "u", "share": "1/2", "ballots": )" + first +
           R"(}, {"name": "a", "share": "1/2", "ballots": )" + second + "}]";
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("a motion, on each base and with a threshold") {
        std::string const votes =
            R"("for": 14, "against": 2, "abstain": 3, "blank": 1, "null": 1, "members": 27,
            "present": 20, "represented": 2)";
        check_count(file(votes, ""),
                    R"("expressed": 16, "cast": 21, "required": 9, "tie": false, "quorum_met": true,
            "casting_vote_used": false, "adopted": true)");
        check_count(file(votes, R"("base": "cast")"), R"("required": 11, "adopted": true)");
        check_count(file(votes, R"("base": "present_or_represented")"), R"("required": 12, "adopted": true)");
        check_count(file(votes, R"("base": "members")"), R"("required": 14, "adopted": true)");
        check_count(file(votes, R"("base": "cast", "threshold": "2/3")"),
                    R"("required": 14, "adopted": true)");
        check_count(file(votes, R"("base": "cast", "threshold": "3/4")"),
                    R"("required": 16, "adopted": false)");
        check_refused(file(votes, R"("base": "crowd")"), "malformed", "options.base");
        check_refused(file(R"("for": -1)", ""), "negative", "votes.for");
        check_refused(R"("method": "motion")", "malformed", ".");
    }

    TEST_CASE("a tie: the chair where there is a casting vote, else the threshold") {
        std::string const tie = R"("for": 9, "against": 9, "president": "for")";
        check_count(file(tie, ""), R"("tie": true, "adopted": false, "casting_vote_used": false)");
        check_count(file(tie, R"("casting_vote": true)"), R"("adopted": true, "casting_vote_used": true)");
        check_count(file(tie, R"("casting_vote": true, "secret": true)"),
                    R"("adopted": false, "casting_vote_used": false)");
        check_count(file(tie, R"("threshold": "1/2")"), R"("adopted": true, "required": 9)");
    }

    TEST_CASE("a motion without its quorum is not adopted") {
        std::string const votes = R"("for": 9, "members": 21, "present": 10, "represented": 1)";
        check_count(file(votes, R"("quorum": {"fraction": "1/2", "of": "members"})"),
                    R"("quorum_met": false, "adopted": false)");
        check_count(file(votes, R"("quorum": {"fraction": "1/2", "proxies_count": true})"),
                    R"("quorum_met": true)");
        check_count(file(votes, R"("quorum": {"fraction": "1/2", "waived": true})"), R"("adopted": true)");
        check_refused(file(votes, R"("quorum": {"fraction": "-1/2"})"), "negative",
                      "options.quorum.fraction");
        check_refused(file(votes, R"("quorum": {"fraction": "1/2", "of": "chairs"})"), "malformed",
                      "options.quorum.of");
    }

    TEST_CASE("by college, from rows or from totals") {
        check_count(
            colleges("", R"([[3, "for"], [1, "against"], [2, "abstain"]])", R"({"for": 1, "against": 7})"),
            R"("for_share": "7/16", "against_share": "9/16", "adopted": false,
                    "ballot_weights": ["1/8", "1/16"], "valid": 14)");
        check_count(colleges("", R"({"for": 3, "against": 1})", R"({"abstain": 5})"),
                    R"("for_share": "3/4", "against_share": "1/4", "adopted": true)");
        check_count(colleges(R"("threshold": "4/5")", R"({"for": 3, "against": 1})", "[]"),
                    R"("adopted": false)");
        check_refused(colleges("", R"([[1, "perhaps"]])", "[]"), "malformed", "colleges[0].ballots[0][1]");
        check_refused(colleges("", R"([[-1, "for"]])", "[]"), "negative", "colleges[0].ballots[0][1]");
    }
}
