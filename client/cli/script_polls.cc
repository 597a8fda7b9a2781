// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_polls.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

namespace voting = model::voting;

// --- The rule sheet ---

// All numbered ones that stand, unless the line names some or gives words of its own.
std::vector<model::PollOption> options_in(Reading& in) {
    std::vector<model::PollOption> options;
    for (std::string const& words : in.line.texts("options"))
        options.push_back({{}, {}, in.line.cleaned_label(words)});
    for (model::ProposalId const& id : in.names.proposals("proposals"))
        options.push_back({id, {}, {}});
    if (in.line.has("options") || in.line.has("proposals"))
        return options;
    std::vector<model::Proposal const*> standing;
    for (model::Proposal const& proposal : in.session.proposals)
        if (proposal.status == model::ProposalStatus::Standing && proposal.number > 0)
            standing.push_back(&proposal);
    std::ranges::sort(standing, {}, &model::Proposal::number);
    for (model::Proposal const* proposal : standing)
        options.push_back({proposal->id, {}, {}});
    return options;
}

std::int64_t number_in(std::string const& digits) {
    bool const sound = !digits.empty() && digits.size() < 10 &&
                       std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return sound ? std::stoll(digits) : -1;
}

// "2/3".
model::Fraction fraction_in(Reading const& in, std::string_view field, std::string const& text) {
    std::size_t const slash = text.find('/');
    std::int64_t const top = number_in(text.substr(0, slash));
    std::int64_t const bottom = slash == std::string::npos ? -1 : number_in(text.substr(slash + 1));
    if (top >= 0 && bottom >= 1)
        return {top, bottom};
    in.blame(field);
    return {0, 1};
}

voting::MotionRules motion_in(Reading& in) {
    voting::MotionRules rules;
    rules.base = static_cast<voting::MajorityBase>(
        in.line.one_of("base", {"expressed", "cast", "present_or_represented", "members"}));
    if (in.line.has("threshold"))
        rules.threshold = fraction_in(in, "threshold", in.line.text("threshold"));
    rules.tie = static_cast<voting::MotionTie>(in.line.one_of("tie", {"rejected", "casting_vote"}));
    return rules;
}

voting::JudgmentPoll judgment_in(Reading& in) {
    voting::JudgmentPoll rules;
    rules.grades = in.small<std::uint8_t>("grades", rules.grades);
    rules.median = static_cast<voting::Median>(in.line.one_of("median", {"lower", "upper"}));
    rules.no_opinion =
        static_cast<voting::NoOpinion>(in.line.one_of("no_opinion", {"worst", "median", "normalize"}));
    return rules;
}

voting::ScorePoll score_in(Reading& in) {
    voting::ScorePoll rules;
    rules.top = in.small<std::uint8_t>("top", rules.top);
    static constexpr std::array kAggregates{voting::Aggregate::Mean, voting::Aggregate::Sum,
                                            voting::Aggregate::Median};
    rules.aggregate = kAggregates[in.line.one_of("aggregate", {"mean", "sum", "median"})];
    return rules;
}

voting::RankingPoll ranking_in(Reading& in, voting::RankingCount count) {
    voting::RankingPoll rules{count, 1};
    if (count == voting::RankingCount::Transferable)
        rules.seats = in.small<std::uint16_t>("seats", 1);
    return rules;
}

// The option of these that a name stands for.
std::optional<std::size_t> place_of(Reading& in, std::vector<model::PollOption> const& options,
                                    std::string const& called) {
    model::Poll sheet_only;
    sheet_only.as.sheet.options = options;
    return in.names.option(sheet_only, called);
}

voting::BudgetPoll budget_in(Reading& in, voting::Funding funding,
                             std::vector<model::PollOption> const& options) {
    voting::BudgetPoll rules{funding, in.narrow<std::uint32_t>("budget", in.line.number("budget")), {}};
    std::vector<bool> priced(options.size(), false);
    rules.costs.assign(options.size(), 0);
    for (auto const& [called, cost] : in.line.counts("costs"))
        if (auto const place = place_of(in, options, called)) {
            rules.costs[*place] = in.narrow<std::uint32_t>("costs", cost);
            priced[*place] = true;
        }
    if (std::ranges::find(priced, false) != priced.end())
        in.line.blame({"error.script.missing", {"costs"}});
    return rules;
}

voting::ComparingPoll comparing_in(Reading& in, std::size_t options) {
    auto const all = static_cast<std::int64_t>(options * (options > 0 ? options - 1 : 0) / 2);
    return {in.small<std::uint16_t>("pairs", all)};
}

constexpr std::array kMethods{
    "dots",    "motion",       "majority_judgment", "approval",      "score",
    "schulze", "copeland",     "ranked_pairs",      "borda",         "irv",
    "stv",     "equal_shares", "greedy_budget",     "effect_effort", "pairwise_comparison",
    "consent"};

voting::Method method_in(Reading& in, std::vector<model::PollOption> const& options) {
    std::size_t const said = in.line.said_of("method", {kMethods.begin(), kMethods.end()});
    auto const ranking = [&](voting::RankingCount count) { return ranking_in(in, count); };
    switch (said) {
    case 0:
        return voting::DotsRules{in.small<std::uint16_t>("dots", 3), in.small<std::uint16_t>("cap", 1)};
    case 1:
        return motion_in(in);
    case 2:
        return judgment_in(in);
    case 3:
        return voting::ApprovalPoll{in.small<std::uint16_t>("at_most", 0)};
    case 4:
        return score_in(in);
    case 5:
        return ranking(voting::RankingCount::Schulze);
    case 6:
        return ranking(voting::RankingCount::Copeland);
    case 7:
        return ranking(voting::RankingCount::RankedPairs);
    case 8:
        return ranking(voting::RankingCount::Borda);
    case 9:
        return ranking(voting::RankingCount::InstantRunoff);
    case 10:
        return ranking(voting::RankingCount::Transferable);
    case 11:
        return budget_in(in, voting::Funding::EqualShares, options);
    case 12:
        return budget_in(in, voting::Funding::Greedy, options);
    case 13:
        return voting::PlacingPoll{in.small<std::uint8_t>("grades", 5)};
    case 14:
        return comparing_in(in, options.size());
    default:
        return voting::ConsentPoll{};
    }
}

// Where the method itself says how many, nothing else need be said.
std::int64_t usually_retained(voting::Method const& method) {
    auto const* ranking = std::get_if<voting::RankingPoll>(&method);
    bool const by_method = std::holds_alternative<voting::BudgetPoll>(method) ||
                           (ranking != nullptr && ranking->count == voting::RankingCount::Transferable);
    return voting::retains_options(method) && !by_method ? 1 : 0;
}

model::CollegeRule colleges_in(Reading& in) {
    model::CollegeRule rule;
    auto const said = in.line.one_of(
        "weighing", {"per_head", "side_by_side", "equal_shares", "stated_shares", "double_majority"});
    rule.weighing = static_cast<model::Weighing>(said);
    rule.empty = static_cast<voting::EmptyCollege>(in.line.one_of("empty_college", {"redistribute", "lose"}));
    if (!in.line.has("shares"))
        return rule;
    if (!in.line.has("weighing"))
        rule.weighing = model::Weighing::StatedShares;
    for (auto const& [called, share] : in.line.named_texts("shares"))
        if (auto const college = in.names.college_called(called))
            rule.shares.push_back(
                {*college,
                 fraction_in(in, "shares", share.find('/') == std::string::npos ? share + "/1" : share)});
    std::ranges::sort(rule.shares, {}, &model::CollegeShare::college);
    return rule;
}

} // namespace

model::RuleSheet rule_sheet_in(Reading& in) {
    model::RuleSheet sheet;
    sheet.question = in.line.label("question");
    sheet.secrecy = static_cast<model::Secrecy>(
        in.line.one_of("secrecy", {"nominal", "hidden", "anonymous", "secret_on_paper"}));
    sheet.item = in.names.item_if_any("item");
    std::vector<model::PollOption> options = options_in(in);
    sheet.method = method_in(in, options);
    if (voting::asks_options(sheet.method)) {
        sheet.options = std::move(options);
        sheet.retain = in.small<std::uint16_t>("retain", usually_retained(sheet.method));
        sheet.cut_tie =
            static_cast<model::CutTie>(in.line.one_of("tie", {"keep_both", "vote_again", "chair", "lot"}));
    }
    sheet.colleges = colleges_in(in);
    if (in.line.has("follows"))
        if (model::Poll const* before = in.names.poll("follows"))
            sheet.follows = before->id;
    sheet.secret_requests = in.small<std::uint16_t>("secret_requests", 0);
    return sheet;
}

} // namespace tablee::client
