// SPDX-License-Identifier: Apache-2.0
#pragma once

// The clock of the demo's posts, as the conductor hands it to them on the command line. Pure.
#include "model/base/result.h"
#include "sync/runtime/scaled_clock.h"

#include <string>

namespace tablee::client {

// "2026-03-12T13:50+01:00,240,1773320400000": where the session's clock starts, how fast it goes, and when on
// the machine's clock, in milliseconds since 1970. Error: error.peer.demo-clock {text}.
[[nodiscard]] model::Result<sync::TimeScale> demo_clock_in(std::string const& text);

} // namespace tablee::client
