// SPDX-License-Identifier: Apache-2.0
#pragma once

// Buttons: a word, and perhaps a picture beside it. Thread: the window's.
#include "client/widgets/column.h"

namespace tablee::client {

enum class ButtonKind : std::uint8_t { Primary, Secondary, Ghost, Danger };

struct ButtonLook {
    ButtonKind kind = ButtonKind::Primary;
    Icon icon = Icon::None;
    bool icon_after = false;
    bool enabled = true;
    std::string_view key = {};  // when the label is not enough to know it again
    std::string_view name = {}; // as read, when the label needs its context ("Retirer : Jeanne Maréchal")
};

struct Size {
    float width = 0; // pixels
    float height = 0;
};
[[nodiscard]] Size button_size(Ui& ui, std::string_view label, ButtonLook const& look = {});
// Clicked in this frame.
bool button(Ui& ui, Rect const& rect, std::string_view label, ButtonLook const& look = {});
bool button(Flow& flow, std::string_view label, ButtonLook const& look = {});
bool button(Column& column, std::string_view label,
            ButtonLook const& look = {}); // at the left, as wide as it needs
// A picture alone, 44 dp at least; `name` is read.
bool icon_button(Ui& ui, Rect const& rect, Icon icon, std::string_view name, ButtonLook const& look = {});
bool icon_button(Flow& flow, Icon icon, std::string_view name, ButtonLook const& look = {});
// A word that leads somewhere, underlined when hovered.
bool link(Flow& flow, std::string_view label, std::string_view key = {});

} // namespace tablee::client
