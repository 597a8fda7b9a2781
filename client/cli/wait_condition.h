// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a script waits for: {"do": "wait", "polls": 1, "seconds": 30}. Pure. All that a line names must hold.
#include "client/cli/script_line.h"
#include "sync/runtime/replica_thread.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tablee::client {

struct WaitCondition {
    std::optional<model::Phase> phase;
    std::optional<std::int64_t> polls;     // opened so far, at least
    std::optional<std::int64_t> closed;    // of them, no longer open
    std::optional<std::int64_t> ballots;   // voices cast in the last poll, at least
    std::optional<std::int64_t> paper;     // scrutineers' entries in the last poll, at least
    std::optional<std::int64_t> proposals; // standing, at least
    std::optional<bool> frozen;
    std::optional<std::int64_t> item;    // started, by number
    std::optional<std::int64_t> present; // members in the room, at least
    std::optional<std::int64_t> actions;
    std::optional<std::int64_t> admitted; // posts, at least
    std::optional<std::int64_t> linked;   // posts linked with this one, at least
    std::optional<std::int64_t> linked_most;
    std::optional<std::int64_t> safe; // posts that hold all on disk, this one included, at least
    bool admitted_here = false;
    bool keeper_here = false;
    std::optional<std::string> time; // "14:20" by the session's clock
    std::int64_t seconds = 60;       // real ones, before it gives up; a day at most
};

// Faults are left on the line.
[[nodiscard]] WaitCondition read_wait(ScriptLine& line);

[[nodiscard]] bool holds(WaitCondition const& condition, sync::Published const& now, model::Instant clock);

} // namespace tablee::client
