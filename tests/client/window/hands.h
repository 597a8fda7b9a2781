// SPDX-License-Identifier: Apache-2.0
#pragma once

// Hands on a window of another program: found by what the window shows (app/tree_dump.h), played by xdotool,
// seen by what comes of it. Thread: one at a time.
#include "client/platform/child_process.h"
#include "tests/support/temp_folder.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tablee::test {

struct SeenNode {
    std::string role;
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    bool enabled = false;
    bool focused = false;
    bool checked = false;
    std::string name;
    std::string value;
};
struct Seen {
    std::uint64_t frame = 0;
    int width = 0;
    int height = 0;
    std::vector<SeenNode> nodes;

    // Nothing when no node is called that; of several, the first.
    [[nodiscard]] SeenNode const* named(std::string const& name) const;
    [[nodiscard]] std::string value_of(std::string const& name) const; // "<none>" without such a node
};

class Hands {
  public:
    // The program with these arguments and --dump-tree; waits until it shows something.
    Hands(std::filesystem::path const& program, std::vector<std::string> arguments);

    [[nodiscard]] Seen look() const;
    // Until it holds of what is shown; false when it never does.
    bool until(std::function<bool(Seen const&)> const& holds) const;
    bool until_value(std::string const& name, std::string const& value) const;

    void point(std::string const& name) const; // the mouse to its middle
    void click(std::string const& name, int times = 1) const;
    void play(std::vector<std::string> const& words) const; // of xdotool
    void keys(std::vector<std::string> const& names) const; // one after the other
    void type(std::string const& text) const;

    [[nodiscard]] client::ChildProcess& program() { return *process_; }
    [[nodiscard]] std::filesystem::path const& folder() const { return folder_.path(); }

  private:
    TempFolder folder_;
    std::filesystem::path tree_;
    std::unique_ptr<client::ChildProcess> process_;
};

} // namespace tablee::test
