// SPDX-License-Identifier: Apache-2.0
#pragma once

// The text of the minutes, which several posts edit at once and which ends up the same at all of them. Pure.
//
// A value. Copying is O(1), and copies share all nodes but those that one of them edits later: the first edit
// after a copy costs about a microsecond for each thousand spans, the others nothing more. Two copies may be
// used by two threads; one may not.
//
// Operations may be integrated in any order in which each comes after those it names: the result is the same
// text and the same structure (edit.h says by which algorithm). Positions and sizes are in code points that
// show.
#include "model/text/edit.h"
#include "model/text/pool.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::model {

struct TextState;

// What became of an operation. All but Applied leave the sequence as it was.
enum class Integration : std::uint8_t {
    Applied,
    Duplicate, // all that it says is so already
    Missing,   // it names characters that are not here yet
    Malformed, // no honest post can have made it
};

class Sequence {
  public:
    Sequence();
    Sequence(Sequence const&) noexcept;
    Sequence(Sequence&&) noexcept;
    Sequence& operator=(Sequence const&) noexcept;
    Sequence& operator=(Sequence&&) noexcept;
    ~Sequence();

    // Any operation, from anyone. Cost: logarithmic in the spans, and linear in what it adds or deletes;
    // where people typed at one place at one time, also in the runs that hang there.
    [[nodiscard]] Integration integrate(TextOp const& op);

    // The operation that `author`, who sees this text, makes by typing there. Nothing when the position is
    // past the end, or the text is empty, not UTF-8, longer than limits::kTextBytes, or the last straw.
    [[nodiscard]] std::optional<InsertOp> plan_insert(std::size_t position, std::string_view utf8,
                                                      AuthorId const& author) const;
    // The operations that delete `count` characters from there; more than one when a scattered selection
    // would make a single one too big. None when count is 0 or the range is past the end.
    [[nodiscard]] std::vector<DeleteOp> plan_erase(std::size_t position, std::size_t count) const;
    // The same, done.
    [[nodiscard]] std::optional<InsertOp> insert_at(std::size_t position, std::string_view utf8,
                                                    AuthorId const& author);
    [[nodiscard]] std::vector<DeleteOp> erase(std::size_t position, std::size_t count);

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::size_t size() const;
    // The clock of the author's next character: how many he has typed here.
    [[nodiscard]] std::uint64_t next_clock(AuthorId const& author) const;

    // The character that shows at that position.
    [[nodiscard]] std::optional<CharId> id_at(std::size_t position) const;
    // How many characters show before that one, whether or not it shows itself; nothing if it is not here.
    [[nodiscard]] std::optional<std::size_t> position_of(CharId const& id) const;
    [[nodiscard]] bool shows(CharId const& id) const;

    // The structure, as octets that are equal at all posts which integrated the same operations, in whatever
    // order and with whatever texts erased: authors that typed (count, then 16 octets each, in order), then
    // runs in the order of the text (author's rank, first clock, 2 * length + deleted). Numbers are LEB128.
    [[nodiscard]] Bytes structure_digest_input() const;

    // For check.h and the folder's own tests.
    [[nodiscard]] TextState const& state() const;

  private:
    Integration integrate_insert(InsertOp const& op);
    Integration integrate_delete(DeleteOp const& op);

    Shared<TextState> state_;
};

} // namespace tablee::model
