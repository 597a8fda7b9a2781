// SPDX-License-Identifier: Apache-2.0
#include "model/text/child_index.h"

#include <algorithm>

namespace tablee::model {

// The first place whose entry is not `less` than what is looked for: in the slot before the first slot that
// begins at or after it.
template <class Less>
ChildIndex::Place ChildIndex::first_not(Less less) const {
    auto const slot =
        std::partition_point(slots_.begin(), slots_.end(), [&](Slot const& s) { return less(s.first); });
    if (slot == slots_.begin())
        return {0, 0};
    auto const number = static_cast<std::size_t>(slot - slots_.begin()) - 1;
    Chunk const& chunk = *slots_[number].chunk;
    auto const end = chunk.entries.begin() + chunk.used;
    auto const entry = std::partition_point(chunk.entries.begin(), end, less);
    return {number, static_cast<std::uint32_t>(entry - chunk.entries.begin())};
}

ChildIndex::Place ChildIndex::place_of(std::uint64_t parent, Char child, CharIndex const& names) const {
    return first_not(
        [&](Entry const& e) { return e.parent != parent ? e.parent < parent : names.less(e.child, child); });
}

std::optional<Char> ChildIndex::child_at(Place place, std::uint64_t parent) const {
    if (place.slot < slots_.size() && place.entry == slots_[place.slot].chunk->used)
        place = {place.slot + 1, 0};
    if (place.slot >= slots_.size())
        return std::nullopt;
    Entry const& entry = slots_[place.slot].chunk->entries[place.entry];
    return entry.parent == parent ? std::optional(entry.child) : std::nullopt;
}

std::optional<Char> ChildIndex::child_before(Place place, std::uint64_t parent) const {
    // first_not never answers the beginning of any chunk but the first, so what comes before is in this one.
    if (place.entry == 0)
        return std::nullopt;
    Entry const& entry = slots_[place.slot].chunk->entries[place.entry - 1];
    return entry.parent == parent ? std::optional(entry.child) : std::nullopt;
}

ChildIndex::Place ChildIndex::make_room(Place place) {
    if (slots_.empty())
        slots_.emplace_back();
    Chunk& chunk = slots_[place.slot].chunk.edit();
    if (chunk.used < kChunkEntries)
        return place;
    constexpr std::uint32_t half = kChunkEntries / 2;
    Slot upper;
    Chunk& above = upper.chunk.edit();
    std::copy(chunk.entries.begin() + half, chunk.entries.end(), above.entries.begin());
    above.used = kChunkEntries - half;
    chunk.used = half;
    upper.first = above.entries[0];
    slots_.insert(slots_.begin() + static_cast<std::ptrdiff_t>(place.slot) + 1, std::move(upper));
    return place.entry <= half ? place : Place{place.slot + 1, place.entry - half};
}

void ChildIndex::insert(Char parent, Side side, Char child, CharIndex const& names) {
    Entry const entry{key_of(parent, side), child};
    Place const place = make_room(place_of(entry.parent, child, names));
    Slot& slot = slots_[place.slot];
    Chunk& chunk = slot.chunk.edit();
    auto const at = chunk.entries.begin() + place.entry;
    std::copy_backward(at, chunk.entries.begin() + chunk.used, chunk.entries.begin() + chunk.used + 1);
    *at = entry;
    chunk.used += 1;
    slot.first = chunk.entries[0];
}

bool ChildIndex::holds(Char parent, Side side, Char child, CharIndex const& names) const {
    std::uint64_t const key = key_of(parent, side);
    return child_at(place_of(key, child, names), key) == child;
}

std::optional<Char> ChildIndex::first(Char parent, Side side) const {
    std::uint64_t const key = key_of(parent, side);
    return child_at(first_not([&](Entry const& e) { return e.parent < key; }), key);
}

std::optional<Char> ChildIndex::last(Char parent, Side side) const {
    std::uint64_t const key = key_of(parent, side);
    return child_before(first_not([&](Entry const& e) { return e.parent <= key; }), key);
}

std::optional<Char> ChildIndex::before(Char parent, Side side, Char child, CharIndex const& names) const {
    std::uint64_t const key = key_of(parent, side);
    return child_before(place_of(key, child, names), key);
}

std::optional<Char> ChildIndex::after(Char parent, Side side, Char child, CharIndex const& names) const {
    std::uint64_t const key = key_of(parent, side);
    return child_at(place_of(key, child, names), key);
}

std::vector<ChildIndex::Entry> ChildIndex::entries() const {
    std::vector<Entry> all;
    for (Slot const& slot : slots_)
        all.insert(all.end(), slot.chunk->entries.begin(), slot.chunk->entries.begin() + slot.chunk->used);
    return all;
}

} // namespace tablee::model
