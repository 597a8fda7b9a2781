// SPDX-License-Identifier: Apache-2.0
#include "client/paper/ballot_sheets.h"

#include "client/i18n/lexicon.h"
#include "client/paper/sheet_flow.h"
#include "client/paper/sheet_parts.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

constexpr std::uint16_t kRingsMost = 5; // on one proposal; more are written as a number
constexpr double kRing = 3.6;
constexpr double kRingPitch = 10;
constexpr double kCell = 8; // a box to tick

struct Ballot {
    std::string title;
    std::string question;
    std::string sentence;
    std::vector<Block> rows;
};

Block head_of(PaperKit const& kit, Ballot const& ballot, Catalogue const& words, TextMeasure const& measure,
              double width) {
    Block head;
    Pen const pen(head, measure);
    double y = pen.words(0, 0, width, ballot.title, {.pt = 20, .strong = true, .heading = true});
    std::string const when = DocumentLexicon(words).long_date(kit.date);
    y += pen.words(0, y, width, joined({kit.committee, when}), {}, 40) + 2;
    y += pen.question(y, width, words.say("paper.question"), ballot.question) + 3;
    y += pen.words(0, y, width, ballot.sentence, {.pt = kBodyPt, .strong = true});
    head.height = y + 5;
    return head;
}

Block whole_of(Block ballot, std::vector<Block> const& rows) {
    for (Block const& row : rows)
        put_below(ballot, row);
    return ballot;
}

PaperSection section_of(PaperKit const& kit, Ballot const& ballot, Catalogue const& words,
                        TextMeasure const& measure) {
    double const width = room_of(Turned::Upright).width;
    Block const head = head_of(kit, ballot, words, measure, width);
    double height = head.height;
    for (Block const& row : ballot.rows)
        height += row.height;
    std::size_t const per_page = copies_on_a_page(height);
    PaperSection section;
    section.title = ballot.title;
    if (per_page > 1) {
        std::vector<Block> const cells(per_page, whole_of(head, ballot.rows));
        section.sheets = cut_apart(cells, per_page);
    } else {
        FlowHeads const heads{head, next_head(words, measure, ballot.title, width)};
        section.sheets = flowed(heads, ballot.rows, Turned::Upright);
    }
    section.advice = copies_advice(words, kit.voices, per_page, section.sheets.size());
    return section;
}

Block dots_row(PaperKit const& kit, PaperProposal const& proposal, double width, TextMeasure const& measure) {
    Block row;
    Pen const pen(row, measure);
    bool const rings = kit.dots.cap <= kRingsMost;
    double const room = rings ? kRingPitch * kit.dots.cap + 2 : 24;
    pen.line(0, 0, width, 0, Stroke::Hair);
    double const height = pen.proposal(3, width - room - 4, proposal, kNamePt);
    for (int i = 0; rings && i < kit.dots.cap; i += 1)
        pen.ring(width - kRingPitch * (kit.dots.cap - i) + kRingPitch / 2, 7.5, kRing);
    if (!rings)
        pen.box(width - 20, 2.5, 18, 10);
    row.height = std::max(height, 10.0) + 6;
    return row;
}

Block grades_row(PaperKit const& kit, PaperProposal const& proposal, double width,
                 TextMeasure const& measure) {
    Block row;
    Pen const pen(row, measure);
    pen.line(0, 0, width, 0, Stroke::Hair);
    double const top = 4 + pen.proposal(4, width, proposal, kNamePt) + 3;
    double const cell = width / static_cast<double>(kit.grades.size());
    double most = 0;
    for (std::size_t i = 0; i < kit.grades.size(); i += 1) {
        double const left = cell * static_cast<double>(i);
        pen.box(left + (cell - kCell) / 2, top, kCell, kCell);
        most = std::max(most,
                        pen.words(left, top + kCell + 1.5, cell, kit.grades[i], {.side = Side::Centre}, 24));
    }
    row.height = top + kCell + 1.5 + most + 5;
    return row;
}

Block motion_row(Catalogue const& words, double width, TextMeasure const& measure) {
    static constexpr std::array kAnswers{"vote.motion.for", "vote.motion.against", "vote.motion.abstain"};
    constexpr double kBig = 11;
    Block row;
    Pen const pen(row, measure);
    double const cell = width / static_cast<double>(kAnswers.size());
    for (std::size_t i = 0; i < kAnswers.size(); i += 1) {
        double const left = cell * static_cast<double>(i);
        pen.box(left + 1, 2, kBig, kBig);
        pen.centred(left + kBig + 5, 0, cell - kBig - 6, kBig + 4, words.say(kAnswers[i]),
                    {.pt = 22, .strong = true});
    }
    row.height = kBig + 4;
    return row;
}

std::string dots_sentence(model::voting::DotsRules const& rules, Catalogue const& words) {
    PhraseArgs const figures{std::to_string(rules.dots), std::to_string(rules.cap)};
    if (rules.cap > kRingsMost)
        return words.say("paper.dots.how-by-number", figures);
    return rules.cap == rules.dots ? words.say("paper.dots.how-uncapped", rules.dots, figures)
                                   : words.say("paper.dots.how", rules.dots, figures);
}

} // namespace

PaperSection dots_ballots(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    Ballot ballot{words.say("paper.dots.title"), kit.dots_question, dots_sentence(kit.dots, words), {}};
    double const width = room_of(Turned::Upright).width;
    for (PaperProposal const& proposal : proposals_or_lines(kit))
        ballot.rows.push_back(dots_row(kit, proposal, width, measure));
    return section_of(kit, ballot, words, measure);
}

PaperSection grades_ballots(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    std::string const sentence = words.say("paper.grades.how", {kit.grades.back()});
    Ballot ballot{words.say("paper.grades.title"), {}, sentence, {}};
    double const width = room_of(Turned::Upright).width;
    for (PaperProposal const& proposal : proposals_or_lines(kit))
        ballot.rows.push_back(grades_row(kit, proposal, width, measure));
    return section_of(kit, ballot, words, measure);
}

PaperSection motion_ballots(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure) {
    Ballot ballot{words.say("paper.motion.title"), kit.motion_question, words.say("paper.motion.how"), {}};
    ballot.rows.push_back(motion_row(words, room_of(Turned::Upright).width, measure));
    return section_of(kit, ballot, words, measure);
}

std::string copies_advice(Catalogue const& words, std::uint32_t voices, std::size_t per_page,
                          std::size_t pages) {
    std::string const one_page = std::to_string(per_page);
    std::string const fit = per_page > 1 ? words.say("paper.copies.several", {one_page})
                            : pages > 1  ? words.say("paper.copies.both-sides", {std::to_string(pages)})
                                         : words.say("paper.copies.one");
    std::size_t const prints = (voices + per_page - 1) / per_page;
    if (voices == 0)
        return fit + " " + words.say("paper.copies.unknown");
    return fit + " " +
           words.say("paper.copies.voices", static_cast<std::int64_t>(voices),
                     {std::to_string(voices), std::to_string(prints)});
}

} // namespace tablee::client
