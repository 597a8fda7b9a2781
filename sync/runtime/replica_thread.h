// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one thread on which a replica lives: commands go in, snapshots come out. Thread: everything here may be
// called from any; callbacks come from the replica's thread and must return at once.
//
// The thread sleeps until a command comes, the transport rings, or the replica's own time has come. What it
// publishes is read under one lock, held for the copy of a few pointers.
#include "sync/replica/replica.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace tablee::sync {

// Rung by whoever has something for the thread: the transport is given `ring` before the thread exists.
class Bell {
  public:
    void ring();
    // Until it was rung since the last wait, or so long.
    void wait(std::int64_t at_most_ms);

  private:
    std::mutex door_;
    std::condition_variable rung_;
    bool has_rung_ = false;
};

// The replica as it was a moment ago.
struct Published {
    std::shared_ptr<model::Session const> session; // nothing before it has joined
    std::uint64_t version = 0;                     // changes whenever `session` does
    model::AuthorId author;
    model::PostId post;
    model::Frontier frontier; // that `session` is the fold of
    Safety safety;            // at most kLookMs old, as is the next
    std::vector<Mesh::Neighbour> neighbours;
};

class ReplicaThread {
  public:
    // `changed` is called after anything new was published; may be empty. The replica's ports outlive this.
    ReplicaThread(std::unique_ptr<Replica> replica, std::shared_ptr<Bell> bell,
                  std::function<void()> changed);
    ~ReplicaThread(); // stops, if nobody has
    ReplicaThread(ReplicaThread const&) = delete;
    ReplicaThread& operator=(ReplicaThread const&) = delete;

    // Done in the order posted. The answer: on disk and said, or the error that Replica::command gives.
    // After `stop`: error.replica.stopped.
    [[nodiscard]] std::future<model::Result<void>> post(model::Command command);
    void call(Address const& address);

    [[nodiscard]] Published published() const;
    // Since the last time it was asked, at most the last kNotices.
    [[nodiscard]] std::vector<Notice> take_notices();
    // On how many posts that event is on disk.
    [[nodiscard]] std::future<std::size_t> posts_holding(model::AuthorId author, std::uint64_t seq);

    // What was posted is done, what was received goes to disk, everybody is told goodbye. Waits for it.
    // Errors: the journal's. Once; later calls answer the same.
    model::Result<void> stop();

    static constexpr std::size_t kNotices = 1000;
    static constexpr std::int64_t kLookMs = 100;

  private:
    using Job = std::function<void(Replica&)>;
    [[nodiscard]] bool give(Job job);
    void live();
    void do_jobs();
    enum class Look : std::uint8_t { WhenDue, Now };
    void publish(Look look);

    std::unique_ptr<Replica> replica_; // the thread's alone
    std::shared_ptr<Bell> bell_;
    std::function<void()> changed_;
    mutable std::mutex door_;
    std::deque<Job> jobs_;
    Published published_;
    std::vector<Notice> notices_;
    std::chrono::steady_clock::time_point looked_{}; // the thread's alone
    bool stopping_ = false;
    model::Result<void> closed_;
    std::once_flag joined_;
    std::thread thread_;
};

} // namespace tablee::sync
