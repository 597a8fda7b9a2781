// SPDX-License-Identifier: Apache-2.0
#pragma once

// A program of ours, started, listened to, told things and, when the demo wants it, killed. Thread: one at a
// time.
#include "model/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

class ChildProcess {
  public:
    // Its standard error goes to `errors`, appended. Error: error.process.start {program, detail}.
    [[nodiscard]] static model::Result<std::unique_ptr<ChildProcess>>
    start(std::filesystem::path const& program, std::vector<std::string> const& arguments,
          std::filesystem::path const& errors);
    ~ChildProcess(); // killed if it still runs
    ChildProcess(ChildProcess const&) = delete;
    ChildProcess& operator=(ChildProcess const&) = delete;

    // The next line it wrote; nothing when none is there yet. Never waits.
    [[nodiscard]] std::optional<std::string> next_line();
    void tell(std::string const& line);
    void end_input();
    void ask_to_end(); // SIGTERM: it may say goodbye
    void kill();       // SIGKILL: no farewell, nothing flushed
    // Its exit code once it has ended (128 + n for signal n); waits at most so long.
    [[nodiscard]] std::optional<int> wait(std::int64_t at_most_ms);

  private:
    struct Inner;
    explicit ChildProcess(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> inner_;
};

} // namespace tablee::client
