// SPDX-License-Identifier: Apache-2.0
#pragma once

// The main job, shown: the session of Valbreuil, played by real programs over a real network, with a post
// killed in the middle of a vote and the facilitator's post killed for good.
#include "client/cli/context.h"
#include "client/cli/demo_cast.h"

#include <filesystem>

namespace tablee::client {

struct DemoOptions {
    std::filesystem::path folder; // empty or not there yet: registers, logs, documents
    DemoCasting casting = DemoCasting::SharedPosts;
    std::int64_t speed = 300; // session seconds a real second
    // The program of the facilitator's window, with somebody at it; empty: everything plays by itself.
    std::filesystem::path window;
    std::int64_t window_speed = 20; // the same, so that a person can follow
};

// Errors: those of DemoStage, error.demo.not-empty {folder}, error.demo.verb {verb, log}, error.demo.totals
// {option, expected, counted}.
[[nodiscard]] model::Result<void> run_demo(DemoOptions const& options, CliContext& context);

} // namespace tablee::client
