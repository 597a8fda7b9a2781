// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a desk of a Meeting sees, in the product's own words: what pages are computed from in tests. All posts
// of the meeting are linked, and everything is on every disk, until a test says otherwise.
#include "client/present/outlook.h"
#include "tests/support/folders.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

#include <utility>

namespace tablee::test {

[[nodiscard]] inline client::Catalogue built_words(client::Language language = client::Language::French) {
    auto catalogue = client::Catalogue::open(language, test::in_build("share/locale"));
    REQUIRE(catalogue);
    return std::move(*catalogue);
}

[[nodiscard]] inline client::Outlook glimpse(client::Catalogue const& words, Desk const& desk) {
    client::Outlook outlook;
    outlook.session = desk.published();
    outlook.author = desk.id();
    outlook.post = desk.post();
    outlook.now = desk.now;
    outlook.words = &words;
    return outlook;
}

// Through the eyes of that desk, the others being reached.
[[nodiscard]] inline client::Outlook glimpse(client::Catalogue const& words, Meeting& meeting,
                                             std::size_t desk) {
    client::Outlook outlook = glimpse(words, meeting[desk]);
    for (std::size_t other = 0; other < kGuest; other += 1)
        if (other != desk)
            outlook.links.push_back({meeting[other].post(), false});
    outlook.posts = outlook.links.size() + 1;
    outlook.posts_holding_own = outlook.posts;
    return outlook;
}

// That post is no longer reached.
inline void lose(client::Outlook& outlook, model::PostId const& post) {
    std::erase_if(outlook.links, [&](client::LinkedPost const& link) { return link.post == post; });
    outlook.posts = outlook.links.size() + 1;
    outlook.posts_holding_own = outlook.posts;
}

} // namespace tablee::test
