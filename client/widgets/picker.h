// SPDX-License-Identifier: Apache-2.0
#pragma once

// Choosing one of many: a member of sixty, a college of twelve. Thread: the window's.
#include "client/widgets/choice.h"
#include "client/widgets/text_editor.h"

#include <span>

namespace tablee::client {

// One of many, behind a field-like button that opens a list with a search. Answers whether it changed.
struct PickerState {
    bool open = false;
    TextEditor filter;
};
bool picker(Column& column, std::string_view label, PickerState& state, std::span<Option const> options,
            int& chosen, std::string_view placeholder = {});

} // namespace tablee::client
