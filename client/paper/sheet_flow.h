// SPDX-License-Identifier: Apache-2.0
#pragma once

// From blocks to pages: what goes on which page, where it is cut, and the foot of each. Pure.
#include "client/i18n/catalogue.h"
#include "client/paper/sheet.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tablee::client {

inline constexpr double kMargin = 15; // on every side: no printer reaches further
inline constexpr double kFoot = 10;   // of a page, inside its margins
inline constexpr double kCutGap = 6;  // between a cut and the words on its other side

enum class Turned { Upright, Sideways };

// Where blocks go: inside the margins, above the foot.
struct Room {
    double width = 0;
    double height = 0;
};
[[nodiscard]] Room room_of(Turned turned);

// The second under the first, which grows.
void put_below(Block& block, Block const& below);

// Which blocks stand on which page, in order and as many as fit; at least one page. A block that is higher
// than the room has a page of its own.
[[nodiscard]] std::vector<std::vector<std::size_t>> pages_of(std::span<double const> heights,
                                                             double first_room, double next_room);

// How many of that height stand on one page with a cut below each; at least one.
[[nodiscard]] std::size_t copies_on_a_page(double height);

// `first` heads the first page and `next` each of the following ones.
struct FlowHeads {
    Block first;
    Block next;
};
[[nodiscard]] std::vector<Sheet> flowed(FlowHeads const& heads, std::span<Block const> blocks, Turned turned);

// Cells of one height, `per_page` on a page, a cut below each.
[[nodiscard]] std::vector<Sheet> cut_apart(std::span<Block const> cells, std::size_t per_page);

// "Les propositions · 12/03/2026" at the left, "page 2 sur 7" at the right.
void add_feet(std::vector<Sheet>& sheets, std::string const& left, Catalogue const& words,
              TextMeasure const& measure);

} // namespace tablee::client
