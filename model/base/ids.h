// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names of things, as octets that nobody can confuse with one another. Pure.
//
// One event creates at most one thing, and the thing's id is the first 16 octets of that event's id: no
// counter to share, no randomness to draw, the same id at every post.
#include "model/base/bytes.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstring>
#include <string>
#include <string_view>

namespace tablee::model {

// N octets with a meaning. Tag only keeps one kind of id from being passed for another.
template <class Tag, std::size_t N>
struct Octets {
    static constexpr std::size_t kSize = N;
    std::array<std::uint8_t, N> octets{};

    auto operator<=>(Octets const&) const = default;
    bool operator==(Octets const&) const = default;

    [[nodiscard]] ByteView view() const { return octets; }
    [[nodiscard]] bool is_zero() const { return *this == Octets{}; }
    // Requires: bytes.size() >= N; takes the first N.
    [[nodiscard]] static Octets first_of(ByteView bytes) {
        Octets id;
        std::copy_n(bytes.begin(), N, id.octets.begin());
        return id;
    }
    [[nodiscard]] static std::optional<Octets> parse(std::string_view digits) {
        auto bytes = from_hex(digits);
        if (!bytes || bytes->size() != N)
            return std::nullopt;
        return first_of(*bytes);
    }
};

template <class Tag, std::size_t N>
[[nodiscard]] std::string hex(Octets<Tag, N> const& id) {
    return hex(id.view());
}

using Digest = Octets<struct DigestTag, 32>; // a BLAKE2b-256
using EventId = Octets<struct EventTag, 32>; // BLAKE2b-256 of an envelope
using HeadHash = Octets<struct HeadTag, 16>; // the first half of a log head's EventId
using SessionId = Octets<struct SessionTag, 16>;
using AuthorId = Octets<struct AuthorTag, 16>; // one run of one installation: from its event key
using PostId = Octets<struct PostTag, 16>;     // one installation: from its signing key
using MemberId = Octets<struct MemberTag, 16>; // a seat: a member's place on the roll
using CollegeId = Octets<struct CollegeTag, 16>;
using AgendaItemId = Octets<struct AgendaItemTag, 16>;
using ProposalId = Octets<struct ProposalTag, 16>;
using PollId = Octets<struct PollTag, 16>;
using BallotId = Octets<struct BallotTag, 16>;
using ActionId = Octets<struct ActionTag, 16>;

} // namespace tablee::model
