// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text that a person types: one line or many, wrapped by the same rules as everything read (text_layout.h).
// Thread: the window's.
//
// Positions are octets of UTF-8 and always stand between characters; combining accents stay with their
// letter. What is typed, pasted or undone is told as edits, so that a text shared by several can be fed with
// them; what others type comes in by `apply_remote` and moves the caret and the undo history along: undoing
// takes back what the person did, never what others did, and never brings back what others erased.
#include "client/widgets/column.h"
#include "client/widgets/text_layout.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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
    // What others did to the same text, as it stands here; taken as it is, whatever its size. The caret, the
    // selection and the undo history follow.
    void apply_remote(TextChange const& change);

    // By the person; each is undone as one, typing word by word, erasing run by run. What is typed is cleaned
    // like what is pasted; what does not fit is refused whole: false.
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
    struct Span {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    [[nodiscard]] Span word_at(std::size_t position) const; // or the spaces there, or the signs
    [[nodiscard]] Span paragraph_at(std::size_t position) const;
    [[nodiscard]] Span selected() const { return {std::min(caret_, anchor_), std::max(caret_, anchor_)}; }
    // Another number for another text, for what is computed from it.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

    // The person's changes since the last time it was asked, in order, each on the text that the one before
    // it left. A text that is fed takes them before it calls apply_remote.
    [[nodiscard]] std::vector<TextChange> take_changes();
    [[nodiscard]] bool was_refused() const { return refused_; } // the last insert did not fit

  private:
    // Something done, at one place: `erased` made way for `inserted`.
    struct Step {
        std::size_t at = 0;
        std::string erased;
        std::string inserted;
        std::size_t caret = 0; // before it
        std::size_t anchor = 0;
        bool joined = false; // to the one before it: others typed into it, and it is undone with that one
    };
    enum class Kind : std::uint8_t { Other, Typing, Erasing };
    enum class Way : std::uint8_t { Undo, Redo };
    // One half of a change by others: some octets go, or some come.
    struct Shift {
        std::size_t at = 0;
        std::size_t erased = 0;
        std::size_t inserted = 0;
    };
    [[nodiscard]] bool stands(std::size_t position) const; // between two characters
    [[nodiscard]] std::size_t stand_back(std::size_t position) const;
    [[nodiscard]] std::size_t stand_forth(std::size_t position) const;
    void replace(std::size_t from, std::size_t to, std::string_view by, Kind kind);
    [[nodiscard]] bool merge(std::size_t from, std::size_t to, std::string_view by, Kind kind);
    void tell(std::size_t at, std::size_t erased, std::string_view inserted);
    bool play(Step const& step, Way way);
    void shift_all(Shift const& shift);
    static void shift_pair(Shift const& shift, std::size_t& caret, std::size_t& anchor);
    static void shift_steps(std::vector<Step>& steps, std::size_t count, Shift shift, Way way);
    static void split(std::vector<Step>& steps, std::size_t index, std::size_t within, Shift const& shift,
                      Way way);

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
    std::uint64_t revision_ = 1;
    // Where the view stands: the widget's (text_field.h).
    friend struct EditorView;
    float scroll_ = 0;
    float wanted_x_ = -1;
    bool at_line_end_ = false; // the caret stands after a soft break, not before the next line
    double moved_at_ = 0;
    int dragging_ = 0; // clicks of the drag: 1 characters, 2 words, 3 paragraphs
    Span drag_from_;   // the word or the paragraph where it began
    TextLayout layout_;
    std::uint64_t laid_revision_ = 0;
    float laid_width_ = 0;
    float laid_em_ = 0;
    std::uint64_t laid_bakes_ = 0; // of the fonts
    float bar_grab_ = 0;           // where in its grip the bar was caught
};

// What people paste or open, made fit for a field: line ends and tabs as they should be, no control
// characters, valid UTF-8 (what is not becomes U+FFFD); U+00A0 and U+202F stay.
[[nodiscard]] std::string clean_paste(std::string_view pasted, TextEditor::Lines lines);

} // namespace tablee::client
