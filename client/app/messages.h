// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sentences that lie over the screens until somebody dismisses them, or until they no longer matter.
// Pure.
#include "client/present/shell_page.h"
#include "model/base/result.h"

#include <string>
#include <vector>

namespace tablee::client {

class Messages {
  public:
    static constexpr std::size_t kShown = 4;        // the oldest goes first
    static constexpr std::int64_t kNoticeMs = 8000; // what needs no answer goes by itself

    // The same sentence twice is one. `topic`: a later message of the topic takes the place of the earlier.
    void tell(MessageKind kind, std::string sentence, std::int64_t now_ms, std::string topic = {});
    void withdraw(std::string const& topic);
    void dismiss(std::uint64_t number);
    // Answers whether any went.
    bool expire(std::int64_t now_ms);
    [[nodiscard]] std::vector<ShellMessage> shown() const;
    [[nodiscard]] bool any_expires() const;

  private:
    struct Kept {
        ShellMessage message;
        std::string topic;
        std::int64_t told_ms = 0;
    };
    std::vector<Kept> kept_;
    std::uint64_t last_ = 0;
};

} // namespace tablee::client
