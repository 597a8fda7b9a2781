// SPDX-License-Identifier: Apache-2.0
// What a Ui writes: one layout for measuring and for drawing.
#include "client/widgets/ui.h"
#include "client/widgets/ui_impl.h"

#include <array>
#include <cmath>
#include <imgui.h>

namespace tablee::client {
namespace {

constexpr float kEndless = 1e9F;
constexpr std::string_view kEllipsis = "…";

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    return (hash ^ value) * 1099511628211ULL + (hash >> 29);
}

float aligned(float room, Align align) {
    return align == Align::Left ? 0 : align == Align::Centre ? room / 2 : room;
}

} // namespace

TextLayout const& Ui::Impl::layout(float width, Type type, std::string_view text,
                                   TextOptions const& options) {
    std::uint64_t key = std::hash<std::string_view>()(text);
    key = mixed(key, static_cast<std::uint64_t>(width * 4));
    key = mixed(key, static_cast<std::uint64_t>(type) << 32 |
                         static_cast<std::uint64_t>(options.max_lines) << 1 |
                         static_cast<std::uint64_t>(options.balanced));
    key = mixed(key, text.size());
    auto [entry, is_new] = layouts.try_emplace(key);
    entry->second.frame = frame;
    if (is_new) {
        auto const advance = [&](char32_t character) {
            if (!fonts.has(type, character) && character >= 0x20)
                fonts.want(character); // baked before the next frame
            return fonts.advance(type, character);
        };
        entry->second.layout = layout_text(text, width, advance, {options.max_lines, options.balanced});
    }
    return entry->second.layout;
}

float Ui::line_step(Type type) const {
    return std::floor(impl_->fonts.em(type) * metrics_of(type).line_height + 0.5F);
}

float Ui::text(Point at, float width, Type type, Colour colour, std::string_view text,
               TextOptions const& options) {
    if (text.empty())
        return 0;
    Impl& me = *impl_;
    TextLayout const& layout = me.layout(width, type, text, options);
    float const step = line_step(type);
    float const inset = std::floor((step - me.fonts.height(type)) / 2);
    ImFont* font = me.fonts.face(type);
    float y = at.y;
    float left = at.x + width;
    for (std::size_t i = 0; i < layout.lines.size(); i += 1) {
        TextLine const& line = layout.lines[i];
        bool const cut = layout.truncated && i + 1 == layout.lines.size();
        float const whole = line.width + (cut ? me.fonts.advance(type, U'…') : 0);
        float const x = std::floor(at.x + aligned(width - whole, options.align));
        left = std::min(left, x);
        if (sees({x, y, x + std::max(1.0F, whole), y + step})) {
            auto const write = [&](float from, std::string_view words) {
                me.list->AddText(font, font->FontSize, {from, std::floor(y) + inset}, colour.abgr,
                                 words.data(), words.data() + words.size());
            };
            write(x, text.substr(line.begin, line.end - line.begin));
            if (cut)
                write(std::floor(x + line.width), kEllipsis);
        }
        y += step;
    }
    if (!options.silent) {
        Node& node = me.add(options.role, {left, at.y, left + layout.width, y}, text, {});
        node.type = type;
        node.ink = colour;
        node.truncated = layout.truncated;
    }
    return y - at.y;
}

float Ui::text_height(float width, Type type, std::string_view text, TextOptions const& options) {
    if (text.empty())
        return 0;
    return static_cast<float>(impl_->layout(width, type, text, options).lines.size()) * line_step(type);
}

float Ui::text_width(Type type, std::string_view text) {
    return text.empty() ? 0 : std::ceil(impl_->layout(kEndless, type, text, {}).width);
}

void Ui::text_in(Rect const& rect, Type type, Colour colour, std::string_view text_,
                 TextOptions const& options) {
    TextOptions one = options;
    one.max_lines = 1;
    float const y = rect.top + std::floor((rect.height() - line_step(type)) / 2);
    text({rect.left, y}, std::max(1.0F, rect.width()), type, colour, text_, one);
}

float Ui::digits_width(Type type, std::string_view text) const {
    float cell = 0;
    for (char digit = '0'; digit <= '9'; digit += 1)
        cell = std::max(cell, impl_->fonts.advance(type, static_cast<char32_t>(digit)));
    float width = 0;
    for (std::size_t i = 0; i < text.size();) {
        Character const one = character_at(text, i);
        bool const is_digit = one.value >= '0' && one.value <= '9';
        width += is_digit ? std::ceil(cell) : std::ceil(impl_->fonts.advance(type, one.value));
        i += one.octets;
    }
    return width;
}

void Ui::digits_in(Rect const& rect, Type type, Colour colour, std::string_view text, Align align) {
    Impl& me = *impl_;
    ImFont* font = me.fonts.face(type);
    float const cell = digits_width(type, "0");
    float const width = digits_width(type, text);
    float const left = rect.left + aligned(rect.width() - width, align);
    float const y = std::floor(rect.top + (rect.height() - font->FontSize) / 2);
    float x = left;
    for (std::size_t i = 0; i < text.size();) {
        Character const one = character_at(text, i);
        float const advance = std::ceil(me.fonts.advance(type, one.value));
        bool const is_digit = one.value >= '0' && one.value <= '9';
        float const inset = is_digit ? std::floor((cell - advance) / 2) : 0;
        me.list->AddText(font, font->FontSize, {std::floor(x + inset), y}, colour.abgr, text.data() + i,
                         text.data() + i + one.octets);
        x += is_digit ? cell : advance;
        i += one.octets;
    }
    Node& node = me.add(Role::Text, {left, y, left + width, y + font->FontSize}, text, {});
    node.type = type;
    node.ink = colour;
}

void Ui::icon(Rect const& rect, Icon icon, Colour colour, Type type) {
    ImFont* font = impl_->fonts.face(type);
    if (font == nullptr || icon == Icon::None || !sees(rect))
        return; // the word beside it says the same
    std::string glyph;
    append_utf8(glyph, static_cast<char32_t>(icon));
    float const em = impl_->fonts.em(type);
    Point const centre = rect.centre();
    impl_->list->AddText(font, font->FontSize,
                         {std::floor(centre.x - em / 2), std::floor(centre.y - font->FontSize / 2)},
                         colour.abgr, glyph.data(), glyph.data() + glyph.size());
}

} // namespace tablee::client
