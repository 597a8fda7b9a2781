// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the tests of model/import share: the demo's files, mutations of them, and problems in one line each.
#include "model/import/problem.h"
#include "tests/support/folders.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace tablee::model::testing {

inline std::string demo_file(std::string const& name) {
    std::ifstream file(test::in_sources("assets/demo/" + name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// "E error.import.date f.csv 2 due 31/02/2026": severity, key, arguments.
inline std::vector<std::string> lines_of(std::vector<Problem> const& problems) {
    std::vector<std::string> lines;
    for (Problem const& problem : problems) {
        std::string line = problem.severity == Severity::Error ? "E " : "W ";
        line += problem.error.key;
        for (std::string const& arg : problem.error.args)
            line += " " + arg;
        lines.push_back(std::move(line));
    }
    return lines;
}

inline std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// splitmix64, Sebastiano Vigna, https://prng.di.unimi.it/splitmix64.c
struct Draws {
    std::uint64_t state;
    std::uint64_t next() {
        std::uint64_t z = state += 0x9e3779b97f4a7c15U;
        z = (z ^ z >> 30U) * 0xbf58476d1ce4e5b9U;
        z = (z ^ z >> 27U) * 0x94d049bb133111ebU;
        return z ^ z >> 31U;
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
};

// The file with one to four accidents: an octet changed, a piece lost, repeated, or something hostile put in.
inline std::string mutated(std::string text, Draws& draws) {
    static std::string const kHostile[] = {"\"",
                                           ";",
                                           ",",
                                           "\t",
                                           "\n",
                                           "\r",
                                           std::string(1, '\0'),
                                           "\xFF",
                                           "\xC3",
                                           "\u202E",
                                           "\u0301\u0301\u0301\u0301\u0301",
                                           "\uFEFF",
                                           "\xFF\xFE",
                                           "99999999999",
                                           "sep=,\n",
                                           "\u2028",
                                           "\xED\xA0\x80",
                                           "-1",
                                           "\U000E0041",
                                           repeated("z", 300)};
    for (std::size_t accidents = 1 + draws.below(4); accidents > 0; --accidents) {
        std::size_t const at = draws.below(text.size() + 1);
        std::size_t const length = draws.below(40);
        switch (draws.below(4)) {
        case 0:
            if (at < text.size())
                text[at] = static_cast<char>(draws.below(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(draws.below(text.size() + 1), text.substr(at, length));
            break;
        default:
            text.insert(at, kHostile[draws.below(std::size(kHostile))]);
        }
    }
    return text;
}

} // namespace tablee::model::testing
