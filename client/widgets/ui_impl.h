// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a Ui keeps. For the bodies of ui*.cc only.
#include "client/widgets/focus.h"
#include "client/widgets/text_layout.h"
#include "client/widgets/ui.h"

#include <unordered_map>

struct ImDrawList;
struct ImGuiContext;

namespace tablee::client {

struct Ui::Impl {
    // A layout is made once for a text, a width and a size, and forgotten when nobody asked for a while.
    struct Remembered {
        TextLayout layout;
        std::uint64_t frame = 0;
    };
    struct Kept {
        Memory memory;
        std::uint64_t frame = 0;
    };
    // The focused widget is to be seen: its place, and the scrolling areas around it, inner last.
    struct Reveal {
        WidgetId id = 0;
        std::uint64_t asked = 0; // the frame in which
        bool found = false;
        Rect rect;
        std::vector<WidgetId> scrolls;
    };

    Fonts& fonts;
    Clipboard clipboard;
    ImGuiContext* context = nullptr;
    ImDrawList* list = nullptr;

    FrameInput input;
    Catalogue const* words = nullptr;
    Palette const* colours = nullptr;
    std::uint64_t frame = 0;
    std::uint64_t bakes = 0; // of the fonts, at the last frame
    bool fonts_changed = true;
    bool wants_frame = false;
    bool caret = false;
    Cursor cursor = Cursor::Arrow;

    InputQueue queue;
    FrameEvents events;
    int clicks = 0; // 1, 2, 3: of the press in this frame
    double pressed_at = -10;
    Point pressed_place;
    bool presses = false;
    bool releases = false;
    WidgetId active = 0; // where the button went down

    Tree tree;
    Tree last;
    int last_scope = 0;
    std::vector<WidgetId> ids;
    std::vector<WidgetId> groups;
    std::vector<WidgetId> scrolls;
    std::vector<Rect> clips;
    int scope = 0;
    int region = 0;

    WidgetId focused = 0;
    bool ring = false;
    WidgetId walked_to = 0;             // by an arrow, in this frame
    std::vector<WidgetId> focus_before; // of each scope that is open, where it was
    bool focus_first = false;
    Reveal reveal;

    std::unordered_map<std::uint64_t, Remembered> layouts;
    std::unordered_map<WidgetId, Kept> kept;

    explicit Impl(Fonts& its_fonts)
        : fonts(its_fonts) {}
    void take_events();
    void walk();
    void settle_scopes();
    void forget_old();
    [[nodiscard]] TextLayout const& layout(float width, Type type, std::string_view text,
                                           TextOptions const& options);
    [[nodiscard]] WidgetId hashed(std::string_view key) const;
    Node& add(Role role, Rect const& rect, std::string_view name, std::string_view value);
};

} // namespace tablee::client
