// SPDX-License-Identifier: Apache-2.0
#include "client/present/ballot_sheet.h"

#include "client/i18n/lexicon.h"
#include "client/present/open_poll_page.h"
#include "model/crypto/digest.h"
#include "model/report/choice_words.h"
#include "model/report/session_words.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace tablee::client {
namespace {

using namespace model::voting;

// "12 500", "12,500".
std::string figure(Outlook const& outlook, std::uint32_t number) {
    std::string const digits = std::to_string(number % 1000);
    if (number < 1000)
        return digits;
    std::string const below = std::string(3 - digits.size(), '0') + digits;
    return outlook.say("vote.figure.thousands", {figure(outlook, number / 1000), below});
}

char const* score_rule(Aggregate aggregate) {
    return aggregate == Aggregate::Sum    ? "vote.rule.scores.sum"
           : aggregate == Aggregate::Mean ? "vote.rule.scores.mean"
                                          : "vote.rule.scores.median";
}

// What each method asks for, said on its ballot.
struct Describe {
    Outlook const& outlook;
    BallotSheet& sheet;

    [[nodiscard]] std::string name(model::report::Phrase const& phrase) const {
        return DocumentLexicon(*outlook.words).say(phrase);
    }
    [[nodiscard]] std::string rule_of(RankingPoll const& rules) const {
        switch (rules.count) {
        case RankingCount::Schulze:
        case RankingCount::Copeland:
        case RankingCount::RankedPairs:
            return outlook.say("vote.rule.ranks.duels");
        case RankingCount::Borda:
            return outlook.say("vote.rule.ranks.borda");
        case RankingCount::InstantRunoff:
            return outlook.say("vote.rule.ranks.runoff");
        case RankingCount::Transferable:
            return outlook.say("vote.rule.ranks.transferable", rules.seats, {std::to_string(rules.seats)});
        }
        return {};
    }
    void operator()(DotsRules const& rules) const {
        sheet.kind = BallotKind::Dots;
        sheet.dots = rules.dots;
        sheet.cap = rules.cap;
        sheet.rule = outlook.say("vote.rule.dots", rules.dots,
                                 {std::to_string(rules.dots), std::to_string(rules.cap)});
        sheet.blank = outlook.say("vote.blank.dots");
    }
    void operator()(MotionRules const& rules) const {
        sheet.kind = BallotKind::Motion;
        sheet.rule = name(model::report::name_of(rules.base));
        if (rules.tie == MotionTie::CastingVote)
            sheet.rule += " " + outlook.say("vote.rule.casting-vote");
        sheet.blank = outlook.say("vote.motion.help");
    }
    void operator()(JudgmentPoll const& rules) const {
        sheet.kind = BallotKind::Grades;
        for (std::size_t grade = 0; grade < rules.grades; grade += 1)
            sheet.levels.push_back(name(model::report::grade_name(grade, rules.grades)));
        sheet.rule = outlook.say("vote.rule.grades");
        sheet.blank =
            rules.no_opinion == NoOpinion::Worst
                ? outlook.say("vote.blank.grades.worst", {sheet.levels.front()})
                : outlook.say(rules.no_opinion == NoOpinion::OwnMedian ? "vote.blank.grades.own-median"
                                                                       : "vote.blank.grades.normalized");
    }
    void operator()(ApprovalPoll const& rules) const {
        sheet.kind = BallotKind::Picks;
        sheet.at_most = rules.at_most;
        sheet.rule = rules.at_most == 0 ? outlook.say("vote.rule.approval.all")
                                        : outlook.say("vote.rule.approval.some", rules.at_most,
                                                      {std::to_string(rules.at_most)});
        sheet.blank = outlook.say("vote.blank.picks");
    }
    void operator()(ScorePoll const& rules) const {
        sheet.kind = BallotKind::Scores;
        sheet.top = rules.top;
        sheet.rule = outlook.say(score_rule(rules.aggregate), {std::to_string(rules.top)});
        sheet.blank = outlook.say(rules.aggregate == Aggregate::Sum ? "vote.blank.scores.sum"
                                                                    : "vote.blank.scores.left-out");
    }
    void operator()(RankingPoll const& rules) const {
        sheet.kind = BallotKind::Ranks;
        // There, options ranked equal count for none of them while two are left.
        sheet.ties = rules.count != RankingCount::InstantRunoff && rules.count != RankingCount::Transferable;
        sheet.rule = rule_of(rules);
        sheet.blank = outlook.say("vote.blank.ranks");
    }
    void operator()(BudgetPoll const& rules) const {
        sheet.kind = BallotKind::Picks;
        for (std::size_t i = 0; i < sheet.options.size() && i < rules.costs.size(); i += 1)
            sheet.options[i].cost = outlook.say("vote.budget.cost", {figure(outlook, rules.costs[i])});
        sheet.rule = outlook.say(rules.funding == Funding::EqualShares ? "vote.rule.budget.shares"
                                                                       : "vote.rule.budget.greedy",
                                 {figure(outlook, rules.budget)});
        sheet.blank = outlook.say("vote.blank.picks");
    }
    void operator()(PlacingPoll const& rules) const {
        sheet.kind = BallotKind::Places;
        for (std::size_t level = 0; level < rules.grades; level += 1)
            sheet.levels.push_back(name(model::report::level_name(level, rules.grades)));
        sheet.rule = outlook.say("vote.rule.places");
        sheet.blank = outlook.say("vote.blank.places");
    }
    void operator()(ComparingPoll const&) const {
        sheet.kind = BallotKind::Comparisons;
        sheet.rule = outlook.say("vote.rule.comparisons");
        sheet.blank = outlook.say("vote.blank.comparisons");
    }
    void operator()(ConsentPoll const&) const {
        sheet.kind = BallotKind::Consent;
        sheet.rule = outlook.say("vote.rule.consent");
        sheet.blank = outlook.say("vote.blank.consent");
    }
};

BallotOption option_of(Outlook const& outlook, model::PollOption const& option) {
    BallotOption row;
    row.title = model::report::words_of(*outlook.session, option);
    model::Proposal const* proposal =
        option.proposal ? outlook.session->proposals.find(*option.proposal) : nullptr;
    model::Revision const* voted = proposal == nullptr ? nullptr : proposal->revision(option.revision);
    if (voted != nullptr)
        row.description = voted->description.utf8;
    return row;
}

bool is_withdrawn(model::Poll const& poll, std::uint16_t option) {
    return std::binary_search(poll.withdrawn.begin(), poll.withdrawn.end(), option);
}

} // namespace

BallotSheet ballot_sheet(Outlook const& outlook, model::Poll const& poll) {
    model::RuleSheet const& rules = poll.as.sheet;
    BallotSheet sheet;
    sheet.question = rules.question.utf8;
    sheet.secrecy = secrecy_sentence(*outlook.words, rules.secrecy);
    for (model::PollOption const& option : rules.options) {
        auto const place = static_cast<std::uint16_t>(sheet.options.size());
        sheet.options.push_back(option_of(outlook, option));
        sheet.options.back().withdrawn = is_withdrawn(poll, place);
    }
    std::visit(Describe{outlook, sheet}, rules.method);
    sheet.takes_reason = sheet.kind == BallotKind::Consent && rules.secrecy == model::Secrecy::Nominal;
    if (poll.on_paper())
        sheet.kind = BallotKind::Paper;
    return sheet;
}

BallotLayout ballot_layout(model::Poll const& poll, model::MemberId const& voice) {
    BallotLayout layout;
    layout.order = ballot_order(poll.id, voice, poll.as.sheet.options.size());
    auto const* comparing = std::get_if<ComparingPoll>(&poll.as.sheet.method);
    if (comparing == nullptr)
        return layout;
    // Drawn among all the options, then left out: a withdrawal changes no other question.
    layout.pairs = compared_pairs(layout.order, comparing->pairs);
    std::erase_if(layout.pairs, [&](OptionPair const& pair) {
        return is_withdrawn(poll, pair.first) || is_withdrawn(poll, pair.second);
    });
    return layout;
}

std::vector<std::uint16_t> ballot_order(model::PollId const& poll, model::MemberId const& voice,
                                        std::size_t options) {
    std::vector<std::uint16_t> order(options);
    std::iota(order.begin(), order.end(), std::uint16_t{0});
    // Fisher and Yates, with a hash for each step; the bias of a 64-bit remainder is of no account here.
    for (std::size_t left = options; left > 1; left -= 1) {
        auto const step = static_cast<std::uint16_t>(left);
        std::array<std::uint8_t, 2> const octets{static_cast<std::uint8_t>(step),
                                                 static_cast<std::uint8_t>(step >> 8U)};
        model::Digest const digest = model::Hasher()
                                         .add(model::view_of("tablee/ballot-order/v1"))
                                         .add(poll.view())
                                         .add(voice.view())
                                         .add(octets)
                                         .finish();
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < 8; i += 1)
            number = number << 8U | digest.octets[i];
        std::swap(order[left - 1], order[number % left]);
    }
    return order;
}

std::vector<OptionPair> compared_pairs(std::vector<std::uint16_t> const& order, std::size_t pairs) {
    std::vector<OptionPair> chosen;
    std::size_t const n = order.size();
    for (std::size_t apart = 1; 2 * apart <= n; apart += 1) {
        std::size_t const circle = 2 * apart == n ? apart : n; // the opposite one closes no circle
        // Every second first, so that a few questions meet as many options as they can.
        for (std::size_t const parity : {0U, 1U})
            for (std::size_t i = parity; i < circle && chosen.size() < pairs; i += 2)
                chosen.emplace_back(order[i], order[(i + apart) % n]);
    }
    return chosen;
}

} // namespace tablee::client
