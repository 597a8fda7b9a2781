// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/input_queue.h"

namespace tablee::client {

void InputQueue::push(InputEvent const& event) {
    bool const moves = std::holds_alternative<PointerMoved>(event);
    // Only the last of several movements counts.
    if (moves && !events_.empty() && std::holds_alternative<PointerMoved>(events_.back()))
        events_.pop_back();
    if (!moves || events_.size() < kEvents)
        events_.push_back(event);
}

FrameEvents InputQueue::next_frame() {
    FrameEvents frame;
    moved_ = false;
    while (!events_.empty()) {
        Turn const turn = std::visit([&](auto const& event) { return take(event, frame); }, events_.front());
        if (turn == Turn::NextFrame)
            break;
        events_.pop_front();
        if (turn == Turn::TakenLast)
            break;
    }
    return frame;
}

InputQueue::Turn InputQueue::take(PointerMoved const& moved, FrameEvents& frame) {
    if (frame.button)
        return Turn::NextFrame;
    pointer_ = {moved.x, moved.y};
    moved_ = true;
    return Turn::Taken;
}

InputQueue::Turn InputQueue::take(ButtonTurned const& turned, FrameEvents& frame) {
    if (frame.button || moved_ || !frame.strokes.empty() || frame.wheel != 0)
        return Turn::NextFrame;
    mods_ = turned.mods;
    if (turned.button == 0)
        down_ = turned.down;
    frame.button = turned;
    return Turn::Taken;
}

InputQueue::Turn InputQueue::take(WheelTurned const& turned, FrameEvents& frame) {
    if (frame.button)
        return Turn::NextFrame;
    frame.wheel += turned.lines;
    return Turn::Taken;
}

InputQueue::Turn InputQueue::take(KeyTurned const& turned, FrameEvents& frame) {
    if (frame.button)
        return Turn::NextFrame;
    mods_ = turned.mods;
    if (!turned.down) {
        held_.erase(turned.key);
        return Turn::Taken;
    }
    bool const repeat = turned.key != Key::Other && !held_.insert(turned.key).second;
    frame.strokes.push_back({0, turned.key, turned.mods, repeat});
    bool const turns_the_page = turned.key == Key::Tab || turned.key == Key::Enter ||
                                turned.key == Key::Escape || turned.key == Key::F6;
    return turns_the_page ? Turn::TakenLast : Turn::Taken;
}

InputQueue::Turn InputQueue::take(CharTyped const& typed, FrameEvents& frame) {
    if (frame.button)
        return Turn::NextFrame;
    frame.strokes.push_back({typed.character, Key::Other, {}, false});
    return Turn::Taken;
}

// Keys and buttons let go of while another window had the keyboard are never told.
InputQueue::Turn InputQueue::take(FocusTurned const& turned, FrameEvents& frame) {
    if (turned.has)
        return Turn::Taken;
    if (frame.button)
        return Turn::NextFrame;
    held_.clear();
    mods_ = {};
    if (down_) {
        down_ = false;
        frame.button = ButtonTurned{0, false, {}};
    }
    return Turn::Taken;
}

} // namespace tablee::client
