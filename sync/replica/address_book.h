// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where other posts can be called, and when to call them next. Pure: moments come in, in milliseconds of a
// clock that never goes back.
//
// Every post calls every other. One that does not answer is called again, less and less often; one that was
// only heard of and never answers is forgotten, so that nobody can fill the book.
#include "sync/ports/transport.h"

#include <map>
#include <vector>

namespace tablee::sync {

class AddressBook {
  public:
    static constexpr std::size_t kAddresses = 256;
    static constexpr std::int64_t kFirstRetryMs = 250;
    static constexpr std::int64_t kLastRetryMs = 5000;
    static constexpr int kTries = 6; // for an address that was only heard of

    explicit AddressBook(Address own)
        : own_(std::move(own)) {}

    // By hand: called until it answers, even after `exclude`.
    void want(Address const& address, std::int64_t now_ms);
    // From another post.
    void learn(Address const& address, std::int64_t now_ms);
    // To be called now; each is `called` from then on.
    [[nodiscard]] std::vector<Address> due(std::int64_t now_ms);

    void failed(Address const& address, std::int64_t now_ms);
    void linked(Address const& address);
    void lost(Address const& address, std::int64_t retry_ms);
    // Not to be called again: ourselves, or somebody of another session.
    void exclude(Address const& address);

    // Where linked posts listen.
    [[nodiscard]] std::vector<Address> linked_addresses() const;
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

  private:
    enum class State : std::uint8_t { Waiting, Calling, Linked, Excluded };
    struct Entry {
        State state = State::Waiting;
        std::int64_t next_ms = 0;
        int failures = 0;
        bool trusted = false; // wanted by hand, or was linked once
    };
    Address own_;
    std::map<Address, Entry> entries_;
};

} // namespace tablee::sync
