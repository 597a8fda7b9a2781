// SPDX-License-Identifier: Apache-2.0
#include "tests/client/window/display.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace tablee::test {
namespace {

constexpr int kPatienceMs = 30'000;
constexpr char const* kErrors = "/dev/null";

std::string path_of(std::string const& program) {
    char const* const path = std::getenv("PATH");
    std::string rest = path == nullptr ? "/usr/bin:/bin" : path;
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find(':'), rest.size());
        std::filesystem::path const file = std::filesystem::path(rest.substr(0, end)) / program;
        std::error_code ignored;
        if (std::filesystem::is_regular_file(file, ignored))
            return file.string();
        rest.erase(0, std::min(end + 1, rest.size()));
    }
    return {};
}

} // namespace

bool has_program(std::string const& name) {
    return !path_of(name).empty();
}

Ended run(std::string const& program, std::vector<std::string> const& arguments) {
    Ended ended;
    auto child = client::ChildProcess::start(path_of(program), arguments, kErrors);
    if (!child)
        return ended;
    std::optional<int> code;
    for (int waited = 0; !code && waited < kPatienceMs; waited += 5)
        code = (*child)->wait(5);
    while (auto line = (*child)->next_line())
        ended.lines.push_back(*line);
    ended.code = code.value_or(-1);
    return ended;
}

std::unique_ptr<Display> Display::start(std::vector<std::string> const& options) {
    std::unique_ptr<Display> display(new Display);
    std::vector<std::string> arguments{"-displayfd",   "1",        "-screen",   "0",
                                       "1920x1080x24", "-noreset", "-nolisten", "tcp"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    auto server = client::ChildProcess::start(path_of("Xvfb"), arguments, kErrors);
    if (!server)
        return nullptr;
    display->server_ = std::move(*server);
    for (int waited = 0; waited < kPatienceMs && display->name_.empty(); waited += 10) {
        if (auto const number = display->server_->next_line())
            display->name_ = ":" + *number;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (display->name_.empty())
        return nullptr;
    char const* const before = std::getenv("DISPLAY");
    display->before_ = before == nullptr ? "" : before;
    ::setenv("DISPLAY", display->name_.c_str(), 1);
    return display;
}

Display::~Display() {
    if (!name_.empty())
        ::setenv("DISPLAY", before_.c_str(), 1);
}

} // namespace tablee::test
