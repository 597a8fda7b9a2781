// SPDX-License-Identifier: Apache-2.0
#pragma once

// Help: which keys do what, how to vote, whom to ask. Pure.
#include "client/present/outlook.h"

#include <string>
#include <vector>

namespace tablee::client {

struct HelpLine {
    std::string name; // a key, a step
    std::string what;
};
struct HelpSection {
    std::string title;
    std::vector<HelpLine> lines;
};
struct HelpPage {
    std::vector<HelpSection> sections;
    std::string ask; // whom to ask, by name when there is a session
};
[[nodiscard]] HelpPage help_page(Catalogue const& words, Outlook const* joined = nullptr);

} // namespace tablee::client
