// SPDX-License-Identifier: Apache-2.0
// Everything that needs a display, on one that nobody sees. Without Xvfb or xdotool nothing is tested, which
// is said and is no success (77: skipped).
#define DOCTEST_CONFIG_IMPLEMENT
#include "tests/client/window/display.h"

#include <cstdio>
#include <doctest/doctest.h>

int main(int count, char** arguments) {
    for (char const* program : {"Xvfb", "xdotool", "setxkbmap", "xclip"}) {
        if (tablee::test::has_program(program))
            continue;
        std::printf("skipped: %s is not installed; scripts/setup installs it\n", program);
        return 77;
    }
    auto const display = tablee::test::Display::start();
    if (display == nullptr) {
        std::puts("skipped: Xvfb does not start here");
        return 77;
    }
    return doctest::Context(count, arguments).run();
}
