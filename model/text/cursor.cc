// SPDX-License-Identifier: Apache-2.0
#include "model/text/cursor.h"

namespace tablee::model {

std::optional<Caret> caret_at(Sequence const& text, std::size_t position, Bias bias) {
    if (position > text.size())
        return std::nullopt;
    if (bias == Bias::After)
        return Caret{text.id_at(position), bias}; // at the end there is none, as it should be
    if (position == 0)
        return Caret{std::nullopt, bias};
    return Caret{text.id_at(position - 1), bias};
}

std::optional<std::size_t> position_of(Sequence const& text, Caret const& caret) {
    if (!caret.neighbour)
        return caret.bias == Bias::Before ? 0 : text.size();
    auto const position = text.position_of(*caret.neighbour);
    if (!position)
        return std::nullopt;
    bool const behind = caret.bias == Bias::Before && text.shows(*caret.neighbour);
    return *position + (behind ? 1 : 0);
}

} // namespace tablee::model
