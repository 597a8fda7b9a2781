// SPDX-License-Identifier: Apache-2.0
#include "client/platform/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace tablee::client {
namespace {

model::Failure could_not_start(std::filesystem::path const& program, int fault) {
    return model::failure("error.process.start", {program.string(), std::strerror(fault)});
}

void close_if_open(int& descriptor) {
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

// posix_spawn's file actions, freed whatever happens.
struct FileActions {
    posix_spawn_file_actions_t actions;
    FileActions() { posix_spawn_file_actions_init(&actions); }
    ~FileActions() { posix_spawn_file_actions_destroy(&actions); }
    FileActions(FileActions const&) = delete;
    FileActions& operator=(FileActions const&) = delete;
};

} // namespace

struct ChildProcess::Inner {
    pid_t pid = -1;
    int input = -1;
    int output = -1;
    std::string read_so_far;
    std::optional<int> exit_code;

    ~Inner() {
        close_if_open(input);
        close_if_open(output);
    }
};

ChildProcess::ChildProcess(std::unique_ptr<Inner> inner)
    : inner_(std::move(inner)) {}

model::Result<std::unique_ptr<ChildProcess>> ChildProcess::start(std::filesystem::path const& program,
                                                                 std::vector<std::string> const& arguments,
                                                                 std::filesystem::path const& errors) {
    std::array<int, 2> input{-1, -1};
    std::array<int, 2> output{-1, -1};
    if (::pipe2(input.data(), O_CLOEXEC) != 0)
        return could_not_start(program, errno);
    if (::pipe2(output.data(), O_CLOEXEC) != 0) {
        int const fault = errno;
        close_if_open(input[0]);
        close_if_open(input[1]);
        return could_not_start(program, fault);
    }
    std::signal(SIGPIPE, SIG_IGN); // a child that is gone must not take us with it when we tell it something
    FileActions files;
    posix_spawn_file_actions_adddup2(&files.actions, input[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files.actions, output[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files.actions, STDERR_FILENO, errors.c_str(),
                                     O_WRONLY | O_CREAT | O_APPEND, 0644);
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    auto inner = std::make_unique<Inner>();
    int const fault =
        ::posix_spawn(&inner->pid, program.c_str(), &files.actions, nullptr, argv.data(), environ);
    close_if_open(input[0]);
    close_if_open(output[1]);
    inner->input = input[1];
    inner->output = output[0];
    if (fault != 0) {
        inner->pid = -1;
        return could_not_start(program, fault);
    }
    ::fcntl(inner->output, F_SETFL, O_NONBLOCK);
    return std::unique_ptr<ChildProcess>(new ChildProcess(std::move(inner)));
}

ChildProcess::~ChildProcess() {
    if (inner_->exit_code || inner_->pid < 0)
        return;
    kill();
    static_cast<void>(wait(2000));
}

std::optional<std::string> ChildProcess::next_line() {
    std::array<char, 4096> buffer{};
    for (ssize_t read = 1; read > 0 || (read < 0 && errno == EINTR);) {
        read = ::read(inner_->output, buffer.data(), buffer.size());
        if (read > 0)
            inner_->read_so_far.append(buffer.data(), static_cast<std::size_t>(read));
    }
    std::size_t const end = inner_->read_so_far.find('\n');
    if (end == std::string::npos)
        return std::nullopt;
    std::string line = inner_->read_so_far.substr(0, end);
    inner_->read_so_far.erase(0, end + 1);
    return line;
}

void ChildProcess::tell(std::string const& line) {
    std::string const whole = line + "\n";
    std::size_t written = 0;
    while (written < whole.size()) {
        ssize_t const count = ::write(inner_->input, whole.data() + written, whole.size() - written);
        if (count < 0 && errno != EINTR)
            return; // it is gone
        written += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
}

void ChildProcess::end_input() {
    close_if_open(inner_->input);
}

void ChildProcess::ask_to_end() {
    if (!inner_->exit_code)
        ::kill(inner_->pid, SIGTERM);
}

void ChildProcess::kill() {
    if (!inner_->exit_code) // once waited for, the number may be somebody else's
        ::kill(inner_->pid, SIGKILL);
}

std::optional<int> ChildProcess::wait(std::int64_t at_most_ms) {
    for (std::int64_t waited = 0; !inner_->exit_code; waited += 5) {
        int status = 0;
        if (::waitpid(inner_->pid, &status, WNOHANG) == inner_->pid)
            inner_->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        else if (waited >= at_most_ms)
            break;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return inner_->exit_code;
}

} // namespace tablee::client
