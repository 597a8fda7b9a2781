// SPDX-License-Identifier: Apache-2.0
#include "client/platform/child_process.h"

#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

using namespace tablee::client;
using tablee::test::TempFolder;

namespace {

constexpr std::int64_t kPatienceMs = 30'000;

std::unique_ptr<ChildProcess> shell(TempFolder const& folder, std::string const& script,
                                    std::vector<std::string> const& arguments = {}) {
    std::vector<std::string> words{"-c", script, "sh"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto started = ChildProcess::start("/bin/sh", words, folder / "errors");
    REQUIRE(started);
    return std::move(*started);
}

// The next line, once it is there; "<none>" when it never comes.
std::string line_of(ChildProcess& child) {
    auto const end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatienceMs);
    while (std::chrono::steady_clock::now() < end) {
        if (auto line = child.next_line())
            return *line;
        std::this_thread::yield();
    }
    return "<none>";
}

std::string text_of(std::filesystem::path const& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("a program gets its arguments, and its lines and exit code come back") {
        TempFolder const folder;
        auto child = shell(folder, R"(printf '%s\n' "$@"; echo wrong >&2; exit 7)", {"un mot", "", "é\"$x"});
        CHECK(line_of(*child) == "un mot");
        CHECK(line_of(*child) == "");
        CHECK(line_of(*child) == "é\"$x");
        CHECK(child->wait(kPatienceMs) == 7);
        CHECK(child->wait(0) == 7); // said again
        CHECK_FALSE(child->next_line());
        CHECK(text_of(folder / "errors") == "wrong\n");
    }

    TEST_CASE("its errors are added to what the file holds") {
        TempFolder const folder;
        std::ofstream(folder / "errors") << "before\n";
        CHECK(shell(folder, "echo after >&2")->wait(kPatienceMs) == 0);
        CHECK(text_of(folder / "errors") == "before\nafter\n");
    }

    TEST_CASE("it is told lines until its input ends") {
        TempFolder const folder;
        auto child = shell(folder, R"(while read line; do echo "<$line>"; done; echo over)");
        CHECK_FALSE(child->next_line());
        child->tell("bonjour");
        CHECK(line_of(*child) == "<bonjour>");
        CHECK_FALSE(child->wait(0));
        child->end_input();
        CHECK(line_of(*child) == "over");
        CHECK(child->wait(kPatienceMs) == 0);
    }

    TEST_CASE("telling something to a program that is gone harms nobody") {
        TempFolder const folder;
        auto child = shell(folder, "exit 0");
        CHECK(child->wait(kPatienceMs) == 0);
        child->tell("trop tard");
        child->kill();
        child->end_input();
        child->tell("bien trop tard");
        CHECK(child->wait(0) == 0);
    }

    TEST_CASE("a killed program says so in its code, whatever it was doing") {
        TempFolder const folder;
        auto child = shell(folder, R"(trap '' TERM INT; echo up; while :; do read x || :; done)");
        CHECK(line_of(*child) == "up");
        CHECK_FALSE(child->wait(0));
        child->kill();
        CHECK(child->wait(kPatienceMs) == 128 + 9);
    }

    TEST_CASE("a program that is left is killed, not left behind") {
        TempFolder const folder;
        auto child = shell(folder, R"(echo $$; read x; echo never)");
        std::string const pid = line_of(*child);
        CHECK(std::filesystem::exists("/proc/" + pid));
        child.reset();
        CHECK_FALSE(std::filesystem::exists("/proc/" + pid));
    }

    TEST_CASE("what it inherits is its three streams and nothing else of ours") {
        TempFolder const folder;
        auto first = shell(folder, "read x; exit 3");
        auto second = shell(folder, "read x; exit 4");
        first->end_input(); // were the second holding the other end, the first would wait for ever
        CHECK(first->wait(kPatienceMs) == 3);
        second->end_input();
        CHECK(second->wait(kPatienceMs) == 4);
    }

    TEST_CASE("a program that cannot be started is an error that names it") {
        TempFolder const folder;
        auto const missing = ChildProcess::start(folder / "none", {}, folder / "errors");
        REQUIRE_FALSE(missing);
        CHECK(missing.error().key == "error.process.start");
        CHECK(missing.error().args.front() == (folder / "none").string());
        auto const mute = ChildProcess::start("/bin/sh", {"-c", ":"}, folder / "none" / "errors");
        REQUIRE_FALSE(mute);
        CHECK(mute.error().key == "error.process.start");
    }
    TEST_CASE("a child that is asked to end may say goodbye") {
        TempFolder const folder;
        auto const child =
            shell(folder, "trap 'echo bye; exit 3' TERM; echo on; while :; do sleep 0.02; done");
        CHECK(line_of(*child) == "on");
        child->ask_to_end();
        CHECK(line_of(*child) == "bye");
        CHECK(child->wait(kPatienceMs) == 3);
        child->ask_to_end(); // it is gone: nobody else is asked
    }
}
