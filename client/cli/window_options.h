// SPDX-License-Identifier: Apache-2.0
#pragma once

// The command line of `tablee`, the window. Thread: the program's main one.
#include "client/app/settings.h"
#include "client/cli/context.h"
#include "sync/ports/transport.h"
#include "sync/runtime/scaled_clock.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// Nothing: not given, and the settings say.
struct WindowOptions {
    std::optional<std::filesystem::path> register_path;
    std::optional<sync::Address> join;
    std::optional<Language> language;
    std::optional<int> text_size;
    std::optional<ThemeName> theme;
    std::optional<WindowSize> size;
    std::optional<std::filesystem::path> tree_dump; // of tests: app/tree_dump.h
    // The demo's own, shown in no help:
    std::optional<sync::TimeScale> time;
    std::optional<std::filesystem::path> script; // played by this post while the person looks on, or acts
    std::string post_name;
};

// Nothing: help was asked for and given, or what is wrong was told; the context holds the exit code.
[[nodiscard]] std::optional<WindowOptions> read_window_options(std::vector<std::string> arguments,
                                                               CliContext& context);

} // namespace tablee::client
