// SPDX-License-Identifier: Apache-2.0
// For or against, from totals, and by college.
#include "client/cli/count_methods.h"
#include "model/voting/double_majority.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

namespace voting = model::voting;
using nlohmann::json;
using voting::CountFault;
using voting::Integer;
using voting::Rational;

Integer figure(CountCase& on, CountNode const& votes, std::string_view key) {
    CountNode const node = votes[key];
    if (!node.exists() || node.is(CountKind::Null))
        return 0;
    std::int64_t const value = on.whole(node);
    if (value < 0)
        on.refuse(CountFault::Negative, node);
    return value;
}

std::optional<voting::Motion> chair_of(CountCase& on, CountNode const& chair) {
    if (chair.text() == "for")
        return voting::Motion::For;
    if (chair.text() == "against")
        return voting::Motion::Against;
    if (chair.text() == "abstain" || chair.text() == "blank")
        return voting::Motion::Abstain;
    if (chair.exists() && !chair.is(CountKind::Null))
        on.refuse(CountFault::Malformed, chair);
    return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, Integer voting::MotionFigures::*>, 8> kFigures = {
    {{"for", &voting::MotionFigures::votes_for},
     {"against", &voting::MotionFigures::against},
     {"abstain", &voting::MotionFigures::abstain},
     {"blank", &voting::MotionFigures::blank},
     {"null", &voting::MotionFigures::null},
     {"members", &voting::MotionFigures::members},
     {"present", &voting::MotionFigures::present},
     {"represented", &voting::MotionFigures::represented}}};

// Of a college, rows [n, "for"]; or totals in the place of ballots.
void add_said(CountCase& on, CountNode const& row, voting::MotionFigures& figures) {
    CountNode const said = row.first().next();
    std::string const& word = (said.is(CountKind::List) ? said.first() : said).text();
    auto const known = std::find_if(kFigures.begin(), kFigures.begin() + 5,
                                    [&](auto const& one) { return one.first == word; });
    if (row.size() != 2 || known == kFigures.begin() + 5)
        return on.refuse(CountFault::Malformed, row);
    std::int64_t const count = on.whole(row.first());
    if (count < 0)
        on.refuse(CountFault::Negative, row.first());
    figures.*known->second += count;
}

voting::MotionFigures figures_in(CountCase& on, CountNode const& holder) {
    bool const is_college = holder["ballots"].exists() && !holder["votes"].exists();
    CountNode const votes = holder[is_college ? "ballots" : "votes"];
    voting::MotionFigures figures;
    if (is_college && votes.is(CountKind::List)) {
        for (CountNode row = votes.first(); row.exists() && !on.refusal(); row = row.next())
            add_said(on, row, figures);
        return figures;
    }
    if (!votes.is(CountKind::Object))
        on.refuse(CountFault::Malformed, votes.exists() ? votes : holder);
    for (auto const& [key, place] : kFigures)
        figures.*place = figure(on, votes, key);
    figures.chair = chair_of(on, votes["president"]);
    return figures;
}

voting::MotionFigures figures_of(CountCase& on) {
    std::vector<voting::MotionFigures> all;
    for (CountNode const& holder : on.holders())
        all.push_back(figures_in(on, holder));
    return voting::sum_of(all);
}

std::optional<Rational> threshold_of(CountCase& on) {
    auto threshold = on.option_number("threshold");
    if (threshold && *threshold < 0)
        on.refuse(CountFault::Negative, on.options()["threshold"]);
    return threshold;
}

bool flag_of(CountCase& on, CountNode const& holder, std::string_view key) {
    CountNode const node = holder[key];
    if (node.exists() && !node.is(CountKind::Boolean))
        on.refuse(CountFault::Malformed, node);
    return node.boolean();
}

std::optional<voting::QuorumFigures> quorum_of(CountCase& on) {
    CountNode const node = on.options()["quorum"];
    if (!node.exists() || node.is(CountKind::Null))
        return std::nullopt;
    CountNode const of = node["of"];
    if (!node.is(CountKind::Object) || (of.exists() && of.text() != "members"))
        on.refuse(CountFault::Malformed, of.exists() ? of : node);
    voting::QuorumFigures quorum;
    if (node["fraction"].exists())
        quorum.share = on.number(node["fraction"]);
    if (quorum.share < 0)
        on.refuse(CountFault::Negative, node["fraction"]);
    quorum.strict = flag_of(on, node, "strict");
    quorum.proxies_count = flag_of(on, node, "proxies_count");
    quorum.waived = flag_of(on, node, "waived");
    return quorum;
}

voting::FigureRules rules_of(CountCase& on) {
    voting::FigureRules rules;
    rules.base = static_cast<voting::MajorityBase>(
        on.choice("base", {"expressed", "cast", "present_or_represented", "members"}));
    rules.threshold = threshold_of(on);
    rules.casting_vote = on.flag("casting_vote");
    rules.secret = on.flag("secret");
    rules.quorum = quorum_of(on);
    return rules;
}

json figures_json(voting::FigureOutcome const& outcome) {
    return {{"expressed", number_json(outcome.expressed)},
            {"cast", number_json(outcome.cast)},
            {"required", number_json(outcome.required)},
            {"tie", outcome.tie},
            {"casting_vote_used", outcome.casting_vote_used},
            {"quorum_met", outcome.quorum_met},
            {"adopted", outcome.adopted}};
}

json motion(CountCase& on) {
    auto const rules = rules_of(on);
    return figures_json(voting::count_figures(figures_of(on), rules));
}

// --- By college: totals, or rows [n, "for"] ---

struct Heard {
    Rational votes_for = 0;
    Rational against = 0;
    Rational cast = 0;
};

void hear(CountCase& on, CountNode const& said, Rational const& count, Heard& heard) {
    if (count < 0)
        on.refuse(CountFault::Negative, said);
    heard.cast += count;
    CountNode const word = said.is(CountKind::List) ? said.first() : said;
    if (word.text() == "for")
        heard.votes_for += count;
    else if (word.text() == "against")
        heard.against += count;
    else if (word.text() != "abstain" && word.text() != "blank" && word.text() != "null")
        on.refuse(CountFault::Malformed, said);
}

Heard heard_in(CountCase& on, CountNode const& college) {
    Heard heard;
    CountNode const votes = college["votes"].exists() ? college["votes"] : college["ballots"];
    if (votes.is(CountKind::Object)) {
        constexpr std::array<std::string_view, 5> kWords = {"for", "against", "abstain", "blank", "null"};
        std::array<Rational, 5> counts;
        for (std::size_t i = 0; i < kWords.size(); i += 1)
            if (CountNode const node = votes[kWords[i]]; node.exists()) {
                counts[i] = on.number(node);
                heard.cast += counts[i];
                if (counts[i] < 0)
                    on.refuse(CountFault::Negative, node);
            }
        heard.votes_for = counts[0];
        heard.against = counts[1];
        return heard;
    }
    if (!votes.is(CountKind::List))
        on.refuse(CountFault::Malformed, college);
    for (CountNode row = votes.first(); row.exists() && !on.refusal(); row = row.next())
        if (row.size() == 2)
            hear(on, row.first().next(), on.number(row.first()), heard);
        else
            on.refuse(CountFault::Malformed, row);
    return heard;
}

json college_motion(CountCase& on) {
    auto const threshold = threshold_of(on);
    std::vector<voting::CollegeFigures> colleges;
    Rational valid = 0;
    for (CountNode node = on.root()["colleges"].first(); node.exists() && !on.refusal(); node = node.next()) {
        Heard const heard = heard_in(on, node);
        colleges.push_back({on.number(node["share"]), heard.votes_for, heard.against});
        if (on.empty_college() == CountEmptyCollege::Refuse && heard.votes_for + heard.against == 0)
            on.refuse(CountFault::EmptyCollege, node);
        valid += heard.cast;
    }
    auto const outcome = voting::count_college_motion(colleges, threshold,
                                                      on.empty_college() == CountEmptyCollege::Lose
                                                          ? voting::EmptyCollege::Lose
                                                          : voting::EmptyCollege::Redistribute);
    return {{"valid", number_json(valid)},
            {"ballot_weights", numbers_json(outcome.vote_weights)},
            {"for_share", number_json(outcome.for_share)},
            {"against_share", number_json(outcome.against_share)},
            {"adopted", outcome.adopted}};
}

} // namespace

json count_double_majority(CountCase& on, std::vector<CountNode> const& colleges) {
    voting::DoubleMajorityRules rules;
    rules.motion = rules_of(on);
    rules.silent = static_cast<voting::SilentCollege>(on.empty_college());
    CountNode const required = on.root()["options"]["colleges_required"];
    if (required.exists() && !required.is(CountKind::Null)) {
        std::int64_t const count = on.whole(required);
        if (count < 0)
            on.refuse(CountFault::Negative, required);
        rules.colleges_required = static_cast<std::size_t>(count);
    }
    std::vector<voting::MotionFigures> figures;
    for (CountNode const& college : colleges)
        figures.push_back(figures_in(on, college));
    if (on.refusal())
        return {};
    auto const outcome = voting::count_double_majority(figures, rules);
    if (!outcome) {
        on.refuse(outcome.error(), required.exists() ? required : on.root()["colleges"]);
        return {};
    }
    json result{{"adopted", outcome->adopted},
                {"overall_adopted", outcome->overall.adopted},
                {"colleges_for", outcome->colleges_for},
                {"colleges_required", outcome->colleges_required},
                {"overall", figures_json(outcome->overall)},
                {"by_college", json::array()}};
    for (std::size_t i = 0; i < colleges.size(); i += 1) {
        result["by_college"].push_back(figures_json(outcome->by_college[i]));
        result["by_college"].back()["name"] = colleges[i]["name"].text();
    }
    return result;
}

std::optional<json> count_motioned(CountCase& on) {
    if (on.method() != "motion")
        return std::nullopt;
    return on.by_college() ? college_motion(on) : motion(on);
}

} // namespace tablee::client
