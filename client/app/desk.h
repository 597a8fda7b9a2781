// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the window needs of a post at work, whatever is behind it: the product's desk (post_desk.h) or a
// test's. Thread: the window's.
#include "model/base/result.h"
#include "sync/runtime/replica_thread.h"

#include <filesystem>
#include <future>
#include <vector>

namespace tablee::client {

class Desk {
  public:
    virtual ~Desk() = default;

    // Done in the order posted; ready when it is on disk and said, or refused.
    [[nodiscard]] virtual std::future<model::Result<void>> post(model::Command command) = 0;
    [[nodiscard]] virtual sync::Published published() const = 0;
    [[nodiscard]] virtual std::vector<sync::Notice> take_notices() = 0;
    [[nodiscard]] virtual model::Instant now() const = 0; // by the post's clock
    [[nodiscard]] virtual std::int64_t monotonic_ms() const = 0;
    [[nodiscard]] virtual std::filesystem::path register_path() const = 0;
    // About twice a second: tells posts nearby of this one, and calls those it hears. Errors: told once.
    virtual model::Result<void> look_around(std::int64_t now_ms) = 0;
    // Everything on disk, goodbye to everybody. Once.
    virtual model::Result<void> close() = 0;
};

} // namespace tablee::client
