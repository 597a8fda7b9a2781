// SPDX-License-Identifier: Apache-2.0
#include "client/paper/sheet_flow.h"

#include <algorithm>
#include <type_traits>

namespace tablee::client {
namespace {

constexpr double kPageNumber = 55; // of the foot's width

Mark moved(Mark mark, double dx, double dy) {
    std::visit(
        [&](auto& one) {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Line>) {
                one.x1 += dx;
                one.x2 += dx;
                one.y1 += dy;
                one.y2 += dy;
            } else {
                one.x += dx;
                one.y += dy;
            }
        },
        mark);
    return mark;
}

void place(Sheet& sheet, Block const& block, double y) {
    for (Mark const& mark : block.marks)
        sheet.marks.push_back(moved(mark, kMargin, y));
}

Sheet blank(Turned turned) {
    Sheet sheet;
    if (turned == Turned::Sideways)
        std::swap(sheet.width, sheet.height);
    return sheet;
}

} // namespace

Room room_of(Turned turned) {
    Sheet const sheet = blank(turned);
    return {sheet.width - 2 * kMargin, sheet.height - 2 * kMargin - kFoot};
}

void put_below(Block& block, Block const& below) {
    for (Mark const& mark : below.marks)
        block.marks.push_back(moved(mark, 0, block.height));
    block.height += below.height;
}

std::vector<std::vector<std::size_t>> pages_of(std::span<double const> heights, double first_room,
                                               double next_room) {
    std::vector<std::vector<std::size_t>> pages(1);
    double left = first_room;
    for (std::size_t i = 0; i < heights.size(); i += 1) {
        if (heights[i] > left && !(pages.back().empty() && pages.size() > 1)) {
            // The first page may hold its head alone; the following ones hold something.
            pages.emplace_back();
            left = next_room;
        }
        pages.back().push_back(i);
        left -= heights[i];
    }
    return pages;
}

std::size_t copies_on_a_page(double height) {
    double const cell = height + 2 * kCutGap;
    return std::max<std::size_t>(1, static_cast<std::size_t>(room_of(Turned::Upright).height / cell));
}

std::vector<Sheet> flowed(FlowHeads const& heads, std::span<Block const> blocks, Turned turned) {
    std::vector<double> heights;
    for (Block const& block : blocks)
        heights.push_back(block.height);
    double const room = room_of(turned).height;
    std::vector<Sheet> sheets;
    for (auto const& page : pages_of(heights, room - heads.first.height, room - heads.next.height)) {
        Block const& head = sheets.empty() ? heads.first : heads.next;
        Sheet sheet = blank(turned);
        place(sheet, head, kMargin);
        double y = kMargin + head.height;
        for (std::size_t const i : page) {
            place(sheet, blocks[i], y);
            y += blocks[i].height;
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

std::vector<Sheet> cut_apart(std::span<Block const> cells, std::size_t per_page) {
    Room const room = room_of(Turned::Upright);
    double const pitch = room.height / static_cast<double>(per_page);
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < cells.size(); i += 1) {
        std::size_t const row = i % per_page;
        if (row == 0)
            sheets.emplace_back();
        double const top = kMargin + pitch * static_cast<double>(row);
        double const space = (pitch - cells[i].height) / 2; // as much above as below
        place(sheets.back(), cells[i], top + std::max(space, 0.0));
        sheets.back().marks.push_back(
            Line{kMargin, top + pitch, kMargin + room.width, top + pitch, Stroke::Cut});
    }
    return sheets;
}

void add_feet(std::vector<Sheet>& sheets, std::string const& left, Catalogue const& words,
              TextMeasure const& measure) {
    std::string const of = std::to_string(sheets.size());
    for (std::size_t i = 0; i < sheets.size(); i += 1) {
        Sheet& sheet = sheets[i];
        double const width = sheet.width - 2 * kMargin;
        auto const put = [&](std::string text, double x, double room, Side side) {
            TextStyle const style{.side = side};
            double const height = measure.height(text, style, room);
            double const y = sheet.height - kMargin - height;
            sheet.marks.push_back(Words{x, y, room, height, std::move(text), style});
        };
        put(left, kMargin, width - kPageNumber, Side::Left);
        put(words.say("paper.page", {std::to_string(i + 1), of}), kMargin + width - kPageNumber, kPageNumber,
            Side::Right);
    }
}

} // namespace tablee::client
