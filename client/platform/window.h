// SPDX-License-Identifier: Apache-2.0
#pragma once

// The window on the screen: where pixels go and where hands are heard. Knows nothing of what is shown.
// Thread: the main one, but for `wake`.
//
// What hands do comes as one ordered stream (input_event.h), positions in pixels of the framebuffer. Letters
// of shortcuts are those printed on the keys, so that Ctrl+A is Ctrl+A on AZERTY; AltGr never counts as Ctrl
// or Alt; what dead keys, AltGr and Compose make comes as characters. The stock backend of Dear ImGui does
// none of it in 1.86.
#include "client/platform/input_event.h"
#include "model/base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace tablee::client {

struct PixelSize {
    int width = 0;
    int height = 0;
    bool operator==(PixelSize const&) const = default;
};

enum class Pointer : std::uint8_t { Arrow, Hand, Text };

class Window {
  public:
    static constexpr std::size_t kClipboardBytes = 1024 * 1024;

    // A window of that size in screen units, with an OpenGL 3.2 core context that is current from then on.
    // Errors: error.window.no-display {reason}, error.window.no-opengl {reason}.
    [[nodiscard]] static model::Result<std::unique_ptr<Window>> open(std::string const& title,
                                                                     PixelSize size);
    ~Window();
    Window(Window const&) = delete;
    Window& operator=(Window const&) = delete;

    // Until something happened, `wake` was called, or so long; not at all for 0.
    void wait(double at_most_seconds);
    // From any thread, while a window is open.
    static void wake();

    // What hands did since it was asked last, in order.
    [[nodiscard]] std::vector<InputEvent> take_events();
    // Whether the system wants the pixels again (shown, uncovered, another size or scale), since the last
    // time it was asked.
    [[nodiscard]] bool take_damage();
    // Whether somebody asked to close it, since the last time it was asked.
    [[nodiscard]] bool take_close_request();

    [[nodiscard]] PixelSize pixels() const;    // of the framebuffer; 0x0 while it is an icon
    [[nodiscard]] PixelSize size() const;      // in screen units
    [[nodiscard]] float content_scale() const; // what the desktop wants things enlarged by; 1 is usual
    void show_frame();                         // the pixels painted since the last time

    // Errors: error.window.clipboard-too-large {MiB allowed}. Empty: nothing that is text.
    [[nodiscard]] model::Result<std::string> read_clipboard() const;
    [[nodiscard]] model::Result<void> write_clipboard(std::string const& text);
    void show_pointer(Pointer pointer);
    void set_title(std::string const& title);
    void come_to_front();

  private:
    struct Inner;
    explicit Window(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> inner_;
};

} // namespace tablee::client
