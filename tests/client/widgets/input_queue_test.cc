// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/input_queue.h"

#include <doctest/doctest.h>

using namespace tablee::client;

namespace {

void press(InputQueue& queue, Key key, Mods mods = {}) {
    queue.push(KeyTurned{key, true, mods});
    queue.push(KeyTurned{key, false, mods});
}

} // namespace

TEST_SUITE("client/widgets") {
    TEST_CASE("a frame sees one turn of a button, in order") {
        InputQueue queue;
        for (int i = 0; i < 3; i += 1) {
            queue.push(ButtonTurned{0, true, {}});
            queue.push(ButtonTurned{0, false, {}});
        }
        for (int i = 0; i < 6; i += 1) {
            FrameEvents const frame = queue.next_frame();
            REQUIRE(frame.button);
            CHECK(frame.button->down == (i % 2 == 0));
            CHECK(queue.button_down() == (i % 2 == 0));
        }
        CHECK(queue.empty());
    }
    TEST_CASE("a movement before a press has a frame of its own") {
        InputQueue queue;
        queue.push(PointerMoved{10, 20});
        queue.push(ButtonTurned{0, true, {}});
        CHECK(!queue.next_frame().button);
        CHECK(queue.pointer() == Point{10, 20});
        CHECK(queue.next_frame().button);
    }
    TEST_CASE("of several movements the last counts, and nothing else is dropped") {
        InputQueue queue;
        for (int i = 0; i < 50'000; i += 1)
            queue.push(PointerMoved{static_cast<float>(i), 0});
        for (int i = 0; i < 20'000; i += 1)
            queue.push(CharTyped{U'a'});
        std::size_t typed = 0;
        while (!queue.empty())
            typed += queue.next_frame().strokes.size();
        CHECK(typed == 20'000);
        CHECK(queue.pointer() == Point{49'999, 0});
    }
    TEST_CASE("what is typed after a click is not for what had the focus before it") {
        InputQueue queue;
        queue.push(CharTyped{U'a'});
        queue.push(ButtonTurned{0, true, {}});
        queue.push(CharTyped{U'b'});
        FrameEvents const first = queue.next_frame();
        CHECK(first.strokes.size() == 1);
        CHECK(!first.button);
        FrameEvents const second = queue.next_frame();
        CHECK(second.button);
        CHECK(second.strokes.empty());
        CHECK(queue.next_frame().strokes.front().character == U'b');
    }
    TEST_CASE("strokes stop after a key that may change what the next ones are for") {
        for (Key const key : {Key::Tab, Key::Enter, Key::Escape, Key::F6}) {
            InputQueue queue;
            press(queue, key);
            queue.push(CharTyped{U'x'});
            CHECK(queue.next_frame().strokes.size() == 1);
            CHECK(queue.next_frame().strokes.front().character == U'x');
        }
    }
    TEST_CASE("a key held down repeats, and says so") {
        InputQueue queue;
        queue.push(KeyTurned{Key::Left, true, {}});
        queue.push(KeyTurned{Key::Left, true, {}});
        queue.push(KeyTurned{Key::Left, false, {}});
        queue.push(KeyTurned{Key::Left, true, {}});
        auto const strokes = queue.next_frame().strokes;
        REQUIRE(strokes.size() == 3);
        CHECK(!strokes[0].repeat);
        CHECK(strokes[1].repeat);
        CHECK(!strokes[2].repeat);
    }
    TEST_CASE("a button let go of over another window is let go of here") {
        InputQueue queue;
        queue.push(ButtonTurned{0, true, {}});
        queue.push(FocusTurned{false});
        CHECK(queue.next_frame().button->down);
        CHECK(!queue.next_frame().button->down);
        CHECK(!queue.button_down());
    }
}
