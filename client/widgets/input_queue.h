// SPDX-License-Identifier: Apache-2.0
#pragma once

// One ordered queue between hands and frames: nothing is lost, nothing overtakes. Pure.
//
// A frame sees at most one turn of a button, or a run of strokes, never both: what a click focuses gets what
// is typed after it, and three fast clicks are three. A movement before a press has a frame of its own, so
// that what is under the pointer is known; strokes stop after Tab, Enter, Escape and F6, which may change
// what the next ones are for.
#include "client/platform/input_event.h"
#include "client/widgets/geometry.h"

#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace tablee::client {

// A key or a character, in the order typed.
struct Stroke {
    char32_t character = 0; // 0: a key
    Key key = Key::Other;
    Mods mods;
    bool repeat = false; // the key is being held down
    bool operator==(Stroke const&) const = default;
};

// What one frame sees.
struct FrameEvents {
    std::optional<ButtonTurned> button;
    float wheel = 0;
    std::vector<Stroke> strokes;
};

class InputQueue {
  public:
    static constexpr std::size_t kEvents = 10'000; // more, and a movement is dropped: nothing else is

    void push(InputEvent const& event);
    [[nodiscard]] bool empty() const { return events_.empty(); }
    [[nodiscard]] FrameEvents next_frame();

    [[nodiscard]] Point pointer() const { return pointer_; }
    [[nodiscard]] bool button_down() const { return down_; } // the first
    [[nodiscard]] Mods mods() const { return mods_; }

  private:
    enum class Turn : std::uint8_t { Taken, NextFrame, TakenLast };
    Turn take(PointerMoved const& moved, FrameEvents& frame);
    Turn take(ButtonTurned const& turned, FrameEvents& frame);
    Turn take(WheelTurned const& turned, FrameEvents& frame);
    Turn take(KeyTurned const& turned, FrameEvents& frame);
    Turn take(CharTyped const& typed, FrameEvents& frame);
    Turn take(FocusTurned const& turned, FrameEvents& frame);

    std::deque<InputEvent> events_;
    Point pointer_{-1, -1};
    bool down_ = false;
    bool moved_ = false; // in the frame being made
    Mods mods_;
    std::set<Key> held_;
};

} // namespace tablee::client
