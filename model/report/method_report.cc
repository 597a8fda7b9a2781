// SPDX-License-Identifier: Apache-2.0
#include "model/report/method_report.h"

#include "model/report/choice_words.h"
#include "model/report/college_report.h"
#include "model/report/compose.h"
#include "model/report/method_figures.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "model/session/poll_count.h"

#include <array>

namespace tablee::model::report {
namespace {

Phrase consent_sentence(voting::ConsentDetail const& one) {
    static constexpr std::array kKeys{"report.consent.adopted", "report.consent.adopted-with-reservations",
                                      "report.consent.objected", "report.consent.nobody-spoke"};
    return phrase(kKeys[static_cast<std::size_t>(one.outcome.verdict)], one.votes.consent,
                  one.votes.reservations, one.outcome.standing, one.votes.abstain);
}

Phrase settled_by(Settlement settlement) {
    static constexpr std::array kKeys{"report.settled.as-counted", "report.settled.kept-both",
                                      "report.settled.voted-again", "report.settled.chair",
                                      "report.settled.lot"};
    return phrase(kKeys[static_cast<std::size_t>(settlement)]);
}

// The option beside each figure that a spreadsheet may add up.
struct Rows {
    Figured const& of;
    Lexicon const& lexicon;
    std::vector<MethodRow>& rows;

    void add(std::uint32_t place, Phrase const& what, std::string figure) const {
        rows.push_back({of.title(place) + " – " + lexicon.say(what), std::move(figure)});
    }
    void add(Phrase const& what, std::uint64_t count) const {
        rows.push_back({lexicon.say(what), std::to_string(count)});
    }
    void add_all(char const* what, std::vector<voting::Rational> const& values) const {
        for (std::uint32_t place = 0; place < values.size(); place += 1)
            add(place, phrase(what), voting::text_of(values[place]));
    }
    void add_rounds(std::vector<voting::Round> const& rounds) const {
        for (std::size_t i = 0; i < rounds.size(); i += 1)
            for (voting::OptionVotes const& one : rounds[i])
                add(one.option, phrase("report.round.title", i + 1), voting::text_of(one.votes));
    }
    void add_duels(voting::Duels const& duels) const {
        for (std::uint32_t a = 0; a < duels.options; a += 1)
            for (std::uint32_t b = 0; b < duels.options; b += 1)
                if (a != b)
                    rows.push_back({of.title(a) + " > " + of.title(b),
                                    voting::text_of(voting::Rational(duels.at(a, b), duels.unit))});
    }

    void operator()(voting::PointsOutcome const& one) const { add_all("report.dots.dots", one.scores); }
    void operator()(voting::ApprovalOutcome const& one) const {
        add_all("report.approval.count", one.scores);
    }
    void operator()(voting::ScoreOutcome const& one) const {
        for (std::uint32_t place = 0; place < one.scores.size(); place += 1)
            if (one.scores[place])
                add(place, phrase("report.score.result"), voting::text_of(*one.scores[place]));
    }
    void operator()(voting::BordaOutcome const& one) const { add_all("report.borda.points", one.scores); }
    void operator()(voting::JudgmentDetail const& one) const;
    void operator()(voting::PlacingDetail const& one) const;
    void operator()(voting::SchulzeDetail const& one) const { add_duels(one.duels); }
    void operator()(voting::CopelandDetail const& one) const { add_duels(one.duels); }
    void operator()(voting::RankedPairsDetail const& one) const { add_duels(one.duels); }
    void operator()(voting::RunoffOutcome const& one) const { add_rounds(one.rounds); }
    void operator()(voting::TransferOutcome const& one) const { add_rounds(one.rounds); }
    void operator()(voting::SharesDetail const& one) const {
        add_all("report.approval.count", one.outcome.votes);
    }
    void operator()(voting::GreedyDetail const& one) const { add_all("report.approval.count", one.votes); }
    void operator()(voting::ComparisonOutcome const& one) const {
        add_all("report.comparisons.won", one.won);
        add_all("report.comparisons.lost", one.lost);
        add_all("report.comparisons.rating", one.ratings);
    }
    void operator()(voting::ConsentDetail const& one) const {
        add(name_of(voting::Consent::NoObjection), one.votes.consent);
        add(name_of(voting::Consent::Reservation), one.votes.reservations);
        add(name_of(voting::Consent::Objection), one.votes.objections);
        add(name_of(voting::Consent::Abstain), one.votes.abstain);
    }
    void operator()(voting::CollegeMotionOutcome const&) const {}
    void operator()(std::monostate) const {}
};

void Rows::operator()(voting::JudgmentDetail const& one) const {
    std::size_t const grades = std::get<voting::JudgmentPoll>(of.poll.as.sheet.method).grades;
    for (std::uint32_t place = 0; place < one.judged.balanced.size(); place += 1)
        for (std::size_t grade = 0; grade < grades; grade += 1)
            add(place, grade_name(grade, grades),
                voting::text_of(voting::Rational(one.judged.balanced[place][grade], one.unit)));
}

void Rows::operator()(voting::PlacingDetail const& one) const {
    for (std::uint32_t place = 0; place < one.places.size(); place += 1) {
        voting::EffectEffort const& at = one.places[place];
        if (at.effect)
            add(place, phrase("report.placing.effect"), std::to_string(at.effect->median));
        if (at.effort)
            add(place, phrase("report.placing.effort"), std::to_string(at.effort->median));
    }
}

std::string college_name(Session const& session, std::optional<CollegeId> const& college) {
    College const* known = college ? session.colleges.find(*college) : nullptr;
    return known == nullptr ? std::string() : known->as.name.utf8;
}

// What a college by itself would have said, in one line.
Line result_in_words(Session const& session, Poll const& poll, Outcome const& outcome) {
    if (auto const* motion = std::get_if<voting::MotionOutcome>(&outcome))
        return line(phrase("report.college.motion", motion->votes.votes_for, motion->votes.against,
                           motion->votes.abstain, motion->votes.blank));
    if (auto const* method = std::get_if<std::shared_ptr<voting::MethodOutcome const>>(&outcome))
        if (auto const* consent = std::get_if<voting::ConsentDetail>(&(*method)->detail))
            return line(consent_sentence(*consent));
    return line(order_in_words(session, poll, tiers_of(outcome), poll.result->options));
}

List side_by_side(Session const& session, Poll const& poll) {
    std::vector<Line> lines;
    for (CollegeFigures const& one : college_figures(session, poll)) {
        Line words = one.college ? line(strong(college_name(session, one.college)))
                                 : line(strong(phrase("report.college.none")));
        if (one.withheld) {
            words.push_back(span(phrase("report.college.withheld")));
        } else {
            words.push_back(
                span(counted("report.college.ballots", static_cast<std::int64_t>(one.ballots), one.ballots)));
            for (Span& more : result_in_words(session, poll, one.outcome))
                words.push_back(std::move(more));
        }
        lines.push_back(std::move(words));
    }
    return bullets(std::move(lines));
}

List verdicts(Session const& session, Poll const& poll) {
    std::vector<Line> lines;
    for (CollegeVerdict const& one : poll.result->verdicts)
        lines.push_back(line(strong(college_name(session, one.college)),
                             phrase(one.adopted ? "report.college.adopts" : "report.college.rejects")));
    return bullets(std::move(lines));
}

// A motion's shares are not kept with its result.
Paragraph shares_of_motion(Session const& session, Poll const& poll) {
    RuleSheet const& sheet = poll.as.sheet;
    Outcome const weighed = count_otherwise(session, poll, {sheet.method, sheet.colleges.weighing, {}});
    auto const& method = *std::get<std::shared_ptr<voting::MethodOutcome const>>(weighed);
    auto const& shares = std::get<voting::CollegeMotionOutcome>(method.detail);
    return paragraph(phrase("report.college.shares"), figure(shares.for_share),
                     phrase("report.college.shares-against"), figure(shares.against_share), ".");
}

} // namespace

std::vector<Block> withdrawn_blocks(Session const& session, Poll const& poll) {
    std::vector<Block> blocks;
    if (poll.withdrawn.empty())
        return blocks;
    std::vector<Line> titles;
    for (std::uint16_t const option : poll.withdrawn)
        titles.push_back(line(words_of(session, poll.as.sheet.options[option])));
    blocks.emplace_back(paragraph(phrase("report.withdrawn.title")));
    blocks.emplace_back(bullets(std::move(titles)));
    if (!poll.result->before)
        return blocks;
    std::vector<std::uint16_t> all;
    for (std::size_t i = 0; i < poll.as.sheet.options.size(); i += 1)
        all.push_back(static_cast<std::uint16_t>(i));
    auto const before = tiers_of(*poll.result->before);
    if (!before.empty())
        blocks.emplace_back(
            remark(phrase("report.withdrawn.before", order_in_words(session, poll, before, all))));
    return blocks;
}

std::vector<Block> college_blocks(Session const& session, Poll const& poll) {
    std::vector<Block> blocks;
    if (poll.as.sheet.colleges.weighing == Weighing::SideBySide && !poll.on_paper()) {
        blocks.emplace_back(paragraph(phrase("report.college.each")));
        blocks.emplace_back(side_by_side(session, poll));
    }
    if (!poll.result->verdicts.empty()) {
        blocks.emplace_back(paragraph(phrase("report.college.verdicts")));
        blocks.emplace_back(verdicts(session, poll));
    }
    if (!poll.result->per_head)
        return blocks;
    if (std::holds_alternative<voting::MotionOutcome>(poll.result->outcome)) {
        blocks.emplace_back(shares_of_motion(session, poll));
        return blocks;
    }
    auto const heads = tiers_of(*poll.result->per_head);
    if (!heads.empty())
        blocks.emplace_back(remark(phrase(
            heads == tiers_of(poll.result->outcome) ? "report.college.heads-same" : "report.college.heads",
            order_in_words(session, poll, heads, poll.result->options))));
    return blocks;
}

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
    if (poll.retained && (!cut.tied.empty() || poll.retained->settlement != Settlement::AsCounted))
        blocks.emplace_back(paragraph(settled_by(poll.retained->settlement)));
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
    std::vector<Block> blocks = figures_of_method({session, poll, outcome});
    if (std::holds_alternative<voting::ConsentDetail>(outcome.detail))
        blocks.emplace_back(Paragraph{{strong(method_sentence(poll, outcome))}, Tone::Decision});
    append(blocks, retained_blocks(session, poll));
    return blocks;
}

std::vector<MethodRow> method_rows(Session const& session, Lexicon const& lexicon, Poll const& poll) {
    auto const& outcome = *std::get<std::shared_ptr<voting::MethodOutcome const>>(poll.result->outcome);
    std::vector<MethodRow> rows;
    Figured const of{session, poll, outcome};
    for (auto const& tier : outcome.ranking.order)
        for (std::uint32_t const place : tier)
            rows.push_back({of.title(place) + " – " + lexicon.say(phrase("report.dots.rank")),
                            std::to_string(outcome.ranking.ranks[place])});
    std::visit(Rows{of, lexicon, rows}, outcome.detail);
    return rows;
}

Phrase method_sentence(Poll const& poll, voting::MethodOutcome const& outcome) {
    if (outcome.fault)
        return phrase("report.method.uncounted");
    if (auto const* consent = std::get_if<voting::ConsentDetail>(&outcome.detail))
        return consent_sentence(*consent);
    if (std::holds_alternative<voting::PlacingDetail>(outcome.detail))
        return phrase("report.placing.sentence", ballots_in(poll));
    return phrase("report.method.sentence", ballots_in(poll), retained_options(poll).size());
}

} // namespace tablee::model::report
