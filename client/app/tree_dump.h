// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a window shows, as a file that another program reads: tests that play real hands find by it what to
// click and see by it what came of it. Thread: the window's.
//
// The first line is "frame", its number, the window's width and height. Then one line a node, in the order
// drawn: role, left, top, right, bottom (what may be seen of it, whole pixels), "e" when enabled, "f" when
// focused, "c" when checked ("-" each when not), depth of dialogs, name, value. Tabs stand between; in names
// and values a backslash, a tab and a line feed are \\, \t and \n, and no value is longer than 4 KiB.
#include "client/widgets/tree.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace tablee::client {

struct DumpedFrame {
    std::uint64_t number = 0;
    int width = 0;
    int height = 0;
};
[[nodiscard]] std::string to_text(Tree const& tree, DumpedFrame const& frame);

// The file as a whole or not at all; what fails is the tests' to notice.
void dump_tree(std::filesystem::path const& file, Tree const& tree, DumpedFrame const& frame);

} // namespace tablee::client
