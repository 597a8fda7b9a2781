// SPDX-License-Identifier: Apache-2.0
#pragma once

// A desk over a replica in memory (tests/sync/replica/room.h): answers come at once, other posts are heard
// when the test lets time pass.
#include "client/app/desk.h"
#include "tests/sync/replica/room.h"

namespace tablee::test {

class RoomDesk final : public client::Desk {
  public:
    explicit RoomDesk(Post& post)
        : post_(post) {}

    std::future<model::Result<void>> post(model::Command command) override {
        std::promise<model::Result<void>> answer;
        auto future = answer.get_future();
        if (slow)
            held_.push_back({std::move(command), std::move(answer)});
        else
            answer.set_value(post_->command(command));
        return future;
    }
    // The disk answers again.
    void answer_all() {
        slow = false;
        for (Held& one : std::exchange(held_, {}))
            one.answer.set_value(post_->command(one.command));
    }
    sync::Published published() const override {
        sync::Published now;
        now.session = post_->session();
        now.version = post_->version();
        now.author = post_->author();
        now.post = post_->post();
        now.frontier = post_->frontier();
        now.safety = post_->safety();
        now.neighbours = post_->neighbours();
        return now;
    }
    std::vector<sync::Notice> take_notices() override { return std::exchange(post_.notices, {}); }
    model::Instant now() const override { return post_.room.clock.now(); }
    std::int64_t monotonic_ms() const override { return post_.room.clock.monotonic_ms(); }
    std::filesystem::path register_path() const override { return "memory.tablee"; }
    model::Result<void> look_around(std::int64_t) override { return {}; }
    model::Result<void> close() override { return {}; }

    bool slow = false; // a disk that does not answer

  private:
    struct Held {
        model::Command command;
        std::promise<model::Result<void>> answer;
    };
    std::vector<Held> held_;
    Post& post_;
};

} // namespace tablee::test
