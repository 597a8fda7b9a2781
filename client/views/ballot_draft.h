// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a voter has marked and not cast, for every kind of ballot: it lives in memory, and is wiped. Pure.
//
// Options are indexes of the rule sheet. What is marked obeys the rules whatever is asked for, and an option
// withdrawn since counts for nothing: the choice made of a draft is one that the session takes.
#include "client/present/ballot_sheet.h"
#include "client/widgets/text_editor.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

using GivenGrade = std::optional<std::uint8_t>; // nothing: no opinion

struct BallotDraft {
    std::vector<std::uint16_t> dots;                    // per option
    std::optional<model::voting::Motion> motion;        //
    std::vector<GivenGrade> grades;                     // per option; or scores
    std::vector<std::uint16_t> picks;                   // ascending
    std::vector<std::vector<std::uint16_t>> tiers;      // best first; in a tier ascending
    std::optional<std::uint16_t> moved;                 // the option ranked last, to be told
    std::vector<GivenGrade> effect, effort;             // per option
    std::vector<model::voting::Comparison> comparisons; // ascending by pair
    std::size_t question = 0;                           // the pair before the voter
    std::optional<model::voting::Consent> consent;
    TextEditor reason{TextEditor::Lines::Many};
};

// Nothing is marked. As many options as the sheet has.
[[nodiscard]] BallotDraft empty_draft(BallotSheet const& sheet);
// Something is.
[[nodiscard]] bool is_marked(BallotDraft const& draft);
// It can be cast: every ballot can, but those that ask one question and have no answer.
[[nodiscard]] bool is_ready(BallotDraft const& draft, BallotSheet const& sheet);
// Requires: the draft was begun for this poll.
[[nodiscard]] model::voting::Choice choice_of(BallotDraft const& draft, BallotSheet const& sheet);
[[nodiscard]] std::optional<model::Text> reason_of(BallotDraft const& draft, BallotSheet const& sheet);
// The same would be cast.
[[nodiscard]] bool same_choice(BallotDraft const& a, BallotDraft const& b, BallotSheet const& sheet);
// What is marked, in words, to tell what was lost: one line an option.
[[nodiscard]] std::vector<std::string> words_of(BallotDraft const& draft, BallotSheet const& sheet,
                                                Catalogue const& words);

[[nodiscard]] int spent(BallotDraft const& draft); // dots
// One dot more or less, or so many, as far as the rule allows.
void place_dots(BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option, int wanted);
// How many options may still be picked; nothing: as many as there are.
[[nodiscard]] std::optional<int> picks_left(BallotDraft const& draft, BallotSheet const& sheet);
[[nodiscard]] bool is_picked(BallotDraft const& draft, std::uint16_t option);
void pick(BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option, bool picked);

// The place of the option's tier from 0; nothing: it is not ranked.
[[nodiscard]] std::optional<std::size_t> tier_of(BallotDraft const& draft, std::uint16_t option);
// As people say it: options equal share a rank, and the next one counts them all (1 2 2 4). 0: not ranked.
[[nodiscard]] std::size_t rank_of(BallotDraft const& draft, std::uint16_t option);
// Last, up, down by one tier (out of its tier first, if it shares one), equal with those above, off the list.
enum class RankMove : std::uint8_t { Last, Up, Down, Join, Unrank };
[[nodiscard]] bool can_move(BallotDraft const& draft, std::uint16_t option, RankMove move);
void move_rank(BallotDraft& draft, std::uint16_t option, RankMove move);

// What was answered to that question; nothing: not yet.
[[nodiscard]] std::optional<model::voting::Preferred> answer_to(BallotDraft const& draft, OptionPair pair);
// `preferred` in the order of the pair as shown.
void answer(BallotDraft& draft, OptionPair pair, model::voting::Preferred preferred);

} // namespace tablee::client
