// SPDX-License-Identifier: Apache-2.0
#pragma once

// A field to type in, with its label, its hint and its error. Thread: the window's.
#include "client/widgets/text_editor.h"

namespace tablee::client {

struct FieldLook {
    std::string_view hint = {};        // small, under the label
    std::string_view placeholder = {}; // while it is empty
    std::string_view error = {};       // red, under the field, with an icon
    std::string_view key = {};         // empty: the label
    Icon icon = Icon::None;
    float height_dp = 0;       // of a field of many lines; 0: five lines
    bool read_only = false;    // may be selected and copied
    bool large = false;        // the code on the wall: spaced, Heading2
    bool label_hidden = false; // read, not drawn
};
// What happened: text changed by the person; Enter in a field of one line.
struct FieldUse {
    bool changed = false;
    bool submitted = false;
    bool focused = false;
    WidgetId id = 0;
};
FieldUse text_field(Column& column, std::string_view label, TextEditor& editor, FieldLook const& look = {});
// The bare editor in a given place, without label: the minutes.
FieldUse text_area(Ui& ui, Rect const& rect, std::string_view name, TextEditor& editor,
                   FieldLook const& look = {});

} // namespace tablee::client
