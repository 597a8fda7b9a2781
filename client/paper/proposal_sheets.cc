// SPDX-License-Identifier: Apache-2.0
#include "client/paper/proposal_sheets.h"

#include "client/paper/sheet_flow.h"
#include "client/paper/sheet_parts.h"

namespace tablee::client {
namespace {

constexpr double kListPt = 22;

Block row_of(PaperProposal const& proposal, double width, TextMeasure const& measure) {
    Block row;
    Pen const pen(row, measure);
    pen.line(0, 0, width, 0, Stroke::Hair);
    row.height = 4 + pen.proposal(4, width, proposal, kListPt) + 4;
    return row;
}

} // namespace

PaperSection proposal_sheets(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    PaperSection section;
    section.title = words.say("paper.proposals.title");
    section.advice = words.say("paper.proposals.advice");
    double const width = room_of(Turned::Upright).width;
    bool const unnumbered = !kit.proposals.empty() && !kit.numbered;
    std::string const sentence = unnumbered ? words.say("paper.proposals.not-numbered") : std::string();
    FlowHeads const heads{page_head(kit, words, measure, section.title, sentence, width),
                          next_head(words, measure, section.title, width)};
    std::vector<Block> rows;
    for (PaperProposal const& proposal : proposals_or_lines(kit))
        rows.push_back(row_of(proposal, width, measure));
    section.sheets = flowed(heads, rows, Turned::Upright);
    return section;
}

} // namespace tablee::client
