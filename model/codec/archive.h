// SPDX-License-Identifier: Apache-2.0
#pragma once

// The archives that turn event bodies into octets and back: cereal's way of walking a value, our octets.
// Pure. Home of cereal, together with body_fields.h; only codec/*.cc includes either.
//
// Canonical: fixed-width little-endian integers, one octet for a bool, an enumerator, an optional's presence
// or a variant's index, two for a length. Titles and texts leave no trace in the structure: they are taken
// aside, in order. The reader knows the octets left, checks every length against them and against the
// smallest an element can be before anything is allocated, has no pointer types, and never throws: a fault
// is remembered and everything after it reads as zero.
#include "model/base/bytes.h"
#include "model/base/fraction.h"
#include "model/base/ids.h"
#include "model/base/instant.h"
#include "model/base/limits.h"
#include "model/event/byte_order.h"
#include "model/event/record.h"
#include "model/event/words.h"

#include <cereal/cereal.hpp>

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tablee::model {

class BodyWriter : public cereal::OutputArchive<BodyWriter, cereal::AllowEmptyClassElision> {
  public:
    BodyWriter()
        : OutputArchive(this) {}
    Bytes structure;
    std::vector<TextRecord> texts; // salts are still zero
};

class BodyReader : public cereal::InputArchive<BodyReader, cereal::AllowEmptyClassElision> {
  public:
    BodyReader(ByteView structure, std::span<TextRecord const> texts)
        : InputArchive(this)
        , in(structure)
        , texts_(texts) {}

    ByteReader in;

    void fail() { ok_ = false; }
    [[nodiscard]] bool ok() const { return ok_ && in.ok(); }
    [[nodiscard]] bool finished() const { return ok() && in.finished() && texts_.empty(); }
    [[nodiscard]] TextRecord const* next_text() {
        if (texts_.empty()) {
            ok_ = false;
            return nullptr;
        }
        TextRecord const* next = &texts_.front();
        texts_ = texts_.subspan(1);
        return next;
    }

  private:
    std::span<TextRecord const> texts_;
    bool ok_ = true;
};

// An enumerator of an enum whose last one is `last`.
template <class Enum>
struct Enumerator {
    Enum& value;
    Enum last;
};
template <class Enum>
[[nodiscard]] Enumerator<Enum> one_of(Enum& value, Enum last) {
    return {value, last};
}

// Integers. Floating point has no overload, on purpose.
template <std::integral Number>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Number const& number) {
    if constexpr (std::is_same_v<Number, bool>)
        ar.structure.push_back(number ? 1 : 0);
    else
        put_le(ar.structure, number);
}
template <std::integral Number>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Number& number) {
    if constexpr (std::is_same_v<Number, bool>) {
        auto const octet = ar.in.number<std::uint8_t>();
        if (octet > 1)
            ar.fail();
        number = octet == 1;
    } else {
        number = ar.in.number<Number>();
    }
}

template <class Enum>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Enumerator<Enum> const& named) {
    ar.structure.push_back(static_cast<std::uint8_t>(named.value));
}
template <class Enum>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Enumerator<Enum>& named) {
    auto const octet = ar.in.number<std::uint8_t>();
    if (octet > static_cast<std::uint8_t>(named.last))
        ar.fail();
    else
        named.value = static_cast<Enum>(octet);
}

template <class Tag, std::size_t N>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Octets<Tag, N> const& id) {
    ar.structure.insert(ar.structure.end(), id.octets.begin(), id.octets.end());
}
template <class Tag, std::size_t N>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Octets<Tag, N>& id) {
    id = ar.in.octets<Octets<Tag, N>>();
}

inline void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Signature const& signature) {
    ar.structure.insert(ar.structure.end(), signature.begin(), signature.end());
}
inline void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Signature& signature) {
    ByteView const octets = ar.in.take(signature.size());
    std::copy(octets.begin(), octets.end(), signature.begin());
}

// Labels, titles, texts: what may be in them is checked here, once, at the border (words.cc).
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Label const& label);
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Label& label);
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Title const& title);
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Title& title);
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Text const& text);
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Text& text);

// Days: one that exists, or none.
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Date const& date);
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Date& date);

// Fractions: 0 <= p/q <= 1 with 1 <= q < 2^31.
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Fraction const& fraction);
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Fraction& fraction);

// The octets that the smallest T takes: what a length is checked against. A default-constructed value is the
// smallest, because its lists are empty, its optionals absent, and the first alternative of a variant that
// stands in a list no larger than the others (TextOp: no deletion without a run). One octet stands for texts,
// which take none.
template <class T>
[[nodiscard]] std::size_t smallest() {
    static std::size_t const size = [] {
        BodyWriter probe;
        probe(T{});
        return std::max<std::size_t>(1, probe.structure.size());
    }();
    return size;
}

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, std::vector<T> const& list) {
    put_le(ar.structure, static_cast<std::uint16_t>(list.size()));
    if constexpr (std::is_same_v<T, std::uint8_t>)
        ar.structure.insert(ar.structure.end(), list.begin(), list.end());
    else
        for (T const& element : list)
            ar(element);
}
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, std::vector<T>& list) {
    std::size_t const count = ar.in.number<std::uint16_t>();
    list.clear();
    if constexpr (std::is_same_v<T, std::uint8_t>) {
        list = copy_of(ar.in.take(count));
    } else {
        if (!ar.ok() || count > ar.in.left() / smallest<T>()) {
            ar.fail();
            return;
        }
        list.reserve(count);
        for (std::size_t i = 0; i < count && ar.ok(); i += 1)
            ar(list.emplace_back());
    }
}

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, std::optional<T> const& maybe) {
    ar.structure.push_back(maybe ? 1 : 0);
    if (maybe)
        ar(*maybe);
}
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, std::optional<T>& maybe) {
    bool present = false;
    ar(present);
    maybe.reset();
    if (present && ar.ok())
        ar(maybe.emplace());
}

template <class... Ts>
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, std::variant<Ts...> const& one) {
    ar.structure.push_back(static_cast<std::uint8_t>(one.index()));
    std::visit([&](auto const& alternative) { ar(alternative); }, one);
}
template <class... Ts>
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, std::variant<Ts...>& one) {
    std::size_t const index = ar.in.number<std::uint8_t>();
    if (index >= sizeof...(Ts)) {
        ar.fail();
        return;
    }
    std::size_t place = 0;
    static_cast<void>(((place++ == index ? (ar(one.template emplace<Ts>()), true) : false) || ...));
}

} // namespace tablee::model
