// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/address_book.h"

#include <algorithm>

namespace tablee::sync {

void AddressBook::want(Address const& address, std::int64_t now_ms) {
    Entry& entry = entries_[address];
    entry.trusted = true;
    entry.failures = 0;
    if (entry.state == State::Waiting || entry.state == State::Excluded)
        entry = {State::Waiting, now_ms, 0, true};
}

void AddressBook::learn(Address const& address, std::int64_t now_ms) {
    if (address == own_ || address.port == 0 || entries_.size() >= kAddresses)
        return;
    entries_.try_emplace(address, Entry{State::Waiting, now_ms, 0, false});
}

std::vector<Address> AddressBook::due(std::int64_t now_ms) {
    std::vector<Address> out;
    for (auto& [address, entry] : entries_)
        if (entry.state == State::Waiting && entry.next_ms <= now_ms) {
            entry.state = State::Calling;
            out.push_back(address);
        }
    return out;
}

void AddressBook::failed(Address const& address, std::int64_t now_ms) {
    auto const found = entries_.find(address);
    if (found == entries_.end() || found->second.state != State::Calling)
        return;
    Entry& entry = found->second;
    entry.failures += 1;
    if (!entry.trusted && entry.failures >= kTries) {
        entries_.erase(found);
        return;
    }
    entry.state = State::Waiting;
    entry.next_ms = now_ms + std::min(kFirstRetryMs << std::min(entry.failures - 1, 8), kLastRetryMs);
}

void AddressBook::linked(Address const& address) {
    if (address.port == 0 || (!entries_.contains(address) && entries_.size() >= kAddresses))
        return;
    entries_[address] = {State::Linked, 0, 0, true};
}

void AddressBook::lost(Address const& address, std::int64_t retry_ms) {
    auto const found = entries_.find(address);
    if (found == entries_.end() || found->second.state == State::Excluded)
        return;
    found->second.state = State::Waiting;
    found->second.next_ms = retry_ms;
}

void AddressBook::exclude(Address const& address) {
    if (entries_.contains(address) || entries_.size() < kAddresses)
        entries_[address].state = State::Excluded;
}

std::vector<Address> AddressBook::linked_addresses() const {
    std::vector<Address> out;
    for (auto const& [address, entry] : entries_)
        if (entry.state == State::Linked)
            out.push_back(address);
    return out;
}

} // namespace tablee::sync
