// SPDX-License-Identifier: Apache-2.0
#include "model/session/robustness.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>
#include <map>

namespace tablee::model {
namespace {

using namespace tablee::test;
using voting::Choice;

// Members 0 and 1 are agents, the others usagers; a nominal poll that retains one option.
struct Vote {
    Meeting meeting;
    CollegeId agents;
    PollId poll;

    Vote(voting::Method method, std::size_t options, std::vector<Choice> const& choices)
        : meeting(choices.size()) {
        agents = meeting.keeper().make<CollegeId>(CollegeDefined{{"Agents"}, {"A"}});
        for (std::size_t i = 0; i < 2; i += 1) {
            MemberEnrolled as = meeting.member(i).as;
            as.college = agents;
            meeting.keeper().write(MemberCorrected{meeting.members[i], as});
        }
        RuleSheet sheet = dots_sheet(Secrecy::Nominal, options, {5, 2}, 1);
        sheet.method = std::move(method);
        if (!voting::asks_options(sheet.method)) {
            sheet.options.clear();
            sheet.retain = 0;
        }
        poll = open_poll(meeting.keeper(), sheet);
        meeting.share();
        for (std::size_t i = 0; i < choices.size(); i += 1)
            REQUIRE(meeting.desk_of(i).ask(CastVote{poll, meeting.members[i], meeting.members[i],
                                                    Warrant::Own, choices[i]}) == "");
        meeting.share();
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
    }
    std::optional<Robustness> found(std::vector<std::optional<CollegeId>> const& withheld = {}) {
        return robustness_of(meeting.session(), poll_in(meeting.keeper(), poll), withheld);
    }
};

// Each variant once: whether it retains the same.
std::map<VariantKind, bool> held(Robustness const& found) {
    std::map<VariantKind, bool> out;
    for (RobustnessVariant const& one : found.variants)
        out[one.kind] = one.same;
    return out;
}

Choice grades(std::vector<std::uint8_t> const& given) {
    voting::GradesChoice choice;
    for (std::size_t i = 0; i < given.size(); i += 1)
        if (given[i] != voting::kNoGrade)
            choice.grades.push_back({static_cast<std::uint16_t>(i), given[i]});
    return choice;
}

Choice ranks(std::vector<std::uint16_t> const& order) {
    voting::RanksChoice choice;
    for (std::uint16_t const option : order)
        choice.tiers.push_back({option});
    return choice;
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("dots on one option weigh more than the people who gave them: approval tells") {
        Vote vote(voting::DotsRules{5, 2}, 2,
                  {dots({{0, 2}, {1, 1}}), dots({{0, 2}, {1, 1}}), dots({{1, 1}})});
        auto const found = vote.found();
        REQUIRE(found.has_value());
        CHECK(found->by_list);
        CHECK_FALSE(held(*found).at(VariantKind::Approval));
        CHECK(found->variants[0].retained == std::vector<std::uint32_t>{1});
        // Each college alike: the agents' 4 of 6 dots, the one usager's 1 of 1.
        CHECK_FALSE(held(*found).at(VariantKind::EqualColleges));
        REQUIRE(found->variants.size() == 4); // and without each of the two colleges
        CHECK(found->variants[2].college != found->variants[3].college);
    }

    TEST_CASE("grades are read as scores, as an approval from the middle up, and as an order") {
        Vote vote(voting::JudgmentPoll{}, 2, {grades({4, 3}), grades({4, 3}), grades({0, 3})});
        auto const found = vote.found();
        REQUIRE(found.has_value());
        auto const same = held(*found);
        CHECK(same.at(VariantKind::JudgmentUpper));
        CHECK_FALSE(same.at(VariantKind::Mean));
        CHECK_FALSE(same.at(VariantKind::Approval));
        CHECK(same.at(VariantKind::Schulze));
    }

    TEST_CASE("the middle grade approves, the one below it does not") {
        Vote vote(voting::JudgmentPoll{}, 2, {grades({2, 1}), grades({2, 1}), grades({voting::kNoGrade, 1})});
        auto const found = vote.found();
        REQUIRE(found.has_value());
        for (RobustnessVariant const& one : found->variants)
            if (one.kind == VariantKind::Approval)
                CHECK(one.retained == std::vector<std::uint32_t>{0});
    }

    TEST_CASE("rankings that agree hold under every method") {
        Vote vote(voting::RankingPoll{}, 3, {ranks({2, 0, 1}), ranks({2, 0, 1}), ranks({2, 1, 0})});
        auto const found = vote.found();
        REQUIRE(found.has_value());
        CHECK(found->variants.size() == 8); // five counts, each college alike, without each
        CHECK(found->same() == 8);
        CHECK(found->variants[0].first == std::vector<std::uint32_t>{2});
    }

    TEST_CASE("a withheld college is left out of no variant, and weights stay as announced") {
        Vote vote(voting::ApprovalPoll{}, 2,
                  {voting::PicksChoice{{0}}, voting::PicksChoice{{0}}, voting::PicksChoice{{1}}});
        CHECK(vote.found()->variants.size() == 3);
        auto const found = vote.found({vote.agents});
        REQUIRE(found->variants.size() == 1);
        CHECK(found->variants[0].kind == VariantKind::WithoutCollege);
        CHECK(found->variants[0].college == vote.meeting.college);
        CHECK(found->variants[0].same);
        CHECK(vote.found({vote.agents, vote.meeting.college})->variants.empty());
    }

    TEST_CASE("nothing is computed for a motion, nor from totals by hand") {
        Vote motion(voting::MotionRules{}, 2, {says(voting::Motion::For), says(voting::Motion::For)});
        CHECK_FALSE(motion.found().has_value());
        Vote vote(voting::ApprovalPoll{}, 2, {voting::PicksChoice{{0}}, voting::PicksChoice{{0}}});
        Poll poll = poll_in(vote.meeting.keeper(), vote.poll);
        poll.result->by_hand.emplace();
        CHECK_FALSE(robustness_of(vote.meeting.session(), poll).has_value());
    }
}

} // namespace tablee::model
