// SPDX-License-Identifier: Apache-2.0
#pragma once

// Something shown on a window: what hands do goes in, what is drawn goes to the screen, and nothing is drawn
// while nothing looks otherwise. Thread: the main one.
#include "client/app/frame_pace.h"
#include "client/app/shown.h"
#include "client/platform/gl_painter.h"
#include "client/platform/window.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace tablee::client {

// Rung from any thread when there may be news; the loop wakes and asks what is shown whether any of it shows.
class WindowBell {
  public:
    void ring();
    void take() { rung_ = false; }

  private:
    std::atomic<bool> rung_{false};
};

class WindowLoop {
  public:
    // All outlive it. `tree_dump`: written after each frame (tree_dump.h).
    WindowLoop(Shown& shown, Window& window, Fonts& fonts, WindowBell& bell,
               std::optional<std::filesystem::path> tree_dump);

    // Until the person closes the window, or what is shown, or the system, wants to end. Errors:
    // GlPainter::open's.
    [[nodiscard]] model::Result<void> run();

  private:
    [[nodiscard]] double now() const;
    void hear();
    [[nodiscard]] model::Result<void> draw();
    void show();

    Shown& shown_;
    Window& window_;
    WindowBell& bell_;
    std::optional<std::filesystem::path> tree_dump_;
    Ui ui_;
    std::optional<GlPainter> painter_; // goes before the Ui, whose context it draws
    FramePace pace_;
    std::chrono::steady_clock::time_point const began_ = std::chrono::steady_clock::now();
    std::uint64_t frames_ = 0;
    std::string title_;
};

} // namespace tablee::client
