// SPDX-License-Identifier: Apache-2.0
#pragma once

// What one post tells the others about a text: characters that appear, characters that go. Pure.
//
// The algorithm is Fugue (M. Weidner and M. Kleppmann, "The Art of the Fugue: Minimizing Interleaving in
// Collaborative Text Editing", 2023). A text is a tree of characters that only grows; each one hangs on the
// left or on the right of another, siblings stand in the order of their names, and the text is that tree read
// from left to right. The place of a character is thus a function of the set of operations and of nothing
// else, whoever sent them: two people who type at one place at one time, forwards or backwards, never find
// their letters shuffled together, and no operation, however hostile, makes two posts disagree. YATA was
// rejected on that second ground: it converges only for pairs of origins that an honest editor would have
// produced.
//
// A unit is a Unicode code point. Operations are values, and part of signed events: two that mean the same
// are equal, and `Sequence::integrate` refuses any other spelling.
#include "model/base/ids.h"
#include "model/base/limits.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tablee::model {

// The name of a character: who typed it, and how many code points that author had typed before it in that
// text.
struct CharId {
    AuthorId author;
    std::uint64_t clock = 0;

    auto operator<=>(CharId const&) const = default;
};

// On which side of its parent a character hangs.
enum class Side : std::uint8_t { Left, Right };

// `length` code points named first, first + 1… The first hangs on `side` of `parent` (on the right of the
// beginning of the text when there is none), each of the others on the right of the one before it.
// An empty `utf8` means that the words are erased, or not here yet: the structure is the same as if they
// were, and they show as nothing.
struct InsertOp {
    CharId first;
    std::optional<CharId> parent;
    Side side = Side::Right;
    std::uint32_t length = 0; // 1 … kInsertLength
    std::string utf8;         // empty, or `length` code points

    bool operator==(InsertOp const&) const = default;
};

// Neighbours by name: first, first + 1… first + count - 1.
struct CharRun {
    CharId first;
    std::uint64_t count = 0;

    bool operator==(CharRun const&) const = default;
};

// The runs rise by author and clock, and no two of them touch.
struct DeleteOp {
    std::vector<CharRun> runs; // 1 … kRunsPerDelete

    bool operator==(DeleteOp const&) const = default;
};

using TextOp = std::variant<InsertOp, DeleteOp>;

constexpr std::uint32_t kInsertLength =
    limits::kTextBytes;                            // a text of that many octets has no more code points
constexpr std::size_t kRunsPerDelete = 512;        // 16 KiB and no more, however they are encoded
constexpr std::uint32_t kCharsPerText = 1U << 24U; // that were ever in one text, erased ones included

} // namespace tablee::model
