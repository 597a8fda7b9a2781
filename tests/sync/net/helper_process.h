// SPDX-License-Identifier: Apache-2.0
#pragma once

// tablee_net_helper in a process of its own, tied to us by two pipes: its standard input, whose end stops it,
// and its standard output.
#include <initializer_list>
#include <string>
#include <sys/types.h>

namespace tablee::tests {

class HelperProcess {
  public:
    explicit HelperProcess(std::initializer_list<std::string> arguments);
    ~HelperProcess(); // SIGKILL, if it still runs
    HelperProcess(HelperProcess const&) = delete;
    HelperProcess& operator=(HelperProcess const&) = delete;

    void kill();
    void close_input();
    // One line of its output, without the end of line; empty at the end.
    [[nodiscard]] std::string read_line();

  private:
    pid_t process_ = -1;
    int input_ = -1;
    int output_ = -1;
};

} // namespace tablee::tests
