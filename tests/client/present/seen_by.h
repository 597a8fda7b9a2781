// SPDX-License-Identifier: Apache-2.0
#pragma once

// What pages of the roll and of the plan are computed from in tests: a desk of a Meeting, in French.
#include "client/present/outlook.h"
#include "tests/support/folders.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::test {

[[nodiscard]] inline client::Catalogue const& french_words() {
    static client::Catalogue const kWords = [] {
        auto opened = client::Catalogue::open(client::Language::French, test::in_build("share/locale"));
        REQUIRE(opened);
        return std::move(*opened);
    }();
    return kWords;
}

[[nodiscard]] inline client::Outlook seen_by(Meeting& meeting, std::size_t desk = kKeeper) {
    meeting.share();
    client::Outlook outlook;
    outlook.session = meeting[desk].published();
    outlook.author = meeting[desk].id();
    outlook.post = meeting[desk].post();
    outlook.now = meeting[desk].now;
    outlook.words = &french_words();
    return outlook;
}

// Asked for here, not on disk yet.
inline void wait_for(client::Outlook& outlook, model::Body body) {
    outlook.waiting.emplace_back(model::Act{std::move(body)});
}

// Rows in one line each, for tests to state them whole.
[[nodiscard]] inline std::string joined(std::vector<std::string> const& parts) {
    std::string all;
    for (std::string const& part : parts)
        all += (all.empty() ? "" : "; ") + part;
    return all;
}

} // namespace tablee::test
