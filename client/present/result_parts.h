// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a method found, as it is drawn and read: bars and sentences every method has, and what only some have.
// Pure values. Lengths are thousandths of the widest thing of their drawing; every figure drawn is also in
// words beside it.
#include "model/voting/ballot.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tablee::client {

// An option in the order of the method.
struct OptionLine {
    std::uint16_t option = 0; // of the rule sheet
    std::string title;
    std::string rank;                         // empty where the method does not order
    std::string figures;                      // "12 gommettes, de 8 voix"
    std::string exact;                        // "17/4", where `figures` rounds
    std::optional<std::uint32_t> thousandths; // of its bar
    std::vector<std::string> notes;           // what explains it
    std::string after;                        // what separates it from the next
    bool few = false;                         // fewer than half of the voters spoke of it
    bool quiet = false;                       // nobody chose it: not drawn
    bool retained = false;
    bool tied = false; // across the cut
    bool operator==(OptionLine const&) const = default;
};

// Bars of one question.
enum class CountTone : std::uint8_t { For, Neutral, Against };
struct CountBar {
    std::string name;
    std::uint32_t voices = 0;
    CountTone tone = CountTone::Neutral;
    bool operator==(CountBar const&) const = default;
};

// --- Appréciations. Best first, everywhere.
struct GradeKey {
    std::string name;
    std::string initials;
    std::size_t tint = 0; // in Palette::grades
    bool operator==(GradeKey const&) const = default;
};
struct GradePart {
    std::string figure; // "7", or "35 %" where colleges weigh
    std::uint32_t thousandths = 0;
    bool operator==(GradePart const&) const = default;
};
struct GradeBar {
    std::vector<GradePart> parts; // one a key
    std::size_t majority = 0;     // which key
    bool operator==(GradeBar const&) const = default;
};
struct JudgmentFigures {
    std::vector<GradeKey> keys;
    std::vector<GradeBar> bars; // one an option line
    std::string explanation;    // what the majority grade means
    bool operator==(JudgmentFigures const&) const = default;
};

// --- Duels: rows and columns in the order of the option lines.
struct DuelCell {
    std::string votes; // of the row's option against the column's
    bool won = false;
    bool operator==(DuelCell const&) const = default;
};
struct DuelFigures {
    std::vector<std::vector<DuelCell>> cells;
    std::vector<std::string> sentences; // "A bat B, 26 à 19"; one a pair
    std::vector<std::string> chains;    // the strongest ones, where a duel alone does not explain the order
    std::vector<std::string> circles;
    bool operator==(DuelFigures const&) const = default;
};

// --- Rounds.
struct RoundFigures {
    std::vector<OptionLine> lines;  // most first
    std::vector<std::string> leads; // who is elected, who leaves
    bool operator==(RoundFigures const&) const = default;
};
struct RoundsFigures {
    std::string quota;
    std::vector<RoundFigures> rounds;
    std::string stopped; // by a tie; empty: it was not
    bool operator==(RoundsFigures const&) const = default;
};

// --- Budget: the option lines say who pays.
struct BudgetFigures {
    std::string money;
    std::string votes_alone; // what votes alone would have taken
    std::string tie;
    std::uint32_t spent_thousandths = 0;
    bool operator==(BudgetFigures const&) const = default;
};

// --- Effect and effort: levels from the least.
struct PlacedAxis {
    std::uint32_t median = 0, lower = 0, upper = 0;
    bool operator==(PlacedAxis const&) const = default;
};
struct Placed {
    std::string number; // the mark in the picture
    std::string title;
    std::optional<PlacedAxis> effect;
    std::optional<PlacedAxis> effort;
    std::optional<std::size_t> quadrant; // in PlacingFigures::quadrants
    std::string words;                   // "Effet : Fort (de Moyen à Fort) ; effort : Faible"
    bool operator==(Placed const&) const = default;
};
struct PlacingFigures {
    std::uint32_t levels = 0;
    std::vector<std::string> quadrants; // as voting::Quadrant
    std::vector<Placed> points;
    bool operator==(PlacingFigures const&) const = default;
};

// --- Comparisons.
struct ComparingFigures {
    std::vector<std::string> remarks; // circles; groups that nothing links
    bool operator==(ComparingFigures const&) const = default;
};

// --- Consent.
struct GivenReason {
    std::string who; // name and kind: "Jeanne Maréchal – Objection"
    std::string words;
    bool operator==(GivenReason const&) const = default;
};
struct ConsentFigures {
    std::string verdict;
    std::vector<GivenReason> reasons;
    bool operator==(ConsentFigures const&) const = default;
};

using MethodFigures = std::variant<std::monostate, JudgmentFigures, DuelFigures, RoundsFigures, BudgetFigures,
                                   PlacingFigures, ComparingFigures, ConsentFigures>;

struct Figures {
    std::vector<OptionLine> options; // in the order of the method
    std::vector<CountBar> counts;    // of one question
    MethodFigures method;
    std::string fault; // why it could not be counted, and what to do; empty: it was
    bool operator==(Figures const&) const = default;
};

} // namespace tablee::client
