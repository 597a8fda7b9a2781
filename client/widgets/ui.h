// SPDX-License-Identifier: Apache-2.0
#pragma once

// One frame of one window: what is drawn, what it is called, and what hands did to it. Views receive it and
// see nothing below. Thread: the window's.
//
// Everything drawn goes through it, so that what is drawn is also a node of the tree (tree.h). Coordinates
// are pixels; `dp` turns design units into them. A widget is known from frame to frame by its key inside the
// scopes (IdScope) around it, by its name if it has no key.
#include "client/i18n/catalogue.h"
#include "client/theme/fonts.h"
#include "client/theme/icons.h"
#include "client/theme/palette.h"
#include "client/widgets/geometry.h"
#include "client/widgets/input_queue.h"
#include "client/widgets/tree.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::client {

enum class Align : std::uint8_t { Left, Centre, Right };

struct TextOptions {
    int max_lines = 0;     // 0: all
    bool balanced = false; // for titles
    Align align = Align::Left;
    Role role = Role::Text; // or Heading, Status, Alert
    bool silent = false;    // not a node: the control that it labels is one
};

// A widget that hands may use.
struct Control {
    Role role = Role::Button;
    std::string_view name;
    std::string_view value = {};
    std::string_view key = {}; // empty: the name
    bool enabled = true;
    bool checked = false;
};

// What hands did to it in this frame.
struct Use {
    WidgetId id = 0;
    bool hovered = false;
    bool held = false;
    bool clicked = false; // by the mouse, Enter or Space
    bool double_clicked = false;
    bool pressed = false; // the button went down on it in this frame
    bool focused = false;
    bool ring = false; // to be drawn: the focus came by the keyboard
};

struct FrameInput {
    float width = 1280; // of the window, pixels
    float height = 800;
    float scale = 1;    // pixels a dp: the display's times the person's text size
    double seconds = 0; // since some start; never goes back
    ThemeName theme = ThemeName::Light;
};

class Ui {
  public:
    struct Clipboard {
        std::function<std::string()> read;
        std::function<void(std::string const&)> write;
    };

    // All outlive it; the fonts are baked at `begin`.
    Ui(Fonts& fonts, Clipboard clipboard);
    ~Ui();
    Ui(Ui const&) = delete;
    Ui& operator=(Ui const&) = delete;

    // --- The frame: the window's loop and the tests' driver call these.
    void feed(InputEvent const& event);
    [[nodiscard]] bool has_input() const; // events wait for a frame
    void begin(FrameInput const& input, Catalogue const& words);
    void end();
    [[nodiscard]] Tree const& tree() const; // of the last whole frame
    [[nodiscard]] bool wants_frame() const; // something is not settled
    [[nodiscard]] bool fonts_changed();     // since the last time it was asked
    [[nodiscard]] bool caret_blinks() const;
    enum class Cursor : std::uint8_t { Arrow, Hand, Text };
    [[nodiscard]] Cursor cursor() const;

    // --- Measures and words
    [[nodiscard]] float dp(float value) const;
    [[nodiscard]] Rect screen() const;
    [[nodiscard]] float width_dp() const; // of the window, in dp
    [[nodiscard]] Palette const& colours() const;
    [[nodiscard]] Catalogue const& words() const;
    [[nodiscard]] std::string say(std::string_view key, PhraseArgs const& args = {}) const;
    [[nodiscard]] std::string say(std::string_view key, std::int64_t count,
                                  PhraseArgs const& args = {}) const;
    [[nodiscard]] double seconds() const;
    void request_frame(); // another, soon

    // --- Drawing
    void fill(Rect const& rect, Colour colour, float radius_dp = 0);
    void outline(Rect const& rect, Colour colour, float radius_dp = 0, float thickness_dp = 1);
    void line(Point from, Point to, Colour colour, float thickness_dp = 1);
    void disc(Point centre, float radius, Colour colour);
    void circle(Point centre, float radius, Colour colour, float thickness_dp = 1);
    void arc(Point centre, float radius, float from_turn, float to_turn, Colour colour, float thickness_dp);
    void shadow(Rect const& rect, float strength = 0.10F);
    void focus_ring(Rect const& rect, float radius_dp, std::optional<Colour> colour = {});
    void icon(Rect const& rect, Icon icon, Colour colour, Type type = Type::Icon);

    // Wraps at `width`; answers the height it took. One function measures and draws.
    float text(Point at, float width, Type type, Colour colour, std::string_view text,
               TextOptions const& options = {});
    [[nodiscard]] float text_height(float width, Type type, std::string_view text,
                                    TextOptions const& options = {});
    [[nodiscard]] float text_width(Type type, std::string_view text); // of the widest paragraph, unwrapped
    [[nodiscard]] float line_step(Type type) const;                   // from a line to the next
    // One line in the middle of the rect's height; cut with an ellipsis when it does not fit.
    void text_in(Rect const& rect, Type type, Colour colour, std::string_view text,
                 TextOptions const& options = {});
    // Digits in cells of one width, so that a clock does not dance and a code can be read.
    void digits_in(Rect const& rect, Type type, Colour colour, std::string_view text, Align align);
    [[nodiscard]] float digits_width(Type type, std::string_view text) const;

    // --- Controls and nodes
    Use use(Rect const& rect, Control const& control);
    // What is read and not used. `key` as in Control.
    void announce(Role role, Rect const& rect, std::string_view name, std::string_view value = {});
    void push_id(std::string_view key);
    void push_id(std::uint64_t key);
    void pop_id();
    [[nodiscard]] WidgetId id_of(std::string_view key) const;
    void push_group(std::string_view key); // one stop for Tab, arrows inside
    void pop_group();
    void begin_region(); // F6 goes from one to the next
    void push_scope();  // what was drawn before cannot be used while this is drawn
    void pop_scope();
    void push_clip(Rect const& rect); // met with the one around it
    void pop_clip();
    [[nodiscard]] Rect clip() const;
    [[nodiscard]] bool sees(Rect const& rect) const; // some of it is inside the clip

    // --- Hands
    [[nodiscard]] Point pointer() const;
    [[nodiscard]] bool button_down() const;
    [[nodiscard]] int clicks() const; // of the last press: 1, 2, 3
    [[nodiscard]] Mods mods() const;
    [[nodiscard]] float take_wheel(Rect const& rect); // lines turned over it, in this frame
    [[nodiscard]] bool take_key(Key key, Mods mods = {});
    [[nodiscard]] std::vector<Stroke>& strokes(); // of this frame; a widget erases those that it takes
    void focus(WidgetId id);                      // from the next frame on
    void reveal(WidgetId id);                     // scrolls until it is seen
    [[nodiscard]] WidgetId focused() const;
    [[nodiscard]] Clipboard const& clipboard() const;
    void set_cursor(Cursor cursor);
    void blink_caret(); // a caret is on the screen

    // --- What a widget keeps from frame to frame, by its id; dropped when it was not drawn for a while.
    struct Memory {
        float a = 0, b = 0, c = 0; // what they are is the widget's
        bool fresh = true;         // never drawn before
    };
    [[nodiscard]] Memory& memory(WidgetId id);

    // --- For cards, whose height is known when their content is drawn: what was drawn since `mark`, below
    // `middle`, moves down.
    [[nodiscard]] int mark() const;
    void stretch(int from, int to, float middle, float by);

    struct Impl;
    [[nodiscard]] Impl& impl() { return *impl_; } // for the widgets' own bodies

  private:
    std::unique_ptr<Impl> impl_;
};

// A scope of ids, as long as it lives.
class IdScope {
  public:
    IdScope(Ui& ui, std::string_view key)
        : ui_(ui) {
        ui_.push_id(key);
    }
    IdScope(Ui& ui, std::uint64_t key)
        : ui_(ui) {
        ui_.push_id(key);
    }
    ~IdScope() { ui_.pop_id(); }
    IdScope(IdScope const&) = delete;
    IdScope& operator=(IdScope const&) = delete;

  private:
    Ui& ui_;
};

// One stop for Tab, as long as it lives: the arrows walk inside it.
class Group {
  public:
    Group(Ui& ui, std::string_view key)
        : ui_(ui) {
        ui_.push_group(key);
    }
    ~Group() { ui_.pop_group(); }
    Group(Group const&) = delete;
    Group& operator=(Group const&) = delete;

  private:
    Ui& ui_;
};

} // namespace tablee::client
