// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of event bodies: three kinds of text. Pure.
//
// A Title or a Text is personal: typed by somebody, about somebody, erasable; it is committed to, and lies
// apart from the structure. A Label is not: a committee's name, a college, a reference.
#include <string>

namespace tablee::model {

// One line, at most limits::kTitleCodePoints. Erased: nobody here knows it any more.
struct Title {
    std::string utf8;
    bool erased = false;
    bool operator==(Title const&) const = default;
};

// Several lines, at most limits::kTextBytes.
struct Text {
    std::string utf8;
    bool erased = false;
    bool operator==(Text const&) const = default;
};

// One line of the structure, never erased.
struct Label {
    std::string utf8;
    auto operator<=>(Label const&) const = default;
};

} // namespace tablee::model
