// SPDX-License-Identifier: Apache-2.0
#include "model/text/char_index.h"

#include <algorithm>

namespace tablee::model {

std::optional<std::uint32_t> CharIndex::find(AuthorId const& id) const {
    auto const at = std::lower_bound(order_.begin(), order_.end(), id,
                                     [&](std::uint32_t n, AuthorId const& name) { return id_of(n) < name; });
    if (at == order_.end() || id_of(*at) != id)
        return std::nullopt;
    return *at;
}

std::uint32_t CharIndex::number_of(AuthorId const& id) {
    auto const at = std::lower_bound(order_.begin(), order_.end(), id,
                                     [&](std::uint32_t n, AuthorId const& name) { return id_of(n) < name; });
    if (at != order_.end() && id_of(*at) == id)
        return *at;
    std::uint32_t const number = authors();
    order_.insert(at, number);
    authors_.push_back({id, 0, {}});
    return number;
}

void CharIndex::append(std::uint32_t author, std::uint32_t count) {
    Author& a = authors_[author];
    std::uint32_t const end = a.count + count;
    while (a.pages.size() * kPageWords < end)
        a.pages.emplace_back();
    for (std::uint32_t clock = a.count; clock < end; clock += 1) {
        bool const first = clock == a.count;
        a.pages[clock / kPageWords].edit()[clock % kPageWords] =
            first ? 0 : static_cast<std::uint32_t>(Mark::Continues);
    }
    a.count = end;
}

void CharIndex::set_leaf(Char first, std::uint32_t count, std::uint32_t leaf) {
    auto& pages = authors_[first.author].pages;
    std::uint32_t const end = first.clock + count;
    for (std::uint32_t clock = first.clock; clock < end;) {
        Page& page = pages[clock / kPageWords].edit();
        std::uint32_t const stop = std::min(end, (clock / kPageWords + 1) * kPageWords);
        for (; clock < stop; clock += 1) {
            std::uint32_t& word = page[clock % kPageWords];
            word = (word & ~kLeafMask) | leaf;
        }
    }
}

void CharIndex::set(Char c, Mark mark) {
    authors_[c.author].pages[c.clock / kPageWords].edit()[c.clock % kPageWords] |=
        static_cast<std::uint32_t>(mark);
}

} // namespace tablee::model
