// SPDX-License-Identifier: Apache-2.0
#pragma once

// What holds for a text that is typed, whoever types it. Pure.
#include "client/widgets/text_editor.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tablee::test {

using client::TextChange;
using client::TextEditor;

inline TextEditor holding(std::string_view text) {
    TextEditor editor(TextEditor::Lines::Many);
    editor.set(text);
    return editor;
}
inline void type(TextEditor& editor, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const octets = client::character_at(text, at).octets;
        REQUIRE(editor.insert(text.substr(at, octets)));
        at += octets;
    }
}
// Applies them as anybody would who holds the same text.
inline void follow(std::string& text, std::vector<TextChange> const& changes) {
    for (TextChange const& change : changes)
        text.replace(change.at, change.erased, change.inserted);
}
inline void check_stands(TextEditor const& editor) {
    std::string const& text = editor.text();
    for (std::size_t const at : {editor.caret(), editor.anchor()}) {
        REQUIRE(at <= text.size());
        if (at > 0 && at < text.size()) {
            REQUIRE((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
            REQUIRE((!client::is_combining(client::character_at(text, at).value) || text[at - 1] == '\n'));
        }
    }
}

// Undoes all, which gives `bare` unless that is empty, then does as much again, which gives what there was.
inline void undo_and_redo_all(TextEditor& editor, std::string const& bare) {
    std::string const full = editor.text();
    int steps = 0;
    for (; editor.undo(); steps += 1)
        check_stands(editor);
    if (!bare.empty())
        REQUIRE(editor.text() == bare);
    for (; steps > 0; steps -= 1) {
        REQUIRE(editor.redo());
        check_stands(editor);
    }
    REQUIRE(editor.text() == full);
}

} // namespace tablee::test
