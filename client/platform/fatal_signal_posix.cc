// SPDX-License-Identifier: Apache-2.0
#include "client/platform/fatal_signal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <limits>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace tablee::client {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<int, std::string_view>, 5> kLines{{
    {SIGSEGV, "signal = SIGSEGV\n"sv},
    {SIGABRT, "signal = SIGABRT\n"sv},
    {SIGBUS, "signal = SIGBUS\n"sv},
    {SIGFPE, "signal = SIGFPE\n"sv},
    {SIGILL, "signal = SIGILL\n"sv},
}};

// A stack that overflowed cannot hold the handler.
constexpr std::size_t kStackBytes = 64 * 1024;
std::array<char, kStackBytes> g_stack;
volatile std::sig_atomic_t g_note = -1;

// Only async-signal-safe calls. SA_RESETHAND has put the system's own treatment back: raising again ends it.
void note(int signal) {
    for (auto const& [number, line] : kLines)
        if (number == signal)
            static_cast<void>(!::write(g_note, line.data(), line.size()));
    ::raise(signal);
}

} // namespace

bool note_fatal_signals_in(std::filesystem::path const& file) {
    int const note_file = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (note_file < 0)
        return false;
    if (g_note >= 0)
        ::close(g_note);
    g_note = note_file;
    stack_t stack{};
    stack.ss_sp = g_stack.data();
    stack.ss_size = g_stack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK);
    sigemptyset(&action.sa_mask);
    for (auto const& [number, line] : kLines)
        ::sigaction(number, &action, nullptr);
    return true;
}

bool is_running(std::int64_t process) {
    if (process <= 0 || process > std::numeric_limits<pid_t>::max())
        return false;
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

std::int64_t own_process() {
    return ::getpid();
}

} // namespace tablee::client
