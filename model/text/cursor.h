// SPDX-License-Identifier: Apache-2.0
#pragma once

// A place in a text that stays where it was put while others write around it: a caret, the end of a
// selection, the beginning of a paragraph that something refers to. Pure.
#include "model/text/sequence.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace tablee::model {

// Which neighbour a caret keeps to when someone else types at that very place.
enum class Bias : std::uint8_t {
    Before, // stays behind the character on its left: what others type there comes after it
    After,  // stays before the character on its right: what others type there pushes it on
};

struct Caret {
    std::optional<CharId>
        neighbour; // none: the beginning (Bias::Before) or the end (Bias::After) of the text
    Bias bias = Bias::Before;

    bool operator==(Caret const&) const = default;
};

// Nothing when the position is past the end.
[[nodiscard]] std::optional<Caret> caret_at(Sequence const& text, std::size_t position, Bias bias);
// When its neighbour is deleted, the caret stands where it was. Nothing when it is not in this text yet.
[[nodiscard]] std::optional<std::size_t> position_of(Sequence const& text, Caret const& caret);

} // namespace tablee::model
