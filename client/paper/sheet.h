// SPDX-License-Identifier: Apache-2.0
#pragma once

// A printed page as a value: words, lines, boxes and rings with their places. What lays out is tested on
// these; only paper_pdf.cc draws them. Millimetres from the top left corner; sizes of letters in points.
// Pure values.
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tablee::client {

enum class Side { Left, Centre, Right };

struct TextStyle {
    double pt = 14; // the least that is printed, but for words that would not fit their page
    bool strong = false;
    Side side = Side::Left;
    bool heading = false; // for who reads with a screen reader
    bool operator==(TextStyle const&) const = default;
};

// Wrapped at `width`; `height` is what that takes.
struct Words {
    double x = 0, y = 0, width = 0, height = 0;
    std::string text;
    TextStyle style;
    bool operator==(Words const&) const = default;
};

enum class Stroke { Hair, Thin, Write, Cut };
struct Line {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    Stroke stroke = Stroke::Hair;
    bool operator==(Line const&) const = default;
};
struct Box { // to tick or to write in
    double x = 0, y = 0, width = 0, height = 0;
    bool operator==(Box const&) const = default;
};
struct Ring { // a dot to fill; x and y are its middle
    double x = 0, y = 0, radius = 0;
    bool operator==(Ring const&) const = default;
};
using Mark = std::variant<Words, Line, Box, Ring>;

// What stays together on one page; its marks are from its own corner.
struct Block {
    double height = 0;
    std::vector<Mark> marks;
    bool operator==(Block const&) const = default;
};

struct Sheet {
    double width = 210, height = 297; // A4
    std::vector<Mark> marks;
    bool operator==(Sheet const&) const = default;
};

// What belongs together and is numbered together.
struct PaperSection {
    std::string title;
    std::string advice; // how many to print, and how
    std::vector<Sheet> sheets;
    bool operator==(PaperSection const&) const = default;
};

// How much room words take.
class TextMeasure {
  public:
    virtual ~TextMeasure() = default;
    // Millimetres, when wrapped at `width`; a word longer than that is broken.
    [[nodiscard]] virtual double height(std::string_view text, TextStyle const& style,
                                        double width) const = 0;
};

} // namespace tablee::client
