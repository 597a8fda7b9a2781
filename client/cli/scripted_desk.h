// SPDX-License-Identifier: Apache-2.0
#pragma once

// A desk at which a script plays while a person sits there: the facilitator's in the demo. The person may do
// anything meanwhile; what the script can then no longer do is told and passed over. Thread: the window's.
//
// It plays one line at each `look_around`, about two a second, so that a person can follow. A wait waits for
// as long as it takes: the person may take their time. News and refusals are told on `out`, as a headless
// post tells them (docs/SCRIPTS.md); `kill` and `quit` are nobody's here.
#include "client/app/desk.h"
#include "client/cli/peer_report.h"
#include "client/cli/wait_condition.h"

#include <deque>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>

namespace tablee::client {

class ScriptedDesk final : public Desk {
  public:
    // The words and the stream outlive it.
    ScriptedDesk(std::unique_ptr<Desk> desk, std::string_view script, Catalogue const& words,
                 std::ostream& out);

    // That others may join there.
    void say_ready(sync::Address const& address);

    [[nodiscard]] std::future<model::Result<void>> post(model::Command command) override;
    [[nodiscard]] sync::Published published() const override { return desk_->published(); }
    [[nodiscard]] std::vector<sync::Notice> take_notices() override { return desk_->take_notices(); }
    [[nodiscard]] model::Instant now() const override { return desk_->now(); }
    [[nodiscard]] std::int64_t monotonic_ms() const override { return desk_->monotonic_ms(); }
    [[nodiscard]] std::filesystem::path register_path() const override { return desk_->register_path(); }
    model::Result<void> look_around(std::int64_t now_ms) override;
    model::Result<void> close() override { return desk_->close(); }

  private:
    struct Asked {
        std::string verb;
        std::future<model::Result<void>> answer;
    };

    void say(nlohmann::json const& object);
    void play();
    [[nodiscard]] bool is_waiting(sync::Published const& now);
    void admit_who_asks(sync::Published const& now);
    void obey(std::string const& text, sync::Published const& now);
    void ask(std::string verb, model::Command command);

    std::unique_ptr<Desk> desk_;
    std::deque<std::string> script_;
    std::ostream& out_;
    PeerReport report_;
    std::deque<Asked> asked_;
    std::optional<WaitCondition> waiting_;
    bool admits_all_ = false;
    std::map<model::PostId, model::Instant> answered_; // who was admitted, by when they asked
};

} // namespace tablee::client
