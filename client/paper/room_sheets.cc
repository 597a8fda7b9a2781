// SPDX-License-Identifier: Apache-2.0
#include "client/paper/room_sheets.h"

#include "client/paper/sheet_flow.h"
#include "client/paper/sheet_parts.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

// Name, college, capacity, proxy, signature: 267 mm in all.
constexpr std::array kWidths{75.0, 42.0, 56.0, 42.0, 52.0};
constexpr std::array kTitles{"paper.sign-in.name", "paper.sign-in.college", "paper.sign-in.capacity",
                             "paper.sign-in.proxy", "paper.sign-in.signature"};
constexpr double kPad = 2;
constexpr double kLeastRow = 15; // to sign in
constexpr std::size_t kMoreRows = 3;
constexpr std::size_t kEmptyRows = 8; // without members
constexpr std::size_t kCardsAPage = 4;
constexpr double kTallestCell = 110; // what a page on its side has left

using Cells = std::array<std::string, kWidths.size()>;

// The rules of a row, once its height is known.
void rule(Block& row, double width) {
    double x = 0;
    for (double const cell : kWidths) {
        row.marks.emplace_back(Line{x, 0, x, row.height});
        x += cell;
    }
    row.marks.emplace_back(Line{width, 0, width, row.height});
    row.marks.emplace_back(Line{0, row.height, width, row.height});
}

Block row_of(Cells const& cells, TextStyle first, TextStyle others, double least,
             TextMeasure const& measure) {
    Block row;
    Pen const pen(row, measure);
    double x = 0;
    double most = 0;
    for (std::size_t i = 0; i < cells.size(); i += 1) {
        double const took =
            pen.words(x + kPad, kPad, kWidths[i] - 2 * kPad, cells[i], i == 0 ? first : others, kTallestCell);
        most = std::max(most, took);
        x += kWidths[i];
    }
    row.height = std::max(most + 2 * kPad, least);
    rule(row, x);
    return row;
}

Block titles_of(Catalogue const& words, TextMeasure const& measure) {
    Cells cells;
    double width = 0;
    for (std::size_t i = 0; i < cells.size(); i += 1) {
        cells[i] = words.say(kTitles[i]);
        width += kWidths[i];
    }
    TextStyle const style{.pt = kBodyPt, .strong = true};
    Block titles = row_of(cells, style, style, 0, measure);
    titles.marks.emplace_back(Line{0, 0, width, 0, Stroke::Thin});
    titles.marks.emplace_back(Line{0, titles.height, width, titles.height, Stroke::Thin});
    return titles;
}

std::string last_then_first(PaperMember const& member) {
    return member.first_name.empty() ? member.last_name : member.last_name + " " + member.first_name;
}

Block card_of(std::string const& name, std::string const& below, TextMeasure const& measure) {
    constexpr double kNameMost = 34;
    constexpr double kBelowMost = 17;
    Block card;
    Pen const pen(card, measure);
    double const width = room_of(Turned::Upright).width;
    if (name.empty()) {
        pen.line(20, 24, width - 20, 24, Stroke::Write);
        pen.line(50, 42, width - 50, 42, Stroke::Write);
        card.height = 44;
        return card;
    }
    double const took =
        pen.words(0, 0, width, name, {.pt = 44, .strong = true, .side = Side::Centre}, kNameMost);
    card.height = took;
    if (!below.empty())
        card.height += 4 + pen.words(0, took + 4, width, below, {.pt = 24, .side = Side::Centre}, kBelowMost);
    return card;
}

} // namespace

PaperSection sign_in_sheets(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    PaperSection section;
    section.title = words.say("paper.sign-in.title");
    section.advice = words.say("paper.sign-in.advice");
    double const width = room_of(Turned::Sideways).width;
    FlowHeads heads{page_head(kit, words, measure, section.title, {}, width),
                    next_head(words, measure, section.title, width)};
    Block const titles = titles_of(words, measure);
    put_below(heads.first, titles);
    put_below(heads.next, titles);
    TextStyle const name{.pt = kNamePt, .strong = true};
    std::vector<Block> rows;
    for (PaperMember const& member : kit.members)
        rows.push_back(row_of({last_then_first(member), member.college, member.capacity, member.proxy, {}},
                              name, {}, kLeastRow, measure));
    std::size_t const more = kit.members.empty() ? kEmptyRows : kMoreRows;
    for (std::size_t i = 0; i < more; i += 1)
        rows.push_back(row_of({}, name, {}, kLeastRow, measure));
    section.sheets = flowed(heads, rows, Turned::Sideways);
    return section;
}

PaperSection seat_cards(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    PaperSection section;
    section.title = words.say("paper.cards.title");
    section.advice = words.say("paper.cards.advice");
    std::vector<Block> cards;
    for (PaperMember const& member : kit.members) {
        std::string name = member.first_name;
        name += (name.empty() ? "" : " ") + member.last_name;
        cards.push_back(card_of(name, member.college.empty() ? member.capacity : member.college, measure));
    }
    while (cards.empty() || (kit.members.empty() && cards.size() < kCardsAPage))
        cards.push_back(card_of({}, {}, measure));
    section.sheets = cut_apart(cards, kCardsAPage);
    return section;
}

} // namespace tablee::client
