// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text that a person types: one line or many, wrapped by the same rules as everything read (text_layout.h).
// Thread: the window's.
//
// Positions are octets of UTF-8 and always stand between characters; combining accents stay with their
// letter. What is typed, pasted or undone is told as edits, so that a text shared by several can be fed with
// them; what others type comes in by `apply_remote` and moves the caret and the undo history along.
#include "client/widgets/column.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tablee::client {

// What changed, in octets of the text before the change.
struct TextChange {
    std::size_t at = 0;
    std::size_t erased = 0; // octets
    std::string inserted;
    bool operator==(TextChange const&) const = default;
};

class TextEditor {
  public:
    enum class Lines : std::uint8_t { One, Many };
    explicit TextEditor(Lines lines = Lines::One, std::size_t max_octets = 16 * 1024);

    [[nodiscard]] std::string const& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] Lines lines() const { return lines_; }
    [[nodiscard]] std::size_t caret() const { return caret_; }
    [[nodiscard]] std::size_t anchor() const { return anchor_; } // the other end of the selection
    [[nodiscard]] std::string selection() const;

    // Another text: no undo beyond it. Cleaned like what is pasted.
    void set(std::string_view text);
    void clear() { set({}); }
    // What others did to the same text: the caret, the selection and the undo history follow.
    void apply_remote(TextChange const& change);

    // By the person; each is undone as one, typing word by word. What does not fit is refused whole: false.
    bool insert(std::string_view typed); // over the selection
    void erase(std::size_t from, std::size_t to);
    bool undo();
    bool redo();
    void move_to(std::size_t position, bool select);
    void select_all();

    [[nodiscard]] std::size_t next(std::size_t position) const; // a character on
    [[nodiscard]] std::size_t previous(std::size_t position) const;
    [[nodiscard]] std::size_t next_word(std::size_t position) const;
    [[nodiscard]] std::size_t previous_word(std::size_t position) const;

    // The person's changes since the last time it was asked, in order.
    [[nodiscard]] std::vector<TextChange> take_changes();
    [[nodiscard]] bool was_refused() const { return refused_; } // the last insert did not fit

  private:
    struct Step {
        std::size_t at = 0;
        std::string erased;
        std::string inserted;
        std::size_t caret = 0; // before it
        std::size_t anchor = 0;
    };
    enum class Kind : std::uint8_t { Other, Typing, Erasing };
    void replace(std::size_t from, std::size_t to, std::string_view by, Kind kind);

    std::string text_;
    Lines lines_;
    std::size_t max_octets_;
    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    std::vector<Step> undo_;
    std::vector<Step> redo_;
    std::vector<TextChange> changes_;
    Kind last_kind_ = Kind::Other;
    bool refused_ = false;
    // Where the view stands: the widget's (text_field.h).
    friend struct EditorView;
    float scroll_ = 0;
    float wanted_x_ = -1;
    bool at_line_end_ = false; // the caret stands after a soft break, not before the next line
    double moved_at_ = 0;
    int dragging_ = 0; // clicks of the drag: 1 characters, 2 words, 3 paragraphs
};

// What people paste or open, made fit for a field: line ends and tabs as they should be, no control
// characters, valid UTF-8 (what is not becomes U+FFFD); U+00A0 and U+202F stay.
[[nodiscard]] std::string clean_paste(std::string_view pasted, TextEditor::Lines lines);

} // namespace tablee::client
