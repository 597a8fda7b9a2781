// SPDX-License-Identifier: Apache-2.0
#include "client/app/window_loop.h"

#include "client/app/tree_dump.h"
#include "client/platform/line_reader.h"

namespace tablee::client {
namespace {

// What a person has copied is theirs: too much of it is refused, never cut.
Ui::Clipboard clipboard_of(Shown& shown, Window& window) {
    Ui::Clipboard clipboard;
    clipboard.read = [&shown, &window] {
        auto text = window.read_clipboard();
        if (text)
            return std::move(*text);
        shown.tell(text.error());
        return std::string();
    };
    clipboard.write = [&shown, &window](std::string const& text) {
        if (auto const written = window.write_clipboard(text); !written)
            shown.tell(written.error());
    };
    return clipboard;
}

Pointer pointer_of(Ui::Cursor cursor) {
    return cursor == Ui::Cursor::Hand   ? Pointer::Hand
           : cursor == Ui::Cursor::Text ? Pointer::Text
                                        : Pointer::Arrow;
}

} // namespace

void WindowBell::ring() {
    if (!rung_.exchange(true))
        Window::wake();
}

WindowLoop::WindowLoop(Shown& shown, Window& window, Fonts& fonts, WindowBell& bell,
                       std::optional<std::filesystem::path> tree_dump)
    : shown_(shown)
    , window_(window)
    , bell_(bell)
    , tree_dump_(std::move(tree_dump))
    , ui_(fonts, clipboard_of(shown, window)) {}

double WindowLoop::now() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
}

void WindowLoop::hear() {
    for (InputEvent const& event : window_.take_events()) {
        ui_.feed(event);
        pace_.stir();
    }
    bell_.take(); // before the turn, so that what is rung for during it is looked at again
    bool const shows = shown_.turn();
    if (window_.take_damage() || shows)
        pace_.stir();
    if (shown_.wants_to_front())
        window_.come_to_front();
}

// A texture that is new is in the hands of the next frame only: that one is shown.
model::Result<void> WindowLoop::draw() {
    PixelSize const pixels = window_.pixels();
    Shown::View const view{static_cast<float>(pixels.width), static_cast<float>(pixels.height),
                           window_.content_scale(), now()};
    shown_.frame(ui_, view);
    bool const fonts_changed = ui_.fonts_changed();
    if (!painter_) {
        auto painter = GlPainter::open();
        if (!painter)
            return model::Failure(std::move(painter.error()));
        painter_.emplace(std::move(*painter));
        shown_.frame(ui_, view);
    } else if (fonts_changed) {
        painter_->take_fonts();
        shown_.frame(ui_, view);
    }
    Colour const page = shown_.page();
    painter_->paint(pixels, {static_cast<float>(page.red()) / 255, static_cast<float>(page.green()) / 255,
                             static_cast<float>(page.blue()) / 255});
    window_.show_frame();
    return {};
}

void WindowLoop::show() {
    frames_ += 1;
    window_.show_pointer(pointer_of(ui_.cursor()));
    if (std::string title = shown_.title(); title != title_) {
        window_.set_title(title);
        title_ = std::move(title);
    }
    double const quiet = shown_.quiet_seconds(ui_);
    pace_.drawn(quiet <= 0, now() + quiet);
    PixelSize const pixels = window_.pixels();
    if (tree_dump_)
        dump_tree(*tree_dump_, ui_.tree(), {frames_, pixels.width, pixels.height});
}

model::Result<void> WindowLoop::run() {
    while (!shown_.wants_to_end() && !window_.take_close_request() && !stop_requested()) {
        window_.wait(pace_.sleep(now()));
        hear();
        bool const is_icon = window_.pixels() == PixelSize{}; // nobody looks
        if (is_icon || !pace_.is_due(now()))
            continue;
        if (auto drawn = draw(); !drawn)
            return drawn;
        show();
    }
    return {};
}

} // namespace tablee::client
