// SPDX-License-Identifier: Apache-2.0
#pragma once

// When to draw: only when something may look otherwise than it does, since a frame drawn for nothing costs a
// hundredth of a second on a machine without a graphics card. Pure: moments come in, in seconds since some
// start.
#include <optional>

namespace tablee::client {

class FramePace {
  public:
    // How long the loop sleeps at most: it looks about for other posts twice a second.
    static constexpr double kSleep = 0.5;
    // A click is seen in one frame and answered in the next.
    static constexpr int kSettling = 2;

    // Hands did something, the session changed, the system wants the pixels again.
    void stir() { due_ = kSettling; }
    // A frame was drawn. `unsettled`: what is shown goes on moving. `next`: when it will look otherwise by
    // itself (a timer's second, a caret); nothing: never.
    void drawn(bool unsettled, std::optional<double> next);

    [[nodiscard]] bool is_due(double now) const { return due_ > 0 || (next_ && now >= *next_); }
    [[nodiscard]] double sleep(double now) const; // 0: draw now

  private:
    int due_ = kSettling;
    std::optional<double> next_;
};

} // namespace tablee::client
