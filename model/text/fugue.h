// SPDX-License-Identifier: Apache-2.0
#pragma once

// The state of a text and the one rule of Fugue: where a character goes. Pure; a part of Sequence, not for
// others.
#include "model/text/char_index.h"
#include "model/text/child_index.h"
#include "model/text/edit.h"
#include "model/text/span_tree.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tablee::model {

struct TextState {
    CharIndex index;
    ChildIndex children;
    SpanTree spans;
    std::uint32_t total = 0; // characters ever, <= kCharsPerText
};

// What a character hangs on.
struct Hook {
    Char parent = kBeginning;
    Side side = Side::Right;
    bool operator==(Hook const&) const = default;
};

// Is that character the mere continuation of its author's typing, which no entry records?
[[nodiscard]] inline bool is_continuation(Hook hook, Char child) {
    return hook.side == Side::Right && hook.parent.author == child.author && hook.parent.next() == child;
}

// Does that character, which is there, hang there?
[[nodiscard]] bool hangs_on(TextState const& state, Hook hook, Char child);

// The hook of a character typed after `left` (or at the beginning) by someone who sees this state: Fugue's
// rule is to hang it on the right of its left neighbour if nothing does yet, else on the left of what
// follows.
[[nodiscard]] Hook hook_after(TextState const& state, Char left);

// Adds `length` characters from `first`. Requires: first.clock is the author's count, the parent is there (or
// is kBeginning, with Side::Right), utf8 is empty or has `length` code points.
void add_characters(TextState& state, Hook hook, Char first, std::uint32_t length, std::string_view utf8);

} // namespace tablee::model
