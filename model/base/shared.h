// SPDX-License-Identifier: Apache-2.0
#pragma once

// A value that its copies share until one of them changes it. Pure.
//
// Snapshots of a session are taken often and change little: a copy costs a few counters, not the session.
// Not std::shared_ptr, whose use_count() is a relaxed load: a snapshot may die in the window's thread while
// the replica's edits the session, and "I am the only owner" must then come after the other's last read.
#include <atomic>
#include <cstdint>
#include <utility>

namespace tablee::model {

template <class T>
class Shared {
    struct Box {
        T value;
        std::atomic<std::uint32_t> owners{1};
    };

  public:
    Shared()
        : box_(new Box{}) {}
    explicit Shared(T value)
        : box_(new Box{std::move(value)}) {}
    Shared(Shared const& other) noexcept
        : box_(other.box_) {
        if (box_ != nullptr)
            box_->owners.fetch_add(1, std::memory_order_relaxed);
    }
    Shared(Shared&& other) noexcept
        : box_(std::exchange(other.box_, nullptr)) {}
    Shared& operator=(Shared other) noexcept {
        std::swap(box_, other.box_);
        return *this;
    }
    ~Shared() {
        if (box_ != nullptr && box_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete box_;
    }

    // Requires: not moved from.
    [[nodiscard]] T const& operator*() const { return box_->value; }
    [[nodiscard]] T const* operator->() const { return &box_->value; }

    // The value, to be changed: a copy of its own if another owner reads this one.
    [[nodiscard]] T& edit() {
        if (box_->owners.load(std::memory_order_acquire) != 1)
            *this = Shared(box_->value);
        return box_->value;
    }
    [[nodiscard]] bool is_shared_with(Shared const& other) const { return box_ == other.box_; }

  private:
    Box* box_;
};

} // namespace tablee::model
