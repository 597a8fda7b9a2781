// SPDX-License-Identifier: Apache-2.0
#include "model/report/compose.h"

namespace tablee::model::report {

namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The next line of `rest`, which loses it.
std::string_view take_line(std::string_view& rest) {
    std::size_t const end = rest.find('\n');
    std::string_view const taken = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return taken;
}

} // namespace

std::vector<Paragraph> paragraphs_of(std::string_view typed) {
    std::vector<Paragraph> made;
    std::string gathered;
    auto const finish = [&] {
        if (!gathered.empty())
            made.push_back(paragraph(gathered));
        gathered.clear();
    };
    while (!typed.empty()) {
        std::string_view const next = take_line(typed);
        if (is_blank(next)) {
            finish();
            continue;
        }
        if (!gathered.empty())
            gathered += '\n';
        gathered += next;
    }
    finish();
    return made;
}

void append(std::vector<Block>& blocks, std::vector<Paragraph> paragraphs) {
    for (Paragraph& paragraph : paragraphs)
        blocks.emplace_back(std::move(paragraph));
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    for (Block& block : more)
        blocks.push_back(std::move(block));
}

} // namespace tablee::model::report
