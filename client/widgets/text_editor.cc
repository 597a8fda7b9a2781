// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/text_editor.h"

#include "model/base/code_points.h"
#include "model/base/limits.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr std::size_t kStepsKept = 500;

enum class Sort : std::uint8_t { Space, Feed, Word, Sign };

Sort sort_of(char32_t c) {
    if (c == U'\n')
        return Sort::Feed;
    if (c == U'\t' || model::is_space(c))
        return Sort::Space;
    if (c < 0x80) {
        bool const word = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
        return word || c == U'_' ? Sort::Word : Sort::Sign;
    }
    bool const sign =
        c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F);
    return sign ? Sort::Sign : Sort::Word;
}

bool continues(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

bool ends_line(char32_t c) {
    return c == U'\n' || c == U'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

} // namespace

std::string clean_paste(std::string_view pasted, TextEditor::Lines lines) {
    std::string out;
    out.reserve(pasted.size());
    std::size_t marks = 0;
    bool gap = false; // line ends and tabs of a field of one line, which become one space
    for (std::size_t at = 0; at < pasted.size();) {
        Character const c = character_at(pasted, at);
        std::size_t const next = at + c.octets;
        bool const feeds = ends_line(c.value);
        if (feeds && lines == TextEditor::Lines::Many) {
            bool const half = c.value == U'\r' && next < pasted.size() && pasted[next] == '\n';
            out += half ? "" : "\n";
        } else if (feeds || (c.value == U'\t' && lines == TextEditor::Lines::One)) {
            gap = !out.empty();
        } else if (c.value == U'\t') {
            out += '\t';
        } else if (!model::is_hidden(c.value)) {
            marks = model::is_combining_mark(c.value) ? marks + 1 : 0;
            if (marks <= model::limits::kCombiningMarks) {
                out += gap ? " " : "";
                gap = false;
                append_utf8(out, c.value);
            }
        }
        at = next;
    }
    return out;
}

TextEditor::TextEditor(Lines lines, std::size_t max_octets)
    : lines_(lines)
    , max_octets_(max_octets) {}

std::string TextEditor::selection() const {
    Span const span = selected();
    return text_.substr(span.from, span.to - span.from);
}

void TextEditor::set(std::string_view text) {
    text_ = clean_paste(text, lines_);
    if (text_.size() > max_octets_)
        text_.resize(stand_back(max_octets_));
    caret_ = anchor_ = text_.size();
    undo_.clear();
    redo_.clear();
    changes_.clear();
    last_kind_ = Kind::Other;
    refused_ = false;
    at_line_end_ = false;
    wanted_x_ = -1;
    revision_ += 1;
}

bool TextEditor::insert(std::string_view typed) {
    refused_ = false;
    Span const span = selected();
    std::size_t const room = max_octets_ - std::min(max_octets_, text_.size() - (span.to - span.from));
    std::string cleaned;
    if (typed.size() / 4 <= max_octets_) // no need to read a hundred megabytes
        cleaned = clean_paste(typed, lines_);
    if (cleaned.size() > room || typed.size() / 4 > max_octets_) {
        refused_ = true;
        return false;
    }
    if (cleaned.empty())
        return typed.empty();
    bool const one = character_at(cleaned, 0).octets == cleaned.size();
    replace(span.from, span.to, cleaned, one ? Kind::Typing : Kind::Other);
    return true;
}

void TextEditor::erase(std::size_t from, std::size_t to) {
    from = stand_back(from);
    to = stand_forth(to);
    if (from < to)
        replace(from, to, {}, next(from) == to ? Kind::Erasing : Kind::Other);
}

void TextEditor::replace(std::size_t from, std::size_t to, std::string_view by, Kind kind) {
    if (!merge(from, to, by, kind))
        undo_.push_back({from, text_.substr(from, to - from), std::string(by), caret_, anchor_, false});
    if (undo_.size() > kStepsKept)
        undo_.erase(undo_.begin());
    redo_.clear();
    text_.replace(from, to - from, by);
    tell(from, to - from, by);
    caret_ = anchor_ = stand_forth(from + by.size());
    last_kind_ = kind;
    at_line_end_ = false;
    wanted_x_ = -1;
    revision_ += 1;
}

// Whether it went into the last step: typing goes on to the end of the word and the spaces after it, erasing
// goes on where it was.
bool TextEditor::merge(std::size_t from, std::size_t to, std::string_view by, Kind kind) {
    if (kind != last_kind_ || kind == Kind::Other || undo_.empty())
        return false;
    Step& last = undo_.back();
    if (kind == Kind::Typing) {
        if (from != to || last.inserted.empty() || from != last.at + last.inserted.size())
            return false;
        bool const after_word = last.inserted.back() == ' ' || last.inserted.back() == '\n';
        if (by == "\n" || (after_word && by != " "))
            return false;
        last.inserted += by;
        return true;
    }
    if (!last.inserted.empty())
        return false;
    if (to == last.at) {
        last.erased.insert(0, text_, from, to - from);
        last.at = from;
        return true;
    }
    if (from != last.at)
        return false;
    last.erased.append(text_, from, to - from);
    return true;
}

void TextEditor::tell(std::size_t at, std::size_t erased, std::string_view inserted) {
    if (!changes_.empty()) {
        TextChange& last = changes_.back();
        if (erased == 0 && !last.inserted.empty() && at == last.at + last.inserted.size()) {
            last.inserted += inserted;
            return;
        }
        if (inserted.empty() && last.inserted.empty() && at + erased == last.at) {
            last.at = at;
            last.erased += erased;
            return;
        }
    }
    changes_.push_back({at, erased, std::string(inserted)});
}

std::vector<TextChange> TextEditor::take_changes() {
    return std::exchange(changes_, {});
}

bool TextEditor::play(Step const& step, Way way) {
    std::string const& gone = way == Way::Undo ? step.inserted : step.erased;
    std::string const& back = way == Way::Undo ? step.erased : step.inserted;
    caret_ = way == Way::Undo ? step.caret : step.at + back.size();
    anchor_ = way == Way::Undo ? step.anchor : caret_;
    if (gone.empty() && back.empty())
        return false;
    text_.replace(step.at, gone.size(), back);
    tell(step.at, gone.size(), back);
    return true;
}

bool TextEditor::undo() {
    std::size_t const caret = caret_;
    std::size_t const anchor = anchor_;
    bool done = false;
    for (bool joined = false; !undo_.empty() && (!done || joined);) {
        redo_.push_back(std::move(undo_.back()));
        undo_.pop_back();
        done = play(redo_.back(), Way::Undo) || done;
        joined = redo_.back().joined;
    }
    // What is undone with the last step that did something, and was not said above.
    caret_ = done ? stand_back(caret_) : caret;
    anchor_ = done ? stand_back(anchor_) : anchor;
    last_kind_ = Kind::Other;
    at_line_end_ = false;
    wanted_x_ = -1;
    revision_ += done ? 1 : 0;
    return done;
}

bool TextEditor::redo() {
    std::size_t const caret = caret_;
    std::size_t const anchor = anchor_;
    bool done = false;
    while (!redo_.empty() && (!done || redo_.back().joined)) {
        undo_.push_back(std::move(redo_.back()));
        redo_.pop_back();
        done = play(undo_.back(), Way::Redo) || done;
    }
    caret_ = done ? stand_forth(caret_) : caret;
    anchor_ = done ? caret_ : anchor;
    last_kind_ = Kind::Other;
    at_line_end_ = false;
    wanted_x_ = -1;
    revision_ += done ? 1 : 0;
    return done;
}

void TextEditor::move_to(std::size_t position, bool select) {
    caret_ = stand_back(position);
    if (!select)
        anchor_ = caret_;
    last_kind_ = Kind::Other;
    at_line_end_ = false;
}

void TextEditor::select_all() {
    anchor_ = 0;
    caret_ = text_.size();
    last_kind_ = Kind::Other;
    at_line_end_ = false;
}

bool TextEditor::stands(std::size_t position) const {
    if (position == 0 || position >= text_.size())
        return position <= text_.size();
    if (continues(text_[position]))
        return false;
    return !is_combining(character_at(text_, position).value) || text_[position - 1] == '\n';
}

std::size_t TextEditor::stand_back(std::size_t position) const {
    position = std::min(position, text_.size());
    while (!stands(position))
        position -= 1;
    return position;
}

std::size_t TextEditor::stand_forth(std::size_t position) const {
    position = std::min(position, text_.size());
    while (!stands(position))
        position += 1;
    return position;
}

std::size_t TextEditor::next(std::size_t position) const {
    return stand_forth(position + 1);
}

std::size_t TextEditor::previous(std::size_t position) const {
    return position == 0 ? 0 : stand_back(std::min(position, text_.size()) - 1);
}

std::size_t TextEditor::next_word(std::size_t position) const {
    if (position >= text_.size())
        return text_.size();
    auto const sort_at = [&](std::size_t at) { return sort_of(character_at(text_, at).value); };
    Sort const first = sort_at(position);
    position = next(position);
    if (first == Sort::Feed)
        return position;
    while (position < text_.size() && sort_at(position) == first)
        position = next(position);
    while (position < text_.size() && sort_at(position) == Sort::Space)
        position = next(position);
    return position;
}

std::size_t TextEditor::previous_word(std::size_t position) const {
    auto const sort_before = [&](std::size_t at) { return sort_of(character_at(text_, previous(at)).value); };
    while (position > 0 && sort_before(position) == Sort::Space)
        position = previous(position);
    if (position == 0)
        return 0;
    Sort const first = sort_before(position);
    position = previous(position);
    while (first != Sort::Feed && position > 0 && sort_before(position) == first)
        position = previous(position);
    return position;
}

TextEditor::Span TextEditor::word_at(std::size_t position) const {
    auto const sort_at = [&](std::size_t at) { return sort_of(character_at(text_, at).value); };
    std::size_t from = stand_back(position);
    if (from > 0 && (from == text_.size() || sort_at(from) == Sort::Feed)) // at the end of a line: before it
        from = sort_at(previous(from)) == Sort::Feed ? from : previous(from);
    if (from == text_.size() || sort_at(from) == Sort::Feed)
        return {from, from};
    Sort const sort = sort_at(from);
    std::size_t to = next(from);
    while (to < text_.size() && sort_at(to) == sort)
        to = next(to);
    while (from > 0 && sort_at(previous(from)) == sort)
        from = previous(from);
    return {from, to};
}

TextEditor::Span TextEditor::paragraph_at(std::size_t position) const {
    position = std::min(position, text_.size());
    std::size_t const before = position == 0 ? std::string::npos : text_.rfind('\n', position - 1);
    std::size_t const after = text_.find('\n', position);
    return {before == std::string::npos ? 0 : before + 1, after == std::string::npos ? text_.size() : after};
}

} // namespace tablee::client
