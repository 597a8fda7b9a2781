// SPDX-License-Identifier: Apache-2.0
#include "client/platform/line_reader.h"

#include <doctest/doctest.h>

#include <array>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace tablee::client;

namespace {

constexpr std::size_t kMebibyte = 1024 * 1024;

// Standard input as a pipe, for the time of a test.
class Typed {
  public:
    Typed() {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        real_ = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10);
        ::dup2(ends[0], STDIN_FILENO);
        ::close(ends[0]);
        hand_ = ends[1];
    }
    ~Typed() {
        end();
        if (real_ >= 0)
            ::dup2(real_, STDIN_FILENO);
        ::close(real_);
    }
    void type(std::string_view text) {
        while (!text.empty()) {
            ssize_t const count = ::write(hand_, text.data(), text.size());
            REQUIRE(count > 0);
            text.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    void end() {
        if (hand_ >= 0)
            ::close(hand_);
        hand_ = -1;
    }

  private:
    int real_ = -1;
    int hand_ = -1;
};

// A reader, and the wait for what it has to say.
class Listener {
  public:
    // The next line; "<end>" when there is none any more.
    std::string next() {
        std::unique_lock locked(door_);
        for (;;) {
            if (auto line = reader.next())
                return *line;
            if (reader.ended())
                return "<end>";
            arrived_.wait(locked, [this] { return rung_; });
            rung_ = false;
        }
    }

  private:
    std::mutex door_;
    std::condition_variable arrived_;
    bool rung_ = false;

  public:
    LineReader reader{[this] {
        std::lock_guard const locked(door_);
        rung_ = true;
        arrived_.notify_one();
    }}; // goes first
};

std::vector<std::string> lines_of(std::string_view typed) {
    Typed input;
    Listener listener;
    input.type(typed);
    input.end();
    std::vector<std::string> lines;
    for (std::string line = listener.next(); line != "<end>"; line = listener.next())
        lines.push_back(line);
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("lines come without their ends, the last one also without any") {
        CHECK(lines_of("un\ndeux\n") == Lines{"un", "deux"});
        CHECK(lines_of("un\r\n\r\ndeux") == Lines{"un", "", "deux"});
        CHECK(lines_of("\n\n") == Lines{"", ""});
        CHECK(lines_of("") == Lines{});
        CHECK(lines_of("a\rb\n") == Lines{"a\rb"});
        CHECK(lines_of(std::string_view("a\0b\n", 4)) == Lines{std::string("a\0b", 3)});
    }

    TEST_CASE("a line can be had while the next is not typed yet") {
        Typed input;
        Listener listener;
        input.type("premi");
        input.type("er\nsec");
        CHECK(listener.next() == "premier");
        CHECK_FALSE(listener.reader.ended());
        CHECK_FALSE(listener.reader.next());
        input.type("ond\n");
        CHECK(listener.next() == "second");
        input.end();
        CHECK(listener.next() == "<end>");
        CHECK(listener.reader.ended());
    }

    TEST_CASE("a reader goes away while nothing is typed") {
        Typed input;
        {
            LineReader const reader([] {});
        }
        input.type("encore là\n"); // and has left the input to the next one
        Listener listener;
        CHECK(listener.next() == "encore là");
    }

    TEST_CASE("the rest of a line longer than a mebibyte is never read as another") {
        Typed input;
        Listener listener;
        std::thread hand([&] {
            input.type(std::string(kMebibyte, 'a') + '\n');
            input.type(std::string(kMebibyte + 1, 'b') + '\n');
            input.type("c\n");
            input.end();
        });
        CHECK(listener.next() == std::string(kMebibyte, 'a'));
        CHECK(listener.next() == std::string(kMebibyte, 'b'));
        CHECK(listener.next() == "c");
        CHECK(listener.next() == "<end>");
        hand.join();
    }

    TEST_CASE("who types faster than is read is held up, and loses nothing") {
        Typed input;
        Listener listener;
        constexpr int kLines = 20'000;
        std::string const body(500, 'x');
        std::thread hand([&] {
            for (int i = 0; i < kLines; i += 1)
                input.type(std::to_string(i) + body + '\n');
            input.end();
        });
        int wrong = 0;
        for (int i = 0; i < kLines; i += 1)
            wrong += listener.next() == std::to_string(i) + body ? 0 : 1;
        CHECK(wrong == 0);
        CHECK(listener.next() == "<end>");
        hand.join();
    }
}
