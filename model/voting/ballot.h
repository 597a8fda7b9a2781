// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a voice says in a poll, and what a poll asks. Pure values; one alternative a method, one a kind of
// ballot: several methods count ballots of one kind.
//
// Options are indexes from 0 in the order of the rule sheet. Adding a method adds an alternative at the end
// of each variant and tears nothing down.
#include "model/base/fraction.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace tablee::model::voting {

// --- What a poll asks ---

// At most `dots` dots a voice, at most `cap` of them on one option.
struct DotsRules {
    std::uint16_t dots = 0;
    std::uint16_t cap = 0;
    bool operator==(DotsRules const&) const = default;
};

// What the threshold is a share of: for + against; also abstentions, blanks and nulls; the voices present or
// represented; all voices on the roll.
enum class MajorityBase : std::uint8_t { Expressed, Cast, PresentOrRepresented, Members };
enum class MotionTie : std::uint8_t { Rejected, CastingVote };

struct MotionRules {
    MajorityBase base = MajorityBase::Expressed;
    Fraction threshold{0, 1}; // at least this share; 0 stands for "more than half"
    MotionTie tie = MotionTie::Rejected;
    bool operator==(MotionRules const&) const = default;
};

// Grades are numbers from 0, the worst; what each is called belongs to the catalogue.
inline constexpr std::uint8_t kNoGrade = 255; // sans opinion
inline constexpr std::uint8_t kGradesMin = 3, kGradesMax = 7;
inline constexpr std::uint8_t kLevelsMax = 5; // of an effect, of an effort

enum class Median : std::uint8_t { Lower, Upper };
// What "no opinion" becomes: the worst grade; the median of the option's own grades; nothing, each option's
// grades being multiplied to one total.
enum class NoOpinion : std::uint8_t { Worst, OwnMedian, Normalized };

// Majority judgment: a grade for each option.
struct JudgmentPoll {
    std::uint8_t grades = 5;
    Median median = Median::Lower;
    NoOpinion no_opinion = NoOpinion::Worst;
    bool operator==(JudgmentPoll const&) const = default;
};

// Approval: any of the options, `at_most` of them where it is not 0.
struct ApprovalPoll {
    std::uint16_t at_most = 0;
    bool operator==(ApprovalPoll const&) const = default;
};

// Of two middle values, the mean.
enum class Aggregate : std::uint8_t { Sum, Mean, Median };
inline constexpr std::uint8_t kTopScore = 100;

// A score from 0 to `top` for each option; one without a score is left out of its mean.
struct ScorePoll {
    std::uint8_t top = 10;
    Aggregate aggregate = Aggregate::Mean;
    bool operator==(ScorePoll const&) const = default;
};

// How rankings are counted. Options left unranked stand below all that are ranked.
enum class RankingCount : std::uint8_t { Schulze, Copeland, RankedPairs, Borda, InstantRunoff, Transferable };
struct RankingPoll {
    RankingCount count = RankingCount::Schulze;
    std::uint16_t seats = 1; // of a transferable vote
    bool operator==(RankingPoll const&) const = default;
};

// Options that cost, within a budget, in euros or in days: those that are approved of are paid for.
enum class Funding : std::uint8_t { EqualShares, Greedy };
struct BudgetPoll {
    Funding funding = Funding::EqualShares;
    std::uint32_t budget = 0;
    std::vector<std::uint32_t> costs; // per option
    bool operator==(BudgetPoll const&) const = default;
};

// Effect and effort: two grades for each option. It places, and orders nothing.
struct PlacingPoll {
    std::uint8_t grades = 5;
    bool operator==(PlacingPoll const&) const = default;
};

// "Which of these two first?", of at most `pairs` pairs a voice.
inline constexpr std::uint16_t kComparedOptions = 20;
struct ComparingPoll {
    std::uint16_t pairs = 0;
    bool operator==(ComparingPoll const&) const = default;
};

// Sans objection: one question.
struct ConsentPoll {
    bool operator==(ConsentPoll const&) const = default;
};

using Method = std::variant<DotsRules, MotionRules, JudgmentPoll, ApprovalPoll, ScorePoll, RankingPoll,
                            BudgetPoll, PlacingPoll, ComparingPoll, ConsentPoll>;

// A college without a ballot gives its share to the others in proportion, or loses it.
enum class EmptyCollege : std::uint8_t { Redistribute, Lose };

// Motions and consent ask one question; every other method asks about options.
[[nodiscard]] bool asks_options(Method const& method);
// Whether it says which options come first, so that N of them can be retained.
[[nodiscard]] bool retains_options(Method const& method);

// --- What a voice says ---

struct Dots {
    std::uint16_t option = 0;
    std::uint16_t dots = 0;
    auto operator<=>(Dots const&) const = default;
};
// Options ascending, each with at least one dot. None at all is a blank ballot.
struct DotsChoice {
    std::vector<Dots> dots;
    bool operator==(DotsChoice const&) const = default;
};

enum class Motion : std::uint8_t { For, Against, Abstain, Blank };
struct MotionChoice {
    Motion motion = Motion::Blank;
    bool operator==(MotionChoice const&) const = default;
};

struct Grade {
    std::uint16_t option = 0;
    std::uint8_t grade = 0;
    auto operator<=>(Grade const&) const = default;
};
// Options ascending; one that is missing was given no opinion. Grades, or scores.
struct GradesChoice {
    std::vector<Grade> grades;
    bool operator==(GradesChoice const&) const = default;
};

// Options approved of, ascending.
struct PicksChoice {
    std::vector<std::uint16_t> options;
    bool operator==(PicksChoice const&) const = default;
};

// Tiers of options ranked equal, best first, none empty; in a tier ascending.
struct RanksChoice {
    std::vector<std::vector<std::uint16_t>> tiers;
    bool operator==(RanksChoice const&) const = default;
};

// As in GradesChoice, from the least effect and the least effort.
struct PlacesChoice {
    std::vector<Grade> effect;
    std::vector<Grade> effort;
    bool operator==(PlacesChoice const&) const = default;
};

enum class Preferred : std::uint8_t { First, Second, Neither };
struct Comparison {
    std::uint16_t first = 0;
    std::uint16_t second = 0; // above `first`
    Preferred preferred = Preferred::Neither;
    auto operator<=>(Comparison const&) const = default;
};
// Ascending by pair, each once.
struct ComparisonsChoice {
    std::vector<Comparison> comparisons;
    bool operator==(ComparisonsChoice const&) const = default;
};

enum class Consent : std::uint8_t { NoObjection, Reservation, Objection, Abstain };
struct ConsentChoice {
    Consent consent = Consent::Abstain;
    bool operator==(ConsentChoice const&) const = default;
};

using Choice = std::variant<DotsChoice, MotionChoice, GradesChoice, PicksChoice, RanksChoice, PlacesChoice,
                            ComparisonsChoice, ConsentChoice>;

// The kind of ballot that a method counts, empty.
[[nodiscard]] Choice blank_choice(Method const& method);
// Nothing was marked on it.
[[nodiscard]] bool is_blank(Choice const& choice);
// A choice that marks as much as the rules allow: what a sealed ballot is padded to.
[[nodiscard]] Choice fullest_choice(Method const& method, std::size_t options);

// Whether a ballot obeys the rules it was cast under; the first rule it breaks otherwise.
enum class ChoiceFault : std::uint8_t {
    None,
    WrongMethod,
    UnknownOption,
    NotAscending,
    NoDots,
    TooManyOnOne,
    TooManyInAll,
    GradeOutOfRange,
    TooManyPicked,
    RankedTwice,
    TooManyCompared
};
[[nodiscard]] ChoiceFault fault_in(Choice const& choice, Method const& method, std::size_t options);

// Whether a poll can be held under these rules, about so many options.
[[nodiscard]] bool sound_rules(Method const& method, std::size_t options);

} // namespace tablee::model::voting
