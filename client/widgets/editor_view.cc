// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/editor_view.h"

#include "client/widgets/ui_impl.h"

#include <cmath>
#include <imgui.h>

namespace tablee::client {
namespace {

constexpr float kEndless = 1e9F;
constexpr float kBarDp = 12;
constexpr float kWheelLines = 3;
constexpr double kBlinkSeconds = 1.06;
constexpr int kBarDrag = 4; // of dragging_: the bar, not the text

} // namespace

float EditorView::advance(char32_t character) const {
    Fonts& fonts = ui.impl().fonts;
    if (character >= 0x20 && !fonts.has(type, character))
        fonts.want(character); // baked before the next frame
    return fonts.advance(type, character);
}

void EditorView::lay() {
    float const width = is_many() ? std::max(1.0F, inner.width()) : kEndless;
    float const em = ui.impl().fonts.em(type);
    bool const same = editor.laid_revision_ == editor.revision_ && editor.laid_width_ == width &&
                      editor.laid_em_ == em && editor.laid_bakes_ == ui.impl().bakes;
    if (same)
        return;
    if (spacing == Spacing::Cells) {
        float const cell = std::ceil(advance(U'W') + ui.dp(4));
        editor.layout_ = layout_text(editor.text_, width, [=](char32_t) { return cell; });
    } else {
        editor.layout_ = layout_text(editor.text_, width, [this](char32_t c) { return advance(c); });
    }
    editor.laid_revision_ = editor.revision_;
    editor.laid_width_ = width;
    editor.laid_em_ = em;
    editor.laid_bakes_ = ui.impl().bakes;
}

// --- Where things stand

float EditorView::text_height() const {
    return static_cast<float>(editor.layout_.lines.size()) * ui.line_step(type);
}
float EditorView::top() const {
    if (is_many())
        return inner.top - std::floor(editor.scroll_);
    return inner.top + std::floor((inner.height() - ui.line_step(type)) / 2);
}
float EditorView::left() const {
    return is_many() ? inner.left : inner.left - std::floor(editor.scroll_);
}
float EditorView::most_scroll() const {
    if (is_many())
        return std::max(0.0F, text_height() - inner.height());
    return std::max(0.0F, editor.layout_.width + ui.dp(4) - inner.width());
}

std::size_t EditorView::line_of(std::size_t position, bool at_line_end) const {
    auto const& lines = editor.layout_.lines;
    auto const after = std::ranges::upper_bound(lines, position, {}, &TextLine::begin);
    auto line = static_cast<std::size_t>(after - lines.begin());
    line = line == 0 ? 0 : line - 1;
    bool const cut = line > 0 && lines[line].begin == position && lines[line - 1].end == position;
    return at_line_end && cut && !lines[line - 1].ends_paragraph ? line - 1 : line;
}

float EditorView::x_of(TextLine const& line, std::size_t position) const {
    bool const cells = spacing == Spacing::Cells;
    float const cell = cells ? std::ceil(advance(U'W') + ui.dp(4)) : 0;
    float x = 0;
    for (std::size_t at = line.begin; at < position && at < editor.text_.size();) {
        Character const c = character_at(editor.text_, at);
        x += cells ? cell : advance(c.value);
        at += c.octets;
    }
    return x;
}

EditorView::Place EditorView::place_at(std::size_t index, float x) const {
    auto const& lines = editor.layout_.lines;
    TextLine const& line = lines[index];
    float from = 0;
    std::size_t at = line.begin;
    while (at < line.end) {
        std::size_t const next = std::min<std::size_t>(editor.next(at), line.end);
        float const wide = x_of({static_cast<std::uint32_t>(at), 0, 0, false}, next);
        if (x < from + wide / 2)
            break;
        from += wide;
        at = next;
    }
    bool const cut = at == line.end && index + 1 < lines.size() && lines[index + 1].begin == at;
    return {at, cut && !line.ends_paragraph};
}

EditorView::Place EditorView::place_under(Point point) const {
    float const row = std::floor((point.y - top()) / ui.line_step(type));
    auto const last = static_cast<float>(editor.layout_.lines.size() - 1);
    return place_at(static_cast<std::size_t>(std::clamp(row, 0.0F, last)), point.x - left());
}

// --- Moving

void EditorView::go(Place place, bool select) {
    editor.move_to(place.position, select);
    editor.at_line_end_ = place.at_line_end && editor.caret_ == place.position;
    editor.wanted_x_ = -1;
    acted = true;
}

void EditorView::go_lines(std::ptrdiff_t lines, bool select) {
    std::size_t const from = caret_line();
    float const x =
        editor.wanted_x_ >= 0 ? editor.wanted_x_ : x_of(editor.layout_.lines[from], editor.caret_);
    auto const last = static_cast<std::ptrdiff_t>(editor.layout_.lines.size()) - 1;
    std::ptrdiff_t const to = static_cast<std::ptrdiff_t>(from) + lines;
    if (to < 0)
        go({0, false}, select);
    else if (to > last && from == static_cast<std::size_t>(last))
        go({editor.text_.size(), false}, select);
    else
        go(place_at(static_cast<std::size_t>(std::min(to, last)), x), select);
    editor.wanted_x_ = x;
}

void EditorView::go_side(Key key, Mods mods) {
    TextEditor::Span const span = editor.selected();
    bool const collapses = !mods.shift && !mods.ctrl && span.from != span.to;
    if (key == Key::Left && collapses)
        go({span.from, false}, false);
    else if (key == Key::Right && collapses)
        go({span.to, false}, false);
    else if (key == Key::Left)
        go({mods.ctrl ? editor.previous_word(editor.caret_) : editor.previous(editor.caret_), false},
           mods.shift);
    else
        go({mods.ctrl ? editor.next_word(editor.caret_) : editor.next(editor.caret_), false}, mods.shift);
}

void EditorView::go_end(Key key, Mods mods) {
    if (mods.ctrl) {
        go({key == Key::Home ? 0 : editor.text_.size(), false}, mods.shift);
        return;
    }
    std::size_t const line = caret_line();
    TextLine const& here = editor.layout_.lines[line];
    go(key == Key::Home ? Place{here.begin, false} : place_at(line, kEndless), mods.shift);
}

// --- Keys

void EditorView::take_strokes() {
    std::erase_if(ui.strokes(), [&](Stroke const& stroke) {
        bool const taken = take(stroke);
        if (taken)
            lay();
        return taken;
    });
}

bool EditorView::take(Stroke const& stroke) {
    if (stroke.character != 0) {
        if (read_only || stroke.character < 0x20 || stroke.character == 0x7F)
            return false;
        std::string typed;
        append_utf8(typed, stroke.character);
        static_cast<void>(editor.insert(typed));
        return acted = true;
    }
    Mods const mods = stroke.mods;
    if (mods.alt || mods.super) // AltGr is Ctrl and Alt: what it writes comes as a character
        return false;
    if (take_move(stroke.key, mods))
        return true;
    if (mods.ctrl && take_shortcut(stroke.key, mods))
        return true;
    if (!read_only && take_edit(stroke.key, mods))
        return true;
    bool const letter = stroke.key == Key::Space || (stroke.key >= Key::A && stroke.key <= Key::Zero);
    return letter && !mods.ctrl && !read_only; // its character follows
}

bool EditorView::take_move(Key key, Mods mods) {
    float const page = std::max(1.0F, std::floor(inner.height() / ui.line_step(type)) - 1);
    switch (key) {
    case Key::Left:
    case Key::Right:
        go_side(key, mods);
        return true;
    case Key::Home:
    case Key::End:
        go_end(key, mods);
        return true;
    case Key::Up:
    case Key::Down:
    case Key::PageUp:
    case Key::PageDown: {
        if (!is_many())
            return false;
        bool const up = key == Key::Up || key == Key::PageUp;
        auto const lines = static_cast<std::ptrdiff_t>(key == Key::Up || key == Key::Down ? 1 : page);
        go_lines(up ? -lines : lines, mods.shift);
        return true;
    }
    default:
        return false;
    }
}

bool EditorView::take_shortcut(Key key, Mods mods) {
    switch (key) {
    case Key::A:
        editor.select_all();
        return true;
    case Key::C:
    case Key::X: {
        TextEditor::Span const span = editor.selected();
        if (span.from == span.to || !ui.clipboard().write)
            return true;
        ui.clipboard().write(editor.selection());
        if (key == Key::X && !read_only) {
            editor.erase(span.from, span.to);
            acted = true;
        }
        return true;
    }
    case Key::V:
        if (!read_only && ui.clipboard().read) {
            editor.move_to(editor.caret_, true); // a step of its own
            static_cast<void>(editor.insert(ui.clipboard().read()));
            editor.move_to(editor.caret_, true);
            acted = true;
        }
        return true;
    case Key::Y:
    case Key::Z:
        if (!read_only) {
            bool const again = key == Key::Y || mods.shift;
            static_cast<void>(again ? editor.redo() : editor.undo());
            acted = true;
        }
        return true;
    default:
        return false;
    }
}

bool EditorView::take_edit(Key key, Mods mods) {
    switch (key) {
    case Key::Backspace:
    case Key::Delete:
        erase_by(key, mods);
        return acted = true;
    case Key::Enter:
        if (mods.ctrl)
            return false;
        if (!is_many())
            return submitted = true;
        static_cast<void>(editor.insert("\n"));
        return acted = true;
    default:
        return false;
    }
}

void EditorView::erase_by(Key key, Mods mods) {
    TextEditor::Span const span = editor.selected();
    std::size_t const caret = editor.caret_;
    if (span.from != span.to)
        editor.erase(span.from, span.to);
    else if (key == Key::Backspace)
        editor.erase(mods.ctrl ? editor.previous_word(caret) : editor.previous(caret), caret);
    else
        editor.erase(caret, mods.ctrl ? editor.next_word(caret) : editor.next(caret));
}

// --- The mouse

void EditorView::take_mouse(Use const& use) {
    if (use.pressed && bar_track().holds(ui.pointer())) {
        editor.dragging_ = kBarDrag;
        Rect const grip = bar_grip();
        editor.bar_grab_ = grip.holds(ui.pointer()) ? ui.pointer().y - grip.top : grip.height() / 2;
    } else if (use.pressed) {
        press(ui.clicks(), ui.mods().shift);
    }
    if (!use.held)
        editor.dragging_ = 0;
    if (editor.dragging_ != 0)
        drag();
}

void EditorView::press(int clicks, bool select) {
    Place const place = place_under(ui.pointer());
    editor.dragging_ = clicks;
    if (clicks == 1) {
        go(place, select);
        return;
    }
    // On the last half of a character, what was clicked is before the caret.
    TextLine const& line = editor.layout_.lines[line_of(place.position, place.at_line_end)];
    bool const before = place.position > line.begin && ui.pointer().x - left() < x_of(line, place.position);
    std::size_t const on = before ? editor.previous(place.position) : place.position;
    editor.drag_from_ = clicks == 2 ? editor.word_at(on) : editor.paragraph_at(place.position);
    editor.move_to(editor.drag_from_.from, false);
    editor.move_to(editor.drag_from_.to, true);
    editor.wanted_x_ = -1;
}

// Beyond an edge the text comes along, faster the farther the hand is.
void EditorView::drag() {
    Point const hand = ui.pointer();
    if (editor.dragging_ == kBarDrag) {
        Rect const track = bar_track();
        float const room = std::max(1.0F, track.height() - bar_grip().height());
        float const share = (hand.y - editor.bar_grab_ - track.top) / room;
        editor.scroll_ = std::clamp(share, 0.0F, 1.0F) * most_scroll();
        return;
    }
    float const before = is_many() ? inner.top - hand.y : inner.left - hand.x;
    float const beyond = is_many() ? hand.y - inner.bottom : hand.x - inner.right;
    float const step = before > 0 ? -before / 4 - 1 : beyond > 0 ? beyond / 4 + 1 : 0;
    float const scrolled = std::clamp(editor.scroll_ + step, 0.0F, most_scroll());
    if (scrolled != editor.scroll_)
        ui.request_frame();
    editor.scroll_ = scrolled;
    Place const place = place_under(hand);
    if (editor.dragging_ == 1) {
        if (place.position != editor.caret_ || place.at_line_end != editor.at_line_end_) {
            editor.move_to(place.position, true);
            editor.at_line_end_ = place.at_line_end;
        }
        return;
    }
    TextEditor::Span const first = editor.drag_from_;
    TextEditor::Span const here =
        editor.dragging_ == 2 ? editor.word_at(place.position) : editor.paragraph_at(place.position);
    bool const backwards = place.position < first.from;
    editor.move_to(backwards ? first.to : first.from, false);
    editor.move_to(backwards ? std::min(here.from, first.from)
                             : std::max(place.position > first.to ? here.to : 0, first.to),
                   true);
}

void EditorView::take_wheel() {
    float const most = most_scroll();
    if (!is_many() || most <= 0)
        return;
    float const turned = ui.impl().events.wheel; // at its end, what is around scrolls
    if ((turned > 0 && editor.scroll_ > 0) || (turned < 0 && editor.scroll_ < most))
        editor.scroll_ -= ui.take_wheel(inner) * kWheelLines * ui.line_step(type);
    editor.scroll_ = std::clamp(editor.scroll_, 0.0F, most);
}

void EditorView::show_caret() {
    if (acted) {
        editor.moved_at_ = ui.seconds();
        std::size_t const line = caret_line();
        if (is_many()) {
            float const step = ui.line_step(type);
            float const y = static_cast<float>(line) * step;
            editor.scroll_ = std::min(editor.scroll_, y);
            editor.scroll_ = std::max(editor.scroll_, y + step - inner.height());
        } else {
            float const x = x_of(editor.layout_.lines[line], editor.caret_);
            float const margin = std::min(ui.dp(24), inner.width() / 4);
            editor.scroll_ = std::min(editor.scroll_, x - margin);
            editor.scroll_ = std::max(editor.scroll_, x + ui.dp(2) - inner.width());
        }
    }
    editor.scroll_ = std::clamp(editor.scroll_, 0.0F, most_scroll());
}

// --- Drawing

void EditorView::draw(Use const& use, Colour ink) {
    float const step = ui.line_step(type);
    std::size_t const count = editor.layout_.lines.size();
    ui.push_clip(inner.inset(-ui.dp(3), is_many() ? 0 : -ui.dp(2)));
    float const seen_from = std::max(ui.clip().top, inner.top) - top();
    float const seen_to = std::min(ui.clip().bottom, std::max(inner.bottom, inner.top + step)) - top();
    auto const first = static_cast<std::size_t>(std::clamp(std::floor(seen_from / step), 0.0F, float(count)));
    auto const last = static_cast<std::size_t>(std::clamp(std::ceil(seen_to / step), 0.0F, float(count)));
    if (use.focused)
        draw_selection(first, last);
    draw_lines(first, last, ink);
    if (use.focused)
        draw_caret();
    ui.pop_clip();
    draw_bar();
}

void EditorView::draw_selection(std::size_t first, std::size_t last) {
    TextEditor::Span const span = editor.selected();
    if (span.from == span.to)
        return;
    float const step = ui.line_step(type);
    Colour const colour = ui.colours().primary.faded(ui.colours().name == ThemeName::Light ? 0.22F : 0.45F);
    for (std::size_t i = first; i < last; i += 1) {
        TextLine const& line = editor.layout_.lines[i];
        if (span.to < line.begin || span.from > line.end)
            continue;
        float const from = x_of(line, std::max<std::size_t>(span.from, line.begin));
        float to = x_of(line, std::min<std::size_t>(span.to, line.end));
        if (line.ends_paragraph && span.to > line.end)
            to += ui.dp(6);
        float const y = top() + static_cast<float>(i) * step;
        if (to > from)
            ui.fill({left() + from, y, left() + to, y + step}, colour, 2);
    }
}

void EditorView::draw_lines(std::size_t first, std::size_t last, Colour ink) {
    Ui::Impl& me = ui.impl();
    ImFont* font = me.fonts.face(type);
    float const step = ui.line_step(type);
    float const inset = std::floor((step - me.fonts.height(type)) / 2);
    float const cell = spacing == Spacing::Cells ? std::ceil(advance(U'W') + ui.dp(4)) : 0;
    char const* const octets = editor.text_.data();
    for (std::size_t i = first; i < last; i += 1) {
        TextLine const& line = editor.layout_.lines[i];
        float const y = std::floor(top() + static_cast<float>(i) * step) + inset;
        if (spacing == Spacing::Text) {
            me.list->AddText(font, font->FontSize, {std::floor(left()), y}, ink.abgr, octets + line.begin,
                             octets + line.end);
            continue;
        }
        float x = left();
        for (std::size_t at = line.begin; at < line.end; x += cell) {
            Character const c = character_at(editor.text_, at);
            float const middle = std::floor((cell - advance(c.value)) / 2);
            me.list->AddText(font, font->FontSize, {std::floor(x + middle), y}, ink.abgr, octets + at,
                             octets + at + c.octets);
            at += c.octets;
        }
    }
}

void EditorView::draw_caret() {
    ui.blink_caret();
    if (std::fmod(ui.seconds() - editor.moved_at_, kBlinkSeconds) >= kBlinkSeconds / 2)
        return;
    std::size_t const line = caret_line();
    float const x = x_of(editor.layout_.lines[line], editor.caret_);
    float const right = is_many() ? std::min(x, inner.width()) : x; // spaces may hang beyond
    float const step = ui.line_step(type);
    float const y = top() + static_cast<float>(line) * step;
    float const at = std::floor(left() + right);
    ui.fill({at, y + ui.dp(1), at + std::max(1.0F, ui.dp(2)), y + step - ui.dp(1)},
            read_only ? ui.colours().muted : ui.colours().text);
}

Rect EditorView::bar_track() const {
    if (!is_many() || most_scroll() <= 0)
        return {};
    float const right = inner.right + ui.dp(kBarDp);
    return {inner.right + ui.dp(2), inner.top, right, inner.bottom};
}

Rect EditorView::bar_grip() const {
    Rect const track = bar_track();
    float const most = most_scroll();
    if (most <= 0)
        return {};
    float const share = inner.height() / (inner.height() + most);
    float const height = std::min(track.height(), std::max(ui.dp(32), track.height() * share));
    float const y = track.top + (track.height() - height) * (editor.scroll_ / most);
    return Rect::at(track.left + ui.dp(2), y, ui.dp(6), height);
}

void EditorView::draw_bar() {
    if (most_scroll() > 0 && is_many())
        ui.fill(bar_grip(), ui.colours().border_strong.faded(editor.dragging_ == kBarDrag ? 0.9F : 0.6F), 3);
}

} // namespace tablee::client
