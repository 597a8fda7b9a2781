// SPDX-License-Identifier: Apache-2.0
#pragma once

// Why ballots or rules cannot be counted. A code, not a sentence: the same word in a file's `error`, in a log
// and in docs/VOTING.md. Pure.
#include "model/base/result.h"

#include <cstdint>
#include <string_view>

namespace tablee::model::voting {

enum class CountFault : std::uint8_t {
    Malformed,    // not a count at all
    Negative,     // a ballot, a cost or a weight below zero
    Mismatched,   // as many figures as there are options or grades were expected
    OutOfRange,   // a grade or a score that the rules do not offer
    Unbalanced,   // options with different numbers of judgments, and no rule for absent ones
    Incoherent,   // as many judgments as judges were expected
    NoJudgments,  // nothing was judged
    TooMany,      // choices on one ballot
    TooFew,       // choices on one ballot
    Budget,       // points on one ballot
    TooManyOnOne, // points on one option
    TooLarge,     // past what one count may hold
    TooManyTies,  // past a million ways to break them
    EmptyCollege  // a college that gave no ballot, where the rules refuse that
};

[[nodiscard]] constexpr std::string_view code_of(CountFault fault) {
    constexpr std::string_view kCodes[] = {"malformed",    "negative",   "mismatched",      "out-of-range",
                                           "unbalanced",   "incoherent", "no-judgments",    "too-many",
                                           "too-few",      "budget",     "too-many-on-one", "too-large",
                                           "too-many-ties", "empty-college"};
    return kCodes[static_cast<std::size_t>(fault)];
}

template <class T>
using Counted = tl::expected<T, CountFault>;
using Uncounted = tl::unexpected<CountFault>;

} // namespace tablee::model::voting
