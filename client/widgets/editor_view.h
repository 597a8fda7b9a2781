// SPDX-License-Identifier: Apache-2.0
#pragma once

// A TextEditor in its place on the screen: where each character stands, what keys and the mouse do to it, how
// it is drawn. For text_field.cc only. Thread: the window's.
//
// The layout is kept in the editor from frame to frame and made anew when the text, the width or the size
// changes: a frame without change lays nothing out and draws only the lines that are seen.
#include "client/widgets/text_editor.h"

namespace tablee::client {

struct EditorView {
    enum class Spacing : std::uint8_t { Text, Cells };

    Ui& ui;
    TextEditor& editor;
    Rect inner; // where the text is; a line in the middle of its height when there is but one
    Type type = Type::Body;
    Spacing spacing = Spacing::Text; // Cells: one width for every symbol, for a code
    bool read_only = false;

    // What happened in this frame.
    bool submitted = false;
    bool acted = false; // by the person: the caret is to be seen

    // In this order, each frame.
    void lay();
    void take_mouse(Use const& use);
    void take_strokes();
    void take_wheel();
    void show_caret();
    void draw(Use const& use, Colour ink);

    [[nodiscard]] bool is_many() const { return editor.lines() == TextEditor::Lines::Many; }
    [[nodiscard]] float text_height() const;

  private:
    [[nodiscard]] float advance(char32_t character) const;
    [[nodiscard]] float top() const; // of the first line
    [[nodiscard]] float left() const;
    [[nodiscard]] float most_scroll() const;
    [[nodiscard]] std::size_t line_of(std::size_t position, bool at_line_end) const;
    [[nodiscard]] std::size_t caret_line() const { return line_of(editor.caret_, editor.at_line_end_); }
    [[nodiscard]] float x_of(TextLine const& line, std::size_t position) const;
    struct Place {
        std::size_t position = 0;
        bool at_line_end = false;
    };
    [[nodiscard]] Place place_at(std::size_t line, float x) const;
    [[nodiscard]] Place place_under(Point point) const;
    void go(Place place, bool select);
    void go_lines(std::ptrdiff_t lines, bool select);
    void go_side(Key key, Mods mods);
    void go_end(Key key, Mods mods);
    void erase_by(Key key, Mods mods);

    void press(int clicks, bool select);
    void drag();
    [[nodiscard]] Rect bar_track() const;
    [[nodiscard]] Rect bar_grip() const;

    [[nodiscard]] bool take(Stroke const& stroke);
    [[nodiscard]] bool take_shortcut(Key key, Mods mods);
    [[nodiscard]] bool take_move(Key key, Mods mods);
    [[nodiscard]] bool take_edit(Key key, Mods mods);

    void draw_selection(std::size_t first, std::size_t last);
    void draw_lines(std::size_t first, std::size_t last, Colour ink);
    void draw_caret();
    void draw_bar();
};

} // namespace tablee::client
