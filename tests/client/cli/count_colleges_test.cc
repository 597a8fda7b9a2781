// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee::test;

namespace {

std::string motion(std::string const& options, std::string const& colleges) {
    return R"("method": "college", "inner": "motion", "options": {)" + options + R"(}, "colleges": [)" +
           colleges + "]";
}

std::string approval(std::string const& options, std::string const& colleges) {
    return R"("method": "college", "inner": "approval", "college_format": "approval",
        "proposals": ["A", "B"], "options": {)" +
           options + R"(}, "colleges": [)" + colleges + "]";
}

std::string const kBoth = R"("weighing": "double_majority")";
std::string const kBeside = R"("weighing": "side_by_side")";
std::string const kVotes =
    R"({"name": "u", "ballots": [[8, "for"], [2, "against"]]},
    {"name": "a", "votes": {"for": 1, "against": 3}}, {"name": "p", "votes": {"abstain": 2}})";
std::string const kApproved =
    R"({"name": "u", "ballots": [[3, [0]], [1, [1]]]}, {"name": "a", "ballots": [[1, [1]]]},
    {"name": "p", "ballots": []})";

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("a double majority needs all together and enough colleges") {
        check_count(motion(kBoth, kVotes), R"("adopted": false, "overall_adopted": true, "colleges_for": 1,
            "colleges_required": 2)");
        check_count(motion(kBoth + R"(, "colleges_required": 1)", kVotes), R"("adopted": true)");
        check_count(motion(kBoth + R"(, "empty_college": "lose")", kVotes), R"("colleges_required": 3)");
    }

    TEST_CASE("side by side, every college has its own result and a voice is a voice") {
        std::string const file = approval(kBeside, kApproved);
        auto const result = counted("{" + file + "}");
        INFO(result.dump());
        CHECK(result["overall"]["scores"] == nlohmann::json::parse("[3, 2]"));
        CHECK(result["overall"]["valid"] == 5);
        REQUIRE(result["by_college"].size() == 3);
        CHECK(result["by_college"][0]["scores"] == nlohmann::json::parse("[3, 1]"));
        CHECK(result["by_college"][1]["winners"] == nlohmann::json::parse("[1]"));
        CHECK(result["by_college"][2] == nlohmann::json::parse(R"({"name": "p", "ballots": 0, "valid": 0})"));
        auto const consent =
            counted(R"({"method": "college", "inner": "consent", "options": {"weighing": "side_by_side"},
            "colleges": [{"name": "u", "votes": {"consent": 3}}, {"votes": {"objections": 1}}]})");
        CHECK(consent["overall"]["verdict"] == "objected");
        CHECK(consent["by_college"][0]["verdict"] == "adopted");
        auto const voted = counted("{" + motion(kBeside, kVotes) + "}");
        CHECK(voted["overall"]["expressed"] == 14);
        CHECK(voted["by_college"][1]["adopted"] == false);
    }

    TEST_CASE("what does not fit is refused where it stands") {
        struct Refused {
            std::string rest;
            std::string code;
            std::string place;
        };
        std::string const refuse = R"(, "empty_college": "refuse")";
        for (Refused const& one : std::initializer_list<Refused>{
                 {motion(R"("weighing": "by_height")", kVotes), "malformed", "options.weighing"},
                 {approval(kBoth, kApproved), "malformed", "options.weighing"},
                 {motion(kBoth + refuse, kVotes), "empty-college", "colleges"},
                 {approval(kBeside + refuse, kApproved), "empty-college", "colleges[2]"},
                 {approval(R"("empty_college": "refuse")",
                           R"({"share": 1, "ballots": [[1, [0]]]}, {"share": 1, "ballots": []})"),
                  "empty-college", "colleges[1]"},
                 {motion(kBoth + R"(, "colleges_required": 4)", kVotes), "out-of-range",
                  "options.colleges_required"},
                 {motion(kBoth + R"(, "colleges_required": 0)", kVotes), "out-of-range",
                  "options.colleges_required"},
                 {motion(kBoth + R"(, "colleges_required": -1)", kVotes), "negative",
                  "options.colleges_required"},
                 {motion(kBoth + R"(, "colleges_required": "2")", kVotes), "malformed",
                  "options.colleges_required"},
                 {motion(kBoth, R"({"votes": {"for": -1}})"), "negative", "colleges[0].votes.for"},
                 {motion(kBoth, R"({"votes": {"for": "1/2"}})"), "malformed", "colleges[0].votes.for"},
                 {motion(kBoth, R"({"ballots": [[1, "perhaps"]]})"), "malformed", "colleges[0].ballots[0]"},
                 {motion(kBoth, R"({"name": "u"})"), "malformed", "colleges[0]"},
                 {motion(kBoth, R"({"name": 3})"), "malformed", "colleges[0].name"},
                 {motion(kBoth, "7"), "malformed", "colleges[0]"},
                 {motion(kBoth, ""), "malformed", "colleges"},
                 {approval(kBeside, R"({"ballots": [[1, [7]]]})"), "malformed",
                  "colleges[0].ballots[0][1][0]"}})
            check_refused(one.rest, one.code, one.place);
    }
}
