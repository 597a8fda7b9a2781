// SPDX-License-Identifier: Apache-2.0
#pragma once

// A post at work: its register, its keys, its links and the thread of its replica, opened together and closed
// together. The headless post and the window stand on the same desk. Thread: the owner's.
#include "client/app/desk.h"
#include "client/app/session_search.h"
#include "model/base/result.h"
#include "sync/net/enet_transport.h"
#include "sync/runtime/replica_thread.h"
#include "sync/runtime/scaled_clock.h"
#include "sync/runtime/system_clock.h"
#include "sync/runtime/system_entropy.h"
#include "sync/store/sqlite_journal.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace tablee::client {

struct DeskOptions {
    std::filesystem::path register_path;
    std::optional<sync::Address> join; // where another post listens
    sync::Address listen{"127.0.0.1", 0};
    std::string label; // the post's name, as people call it
    std::optional<sync::TimeScale> time;
    std::uint16_t beacon_port = kBeaconPort;
};

class PostDesk final : public Desk {
  public:
    // Opens the register's last session, or, where there is none or it is over, the session of the post at
    // `join`. `changed` is called, from the replica's thread, after anything new was published.
    // Errors: those of the store, the keystore, the transport and the replica; error.peer.nothing-to-open
    // {file} for a register without session and nobody to join.
    [[nodiscard]] static model::Result<std::unique_ptr<PostDesk>> open(DeskOptions options,
                                                                       std::function<void()> changed);

    [[nodiscard]] sync::ReplicaThread& replica() { return *thread_; }
    [[nodiscard]] sync::Clock const& clock() const { return *clock_; }
    [[nodiscard]] sync::Address address() const { return transport_->local_address(); }

    [[nodiscard]] std::future<model::Result<void>> post(model::Command command) override {
        return thread_->post(std::move(command));
    }
    [[nodiscard]] sync::Published published() const override { return thread_->published(); }
    [[nodiscard]] std::vector<sync::Notice> take_notices() override { return thread_->take_notices(); }
    [[nodiscard]] model::Instant now() const override { return clock_->now(); }
    [[nodiscard]] std::int64_t monotonic_ms() const override { return clock_->monotonic_ms(); }
    [[nodiscard]] std::filesystem::path register_path() const override { return register_path_; }

    // Says nearby, by a beacon, that this post is in its session, once it is, and calls the posts of the same
    // session that say so. To be called about twice a second. Errors: LanDiscovery::open's, told once; the
    // post then goes on without.
    model::Result<void> look_around(std::int64_t now_ms) override;

    // Goodbye to everybody, everything on disk, the readable tables up to date. Once.
    model::Result<void> close() override;

  private:
    explicit PostDesk(std::optional<sync::TimeScale> time);
    [[nodiscard]] model::Result<void> open_register(DeskOptions const& options);
    [[nodiscard]] model::Result<void> start(DeskOptions const& options, std::function<void()> changed);

    std::filesystem::path register_path_;
    sync::SystemClock real_clock_;
    std::optional<sync::ScaledClock> scaled_clock_;
    sync::Clock* clock_;
    sync::SystemEntropy entropy_;
    std::unique_ptr<sync::SqliteJournal> journal_;
    std::shared_ptr<sync::Bell> bell_ = std::make_shared<sync::Bell>();
    std::unique_ptr<sync::EnetTransport> transport_;
    std::uint16_t beacon_port_ = kBeaconPort;
    std::unique_ptr<sync::LanDiscovery> discovery_;
    std::set<sync::Address> met_;                 // called once each: the replica calls again by itself
    bool deaf_ = false;                           // no beacon could be opened
    std::unique_ptr<sync::ReplicaThread> thread_; // goes first
};

} // namespace tablee::client
