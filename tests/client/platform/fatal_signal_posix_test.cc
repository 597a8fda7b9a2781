// SPDX-License-Identifier: Apache-2.0
#include "client/platform/fatal_signal.h"

#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

using namespace tablee::client;
using tablee::test::TempFolder;

namespace {

// How a child ends that notes fatal signals in that file, then raises this one.
int end_of_child(std::filesystem::path const& file, int signal) {
    pid_t const child = ::fork();
    if (child == 0) {
        if (note_fatal_signals_in(file))
            ::raise(signal);
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
}

std::string content_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("a fatal signal is written behind what is there, and still ends the program by that signal") {
        TempFolder const folder;
        auto check = [&](int signal, std::string const& name) {
            std::ofstream(folder / "note", std::ios::binary) << "first line\n";
            CHECK(end_of_child(folder / "note", signal) == signal);
            CHECK(content_of(folder / "note") == "first line\nsignal = " + name + "\n");
        };
        check(SIGSEGV, "SIGSEGV");
        check(SIGABRT, "SIGABRT");
        check(SIGBUS, "SIGBUS");
        check(SIGFPE, "SIGFPE");
        check(SIGILL, "SIGILL");
    }
    TEST_CASE("a file that is not there is not made") {
        TempFolder const folder;
        CHECK(end_of_child(folder / "none", SIGABRT) == -1);
        CHECK(std::filesystem::is_empty(folder.path()));
    }
    TEST_CASE("who runs and who does not") {
        CHECK(is_running(own_process()));
        CHECK(is_running(1)); // somebody else's
        CHECK(!is_running(0));
        CHECK(!is_running(-1));
        CHECK(!is_running(std::int64_t{1} << 40));
        pid_t const child = ::fork();
        if (child == 0)
            ::_exit(0);
        ::waitpid(child, nullptr, 0);
        CHECK(!is_running(child));
    }
}
