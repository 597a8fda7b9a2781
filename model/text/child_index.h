// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which characters hang on which, save those that merely continue their author's typing (Mark::Continues).
// Pure; a part of Sequence, not for others.
//
// A sorted list in chunks that snapshots share: by parent and side, then siblings in the order of their
// names.
#include "model/text/char_index.h"
#include "model/text/edit.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tablee::model {

class ChildIndex {
  public:
    struct Entry {
        std::uint64_t parent = 0; // key_of(parent, side)
        Char child;
        bool operator==(Entry const&) const = default;
    };

    [[nodiscard]] static std::uint64_t key_of(Char parent, Side side) {
        std::uint64_t const low = (std::uint64_t{parent.clock} << 1U) | (side == Side::Right ? 1U : 0U);
        return (std::uint64_t{parent.author} << 32U) | low;
    }
    [[nodiscard]] static Char parent_of(Entry const& entry) {
        return {static_cast<std::uint32_t>(entry.parent >> 32U),
                static_cast<std::uint32_t>(entry.parent & 0xFFFF'FFFFU) >> 1U};
    }
    [[nodiscard]] static Side side_of(Entry const& entry) {
        return (entry.parent & 1U) != 0 ? Side::Right : Side::Left;
    }

    // Requires: not there yet; the index holds the child's author.
    void insert(Char parent, Side side, Char child, CharIndex const& names);
    [[nodiscard]] bool holds(Char parent, Side side, Char child, CharIndex const& names) const;
    [[nodiscard]] std::optional<Char> first(Char parent, Side side) const;
    [[nodiscard]] std::optional<Char> last(Char parent, Side side) const;
    // Among the children there: the nearest before, or after, the place of one that is not there.
    [[nodiscard]] std::optional<Char> before(Char parent, Side side, Char child,
                                             CharIndex const& names) const;
    [[nodiscard]] std::optional<Char> after(Char parent, Side side, Char child, CharIndex const& names) const;
    // All, in order; for check().
    [[nodiscard]] std::vector<Entry> entries() const;

  private:
    static constexpr std::uint32_t kChunkEntries = 64;
    struct Chunk {
        std::uint32_t used = 0;
        std::array<Entry, kChunkEntries> entries;
    };
    struct Slot {
        Entry first; // of the chunk, here so that a search stays within this array
        Shared<Chunk> chunk;
    };
    struct Place {
        std::size_t slot = 0;
        std::uint32_t entry = 0; // may be one past the chunk's last
    };

    template <class Less>
    [[nodiscard]] Place first_not(Less less) const;
    [[nodiscard]] Place place_of(std::uint64_t parent, Char child, CharIndex const& names) const;
    [[nodiscard]] std::optional<Char> child_at(Place place, std::uint64_t parent) const;
    [[nodiscard]] std::optional<Char> child_before(Place place, std::uint64_t parent) const;
    Place make_room(Place place);

    std::vector<Slot> slots_;
};

} // namespace tablee::model
