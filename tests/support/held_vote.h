// SPDX-License-Identifier: Apache-2.0
#pragma once

// A vote of any method that was held and closed in a Meeting (meeting.h), in few words.
//
//     HeldVote vote(sheet_of(voting::ApprovalPoll{}, 3, 1), {picks({0}), picks({0, 2})});
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::test {

// A nominal poll about "Option 0", "Option 1"…
[[nodiscard]] inline model::RuleSheet sheet_of(model::voting::Method method, std::size_t options,
                                               std::uint16_t retain = 0,
                                               model::Secrecy secrecy = model::Secrecy::Nominal) {
    model::RuleSheet sheet = dots_sheet(secrecy, options, {5, 2}, retain);
    sheet.method = std::move(method);
    return sheet;
}
// One grade an option, in order; kNoGrade where there is none.
[[nodiscard]] inline model::voting::Choice grades(std::vector<std::uint8_t> const& given) {
    model::voting::GradesChoice choice;
    for (std::size_t i = 0; i < given.size(); i += 1)
        if (given[i] != model::voting::kNoGrade)
            choice.grades.push_back({static_cast<std::uint16_t>(i), given[i]});
    return choice;
}
[[nodiscard]] inline model::voting::Choice ranks(std::vector<std::uint16_t> const& order) {
    model::voting::RanksChoice choice;
    for (std::uint16_t const option : order)
        choice.tiers.push_back({option});
    return choice;
}
[[nodiscard]] inline model::voting::Choice picks(std::vector<std::uint16_t> options) {
    return model::voting::PicksChoice{std::move(options)};
}

struct HeldVote {
    Meeting meeting;
    model::CollegeId agents; // of the first `in_agents` members; the others are usagers
    model::PollId poll;

    HeldVote(model::RuleSheet sheet, std::vector<model::voting::Choice> const& choices,
             std::size_t in_agents = 0, std::vector<model::Text> const& reasons = {})
        : meeting(choices.size()) {
        if (in_agents > 0)
            move_to_agents(in_agents);
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        for (std::size_t i = 0; i < choices.size(); i += 1) {
            model::CastVote vote{poll, meeting.members[i], meeting.members[i], model::Warrant::Own,
                                 choices[i]};
            if (i < reasons.size() && !reasons[i].utf8.empty())
                vote.reason = reasons[i];
            REQUIRE(meeting.desk_of(i).ask(vote) == "");
        }
        meeting.share();
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
    }
    [[nodiscard]] model::Poll const& held() { return poll_in(meeting.keeper(), poll); }

  private:
    void move_to_agents(std::size_t count) {
        agents = meeting.keeper().make<model::CollegeId>(model::CollegeDefined{{"Agents"}, {"A"}});
        for (std::size_t i = 0; i < count; i += 1) {
            model::MemberEnrolled as = meeting.member(i).as;
            as.college = agents;
            meeting.keeper().write(model::MemberCorrected{meeting.members[i], as});
        }
        meeting.share();
    }
};

} // namespace tablee::test
