// SPDX-License-Identifier: Apache-2.0
#pragma once

// A document before it has a format or a language. Pure.
//
// A report is a tree of blocks. Its words are either *verbatim* (what people typed) or *phrases*: a key of
// the translation catalogue and what fills its places. A Lexicon, handed in, turns phrases into the language
// of the document; `export` turns the tree into octets. Equal trees and lexicons give equal octets.
//
// The blocks say what a thing is (a fact, a decision, a table of figures), never how it looks: look belongs
// to each format. compose.h has short words to build trees with.
#include "model/base/instant.h"
#include "model/base/result.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tablee::model::report {

struct Phrase {
    std::string key;               // "report.quorum.reached"
    std::vector<std::string> args; // fill {0}, {1}…
    // When set, the catalogue chooses singular or plural by it; it is not itself an argument.
    std::int64_t count = -1;

    bool operator==(Phrase const&) const = default;
};

// Phrases to words. One per document language; must be a pure function of the phrase.
class Lexicon {
  public:
    virtual ~Lexicon() = default;
    [[nodiscard]] virtual std::string say(Phrase const& phrase) const = 0;
    [[nodiscard]] virtual std::string long_date(Date date) const = 0;  // "jeudi 12 mars 2026"
    [[nodiscard]] virtual std::string short_date(Date date) const = 0; // "12/03/2026"; empty for no date
    [[nodiscard]] virtual std::string hour(Reading reading) const = 0; // "14 h 05"
    [[nodiscard]] virtual std::string language_tag() const = 0;        // "fr-FR", BCP 47
};

struct Span {
    std::variant<Phrase, std::string> words; // a phrase, or verbatim
    bool strong = false;
    bool operator==(Span const&) const = default;
};
using Line = std::vector<Span>;

struct Heading {
    int level = 1; // 1..4, under the title of the document, never skipping one on the way down
    Line line;
    bool operator==(Heading const&) const = default;
};
// What a paragraph is to its reader. A decision stands out, a remark stands back; neither by colour alone.
enum class Tone { Plain, Decision, Remark };
struct Paragraph {
    Line line; // verbatim newlines are line breaks
    Tone tone = Tone::Plain;
    bool operator==(Paragraph const&) const = default;
};
struct List {
    std::vector<Line> items;
    bool ordered = false;
    bool operator==(List const&) const = default;
};
// A name and what it stands for here: "Lieu : salle Simone-Veil". Several make the head of a letter.
struct Fact {
    Phrase name; // without its colon, which depends on the language
    Line value;
    bool operator==(Fact const&) const = default;
};
struct Facts {
    std::vector<Fact> facts;
    bool operator==(Facts const&) const = default;
};
enum class Align { Left, Right };
struct Column {
    Phrase title;
    Align align = Align::Left;
    int weight = 1; // share of the width, 1 or more
    bool operator==(Column const&) const = default;
};
struct Table {
    Phrase caption;
    std::vector<Column> columns;         // the header row
    std::vector<std::vector<Line>> rows; // each as long as columns
    bool operator==(Table const&) const = default;
};
// Places to sign, side by side.
struct Signatures {
    std::vector<Line> who; // capacity and name of each
    bool operator==(Signatures const&) const = default;
};
using Block = std::variant<Heading, Paragraph, Facts, List, Table, Signatures>;

struct Document {
    Phrase title;
    std::string committee;     // verbatim: the organisation's name
    std::string reference;     // "CLAC-2026-03-12-7f3a9c": reference of the document
    std::string version;       // "1"
    Date date;                 // of the session
    bool draft = false;        // marked "projet" on every page
    std::vector<Block> blocks; // no word in a line: the line is left out
    bool operator==(Document const&) const = default;
};

// Nothing when the tree keeps the promises written above: levels of headings, a row as long as its columns, a
// table with a column. Otherwise error.export.malformed {block's place, from 1}: a fault of whoever built it.
[[nodiscard]] Result<void> well_formed(Document const& document);

// Rows for a spreadsheet: the header's phrases, then cells as they are.
struct Sheet {
    std::vector<Phrase> header;
    std::vector<std::vector<std::string>> rows;
    bool operator==(Sheet const&) const = default;
};

} // namespace tablee::model::report
