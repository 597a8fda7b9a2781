// SPDX-License-Identifier: Apache-2.0
#include "tests/support/golden.h"
#include "tests/support/folders.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace tablee::tests {

namespace {

void write(std::filesystem::path const& path, std::string_view octets) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary).write(octets.data(), static_cast<std::streamsize>(octets.size()));
}

std::string read(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

std::string differs_from_golden(std::string_view path, std::string_view found) {
    std::filesystem::path const file = test::in_sources("tests/vectors") / path;
    if (std::getenv("TABLEE_REWRITE_VECTORS") != nullptr)
        write(file, found);
    std::string const golden = read(file);
    if (golden == found)
        return {};
    auto const [left, right] = std::mismatch(golden.begin(), golden.end(), found.begin(), found.end());
    auto const line = std::count(golden.begin(), left, '\n') + 1;
    auto const at = static_cast<std::size_t>(left - golden.begin());
    return std::string(path) + " line " + std::to_string(line) + ": golden \"" + golden.substr(at, 60) +
           "\", found \"" + std::string(found.substr(at, 60)) + "\"";
}

void keep_sample(std::string_view name, std::string_view octets) {
    write(test::in_build("samples") / name, octets);
}

} // namespace tablee::tests
