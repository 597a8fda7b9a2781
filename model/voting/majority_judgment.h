// SPDX-License-Identifier: Apache-2.0
#pragma once

// Majority judgment: every voice grades every option; the better median wins, and equal medians are told
// apart by removing one median grade from each side and looking again. Pure. Definition: docs/VOTING.md,
// "Jugement majoritaire"; M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking", PNAS
// 104(21), 2007.
//
// Cost: ballots × options to tally, options × grades² to rank (the grades are never expanded). Two options
// tie only if their tallies are equal. Adding or withdrawing an option never changes the order of the others.
#include "model/voting/ballot.h"
#include "model/voting/count_fault.h"
#include "model/voting/ranking.h"

#include <optional>

namespace tablee::model::voting {

// How many gave each option each grade, worst first. A ballot is counted, or taken back, at once: this is
// what shows a nominal poll while it runs.
class GradeTally {
  public:
    GradeTally(std::size_t options, std::size_t grades)
        : options_(options)
        , grades_(grades)
        , cells_(options * grades, 0) {}

    // One grade an option; kNoGrade where there is none. Requires: grades below the number of grades.
    void add(std::span<std::uint8_t const> ballot, std::uint64_t count = 1);
    void take_back(std::span<std::uint8_t const> ballot, std::uint64_t count = 1);
    void add_one(std::size_t option, std::size_t grade, std::uint64_t count) {
        cells_[option * grades_ + grade] += count;
    }
    // Ballots one after the other, an octet a grade.
    void add_all(std::span<std::uint8_t const> ballots);

    [[nodiscard]] std::size_t options() const { return options_; }
    [[nodiscard]] std::size_t grades() const { return grades_; }
    [[nodiscard]] std::uint64_t at(std::size_t option, std::size_t grade) const {
        return cells_[option * grades_ + grade];
    }

  private:
    std::size_t options_;
    std::size_t grades_;
    std::vector<std::uint64_t> cells_;
};

// Per option, per grade from the worst.
using GradeCounts = std::vector<std::vector<Integer>>;
struct WeightedGrades {
    GradeCounts counts; // whole numbers of 1/unit
    Integer unit = 1;
};
// Requires: one weight a tally; tallies of one shape, at least one.
[[nodiscard]] WeightedGrades weigh(std::span<GradeTally const> colleges, std::span<Rational const> weights);

// What an absent grade becomes: nothing is absent, else a fault; a grade; the lower median of the option's
// own grades (the worst where it has none); or no grade, each option's being multiplied to one total.
enum class AbsentGrade : std::uint8_t { Refused, Grade, OwnMedian, Normalized };

struct JudgmentRules {
    Median median = Median::Lower;
    AbsentGrade absent = AbsentGrade::Refused;
    std::uint32_t absent_grade = 0;
    std::optional<Integer> judges; // else the largest total
};

// What separates an option from one of the next tier: after `removed` grades of each, the next ones differ.
struct JudgmentStep {
    std::uint32_t above = 0;
    std::uint32_t below = 0;
    Integer removed;
    std::uint32_t grade_above = 0;
    std::uint32_t grade_below = 0;
    bool operator==(JudgmentStep const&) const = default;
};

struct JudgmentOutcome {
    Ranking ranking;
    std::vector<std::uint32_t> medians; // grade, per option
    GradeCounts balanced;               // what was ranked: the tallies with absent grades put in
    std::vector<Integer> better;        // per option, grades above the median …
    std::vector<Integer> worse;         // … and below
    Integer judges;
    std::vector<JudgmentStep> steps; // one between a tier and the next
};

// Faults: Mismatched, Negative, OutOfRange, Unbalanced, Incoherent, NoJudgments.
[[nodiscard]] Counted<JudgmentOutcome> count_majority_judgment(GradeCounts counts,
                                                               JudgmentRules const& rules);

} // namespace tablee::model::voting
