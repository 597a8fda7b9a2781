// SPDX-License-Identifier: Apache-2.0
#include "client/paper/tally_sheets.h"

#include "client/paper/sheet_flow.h"
#include "client/paper/sheet_parts.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

constexpr std::uint64_t kBoxesUnknown = 25; // nobody is on the roll yet
constexpr std::uint64_t kBoxesMost = 60;    // what is beyond is counted overleaf
constexpr double kTotal = 22;               // the box of a total
constexpr double kTotalGap = 4;
constexpr double kGradeName = 33;
constexpr double kAnswerName = 42;

// A name, its boxes and its total.
Block counted_row(std::string const& name, double pt, double room, std::size_t boxes, double width,
                  TextMeasure const& measure) {
    Block row;
    Pen const pen(row, measure);
    double const ticks = width - room - kTotal - kTotalGap;
    double const took =
        std::max({pen.fives(room, 1, ticks, boxes),
                  pen.words(0, 0, room - 1, name, {.pt = pt, .strong = pt > kBodyPt}, 30), 8.2});
    pen.box(width - kTotal, 0, kTotal, 8);
    row.height = took + 1;
    return row;
}

Block total_title(PaperProposal const& proposal, double width, Catalogue const& words,
                  TextMeasure const& measure) {
    Block block;
    Pen const pen(block, measure);
    pen.line(0, 0, width, 0, Stroke::Hair);
    double const title = pen.proposal(3, width - kTotal - kTotalGap, proposal, kNamePt);
    pen.words(width - kTotal, 4, kTotal, words.say("paper.tally.total"), {.side = Side::Centre}, 12);
    block.height = 3 + std::max(title, 8.0) + 2;
    return block;
}

Block dots_row(PaperKit const& kit, PaperProposal const& proposal, double width, Catalogue const& words,
               TextMeasure const& measure) {
    Block row = total_title(proposal, width, words, measure);
    Block ticks;
    Pen const pen(ticks, measure);
    std::size_t const boxes = boxes_for(std::uint64_t{kit.voices} * kit.dots.cap);
    double const took = pen.fives(0, 1, width - kTotal - kTotalGap, boxes);
    pen.box(width - kTotal, 0, kTotal, 10);
    ticks.height = std::max(took, 10.0) + 4;
    put_below(row, ticks);
    return row;
}

Block grades_row(PaperKit const& kit, PaperProposal const& proposal, double width, Catalogue const& words,
                 TextMeasure const& measure) {
    Block row = total_title(proposal, width, words, measure);
    for (std::string const& grade : kit.grades)
        put_below(row, counted_row(grade, kBodyPt, kGradeName, boxes_for(kit.voices), width, measure));
    row.height += 3;
    return row;
}

void add_found(Block& block, std::string const& what, double width, TextMeasure const& measure) {
    Block line;
    Pen const pen(line, measure);
    double const took = pen.words(0, 1.5, width - kTotal - kTotalGap, what, {});
    pen.box(width - kTotal, 0, kTotal, 9);
    line.height = std::max(took, 9.0) + 3;
    put_below(block, line);
}

// What was in the box, how many signed the list, and who counted.
Block closing_of(std::vector<std::string> const& found, Catalogue const& words, double width,
                 TextMeasure const& measure) {
    Block block;
    block.marks.emplace_back(Line{0, 2, width, 2, Stroke::Thin});
    block.height = 8;
    for (std::string const& what : found)
        add_found(block, what, width, measure);
    Block signs;
    Pen const pen(signs, measure);
    constexpr double kGap = 12;
    double const half = (width - kGap) / 2;
    for (int i = 0; i < 2; i += 1) {
        double const left = i * (half + kGap);
        std::string const who = words.say("paper.tally.scrutineer", {std::to_string(i + 1)});
        pen.words(left, 5, half, who, {});
        pen.line(left, 34, left + half, 34, Stroke::Write);
    }
    signs.height = 36;
    put_below(block, signs);
    return block;
}

PaperSection section_of(PaperKit const& kit, std::string const& title, Block const& question,
                        std::vector<Block> const& rows, Catalogue const& words, TextMeasure const& measure) {
    double const width = room_of(Turned::Upright).width;
    PaperSection section;
    section.title = title;
    section.advice = words.say("paper.tally.advice");
    FlowHeads heads{page_head(kit, words, measure, title, words.say("paper.tally.how"), width),
                    next_head(words, measure, title, width)};
    put_below(heads.first, question);
    section.sheets = flowed(heads, rows, Turned::Upright);
    return section;
}

Block question_block(std::string const& question, Catalogue const& words, TextMeasure const& measure) {
    Block block;
    Pen const pen(block, measure);
    double const width = room_of(Turned::Upright).width;
    block.height = pen.question(0, width, words.say("paper.question"), question) + 8;
    return block;
}

std::vector<std::string> found_with_blanks(Catalogue const& words) {
    return {words.say("paper.tally.blanks"), words.say("paper.tally.nulls"),
            words.say("paper.tally.envelopes"), words.say("paper.tally.signed")};
}

} // namespace

std::size_t boxes_for(std::uint64_t most) {
    std::uint64_t const boxes = most == 0 ? kBoxesUnknown : std::min(most, kBoxesMost);
    return static_cast<std::size_t>((boxes + 4) / 5 * 5);
}

PaperSection dots_tally(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    double const width = room_of(Turned::Upright).width;
    std::vector<Block> rows;
    for (PaperProposal const& proposal : proposals_or_lines(kit))
        rows.push_back(dots_row(kit, proposal, width, words, measure));
    rows.push_back(closing_of(found_with_blanks(words), words, width, measure));
    return section_of(kit, words.say("paper.tally.dots"), question_block(kit.dots_question, words, measure),
                      rows, words, measure);
}

PaperSection grades_tally(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    double const width = room_of(Turned::Upright).width;
    std::vector<Block> rows;
    for (PaperProposal const& proposal : proposals_or_lines(kit))
        rows.push_back(grades_row(kit, proposal, width, words, measure));
    rows.push_back(closing_of(found_with_blanks(words), words, width, measure));
    return section_of(kit, words.say("paper.tally.grades"), question_block({}, words, measure), rows, words,
                      measure);
}

PaperSection motion_tally(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    static constexpr std::array kAnswers{"vote.motion.for", "vote.motion.against", "vote.motion.abstain",
                                         "vote.motion.blank", "vote.motion.null"};
    double const width = room_of(Turned::Upright).width;
    std::vector<Block> rows;
    for (char const* answer : kAnswers) {
        Block row =
            counted_row(words.say(answer), kNamePt, kAnswerName, boxes_for(kit.voices), width, measure);
        row.height += 3;
        rows.push_back(std::move(row));
    }
    rows.push_back(closing_of({words.say("paper.tally.envelopes"), words.say("paper.tally.signed")}, words,
                              width, measure));
    return section_of(kit, words.say("paper.tally.motion"),
                      question_block(kit.motion_question, words, measure), rows, words, measure);
}

} // namespace tablee::client
