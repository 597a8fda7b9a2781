// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is on the screen, in words: every widget and every line of text of a frame, in the order drawn. Tests
// click and read by it, the lint judges it, focus walks it, and a voice may one day speak it. Pure values.
#include "client/theme/colour.h"
#include "client/theme/type.h"
#include "client/widgets/geometry.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tablee::client {

enum class Role : std::uint8_t {
    Button,
    Link,
    Tab,
    Radio,
    Check,
    Field,
    Area,
    Row,
    Slider, // may have the focus
    Heading,
    Text,
    Status,
    Alert,
    Image,
    Dialog,
    Region // are read
};
[[nodiscard]] char const* name_of(Role role);
[[nodiscard]] bool is_control(Role role);

using WidgetId = std::uint64_t; // 0: none

struct Node {
    WidgetId id = 0;
    Role role = Role::Text;
    std::string name;  // what it is called, as read on the screen
    std::string value; // what it holds: text typed, a number, "3 / 5"
    Rect rect;
    Rect clip; // what may be seen of it
    bool enabled = true;
    bool checked = false;
    bool focused = false;
    int scope = 0;       // depth of dialogs: only the deepest may be used
    WidgetId group = 0;  // one stop for Tab, arrows inside
    WidgetId scroll = 0; // the scrolling area that holds it
    int region = 0;      // F6 walks these
    // Of text alone:
    Type type = Type::Body;
    Colour ink;
    bool truncated = false;

    [[nodiscard]] Rect seen() const { return rect.common(clip); }
};

using Tree = std::vector<Node>;

} // namespace tablee::client
