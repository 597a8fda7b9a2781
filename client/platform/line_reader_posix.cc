// SPDX-License-Identifier: Apache-2.0
#include "client/platform/line_reader.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <deque>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace tablee::client {
namespace {

constexpr std::size_t kLineBytes = 1024 * 1024;
constexpr std::size_t kWaitingBytes = 2 * kLineBytes; // an empty line counts for one octet

std::atomic<bool> g_stop_requested{false};

} // namespace

struct LineReader::Inner {
    std::function<void()> arrived;
    std::mutex door;
    std::deque<std::string> lines;
    std::string partial;
    std::size_t waiting_bytes = 0; // in lines
    bool over = false;
    bool leaving = false;
    std::array<int, 2> wake{-1, -1};
    std::thread thread;

    void take(std::string_view octets) {
        std::lock_guard const locked(door);
        for (char const c : octets) {
            if (c == '\n')
                push();
            else if (partial.size() < kLineBytes)
                partial.push_back(c); // the rest of a line that is too long is never read as another
        }
    }
    void push() {
        waiting_bytes += partial.size() + 1;
        lines.push_back(std::move(partial));
        partial.clear();
    }
    [[nodiscard]] bool is_full() {
        std::lock_guard const locked(door);
        return waiting_bytes > kWaitingBytes;
    }
    [[nodiscard]] bool is_leaving() {
        std::array<char, 64> rings{};
        static_cast<void>(!::read(wake[0], rings.data(), rings.size()));
        std::lock_guard const locked(door);
        return leaving;
    }
    void ring() {
        char const bell = 1;
        static_cast<void>(!::write(wake[1], &bell, 1));
    }
    void finish() {
        std::lock_guard const locked(door);
        if (!partial.empty())
            push();
        over = true;
    }
    void live() {
        std::array<char, 4096> buffer{};
        std::array<pollfd, 2> waited{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{wake[0], POLLIN, 0}};
        for (;;) {
            waited[0].fd = is_full() ? -1 : STDIN_FILENO; // poll passes over it then
            waited[0].revents = 0;
            if (::poll(waited.data(), waited.size(), -1) < 0)
                continue;
            if (waited[1].revents != 0 && is_leaving())
                return;
            if (waited[0].revents == 0)
                continue;
            ssize_t const read = ::read(STDIN_FILENO, buffer.data(), buffer.size());
            if (read < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (read > 0)
                take({buffer.data(), static_cast<std::size_t>(read)});
            else
                finish();
            arrived();
            if (read <= 0)
                return;
        }
    }
};

LineReader::LineReader(std::function<void()> arrived)
    : inner_(std::make_unique<Inner>()) {
    inner_->arrived = std::move(arrived);
    if (::pipe2(inner_->wake.data(), O_CLOEXEC) != 0) {
        inner_->over = true; // no descriptor left: nothing can be read
        return;
    }
    inner_->thread = std::thread([this] { inner_->live(); });
}

LineReader::~LineReader() {
    if (!inner_->thread.joinable())
        return;
    {
        std::lock_guard const locked(inner_->door);
        inner_->leaving = true;
    }
    inner_->ring();
    inner_->thread.join();
    for (int const end : inner_->wake)
        ::close(end);
}

std::optional<std::string> LineReader::next() {
    std::lock_guard const locked(inner_->door);
    if (inner_->lines.empty())
        return std::nullopt;
    std::string line = std::move(inner_->lines.front());
    inner_->lines.pop_front();
    bool const was_full = inner_->waiting_bytes > kWaitingBytes;
    inner_->waiting_bytes -= line.size() + 1;
    if (was_full && inner_->waiting_bytes <= kWaitingBytes)
        inner_->ring(); // there is room again
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return line;
}

bool LineReader::ended() const {
    std::lock_guard const locked(inner_->door);
    return inner_->over && inner_->lines.empty();
}

void on_stop_request(std::function<void()> asked) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // every thread made from now on leaves them to this one
    std::signal(SIGPIPE, SIG_IGN);
    std::thread([signals, asked = std::move(asked)] {
        int received = 0;
        sigwait(&signals, &received);
        g_stop_requested = true;
        asked();
        sigwait(&signals, &received); // asked twice: at once
        std::_Exit(128 + received);
    }).detach();
}

bool stop_requested() {
    return g_stop_requested;
}

} // namespace tablee::client
