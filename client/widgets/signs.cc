// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/signs.h"

#include "client/widgets/button.h"

#include <algorithm>
#include <cmath>

namespace tablee::client {
namespace {

TextOptions unread(Align align = Align::Left) {
    TextOptions options;
    options.silent = true;
    options.align = align;
    return options;
}

struct BannerLook {
    Tint tint;
    Icon icon;
};

BannerLook look_of(Palette const& colours, BannerKind kind) {
    switch (kind) {
    case BannerKind::Info:
        return {colours.info, Icon::Info};
    case BannerKind::Success:
        return {colours.success, Icon::CheckCircle};
    case BannerKind::Warning:
        return {colours.warn, Icon::Warning};
    case BannerKind::Danger:
        return {colours.danger, Icon::ErrorMark};
    }
    return {};
}

} // namespace

float badge_width(Ui& ui, std::string_view label, Icon icon) {
    return ui.text_width(Type::SmallStrong, label) + ui.dp(22) + (icon == Icon::None ? 0 : ui.dp(22));
}

namespace {

void paint_badge(Ui& ui, Rect const& rect, std::string_view label, Tint tint, Icon icon) {
    ui.fill(rect, tint.ground, kBadgeHeightDp / 2);
    Rect inner{rect.left + ui.dp(11), rect.top, rect.right - ui.dp(6), rect.bottom};
    if (icon != Icon::None)
        ui.icon(inner.cut_left(ui.dp(22)).moved(-ui.dp(2), 0), icon, tint.ink, Type::IconSmall);
    ui.text_in(inner, Type::SmallStrong, tint.ink, label);
}

} // namespace

void badge(Ui& ui, Point at, std::string_view label, Tint tint, Icon icon) {
    paint_badge(ui, Rect::at(at.x, at.y, badge_width(ui, label, icon), ui.dp(kBadgeHeightDp)), label, tint,
                icon);
}

void badge(Flow& flow, std::string_view label, Tint tint, Icon icon) {
    Ui& ui = flow.ui();
    paint_badge(ui, flow.place(badge_width(ui, label, icon), ui.dp(kBadgeHeightDp)), label, tint, icon);
}

Tint college_tint(Ui& ui, std::size_t place) {
    return ui.colours().colleges[place % kCollegeTints];
}

void college_badge(Flow& flow, std::string_view name, std::size_t place, std::string_view letter) {
    Ui& ui = flow.ui();
    Tint const tint = college_tint(ui, place);
    float const cell = ui.dp(22);
    float const width = ui.text_width(Type::SmallStrong, name) + cell + ui.dp(18);
    Rect rect = flow.place(width, ui.dp(kBadgeHeightDp));
    ui.fill(rect, tint.ground, kBadgeHeightDp / 2);
    Rect const disc = rect.cut_left(cell + ui.dp(4));
    ui.disc({disc.left + ui.dp(14), disc.centre().y}, ui.dp(10), tint.ink);
    ui.text_in({disc.left + ui.dp(4), disc.top, disc.left + ui.dp(24), disc.bottom}, Type::SmallStrong,
               tint.ground, letter, unread(Align::Centre));
    rect.left += ui.dp(3);
    ui.text_in(rect, Type::SmallStrong, tint.ink, name);
}

void avatar(Ui& ui, Point centre, float radius_dp, std::string_view initials, Tint tint) {
    float const radius = ui.dp(radius_dp);
    ui.disc(centre, radius, tint.ground);
    ui.text_in({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius},
               Type::SmallStrong, tint.ink, initials, unread(Align::Centre));
}

void progress_bar(Ui& ui, Rect const& rect, float share, Colour colour, std::string_view name,
                  std::string_view value) {
    float const radius_dp = rect.height() / ui.dp(1) / 2;
    ui.fill(rect, ui.colours().inset, radius_dp);
    ui.outline(rect, ui.colours().border, radius_dp);
    if (share > 0) {
        Rect done = rect;
        done.right = rect.left + std::max(rect.height(), rect.width() * std::min(share, 1.0F));
        ui.fill(done, colour, radius_dp);
    }
    ui.announce(Role::Image, rect, name, value);
}

void stacked_bar(Ui& ui, Rect const& rect, std::span<Segment const> segments, std::string_view name) {
    std::uint64_t total = 0;
    std::string value;
    for (Segment const& segment : segments) {
        total += segment.count;
        value +=
            (value.empty() ? "" : ", ") + std::string(segment.label) + " " + std::to_string(segment.count);
    }
    ui.announce(Role::Image, rect, name, value);
    if (total == 0) {
        ui.fill(rect, ui.colours().inset, 4);
        return;
    }
    std::uint64_t before = 0;
    for (Segment const& segment : segments) {
        if (segment.count == 0)
            continue;
        auto const edge = [&](std::uint64_t count) {
            return rect.left +
                   std::floor(rect.width() * static_cast<float>(count) / static_cast<float>(total));
        };
        Rect const part{edge(before), rect.top, edge(before + segment.count) - ui.dp(2), rect.bottom};
        before += segment.count;
        ui.fill(part, segment.tint.ground, 4);
        ui.outline(part, ui.colours().border_strong, 4);
        std::string const count = std::to_string(segment.count);
        if (ui.text_width(Type::SmallStrong, count) + ui.dp(6) < part.width())
            ui.text_in(part, Type::SmallStrong, segment.tint.ink, count, unread(Align::Centre));
    }
}

std::optional<int> dot_row(Ui& ui, Rect const& rect, int filled, int total, std::string_view name,
                           bool enabled) {
    std::string const value = std::to_string(filled) + " / " + std::to_string(total);
    Use const use = ui.use(rect, {.role = Role::Slider, .name = name, .value = value, .enabled = enabled});
    float const step = std::min(rect.width() / static_cast<float>(std::max(1, total)), ui.dp(34));
    float const radius = std::min(ui.dp(12), step * 0.4F);
    float const left = rect.left + (rect.width() - step * static_cast<float>(total)) / 2;
    Palette const& colours = ui.colours();
    for (int i = 0; i < total; i += 1) {
        Point const centre{left + step * (static_cast<float>(i) + 0.5F), rect.centre().y};
        if (i < filled)
            ui.disc(centre, radius, colours.dots.ink);
        else
            ui.disc(centre, radius, colours.inset);
        ui.circle(centre, radius, i < filled ? colours.dots.ink : colours.border_strong, 1.5F);
    }
    if (use.ring)
        ui.focus_ring(rect, 10);
    if (!enabled)
        return std::nullopt;
    int wanted = filled;
    if (use.clicked && !use.ring) {
        int const place = static_cast<int>(std::floor((ui.pointer().x - left) / step)) + 1;
        wanted = place == filled ? filled - 1 : place;
    }
    if (use.focused && (ui.take_key(Key::Right) || ui.take_key(Key::Plus)))
        wanted = filled + 1;
    if (use.focused && (ui.take_key(Key::Left) || ui.take_key(Key::Minus)))
        wanted = filled - 1;
    wanted = std::clamp(wanted, 0, total);
    return wanted == filled ? std::nullopt : std::optional(wanted);
}

bool banner(Column& column, BannerKind kind, std::string_view sentence, std::string_view action) {
    Ui& ui = column.ui();
    BannerLook const look = look_of(ui.colours(), kind);
    float const icon = ui.dp(36);
    Size const wish = action.empty() ? Size{} : button_size(ui, action, {.kind = ButtonKind::Ghost});
    float const padding = ui.dp(14);
    bool const beside = wish.width > 0 && wish.width < column.width() / 3;
    float const words = std::max(1.0F, column.width() - icon - 2 * padding - (beside ? wish.width : 0));
    float const height = ui.text_height(words, Type::Body, sentence);
    float const below = wish.width > 0 && !beside ? wish.height + ui.dp(6) : 0;
    float const line = std::max({height, ui.dp(28), beside ? wish.height - ui.dp(12) : 0.0F});
    Rect const rect = column.take_px(line + ui.dp(20) + below);
    ui.fill(rect, look.tint.ground, 12);
    ui.outline(rect, look.tint.ink, 12);
    Rect const top{rect.left, rect.top, rect.right, rect.bottom - below};
    ui.icon(Rect::at(top.left + ui.dp(8), top.top, icon, top.height()), look.icon, look.tint.ink);
    TextOptions options;
    options.role = kind == BannerKind::Info || kind == BannerKind::Success ? Role::Status : Role::Alert;
    ui.text({rect.left + icon + padding, top.top + (top.height() - height) / 2}, words, Type::Body,
            look.tint.ink, sentence, options);
    if (action.empty())
        return false;
    ButtonLook const ghost{.kind = ButtonKind::Ghost};
    Rect const place =
        beside ? Rect::at(rect.right - wish.width - ui.dp(6), rect.top + (rect.height() - wish.height) / 2,
                          wish.width, wish.height)
               : Rect::at(rect.left + icon, top.bottom - ui.dp(4), std::min(wish.width, words), wish.height);
    return button(ui, place, action, ghost);
}

void empty_state(Column& column, Icon icon, std::string_view title, std::string_view sentence) {
    Ui& ui = column.ui();
    column.space(24);
    ui.icon(column.take(56), icon, ui.colours().border_strong, Type::IconLarge);
    column.space(8);
    TextOptions options;
    options.align = Align::Centre;
    options.role = Role::Heading;
    column.text(Type::Heading3, ui.colours().text, title, options);
    options.role = Role::Text;
    column.space(4);
    column.text(Type::Body, ui.colours().text_second, sentence, options);
    column.space(24);
}

} // namespace tablee::client
