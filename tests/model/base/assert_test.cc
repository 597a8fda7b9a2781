// SPDX-License-Identifier: Apache-2.0
#include "model/base/assert.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace {

// How a child that does this ends, and what it says on the way.
template <class Deed>
std::pair<int, std::string> ending_of(Deed deed) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    pid_t const child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL); // not doctest's
        dup2(ends[1], STDERR_FILENO);
        deed();
        _exit(0);
    }
    close(ends[1]);
    std::string said(1000, '\0');
    said.resize(static_cast<std::size_t>(std::max<ssize_t>(0, read(ends[0], said.data(), said.size()))));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFSIGNALED(status) ? WTERMSIG(status) : 0, said};
}

} // namespace

TEST_SUITE("model/base") {
    TEST_CASE("a bug stops the program and says where it is; what holds does nothing") {
        auto const [good, silence] = ending_of([] { TABLEE_ASSERT(1 + 1 == 2); });
        CHECK(good == 0);
        CHECK(silence.empty());
        auto const [bad, words] = ending_of([] { TABLEE_ASSERT(1 + 1 == 3); });
        CHECK(bad == SIGABRT);
        CHECK(words.find("1 + 1 == 3") != std::string::npos);
        CHECK(words.find("assert_test.cc:") != std::string::npos);
    }
}
