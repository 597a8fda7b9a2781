// SPDX-License-Identifier: Apache-2.0
#pragma once

// The posts of the demo as real programs: started, listened to, killed and started again. Thread: one.
//
// What a post says on a line of its own that begins with "phase:" is told to the conductor; "kill" asks for a
// kill without farewell, at once; "done" says that the script is over. Whatever a post says goes to NAME.log.
//
// The first post may be a window with a person at it. Then nothing that a post is refused ends the play,
// since the person may have done it already; it lasts until the window is closed.
#include "client/cli/demo_cast.h"
#include "client/platform/child_process.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tablee::client {

struct StageOptions {
    std::filesystem::path program; // this one
    std::filesystem::path folder;  // registers, scripts and logs
    std::string clock;             // of all posts, as `peer --demo-clock` takes it
    std::filesystem::path window;  // the program of the first post's window; empty: it has none
    std::string language;          // of the window
    std::int64_t patience_ms = 180'000;
};

// What the conductor is told, as it happens.
struct StageEvents {
    std::function<void(std::string const& phase)> phase;
    std::function<void(std::string const& label, bool comes_back)> killed;
    std::function<void(std::string const& label)> back;
    std::function<void(nlohmann::json const& poll_ended)> poll_ended; // once a poll
};

class DemoStage {
  public:
    DemoStage(StageOptions options, StageEvents events)
        : options_(std::move(options))
        , events_(std::move(events)) {}

    // Plays until every post that lives is done and all of them hold the same. The first part is the post
    // whose register exists already; the others join it. Errors: error.demo.post-ended {label, log}, .refused
    // {label, message}, .too-long {log}, .apart {log}; .no-window {log} when the window did not open.
    [[nodiscard]] model::Result<void> play(std::vector<DemoPart> cast);

    // After `play`: the state digest of each post that lived to the end, by label.
    [[nodiscard]] std::map<std::string, std::string> const& digests() const { return digests_; }

  private:
    struct Post {
        DemoPart part;
        std::unique_ptr<ChildProcess> process;
        std::string address;
        bool done = false;
        bool gone = false; // killed for good
        std::string digest;
    };
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] std::vector<std::string> arguments_of(Post const& post, std::filesystem::path const& script,
                                                        std::string const& join) const;
    [[nodiscard]] bool is_window(Post const& post) const {
        return !options_.window.empty() && &post == &posts_.front();
    }
    [[nodiscard]] model::Result<void> open_curtain(std::vector<DemoPart> cast);
    [[nodiscard]] model::Result<void> play_beside_window();
    [[nodiscard]] model::Result<void> say_goodbye();
    [[nodiscard]] model::Result<void> start(Post& post, std::string const& script, std::string const& join);
    [[nodiscard]] model::Result<void> hear(Post& post);
    [[nodiscard]] model::Result<void> take(Post& post, nlohmann::json const& said);
    [[nodiscard]] model::Result<void> kill(Post& post);
    [[nodiscard]] model::Result<void> hear_until(std::function<bool()> const& enough,
                                                 std::string_view otherwise);
    [[nodiscard]] model::Result<void> agree();
    [[nodiscard]] std::string some_address(Post const& besides) const;
    [[nodiscard]] std::string log_of(Post const& post) const;

    StageOptions options_;
    StageEvents events_;
    std::vector<Post> posts_;
    std::map<int, bool> ended_polls_;
    std::map<std::string, std::string> digests_;
    Clock::time_point began_ = Clock::now();
};

} // namespace tablee::client
