// SPDX-License-Identifier: Apache-2.0
#pragma once

// Polls of every method held at one desk, and what the minutes say of them.
#include "model/report/tally_report.h"
#include "tests/model/report/report_support.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace tablee::test {

using Lines = std::vector<std::string>;

// A, B, C… about which that method asks.
[[nodiscard]] inline model::RuleSheet sheet_about(model::voting::Method const& method, std::size_t options,
                                                  std::uint16_t retain = 0) {
    model::RuleSheet sheet = motion_sheet(model::Secrecy::Nominal);
    sheet.method = method;
    sheet.retain = retain;
    for (std::size_t i = 0; i < options; i += 1)
        sheet.options.push_back({{}, {}, {std::string(1, static_cast<char>('A' + i))}});
    return sheet;
}

// The nth choice is the nth member's; two others key it.
inline void cast_all(Meeting& meeting, model::PollId const& poll,
                     std::vector<model::voting::Choice> const& choices) {
    for (std::size_t i = 0; i < choices.size(); i += 1)
        REQUIRE(meeting.keeper().ask(model::CastVote{poll,
                                                     meeting.members[i],
                                                     meeting.members[i],
                                                     model::Warrant::PaperPair,
                                                     choices[i],
                                                     {meeting.members[0], meeting.members[1]},
                                                     {}}) == "");
}
inline model::PollId held(Meeting& meeting, model::RuleSheet const& sheet,
                          std::vector<model::voting::Choice> const& choices) {
    auto const poll = open_poll(meeting.keeper(), sheet);
    cast_all(meeting, poll, choices);
    REQUIRE(close_poll(meeting.keeper(), poll) == "");
    return poll;
}
[[nodiscard]] inline Lines tally_of(Meeting& meeting, model::PollId const& poll) {
    return flat(
        model::report::tally_report(meeting.session(), PlainLexicon(), poll_in(meeting.keeper(), poll)));
}
// The minutes have these lines.
inline void check_lines(Lines const& lines, std::vector<std::string> const& wanted) {
    std::string all;
    for (std::string const& line : lines)
        all += line + "\n";
    INFO(all);
    for (std::string const& line : wanted)
        CHECK_MESSAGE(has(lines, line), line);
}

[[nodiscard]] inline model::voting::Choice graded(std::vector<model::voting::Grade> grades) {
    return model::voting::GradesChoice{std::move(grades)};
}
[[nodiscard]] inline model::voting::Choice picks(std::vector<std::uint16_t> options) {
    return model::voting::PicksChoice{std::move(options)};
}
[[nodiscard]] inline model::voting::Choice ranks(std::vector<std::uint16_t> const& order) {
    model::voting::RanksChoice choice;
    for (std::uint16_t const option : order)
        choice.tiers.push_back({option});
    return choice;
}

} // namespace tablee::test
