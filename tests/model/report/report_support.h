// SPDX-License-Identifier: Apache-2.0
#pragma once

// A document as lines that a test can compare: phrases are shown as their key and what fills their places.
#include "model/report/report.h"

#include <string>
#include <vector>

namespace tablee::test {

class PlainLexicon : public model::report::Lexicon {
  public:
    [[nodiscard]] std::string say(model::report::Phrase const& phrase) const override {
        std::string words = phrase.key.starts_with("report.") ? phrase.key.substr(7) : phrase.key;
        for (std::size_t i = 0; i < phrase.args.size(); i += 1)
            words += (i == 0 ? "(" : ", ") + phrase.args[i];
        return phrase.args.empty() ? words : words + ")";
    }
    [[nodiscard]] std::string long_date(model::Date date) const override { return iso_date(date); }
    [[nodiscard]] std::string short_date(model::Date date) const override { return iso_date(date); }
    [[nodiscard]] std::string hour(model::Reading reading) const override {
        auto const two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return two(reading.hour) + ":" + two(reading.minute);
    }
    [[nodiscard]] std::string language_tag() const override { return "fr-FR"; }
};

[[nodiscard]] inline std::string flat(model::report::Line const& line) {
    std::string words;
    for (model::report::Span const& span : line) {
        auto const* phrase = std::get_if<model::report::Phrase>(&span.words);
        words += phrase != nullptr ? PlainLexicon().say(*phrase) : std::get<std::string>(span.words);
    }
    return words;
}

struct Flattener {
    std::vector<std::string>& out;

    void operator()(model::report::Heading const& block) const {
        out.push_back(std::string(static_cast<std::size_t>(block.level), '#') + " " + flat(block.line));
    }
    void operator()(model::report::Paragraph const& block) const {
        char const* const tone = block.tone == model::report::Tone::Decision ? "! "
                                 : block.tone == model::report::Tone::Remark ? "~ "
                                                                             : "";
        out.push_back(tone + flat(block.line));
    }
    void operator()(model::report::Facts const& block) const {
        for (model::report::Fact const& fact : block.facts)
            out.push_back(PlainLexicon().say(fact.name) + " = " + flat(fact.value));
    }
    void operator()(model::report::List const& block) const {
        for (model::report::Line const& item : block.items)
            out.push_back((block.ordered ? "1. " : "- ") + flat(item));
    }
    void operator()(model::report::Table const& block) const {
        for (auto const& row : block.rows) {
            std::string cells;
            for (model::report::Line const& cell : row)
                cells += "| " + flat(cell) + " ";
            out.push_back(cells + "|");
        }
    }
    void operator()(model::report::Signatures const& block) const {
        for (model::report::Line const& who : block.who)
            out.push_back("sign " + flat(who));
    }
};

[[nodiscard]] inline std::vector<std::string> flat(std::vector<model::report::Block> const& blocks) {
    std::vector<std::string> out;
    for (model::report::Block const& block : blocks)
        std::visit(Flattener{out}, block);
    return out;
}
[[nodiscard]] inline bool has(std::vector<std::string> const& lines, std::string const& wanted) {
    for (std::string const& line : lines)
        if (line == wanted)
            return true;
    return false;
}

} // namespace tablee::test
