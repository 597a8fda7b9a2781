// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a voice says in a poll, and what a poll asks. Pure values; one alternative a method.
//
// Options are indexes from 0 in the order of the rule sheet. Adding a method adds an alternative at the end
// of each variant and tears nothing down.
#include "model/base/fraction.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace tablee::model::voting {

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

using Method = std::variant<DotsRules, MotionRules>;

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

using Choice = std::variant<DotsChoice, MotionChoice>;

// Whether a ballot obeys the rules it was cast under; the first rule it breaks otherwise.
enum class ChoiceFault : std::uint8_t {
    None,
    WrongMethod,
    UnknownOption,
    NotAscending,
    NoDots,
    TooManyOnOne,
    TooManyInAll
};
[[nodiscard]] ChoiceFault fault_in(Choice const& choice, Method const& method, std::size_t options);

} // namespace tablee::model::voting
