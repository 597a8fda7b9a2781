// SPDX-License-Identifier: Apache-2.0
#pragma once

// A display that nobody sees, for as long as the value lives, and the programs that play hands on it. Thread:
// one at a time.
//
// Xvfb keeps its keyboard only with -noreset: otherwise the layout is forgotten when the last window closes.
// xdotool must find every character on the layout, or it changes the keyboard under the program.
#include "client/platform/child_process.h"

#include <memory>
#include <string>
#include <vector>

namespace tablee::test {

// Whether a program of that name can be started.
[[nodiscard]] bool has_program(std::string const& name);

struct Ended {
    int code = -1;
    std::vector<std::string> lines;
};
// Runs it to its end, at most half a minute.
Ended run(std::string const& program, std::vector<std::string> const& arguments);

class Display {
  public:
    // Nothing when it does not start. DISPLAY names it until it goes, then what it named before.
    [[nodiscard]] static std::unique_ptr<Display> start(std::vector<std::string> const& options = {});
    ~Display();
    Display(Display const&) = delete;
    Display& operator=(Display const&) = delete;

    [[nodiscard]] std::string const& name() const { return name_; } // ":99"

  private:
    Display() = default;
    std::unique_ptr<client::ChildProcess> server_;
    std::string name_;
    std::string before_;
};

} // namespace tablee::test
