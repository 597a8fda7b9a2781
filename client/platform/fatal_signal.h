// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the program still writes when it falls: the name of the signal that ended it, into a file that is
// there already, with nothing but calls that are allowed then. The system's own treatment (a core, an exit
// code) follows as if nobody had listened. Thread: once, before others exist.
#include <cstdint>
#include <filesystem>

namespace tablee::client {

// From now on SIGSEGV, SIGABRT, SIGBUS, SIGFPE and SIGILL append a line `signal = SIGSEGV` to that file,
// which is opened now. False: it could not be.
[[nodiscard]] bool note_fatal_signals_in(std::filesystem::path const& file);

// Whether a process of that number runs on this machine, whoever it belongs to.
[[nodiscard]] bool is_running(std::int64_t process);
[[nodiscard]] std::int64_t own_process();

} // namespace tablee::client
