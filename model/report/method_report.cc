// SPDX-License-Identifier: Apache-2.0
#include "model/report/method_report.h"

#include "model/report/compose.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "model/session/poll_count.h"
#include "model/voting/poll_method.h"

namespace tablee::model::report {
namespace {

std::string title_at(Session const& session, Poll const& poll, std::uint32_t place) {
    return words_of(session, poll.option_at(place));
}

Table order_table(Session const& session, Poll const& poll, voting::MethodOutcome const& outcome) {
    Table table;
    table.caption = phrase("report.method.caption", ballots_in(poll), outcome.blank);
    table.columns = {figures(phrase("report.dots.rank")), column(phrase("report.dots.proposal"), 7)};
    for (auto const& tier : outcome.ranking.order)
        for (std::uint32_t const place : tier)
            table.rows.push_back(
                {line(std::to_string(outcome.ranking.ranks[place])), line(title_at(session, poll, place))});
    return table;
}

} // namespace

std::vector<Block> retained_blocks(Session const& session, Poll const& poll) {
    std::vector<Block> blocks;
    voting::Cut const cut = cut_of(poll.result->outcome);
    if (!cut.tied.empty()) {
        std::vector<Line> tied;
        for (std::uint32_t const place : cut.tied)
            tied.push_back(line(title_at(session, poll, place)));
        blocks.emplace_back(paragraph(counted("report.dots.tied", cut.seats_left, cut.seats_left)));
        blocks.emplace_back(bullets(std::move(tied)));
    }
    std::vector<Line> retained;
    for (std::uint16_t const option : retained_options(poll))
        retained.push_back(line(words_of(session, poll.as.sheet.options[option])));
    if (!retained.empty()) {
        blocks.emplace_back(decision(phrase("report.dots.retained")));
        blocks.emplace_back(bullets(std::move(retained)));
    }
    if (poll.retained && !poll.retained->note.utf8.empty())
        append(blocks, paragraphs_of(poll.retained->note.utf8));
    return blocks;
}

std::vector<Block> method_blocks(Session const& session, Poll const& poll,
                                 voting::MethodOutcome const& outcome) {
    std::vector<Block> blocks;
    if (!outcome.ranking.order.empty())
        blocks.emplace_back(order_table(session, poll, outcome));
    append(blocks, retained_blocks(session, poll));
    return blocks;
}

std::vector<MethodRow> method_rows(Session const& session, Lexicon const& lexicon, Poll const& poll) {
    auto const& outcome = *std::get<std::shared_ptr<voting::MethodOutcome const>>(poll.result->outcome);
    std::vector<MethodRow> rows;
    for (auto const& tier : outcome.ranking.order)
        for (std::uint32_t const place : tier)
            rows.push_back({title_at(session, poll, place),
                            lexicon.say(phrase("report.method.rank", outcome.ranking.ranks[place]))});
    return rows;
}

Phrase method_sentence(Poll const& poll, voting::MethodOutcome const& outcome) {
    if (outcome.fault)
        return phrase("report.method.uncounted");
    return phrase("report.method.sentence", ballots_in(poll), retained_options(poll).size());
}

} // namespace tablee::model::report
