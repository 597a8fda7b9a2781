// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lines of standard input as they come, without ever holding up who reads them. Thread: the owner's; one
// thread inside waits for the input.
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace tablee::client {

class LineReader {
  public:
    // `arrived` is called, from the inner thread, when `next` has something new to say.
    explicit LineReader(std::function<void()> arrived);
    ~LineReader();
    LineReader(LineReader const&) = delete;
    LineReader& operator=(LineReader const&) = delete;

    // The next line, without its end; nothing when none has come yet. Of a line of more than a mebibyte the
    // rest is dropped, never read as another line, and no more is read while two mebibytes wait here: what is
    // sent never takes more memory than that.
    [[nodiscard]] std::optional<std::string> next();
    // The input is over and everything was read.
    [[nodiscard]] bool ended() const;

  private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

// Whether the system asked this program to end (SIGINT, SIGTERM); `asked` is called once when it does. Call
// it before any other thread exists: they must all leave the signal to the one that waits.
void on_stop_request(std::function<void()> asked);
[[nodiscard]] bool stop_requested();

} // namespace tablee::client
