// SPDX-License-Identifier: Apache-2.0
#include "client/app/code_search.h"

namespace tablee::client {
namespace {

constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
constexpr int kCodeSymbols = 8;

} // namespace

std::string wall_code_of(sync::SessionTag const& tag) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 5; i += 1)
        bits = bits << 8 | tag[i];
    std::string code;
    for (int symbol = kCodeSymbols - 1; symbol >= 0; symbol -= 1)
        code += kSymbols[bits >> (5 * symbol) & 31U];
    return code;
}

void CodeSearch::hear(std::vector<sync::Found> const& found) {
    for (sync::Found const& one : found) {
        if (wall_code_of(one.tag) == code_ && !found_)
            found_ = one.address;
        else if (wall_code_of(one.tag) != code_)
            others_.insert(one.tag);
    }
}

std::optional<model::Result<sync::Address>> CodeSearch::verdict(std::int64_t now_ms) const {
    if (found_)
        return *found_;
    if (now_ms - began_ms_ < kSilenceMs)
        return std::nullopt;
    if (!others_.empty())
        return model::failure("error.peer.no-such-code", {code_, std::to_string(others_.size())});
    return model::failure("error.peer.nobody-nearby", {std::to_string(kSilenceMs / 1000)});
}

} // namespace tablee::client
