// SPDX-License-Identifier: Apache-2.0
#include "sync/net/wake_up.h"

#include <array>
#include <chrono>
#include <doctest/doctest.h>
#include <future>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace tablee::sync {

namespace {

constexpr int kForEver = -1; // a missed signal would show as the test's own time-out

} // namespace

TEST_SUITE("sync/net") {
    TEST_CASE("a signal wakes the thread that waits, also when sent before, and is consumed") {
        auto wake_up = open_wake_up();
        REQUIRE(wake_up);
        std::array<int, 2> sockets{};
        REQUIRE(::socketpair(AF_UNIX, SOCK_DGRAM, 0, sockets.data()) == 0);
        (*wake_up)->signal();
        (*wake_up)->signal();
        (*wake_up)->wait(sockets[0], kForEver);
        std::promise<void> waits;
        std::thread waiter([&] {
            waits.set_value();
            (*wake_up)->wait(sockets[0], kForEver);
        });
        waits.get_future().wait();
        (*wake_up)->signal();
        waiter.join();
        auto const before = std::chrono::steady_clock::now();
        (*wake_up)->wait(sockets[0], 30);
        CHECK(std::chrono::steady_clock::now() - before >= std::chrono::milliseconds(25)); // nothing was left
        ::close(sockets[0]);
        ::close(sockets[1]);
    }

    TEST_CASE("a socket that may be read wakes the thread that waits") {
        auto wake_up = open_wake_up();
        REQUIRE(wake_up);
        std::array<int, 2> sockets{};
        REQUIRE(::socketpair(AF_UNIX, SOCK_DGRAM, 0, sockets.data()) == 0);
        REQUIRE(::send(sockets[1], "x", 1, 0) == 1);
        (*wake_up)->wait(sockets[0], kForEver);
        ::close(sockets[0]);
        ::close(sockets[1]);
    }
}

} // namespace tablee::sync
