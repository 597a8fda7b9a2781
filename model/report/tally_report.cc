// SPDX-License-Identifier: Apache-2.0
#include "model/report/tally_report.h"

#include "model/report/choice_words.h"
#include "model/report/compose.h"
#include "model/report/figure_words.h"
#include "model/report/method_report.h"
#include "model/report/rule_report.h"
#include "model/report/session_words.h"
#include "model/session/poll_count.h"

#include <algorithm>
#include <array>

namespace tablee::model::report {
namespace {

Phrase motion_sentence(voting::MotionOutcome const& outcome) {
    voting::MotionVotes const& votes = outcome.votes;
    char const* key = "report.motion.not-adopted";
    if (!outcome.quorum_reached)
        key = "report.motion.no-quorum";
    else if (outcome.casting_vote_used)
        key = outcome.adopted ? "report.motion.adopted-by-chair" : "report.motion.not-adopted-by-chair";
    else if (outcome.decided_by == voting::DecidedBy::Shares)
        key = outcome.adopted ? "report.motion.adopted-by-shares" : "report.motion.not-adopted-by-shares";
    else if (outcome.decided_by == voting::DecidedBy::College)
        key = "report.motion.not-adopted-by-college";
    else if (outcome.adopted)
        key = "report.motion.adopted";
    else if (outcome.tie)
        key = "report.motion.tied";
    return phrase(key, votes.votes_for, votes.against, votes.abstain, votes.blank, votes.null,
                  outcome.required, outcome.base);
}

std::vector<Block> motion_blocks(Poll const& poll, voting::MotionOutcome const& outcome) {
    auto const& rules = std::get<voting::MotionRules>(poll.as.sheet.method);
    Table table;
    table.caption = phrase("report.motion.caption");
    table.columns = {column(phrase("report.motion.vote"), 3), figures(phrase("report.motion.voices"))};
    voting::MotionVotes const& votes = outcome.votes;
    auto const row = [&](Phrase name, std::uint32_t count) {
        table.rows.push_back({line(std::move(name)), line(std::to_string(count))});
    };
    row(name_of(voting::Motion::For), votes.votes_for);
    row(name_of(voting::Motion::Against), votes.against);
    row(name_of(voting::Motion::Abstain), votes.abstain);
    row(name_of(voting::Motion::Blank), votes.blank);
    if (votes.null > 0)
        row(phrase("report.motion.null"), votes.null);
    std::vector<Block> blocks;
    blocks.emplace_back(paragraph(name_of(rules.base), " ",
                                  phrase("report.motion.required", outcome.required, outcome.base)));
    blocks.emplace_back(std::move(table));
    return blocks;
}

// Where some were counted by hand, nobody knows how many different voices an option had.
bool voices_known(Poll const& poll) {
    return !poll.result->by_hand;
}

Table dots_table(Session const& session, Poll const& poll, voting::DotsOutcome const& outcome) {
    Table table;
    table.caption = phrase("report.dots.caption", outcome.spent, ballots_in(poll));
    table.columns = {figures(phrase("report.dots.rank")), column(phrase("report.dots.proposal"), 7),
                     figures(phrase("report.dots.dots"), 2), figures(phrase("report.dots.voices"))};
    for (std::uint32_t option : outcome.order) {
        if (outcome.dots[option] == 0)
            continue;
        table.rows.push_back(
            {line(std::to_string(outcome.ranks[option])), line(title_at(session, poll, option)),
             line(std::to_string(outcome.dots[option])),
             line(voices_known(poll) ? std::to_string(outcome.voices[option]) : std::string("–"))});
    }
    return table;
}

std::vector<Block> dots_blocks(Session const& session, Poll const& poll, voting::DotsOutcome const& outcome) {
    std::vector<Block> blocks;
    blocks.emplace_back(dots_table(session, poll, outcome));
    auto const unchosen = std::count(outcome.dots.begin(), outcome.dots.end(), 0U);
    if (unchosen > 0)
        blocks.emplace_back(remark(counted("report.dots.without", unchosen, unchosen)));
    append(blocks, retained_blocks(session, poll));
    return blocks;
}

// Who voted what, in the order of the roll: nominal polls only.
Table nominal_table(Session const& session, Poll const& poll) {
    Table table;
    table.caption = phrase("report.nominal.caption");
    table.columns = {column(phrase("report.nominal.member"), 3), column(phrase("report.nominal.vote"), 2)};
    for (Member const& member : session.members)
        for (CountedChoice const& one : poll.result->choices) {
            if (one.voice != member.id)
                continue;
            Line name = line(full_name(member));
            if (one.seat != one.voice)
                name = line(phrase("report.nominal.by-proxy", full_name(member), name_in(session, one.seat)));
            table.rows.push_back({name, choice_words(session, poll, one.choice)});
        }
    return table;
}

Block participation(Poll const& poll) {
    QuorumFigures const& quorum = poll.as.quorum;
    return paragraph(phrase(poll.on_paper() ? "report.poll.participation-paper" : "report.poll.participation",
                            poll.as.electorate.size(), ballots_in(poll), quorum.present, quorum.represented));
}

// "12 sur écran, 3 en isoloir, 4 sur papier": ballots, and totals counted by hand.
Block channels(Poll const& poll) {
    static constexpr std::array kKeys{"report.channel.own", "report.channel.booth", "report.channel.proxy",
                                      "report.channel.paper", "report.channel.hands"};
    std::array<std::size_t, kKeys.size()> by{};
    for (CountedChoice const& one : poll.result->choices)
        by[static_cast<std::size_t>(one.warrant)] += 1;
    if (auto const& by_hand = poll.result->by_hand) {
        bool const paper = by_hand->by == HandCount::Paper;
        by[static_cast<std::size_t>(paper ? Warrant::PaperPair : Warrant::Hands)] += by_hand->envelopes;
    }
    Line words = line(phrase("report.poll.channels"));
    bool first = true;
    for (std::size_t i = 0; i < by.size(); i += 1) {
        if (by[i] == 0)
            continue;
        words.push_back(span(first ? " " : ", "));
        words.push_back(span(phrase(kKeys[i], by[i])));
        first = false;
    }
    words.push_back(span(first ? " –" : "."));
    return Paragraph{std::move(words), Tone::Remark};
}

// What was counted by hand beside the ballots: by whom it was signed, and what was set aside.
Block by_hand(Poll const& poll) {
    PaperTotalsEntered const& entered = *poll.result->by_hand;
    return remark(phrase(entered.by == HandCount::Paper ? "report.by-hand.paper" : "report.by-hand.hands",
                         entered.envelopes, entered.signed_off, entered.set_aside));
}

std::vector<Block> not_closed(Poll const& poll) {
    if (poll.status == PollStatus::Contested)
        return {decision(phrase("report.poll.contested"))};
    if (poll.status == PollStatus::Cancelled)
        return {paragraph(phrase("report.poll.cancelled", poll.cancel_motive.utf8))};
    return {paragraph(phrase("report.poll.still-open"))};
}

struct Figures {
    Session const& session;
    Poll const& poll;

    std::vector<Block> operator()(voting::MotionOutcome const& one) const { return motion_blocks(poll, one); }
    std::vector<Block> operator()(voting::DotsOutcome const& one) const {
        return dots_blocks(session, poll, one);
    }
    std::vector<Block> operator()(std::shared_ptr<voting::MethodOutcome const> const& one) const {
        return method_blocks(session, poll, *one);
    }
};

} // namespace

Phrase outcome_sentence(Poll const& poll) {
    if (poll.status == PollStatus::Contested)
        return phrase("report.poll.contested");
    if (poll.status == PollStatus::Cancelled)
        return phrase("report.poll.cancelled", poll.cancel_motive.utf8);
    if (!poll.result)
        return phrase("report.poll.still-open");
    if (auto const* motion = std::get_if<voting::MotionOutcome>(&poll.result->outcome))
        return motion_sentence(*motion);
    if (auto const* method = std::get_if<std::shared_ptr<voting::MethodOutcome const>>(&poll.result->outcome))
        return method_sentence(poll, **method);
    auto const& dots = std::get<voting::DotsOutcome>(poll.result->outcome);
    return phrase("report.dots.sentence", ballots_in(poll), dots.spent, retained_options(poll).size());
}

std::vector<Block> tally_report(Session const& session, Lexicon const& lexicon, Poll const& poll) {
    std::vector<Block> blocks;
    blocks.emplace_back(heading(3, poll.as.sheet.question.utf8));
    if (!poll.result) {
        for (Block& block : not_closed(poll))
            blocks.push_back(std::move(block));
        return blocks;
    }
    blocks.emplace_back(paragraph(name_of(poll.as.sheet.secrecy), " ",
                                  phrase("report.poll.times", hour_of(session, lexicon, poll.opened_at),
                                         hour_of(session, lexicon, poll.closings.front().at))));
    blocks.push_back(participation(poll));
    append(blocks, rule_blocks(session, poll));
    auto const* motion = std::get_if<voting::MotionOutcome>(&poll.result->outcome);
    append(blocks, std::visit(Figures{session, poll}, poll.result->outcome));
    append(blocks, withdrawn_blocks(session, poll));
    append(blocks, college_blocks(session, poll));
    if (motion != nullptr)
        blocks.emplace_back(decision(strong(motion_sentence(*motion))));
    if (!poll.on_paper())
        blocks.push_back(channels(poll));
    if (poll.result->by_hand && !poll.on_paper())
        blocks.push_back(by_hand(poll));
    if (poll.as.sheet.secrecy == Secrecy::Nominal)
        blocks.emplace_back(nominal_table(session, poll));
    return blocks;
}

} // namespace tablee::model::report
