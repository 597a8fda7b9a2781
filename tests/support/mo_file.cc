// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mo_file.h"

#include <cstdint>
#include <fstream>
#include <map>
#include <unistd.h>

namespace tablee::test {

namespace {

void put_word(std::string& out, std::size_t word) {
    for (unsigned shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<char>(word >> shift & 0xFFU));
}

// Keys must be sorted, forms of a plural are separated by NUL.
std::map<std::string, std::string> sorted_pairs(std::vector<std::vector<std::string>> const& entries) {
    std::map<std::string, std::string> pairs;
    for (auto const& entry : entries) {
        if (entry.size() == 2)
            pairs[entry[0]] = entry[1];
        else
            pairs[entry[0] + '\0' + entry[1]] = entry[2] + '\0' + entry[3];
    }
    return pairs;
}

std::string mo_bytes(std::vector<std::vector<std::string>> const& entries) {
    auto const pairs = sorted_pairs(entries);
    std::size_t const header = 28;
    std::size_t const table = 8 * pairs.size();
    std::string keys;
    std::string sentences;
    std::string strings;
    auto add = [&](std::string& index, std::string const& text) {
        put_word(index, text.size());
        put_word(index, header + 2 * table + strings.size());
        strings += text + '\0';
    };
    for (auto const& [key, sentence] : pairs) {
        add(keys, key);
        add(sentences, sentence);
    }
    std::string out;
    for (std::size_t word : {std::size_t{0x950412de}, std::size_t{0}, pairs.size(), header, header + table,
                             std::size_t{0}, header + 2 * table})
        put_word(out, word);
    return out + keys + sentences + strings;
}

} // namespace

MoFolder::MoFolder(std::string_view name)
    : path_(std::filesystem::temp_directory_path() /
            ("tablee_" + std::string(name) + "_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
}

MoFolder::~MoFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void MoFolder::write(std::string_view language, std::vector<std::vector<std::string>> const& entries) const {
    write_bytes(language, mo_bytes(entries));
}

void MoFolder::write_bytes(std::string_view language, std::string_view bytes) const {
    auto const folder = path_ / language / "LC_MESSAGES";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "tablee.mo", std::ios::binary) << bytes;
}

} // namespace tablee::test
