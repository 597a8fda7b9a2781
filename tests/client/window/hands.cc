// SPDX-License-Identifier: Apache-2.0
#include "tests/client/window/hands.h"

#include "tests/client/window/display.h"

#include <algorithm>
#include <chrono>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <thread>

namespace tablee::test {
namespace {

constexpr auto kPatience = std::chrono::seconds(20);
constexpr char const* kKeyDelayMs = "12"; // GLFW drops a key pressed twice in one millisecond

std::string unescaped(std::string const& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 1) {
        bool const escape = text[i] == '\\' && i + 1 < text.size();
        i += escape ? 1 : 0;
        out.push_back(escape && text[i] == 't' ? '\t' : escape && text[i] == 'n' ? '\n' : text[i]);
    }
    return out;
}

std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells(1);
    for (char const c : line) {
        if (c == '\t')
            cells.emplace_back();
        else
            cells.back().push_back(c);
    }
    return cells;
}

} // namespace

SeenNode const* Seen::named(std::string const& name) const {
    auto const found =
        std::find_if(nodes.begin(), nodes.end(), [&](auto const& n) { return n.name == name; });
    return found == nodes.end() ? nullptr : &*found;
}

std::string Seen::value_of(std::string const& name) const {
    SeenNode const* node = named(name);
    return node == nullptr ? "<none>" : node->value;
}

Hands::Hands(std::filesystem::path const& program, std::vector<std::string> arguments)
    : tree_(folder_ / "tree") {
    arguments.insert(arguments.end(), {"--dump-tree", tree_.string()});
    auto started = client::ChildProcess::start(program, arguments, folder_ / "errors");
    REQUIRE(started);
    process_ = std::move(*started);
    REQUIRE(until([](Seen const& seen) { return seen.frame > 0; }));
}

Seen Hands::look() const {
    Seen seen;
    std::ifstream file(tree_, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        auto const cells = cells_of(line);
        if (cells.size() == 4) {
            seen.frame = std::stoull(cells[1]);
            seen.width = std::stoi(cells[2]);
            seen.height = std::stoi(cells[3]);
        } else if (cells.size() == 9) {
            seen.nodes.push_back({cells[0], std::stoi(cells[1]), std::stoi(cells[2]), std::stoi(cells[3]),
                                  std::stoi(cells[4]), cells[5][0] == 'e', cells[5][1] == 'f',
                                  cells[5][2] == 'c', unescaped(cells[7]), unescaped(cells[8])});
        }
    }
    return seen;
}

bool Hands::until(std::function<bool(Seen const&)> const& holds) const {
    auto const end = std::chrono::steady_clock::now() + kPatience;
    while (std::chrono::steady_clock::now() < end) {
        if (holds(look()))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

bool Hands::until_value(std::string const& name, std::string const& value) const {
    bool const came = until([&](Seen const& seen) { return seen.value_of(name) == value; });
    if (!came)
        MESSAGE(name << " shows: " << look().value_of(name));
    return came;
}

void Hands::play(std::vector<std::string> const& words) const {
    CHECK(run("xdotool", words).code == 0);
}

void Hands::point(std::string const& name) const {
    Seen const seen = look();
    SeenNode const* node = seen.named(name);
    REQUIRE(node != nullptr);
    play({"mousemove", std::to_string((node->left + node->right) / 2),
          std::to_string((node->top + node->bottom) / 2)});
}

void Hands::click(std::string const& name, int times) const {
    point(name);
    play({"click", "--repeat", std::to_string(times), "--delay", "5", "1"});
}

void Hands::keys(std::vector<std::string> const& names) const {
    std::vector<std::string> words{"key", "--delay", kKeyDelayMs};
    words.insert(words.end(), names.begin(), names.end());
    play(words);
}

void Hands::type(std::string const& text) const {
    play({"type", "--delay", kKeyDelayMs, text});
}

} // namespace tablee::test
