// SPDX-License-Identifier: Apache-2.0
#pragma once

// Settings of this post: language, size of the text, colours, its name. Thread: the window's.
#include "client/present/settings_page.h"
#include "client/views/view.h"
#include "client/widgets/text_editor.h"

namespace tablee::client {

struct SettingsState {
    TextEditor name{TextEditor::Lines::One, 400};
    std::string name_known; // what the field was last filled with
    bool name_missing = false;
};

void draw_settings(Ui& ui, Rect area, SettingsState& state, SettingsPage const& page, CommandSink& commands);

} // namespace tablee::client
