// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small things that are looked at: badges, bars, marks of colleges, banners. Never colour alone: a word, a
// letter or a picture says the same. Thread: the window's.
#include "client/widgets/column.h"

#include <span>

namespace tablee::client {

// A word on a tint. Answers nothing: it is read.
void badge(Flow& flow, std::string_view label, Tint tint, Icon icon = Icon::None);
[[nodiscard]] float badge_width(Ui& ui, std::string_view label, Icon icon = Icon::None);
void badge(Ui& ui, Point at, std::string_view label, Tint tint, Icon icon = Icon::None);
constexpr float kBadgeHeightDp = 28;

// A college by its letter on its tint, then its name.
[[nodiscard]] Tint college_tint(Ui& ui, std::size_t place);
void college_badge(Flow& flow, std::string_view name, std::size_t place, std::string_view letter);
// Initials in a disc.
void avatar(Ui& ui, Point centre, float radius_dp, std::string_view initials, Tint tint);

// `share` from 0 to 1.
void progress_bar(Ui& ui, Rect const& rect, float share, Colour colour, std::string_view name,
                  std::string_view value);

struct Segment {
    std::uint32_t count = 0;
    Tint tint;
    std::string_view label; // read; the count stands in the segment when there is room
};
void stacked_bar(Ui& ui, Rect const& rect, std::span<Segment const> segments, std::string_view name);

// `filled` of `total` round marks. A click on an empty one fills up to it, on the last filled one empties it;
// the arrows do the same. Answers how many are wanted, when that changed.
std::optional<int> dot_row(Ui& ui, Rect const& rect, int filled, int total, std::string_view name,
                           bool enabled);

enum class BannerKind : std::uint8_t { Info, Success, Warning, Danger };
// A sentence across the column, with its picture; `action` is a button at its end. Clicked.
bool banner(Column& column, BannerKind kind, std::string_view sentence, std::string_view action = {});

// Nothing here yet: a picture, a sentence, what to do.
void empty_state(Column& column, Icon icon, std::string_view title, std::string_view sentence);

} // namespace tablee::client
