// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/replica_thread.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace tablee::sync {

void Bell::ring() {
    {
        std::lock_guard const lock(door_);
        has_rung_ = true;
    }
    rung_.notify_one();
}

void Bell::wait(std::int64_t at_most_ms) {
    std::unique_lock lock(door_);
    rung_.wait_for(lock, std::chrono::milliseconds(at_most_ms), [this] { return has_rung_; });
    has_rung_ = false;
}

ReplicaThread::ReplicaThread(std::unique_ptr<Replica> replica, std::shared_ptr<Bell> bell,
                             std::function<void()> changed)
    : replica_(std::move(replica))
    , bell_(std::move(bell))
    , changed_(std::move(changed)) {
    publish(Look::Now);
    thread_ = std::thread([this] { live(); });
}

ReplicaThread::~ReplicaThread() {
    static_cast<void>(stop()); // who cares for the answer has asked
}

bool ReplicaThread::give(Job job) {
    {
        std::lock_guard const lock(door_);
        if (stopping_)
            return false;
        jobs_.push_back(std::move(job));
    }
    bell_->ring();
    return true;
}

std::future<model::Result<void>> ReplicaThread::post(model::Command command) {
    auto const answer = std::make_shared<std::promise<model::Result<void>>>();
    auto future = answer->get_future();
    if (!give([this, answer, command = std::move(command)](Replica& replica) {
            auto done = replica.command(command);
            publish(Look::WhenDue); // who was answered reads what he wrote
            answer->set_value(std::move(done));
        }))
        answer->set_value(model::failure("error.replica.stopped"));
    return future;
}

void ReplicaThread::call(Address const& address) {
    static_cast<void>(give([address](Replica& replica) { replica.call(address); }));
}

std::future<std::size_t> ReplicaThread::posts_holding(model::AuthorId author, std::uint64_t seq) {
    auto const answer = std::make_shared<std::promise<std::size_t>>();
    auto future = answer->get_future();
    if (!give([=](Replica& replica) { answer->set_value(replica.posts_holding(author, seq)); }))
        answer->set_value(0);
    return future;
}

Published ReplicaThread::published() const {
    std::lock_guard const lock(door_);
    return published_;
}

std::vector<Notice> ReplicaThread::take_notices() {
    std::lock_guard const lock(door_);
    return std::exchange(notices_, {});
}

model::Result<void> ReplicaThread::stop() {
    {
        std::lock_guard const lock(door_);
        stopping_ = true;
    }
    bell_->ring();
    std::call_once(joined_, [this] { thread_.join(); });
    std::lock_guard const lock(door_);
    return closed_;
}

void ReplicaThread::live() {
    for (bool stopping = false; !stopping;) {
        {
            std::lock_guard const lock(door_);
            stopping = stopping_; // what was posted before is still done
        }
        do_jobs();
        replica_->turn();
        publish(Look::WhenDue);
        if (!stopping)
            bell_->wait(replica_->wait_ms());
    }
    auto closed = replica_->close();
    publish(Look::Now);
    std::lock_guard const lock(door_);
    closed_ = std::move(closed);
}

void ReplicaThread::do_jobs() {
    std::deque<Job> jobs;
    {
        std::lock_guard const lock(door_);
        jobs.swap(jobs_);
    }
    for (Job const& job : jobs)
        job(*replica_);
}

// A state is published at once; who holds it, which takes a walk through all that was said, now and then.
void ReplicaThread::publish(Look look) {
    auto const now = std::chrono::steady_clock::now();
    bool const looks = look == Look::Now || now - looked_ >= std::chrono::milliseconds(kLookMs);
    Safety const safety = looks ? replica_->safety() : Safety{};
    std::vector<Mesh::Neighbour> neighbours = looks ? replica_->neighbours() : std::vector<Mesh::Neighbour>{};
    std::vector<Notice> notices = replica_->take_notices();
    bool news = !notices.empty();
    {
        std::lock_guard const lock(door_);
        published_.author = replica_->author();
        published_.post = replica_->post();
        if (published_.version != replica_->version()) {
            published_.session = replica_->session();
            published_.version = replica_->version();
            published_.frontier = replica_->frontier();
            news = true;
        }
        if (looks) {
            news = news || published_.safety != safety || published_.neighbours != neighbours;
            published_.safety = safety;
            published_.neighbours = std::move(neighbours);
            looked_ = now;
        }
        std::move(notices.begin(), notices.end(), std::back_inserter(notices_));
        if (notices_.size() > kNotices)
            notices_.erase(notices_.begin(), notices_.end() - kNotices);
    }
    if (news && changed_)
        changed_();
}

} // namespace tablee::sync
