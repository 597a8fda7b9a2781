// SPDX-License-Identifier: Apache-2.0
#pragma once

// All characters that were ever in a text, in their order, as spans in a B+ tree that counts what shows.
// Pure; a part of Sequence, not for others.
//
// Leaves hold spans and, apart from them, the octets of those that show: a keystroke moves a few hundred
// octets at most. Finding a position is one descent; from a character, its leaf is known to the char index
// and its position is one ascent. Nodes are never merged: deleted characters stay, so leaves stay filled.
#include "model/text/char_index.h"
#include "model/text/pool.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tablee::model {

// Characters that are neighbours in the text and by name, and share one fate.
struct Span {
    Char first;
    std::uint32_t length = 0;
    bool deleted = false; // by an operation: part of the structure
    bool absent = false;  // no octets: erased, or not here yet; no part of the structure

    bool operator==(Span const&) const = default;
    [[nodiscard]] std::uint32_t visible() const { return deleted || absent ? 0 : length; }
    [[nodiscard]] Char at(std::uint32_t offset) const { return {first.author, first.clock + offset}; }
};

constexpr std::uint32_t kNoNode = 0xFFFF'FFFF;

class SpanTree {
  public:
    static constexpr std::uint32_t kSpans = 32;      // of a leaf
    static constexpr std::uint32_t kBranches = 32;   // of a branch
    static constexpr std::size_t kLeafOctets = 1024; // of a leaf's text
    static constexpr std::uint32_t kSpanLength = 1024;
    static constexpr std::uint32_t kPieceLength =
        128; // shown code points inserted at once: half a leaf's octets

    struct Leaf {
        std::uint32_t parent = kNoNode;
        std::uint32_t next = kNoNode;
        std::uint32_t used = 0;
        std::uint32_t visible = 0; // code points in text
        std::array<Span, kSpans> spans;
        std::string text;
    };
    struct Branch {
        std::uint32_t parent = kNoNode;
        std::uint32_t used = 0;
        bool over_leaves = true;
        std::array<std::uint32_t, kBranches> children{};
        std::array<std::uint32_t, kBranches> visible{};
    };
    // Before the character at `offset` of a span; after the span when offset == its length.
    struct Place {
        std::uint32_t leaf = 0;
        std::uint32_t span = 0;
        std::uint32_t offset = 0;
    };

    SpanTree();

    [[nodiscard]] std::uint32_t visible() const { return visible_; }
    [[nodiscard]] Place beginning() const { return {0, 0, 0}; } // the first leaf stays the first
    [[nodiscard]] Place place_of(Char c, CharIndex const& index) const;
    // Of the visible character at that position. Requires: position < visible().
    [[nodiscard]] Place place_at(std::uint32_t position) const;
    // Visible characters before that place.
    [[nodiscard]] std::uint32_t position_of(Place place) const;
    [[nodiscard]] Span const& span_at(Place place) const { return leaves_.at(place.leaf).spans[place.span]; }
    // The span after that one, at offset 0; nothing at the end.
    [[nodiscard]] std::optional<Place> next_span(Place place) const;

    // Requires: the index knows the span's characters; either the span shows and has at most kPieceLength
    // characters, which `utf8` spells, or it does not and has at most kSpanLength, and `utf8` is empty.
    void insert(Place place, Span span, std::string_view utf8, CharIndex& index);
    // Of that character and at most count - 1 others of its span. Returns how many characters it looked at.
    std::uint32_t remove(Char first, std::uint32_t count, CharIndex& index);

    [[nodiscard]] Pool<Leaf> const& leaves() const { return leaves_; }
    [[nodiscard]] Pool<Branch> const& branches() const { return branches_; }
    [[nodiscard]] std::uint32_t root() const { return root_; }

  private:
    Place with_room(Place place, std::uint32_t spans, std::size_t octets, CharIndex& index);
    Place split_leaf(Place place, CharIndex& index);
    std::uint32_t cut_of(std::uint32_t leaf);
    void move_tail(std::uint32_t from, std::uint32_t to, std::uint32_t cut, CharIndex& index);
    void adopt(std::uint32_t branch, std::uint32_t left, std::uint32_t right, std::uint32_t right_visible);
    std::uint32_t split_branch(std::uint32_t branch);
    void set_parent(Branch const& branch, std::uint32_t child, std::uint32_t parent);
    void count(std::uint32_t leaf, std::uint32_t added, std::uint32_t removed);

    Pool<Leaf> leaves_;
    Pool<Branch> branches_;
    std::uint32_t root_ = 0;
    std::uint32_t visible_ = 0;
};

} // namespace tablee::model
