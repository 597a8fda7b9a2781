// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a ballot shows, whoever marks it: a voter at this post, or those who key in a ballot on paper. Pure.
//
// A ballot shows neither author, nor college, nor any support: titles, in an order that is each voice's own,
// computed from the poll and the voice so that it never moves under a hand.
#include "client/present/outlook.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tablee::client {

// One a kind of choice, and the secret ballot on paper, which has none on a screen.
enum class BallotKind : std::uint8_t {
    Dots,
    Motion,
    Grades,
    Scores,
    Picks,
    Ranks,
    Places,
    Comparisons,
    Consent,
    Paper
};

struct BallotOption {
    std::string title;
    std::string description;
    std::string cost;       // "Coût : 2 500"; of a budget
    bool withdrawn = false; // after the opening: shown, struck, and not voted on
    bool operator==(BallotOption const&) const = default;
};

struct BallotSheet {
    BallotKind kind = BallotKind::Motion;
    std::string question;
    std::string secrecy;               // in plain words
    std::string rule;                  // "5 gommettes, 2 au plus sur une même proposition."
    std::string blank;                 // what becomes of what is not marked; empty: nothing to say
    std::vector<BallotOption> options; // in the order of the rule sheet
    int dots = 0;
    int cap = 0;                     // dots on one option
    std::vector<std::string> levels; // the names of grades, of effects and efforts, from the worst, the least
    int top = 0;                     // the highest score
    int at_most = 0;                 // options picked; 0: all of them
    bool ties = false;               // options may be ranked equal
    bool takes_reason = false;       // an objection or a reservation says why, and is read with its name
    bool operator==(BallotSheet const&) const = default;
};

// The two options of a question, the one shown first first.
using OptionPair = std::pair<std::uint16_t, std::uint16_t>;

// How the ballot of one voice lies: its own order, its own questions.
struct BallotLayout {
    std::vector<std::uint16_t> order;
    std::vector<OptionPair> pairs; // without those that a withdrawn option would be in
    bool operator==(BallotLayout const&) const = default;
};

[[nodiscard]] BallotSheet ballot_sheet(Outlook const& outlook, model::Poll const& poll);
[[nodiscard]] BallotLayout ballot_layout(model::Poll const& poll, model::MemberId const& voice);

// A permutation of 0 … options-1 that is this voice's in this poll, at every post alike.
[[nodiscard]] std::vector<std::uint16_t> ballot_order(model::PollId const& poll, model::MemberId const& voice,
                                                      std::size_t options);
// So many different pairs of that order's options. Neighbours on a circle come first, each option in two
// pairs before any is in a third, so that a voice compares all of them about as often; as orders differ from
// voice to voice, so do pairs.
[[nodiscard]] std::vector<OptionPair> compared_pairs(std::vector<std::uint16_t> const& order,
                                                     std::size_t pairs);

} // namespace tablee::client
