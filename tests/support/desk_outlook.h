// SPDX-License-Identifier: Apache-2.0
#pragma once

// What one desk of a Meeting (meeting.h) sees, in the words of the real catalogues, for tests of pages.
#include "client/present/outlook.h"
#include "tests/support/desk.h"
#include "tests/support/folders.h"

#include <doctest/doctest.h>

namespace tablee::test {

[[nodiscard]] inline client::Catalogue const& catalogue(client::Language language) {
    static auto const french =
        client::Catalogue::open(client::Language::French, test::in_build("share/locale"));
    static auto const english =
        client::Catalogue::open(client::Language::English, test::in_build("share/locale"));
    REQUIRE((french && english));
    return language == client::Language::French ? *french : *english;
}

// Everybody reached, everything safe on three posts, five minutes after the desk's last event.
[[nodiscard]] inline client::Outlook outlook_of(Desk const& desk,
                                                client::Language language = client::Language::French) {
    client::Outlook outlook;
    outlook.session = desk.published();
    outlook.author = desk.id();
    outlook.post = desk.post();
    outlook.now = model::Instant{desk.now.ms + 5 * 60 * 1000};
    for (auto const& admitted : outlook.session->authority.now().admitted)
        if (admitted != outlook.post)
            outlook.links.push_back({admitted, false});
    outlook.posts = outlook.links.size() + 1;
    outlook.posts_holding_own = 3;
    outlook.words = &catalogue(language);
    return outlook;
}

} // namespace tablee::test
