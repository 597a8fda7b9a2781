// SPDX-License-Identifier: Apache-2.0
#pragma once

// A count's file, read once from beginning to end into a block of words: eight octets a value, so that a
// million ballots fit where a tree of values would not. Pure.
//
// Refused as they are met: a key twice in an object, a number with a fraction or an exponent (malformed), an
// integer of 2^63 and more (too-large), more than 64 levels, more than 2^27 values.
#include "model/voting/count_fault.h"
#include "model/voting/exact.h"

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace tablee::client {

// Why a file is refused, and where: "ballots.data[3][0]", or "octet 17".
struct CountRefusal {
    model::voting::CountFault fault = model::voting::CountFault::Malformed;
    std::string place;
};

enum class CountKind : std::uint8_t { None, Null, Boolean, Integer, Text, List, Object };

class CountJson;

// A value of the file, or None: what is asked of a value of another kind answers None, zero or nothing.
// Requires: the file outlives it.
class CountNode {
  public:
    CountNode() = default;

    [[nodiscard]] CountKind kind() const;
    [[nodiscard]] bool exists() const { return kind() != CountKind::None; }
    [[nodiscard]] bool is(CountKind kind_wanted) const { return kind() == kind_wanted; }
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] std::string const& text() const;
    [[nodiscard]] CountNode operator[](std::string_view key) const;
    // The values of a list; of an object, without their keys.
    [[nodiscard]] CountNode first() const;
    [[nodiscard]] CountNode next() const;         // the value after this one in its list or object
    [[nodiscard]] std::string const& key() const; // of a value of an object
    [[nodiscard]] std::size_t size() const;       // counted anew
    [[nodiscard]] std::string place() const;

  private:
    friend class CountJson;
    friend class CountJsonReader;
    CountNode(CountJson const* file, std::size_t at, std::size_t end)
        : file_(file)
        , at_(at)
        , end_(end) {}

    CountJson const* file_ = nullptr;
    std::size_t at_ = 0;
    std::size_t end_ = 0; // of what holds it
};

class CountJson {
  public:
    [[nodiscard]] static tl::expected<std::unique_ptr<CountJson>, CountRefusal> read(std::istream& in);
    [[nodiscard]] CountNode root() const { return {this, 0, words_.size()}; }

  private:
    friend class CountNode;
    friend class CountJsonReader;

    [[nodiscard]] std::size_t after(std::size_t at) const; // past the value, its key and all it holds

    std::vector<std::uint64_t> words_; // kind in the high bits; integer, index of a text, or end
    std::vector<std::int64_t> large_;
    std::vector<std::string> texts_;
};

} // namespace tablee::client
