// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/net/helper_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace tablee::tests {

HelperProcess::HelperProcess(std::initializer_list<std::string> arguments) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    REQUIRE(::pipe2(in.data(), O_CLOEXEC) == 0);
    REQUIRE(::pipe2(out.data(), O_CLOEXEC) == 0);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    std::vector<std::string> words{TABLEE_NET_HELPER};
    words.insert(words.end(), arguments);
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int const fault =
        ::posix_spawn(&process_, TABLEE_NET_HELPER, &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    input_ = in[1];
    output_ = out[0];
    REQUIRE(fault == 0);
}

HelperProcess::~HelperProcess() {
    kill();
    close_input();
    ::close(output_);
}

void HelperProcess::kill() {
    if (process_ < 0)
        return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

void HelperProcess::close_input() {
    if (input_ >= 0)
        ::close(input_);
    input_ = -1;
}

std::string HelperProcess::read_line() {
    std::string line;
    for (char next = 0;;) {
        ssize_t const got = ::read(output_, &next, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || next == '\n')
            return line;
        line += next;
    }
}

} // namespace tablee::tests
