// SPDX-License-Identifier: Apache-2.0
#include "client/app/tree_dump.h"

#include <cmath>
#include <fstream>
#include <string_view>
#include <system_error>

namespace tablee::client {
namespace {

constexpr std::size_t kValueBytes = 4096;

void append_text(std::string& out, std::string_view text) {
    for (char const c : text.substr(0, kValueBytes)) {
        if (c == '\\' || c == '\t' || c == '\n')
            out.push_back('\\');
        out.push_back(c == '\t' ? 't' : c == '\n' ? 'n' : c);
    }
}

std::string whole(float pixels) {
    return std::to_string(std::lround(pixels));
}

} // namespace

std::string to_text(Tree const& tree, DumpedFrame const& frame) {
    std::string out = "frame\t" + std::to_string(frame.number) + "\t" + std::to_string(frame.width) + "\t" +
                      std::to_string(frame.height) + "\n";
    for (Node const& node : tree) {
        Rect const seen = node.seen();
        out += name_of(node.role);
        for (float const side : {seen.left, seen.top, seen.right, seen.bottom})
            out += "\t" + whole(side);
        out += node.enabled ? "\te" : "\t-";
        out += node.focused ? "f" : "-";
        out += node.checked ? "c\t" : "-\t";
        out += std::to_string(node.scope) + "\t";
        append_text(out, node.name);
        out += '\t';
        append_text(out, node.value);
        out += '\n';
    }
    return out;
}

void dump_tree(std::filesystem::path const& file, Tree const& tree, DumpedFrame const& frame) {
    std::filesystem::path draft = file;
    draft += ".draft";
    std::ofstream(draft, std::ios::binary | std::ios::trunc) << to_text(tree, frame);
    std::error_code ignored;
    std::filesystem::rename(draft, file, ignored);
}

} // namespace tablee::client
