// SPDX-License-Identifier: Apache-2.0
#pragma once

// Choosing: chips, boxes to tick, one of several, one of many. Thread: the window's.
#include "client/widgets/column.h"

#include <span>

namespace tablee::client {

struct ChipLook {
    Icon icon = Icon::None;
    std::optional<Tint> tint; // of a college; nothing: the primary colour
    std::string_view key = {};
    bool enabled = true;
};
// Clicked. A chip is a box to tick with a rounded look: filters, short choices.
bool chip(Flow& flow, std::string_view label, bool selected, ChipLook const& look = {});

// A box and its sentence, which wraps; the whole line is the target. Answers whether it was turned.
bool check_box(Column& column, std::string_view label, bool& ticked, std::string_view key = {},
               bool enabled = true);

struct Option {
    std::string_view label;
    std::string_view detail = {}; // a second line
    Icon icon = Icon::None;
    bool enabled = true;
};
// One of several, one below the other; one stop for Tab, arrows choose. Answers whether it changed.
// `chosen` may be -1: none yet.
bool radio_list(Column& column, std::string_view key, std::span<Option const> options, int& chosen);
// The same side by side, wrapping: for two to five short words.
bool segments(Column& column, std::string_view key, std::span<Option const> options, int& chosen);

// The row that those are made of: a mark, then words that wrap.
Use marked_row(Column& column, Option const& option, Control const& control, Icon mark);

} // namespace tablee::client
