// SPDX-License-Identifier: Apache-2.0
#pragma once

// The pieces that sheets are made of: words that always fit, lines to write on, boxes by fives, heads. Pure.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"

#include <initializer_list>
#include <string>

namespace tablee::client {

// Sizes of letters, in points: a person without glasses reads the smallest at arm's length.
inline constexpr double kBodyPt = 14;
inline constexpr double kNamePt = 18;
inline constexpr double kTitlePt = 26;

// Writes into one block, from the top downwards. Requires: block and the rest outlive it.
class Pen {
  public:
    Pen(Block& block, TextMeasure const& measure)
        : block_(block)
        , measure_(measure) {}

    // Words at that place; the height they took. Never higher than `most`: then the letters are smaller.
    double words(double x, double y, double width, std::string const& text, TextStyle style,
                 double most = 110) const;
    // The same in the middle of that height.
    void centred(double x, double y, double width, double height, std::string const& text,
                 TextStyle style) const;
    void line(double x1, double y1, double x2, double y2, Stroke stroke) const {
        block_.marks.emplace_back(Line{x1, y1, x2, y2, stroke});
    }
    void box(double x, double y, double width, double height) const {
        block_.marks.emplace_back(Box{x, y, width, height});
    }
    void ring(double x, double y, double radius) const { block_.marks.emplace_back(Ring{x, y, radius}); }
    // Boxes to tick, five and five, as many lines as it takes; the height they took.
    double fives(double x, double y, double width, std::size_t count) const;
    // "Question :" and its words, or two lines to write them on; the height it took.
    double question(double y, double width, std::string const& label, std::string const& question) const;
    // The mark and the title of a proposal, or a line to write it on; the height it took, nine at least.
    double proposal(double y, double width, PaperProposal const& proposal, double pt) const;

  private:
    Block& block_;
    TextMeasure const& measure_;
};

// Committee, session, day and place under a large title, then what to know.
[[nodiscard]] Block page_head(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure,
                              std::string const& title, std::string const& sentence, double width);
// Of the pages after the first.
[[nodiscard]] Block next_head(Catalogue const& words, TextMeasure const& measure, std::string const& title,
                              double width);

// What is there of these, as "a · b · c".
[[nodiscard]] std::string joined(std::initializer_list<std::string> parts);

} // namespace tablee::client
