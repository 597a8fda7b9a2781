// SPDX-License-Identifier: Apache-2.0
#pragma once

// For each character ever typed in a text, by author and clock: the leaf of the span tree that holds it, and
// what hangs on it. Pure; a part of Sequence, not for others.
//
// One 32-bit word a character, in pages that snapshots share. A word costs less than a tree of spans would,
// and finds its character in one step: that is what keeps a remote keystroke under a microsecond.
#include "model/base/ids.h"
#include "model/text/pool.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tablee::model {

// A CharId whose author goes by a number that only this replica knows (in order of appearance).
struct Char {
    std::uint32_t author = 0;
    std::uint32_t clock = 0;

    bool operator==(Char const&) const = default;
    [[nodiscard]] Char next() const { return {author, clock + 1}; }
};

// Where a text begins: what the first characters hang on.
constexpr Char kBeginning{0xFFFF'FFFF, 0};

enum class Mark : std::uint32_t {
    Continues = 1U << 29U, // hangs on the right of the same author's character before it; no entry says so
    Left = 1U << 30U,      // an entry of the child index hangs on its left
    Right = 1U << 31U,     // an entry of the child index hangs on its right
};

class CharIndex {
  public:
    [[nodiscard]] std::optional<std::uint32_t> find(AuthorId const& id) const;
    // The number of that author, who gets one now if he had none.
    std::uint32_t number_of(AuthorId const& id);
    [[nodiscard]] std::uint32_t authors() const { return static_cast<std::uint32_t>(authors_.size()); }
    // The numbers of all authors, in the order of their names.
    [[nodiscard]] std::vector<std::uint32_t> const& in_order() const { return order_; }
    [[nodiscard]] AuthorId const& id_of(std::uint32_t author) const { return authors_[author].id; }
    [[nodiscard]] std::uint32_t count(std::uint32_t author) const { return authors_[author].count; }
    [[nodiscard]] bool holds(Char c) const { return c.author < authors() && c.clock < count(c.author); }
    // In the order of names.
    [[nodiscard]] bool less(Char a, Char b) const {
        return a.author == b.author ? a.clock < b.clock : id_of(a.author) < id_of(b.author);
    }

    // Requires for all below: holds() the characters named, append excepted.
    // The author's next `count` characters; all but the first continue the one before them.
    void append(std::uint32_t author, std::uint32_t count);
    [[nodiscard]] std::uint32_t leaf_of(Char c) const { return word(c) & kLeafMask; }
    void set_leaf(Char first, std::uint32_t count, std::uint32_t leaf);
    [[nodiscard]] bool has(Char c, Mark mark) const {
        return (word(c) & static_cast<std::uint32_t>(mark)) != 0;
    }
    void set(Char c, Mark mark);
    // Does the author's next character hang on the right of this one, without an entry?
    [[nodiscard]] bool is_continued(Char c) const {
        return c.clock + 1 < count(c.author) && has(c.next(), Mark::Continues);
    }

  private:
    static constexpr std::uint32_t kLeafMask = (1U << 29U) - 1;
    static constexpr std::uint32_t kPageWords = 256;
    using Page = std::array<std::uint32_t, kPageWords>;
    struct Author {
        AuthorId id;
        std::uint32_t count = 0;
        std::vector<Shared<Page>> pages;
    };

    [[nodiscard]] std::uint32_t word(Char c) const {
        return (*authors_[c.author].pages[c.clock / kPageWords])[c.clock % kPageWords];
    }

    std::vector<Author> authors_;
    std::vector<std::uint32_t> order_;
};

} // namespace tablee::model
