// SPDX-License-Identifier: Apache-2.0
#pragma once

// Kits of any size, a measure of words that needs no font, and what must hold of every page.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"
#include "tests/support/folders.h"

#include <cmath>
#include <optional>
#include <string>

namespace tablee::test {

// Letters half as wide as they are high, broken anywhere.
class PlainMeasure final : public client::TextMeasure {
  public:
    double height(std::string_view text, client::TextStyle const& style, double width) const override {
        double const em = style.pt * 25.4 / 72;
        double const a_line = std::max(1.0, std::floor(width / (em / 2)));
        return std::ceil(static_cast<double>(text.size()) / a_line) * em * 1.2;
    }
};

inline client::Catalogue paper_words(client::Language language = client::Language::French) {
    return std::move(*client::Catalogue::open(language, in_build("share/locale")));
}

inline client::PaperKit sample_kit(std::size_t proposals, std::size_t members, std::size_t letters = 40) {
    client::PaperKit kit;
    kit.committee = "CLAC de Valbreuil";
    kit.title = "Séance du 12 mars";
    kit.place = "Salle Simone-Veil";
    kit.date = {2026, 3, 12};
    kit.made_at = "2026-03-12T14:00:00+01:00";
    kit.numbered = true;
    kit.voices = static_cast<std::uint32_t>(members);
    kit.grades = {"À rejeter", "Insuffisant", "Passable", "Bien", "Très bien", "Sans opinion"};
    for (std::size_t i = 1; i <= proposals; i += 1)
        kit.proposals.push_back({std::to_string(i), std::string(letters, 'W')});
    for (std::size_t i = 1; i <= members; i += 1)
        kit.members.push_back({std::string(letters, 'M'),
                               std::string(letters, 'N'),
                               std::string(letters, 'U'),
                               std::string(letters, 'Q'),
                               {}});
    return kit;
}

// The first thing on that page that leaves its margins, or words that stand on other words.
inline std::optional<std::string> fault_of(client::Sheet const& sheet) {
    constexpr double kLeast = 15;
    constexpr double kSlack = 0.01;
    auto const outside = [&](double left, double top, double right, double bottom) {
        return left < kLeast - kSlack || top < kLeast - kSlack || right > sheet.width - kLeast + kSlack ||
               bottom > sheet.height - kLeast + kSlack;
    };
    std::vector<client::Words> seen;
    for (client::Mark const& mark : sheet.marks) {
        if (auto const* line = std::get_if<client::Line>(&mark);
            line != nullptr && outside(line->x1, line->y1, line->x2, line->y2))
            return "a line leaves the margins";
        if (auto const* box = std::get_if<client::Box>(&mark);
            box != nullptr && outside(box->x, box->y, box->x + box->width, box->y + box->height))
            return "a box leaves the margins";
        auto const* words = std::get_if<client::Words>(&mark);
        if (words == nullptr)
            continue;
        if (outside(words->x, words->y, words->x + words->width, words->y + words->height))
            return "outside the margins: " + words->text;
        for (client::Words const& other : seen)
            if (words->x < other.x + other.width - kSlack && other.x < words->x + words->width - kSlack &&
                words->y < other.y + other.height - kSlack && other.y < words->y + words->height - kSlack)
                return "on one another: " + other.text + " / " + words->text;
        seen.push_back(*words);
    }
    return std::nullopt;
}

// How often these words stand on the pages.
inline std::size_t times(client::PaperSection const& section, std::string_view text) {
    std::size_t found = 0;
    for (client::Sheet const& sheet : section.sheets)
        for (client::Mark const& mark : sheet.marks)
            if (auto const* words = std::get_if<client::Words>(&mark); words != nullptr)
                found += words->text.find(text) != std::string::npos ? 1 : 0;
    return found;
}

template <class Kind>
std::size_t count_of(client::PaperSection const& section) {
    std::size_t found = 0;
    for (client::Sheet const& sheet : section.sheets)
        for (client::Mark const& mark : sheet.marks)
            found += std::holds_alternative<Kind>(mark) ? 1 : 0;
    return found;
}

} // namespace tablee::test
