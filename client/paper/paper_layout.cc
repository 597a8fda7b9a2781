// SPDX-License-Identifier: Apache-2.0
#include "client/paper/paper_layout.h"

#include "client/i18n/lexicon.h"
#include "client/paper/ballot_sheets.h"
#include "client/paper/proposal_sheets.h"
#include "client/paper/room_sheets.h"
#include "client/paper/sheet_flow.h"
#include "client/paper/sheet_parts.h"
#include "client/paper/tally_sheets.h"

namespace tablee::client {
namespace {

Block contents_row(PaperSection const& section, Catalogue const& words, double width,
                   TextMeasure const& measure) {
    constexpr double kPages = 34;
    Block row;
    Pen const pen(row, measure);
    pen.line(0, 0, width, 0, Stroke::Hair);
    auto const pages = static_cast<std::int64_t>(section.sheets.size());
    pen.words(width - kPages, 4, kPages, words.say("paper.kit.pages", pages, {std::to_string(pages)}),
              {.side = Side::Right}, 14);
    double y = 3;
    y += pen.words(0, y, width - kPages - 4, section.title, {.pt = kNamePt, .strong = true});
    y += pen.words(0, y, width, section.advice, {});
    row.height = y + 3;
    return row;
}

PaperSection contents_of(PaperKit const& kit, std::vector<PaperSection> const& sections,
                         Catalogue const& words, TextMeasure const& measure) {
    double const width = room_of(Turned::Upright).width;
    PaperSection contents;
    contents.title = words.say("paper.kit.title");
    std::vector<Block> rows;
    for (PaperSection const& section : sections)
        rows.push_back(contents_row(section, words, width, measure));
    FlowHeads const heads{
        page_head(kit, words, measure, contents.title, words.say("paper.kit.sentence"), width),
        next_head(words, measure, contents.title, width)};
    contents.sheets = flowed(heads, rows, Turned::Upright);
    return contents;
}

} // namespace

std::vector<PaperSection> paper_sections(PaperKit const& kit, PaperParts parts, Catalogue const& words,
                                         TextMeasure const& measure) {
    using Make = PaperSection (*)(PaperKit const&, Catalogue const&, TextMeasure const&);
    struct Part {
        bool wanted;
        Make make;
    };
    Part const all[] = {
        {parts.proposals, proposal_sheets}, {parts.ballots, dots_ballots},   {parts.ballots, grades_ballots},
        {parts.ballots, motion_ballots},    {parts.tally, dots_tally},       {parts.tally, grades_tally},
        {parts.tally, motion_tally},        {parts.sign_in, sign_in_sheets}, {parts.cards, seat_cards}};
    std::vector<PaperSection> sections;
    for (Part const& part : all)
        if (part.wanted)
            sections.push_back(part.make(kit, words, measure));
    if (sections.size() > 1)
        sections.insert(sections.begin(), contents_of(kit, sections, words, measure));
    std::string const day = DocumentLexicon(words).short_date(kit.date);
    for (PaperSection& section : sections)
        add_feet(section.sheets, joined({section.title, day}), words, measure);
    return sections;
}

} // namespace tablee::client
