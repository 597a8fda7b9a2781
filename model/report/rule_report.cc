// SPDX-License-Identifier: Apache-2.0
#include "model/report/rule_report.h"

#include "model/report/compose.h"
#include "model/report/figure_words.h"
#include "model/report/session_words.h"

#include <array>

namespace tablee::model::report {
namespace {

// A motion's base and what it needs stand with its figures.
struct Rule {
    Line operator()(voting::DotsRules const& one) const {
        return line(phrase("report.rule.dots", one.dots, one.cap));
    }
    Line operator()(voting::MotionRules const&) const { return {}; }
    Line operator()(voting::JudgmentPoll const& one) const {
        static constexpr std::array kAbsent{"report.rule.absent-worst", "report.rule.absent-median",
                                            "report.rule.absent-normalized"};
        return line(phrase("report.rule.judgment", one.grades), " ",
                    phrase(one.median == voting::Median::Lower ? "report.rule.median-lower"
                                                               : "report.rule.median-upper"),
                    " ", phrase(kAbsent[static_cast<std::size_t>(one.no_opinion)]));
    }
    Line operator()(voting::ApprovalPoll const& one) const {
        return one.at_most == 0 ? line(phrase("report.rule.approval"))
                                : line(phrase("report.rule.approval-most", one.at_most));
    }
    Line operator()(voting::ScorePoll const& one) const {
        static constexpr std::array kAggregates{"report.rule.score-sum", "report.rule.score-mean",
                                                "report.rule.score-median"};
        return line(phrase(kAggregates[static_cast<std::size_t>(one.aggregate)], one.top));
    }
    Line operator()(voting::RankingPoll const& one) const {
        static constexpr std::array kCounts{"report.rule.schulze",      "report.rule.copeland",
                                            "report.rule.ranked-pairs", "report.rule.borda",
                                            "report.rule.irv",          "report.rule.stv"};
        return line(phrase(kCounts[static_cast<std::size_t>(one.count)], one.seats), " ",
                    phrase("report.rule.unranked"));
    }
    Line operator()(voting::BudgetPoll const& one) const {
        return line(phrase(one.funding == voting::Funding::EqualShares ? "report.rule.equal-shares"
                                                                       : "report.rule.greedy-budget",
                           one.budget));
    }
    Line operator()(voting::PlacingPoll const& one) const {
        return line(phrase("report.rule.places", one.grades));
    }
    Line operator()(voting::ComparingPoll const& one) const {
        return line(phrase("report.rule.comparisons", one.pairs));
    }
    Line operator()(voting::ConsentPoll const&) const { return line(phrase("report.rule.consent")); }
};

std::string shares_in_words(Session const& session, CollegeRule const& rule) {
    std::string words;
    for (CollegeShare const& one : rule.shares) {
        College const* college = session.colleges.find(one.college);
        std::string share = std::to_string(one.share.numerator);
        if (one.share.denominator != 1)
            share += "/" + std::to_string(one.share.denominator);
        words +=
            (words.empty() ? "" : ", ") + (college == nullptr ? "" : college->as.name.utf8 + " ") + share;
    }
    return words;
}

void add_colleges(std::vector<Block>& blocks, Session const& session, CollegeRule const& rule) {
    switch (rule.weighing) {
    case Weighing::PerHead:
        return;
    case Weighing::SideBySide:
        blocks.emplace_back(paragraph(phrase("report.weighing.side-by-side")));
        return;
    case Weighing::EqualShares:
        blocks.emplace_back(paragraph(phrase("report.weighing.equal-shares"), " "));
        break;
    case Weighing::StatedShares:
        blocks.emplace_back(
            paragraph(phrase("report.weighing.stated-shares", shares_in_words(session, rule)), " "));
        break;
    case Weighing::DoubleMajority:
        blocks.emplace_back(paragraph(phrase("report.weighing.double-majority")));
        return;
    }
    std::get<Paragraph>(blocks.back())
        .line.push_back(
            span(phrase(rule.empty == voting::EmptyCollege::Lose ? "report.weighing.empty-lose"
                                                                 : "report.weighing.empty-redistribute")));
}

// One third of those present may ask for it: domain of local assemblies (CGCT, L2121-21).
bool owed_a_secret_ballot(Poll const& poll) {
    return poll.as.sheet.secret_requests * 3 >= poll.as.quorum.present;
}

} // namespace

std::vector<Block> rule_blocks(Session const& session, Poll const& poll) {
    RuleSheet const& sheet = poll.as.sheet;
    std::vector<Block> blocks;
    if (Poll const* before = sheet.follows ? session.polls.find(*sheet.follows) : nullptr)
        blocks.emplace_back(paragraph(phrase("report.rule.follows", before->as.sheet.question.utf8)));
    Line rule = std::visit(Rule(), sheet.method);
    if (sheet.retain > 0) {
        rule.push_back(span(" "));
        rule.push_back(span(counted("report.rule.retain", sheet.retain, sheet.retain)));
        rule.push_back(span(" "));
        rule.push_back(span(name_of(sheet.cut_tie)));
    }
    if (!rule.empty())
        blocks.emplace_back(Paragraph{std::move(rule), Tone::Plain});
    add_colleges(blocks, session, sheet.colleges);
    if (sheet.secret_requests > 0)
        blocks.emplace_back(
            paragraph(phrase(owed_a_secret_ballot(poll) ? "report.secret.owed" : "report.secret.not-owed",
                             sheet.secret_requests, poll.as.quorum.present)));
    return blocks;
}

} // namespace tablee::model::report
