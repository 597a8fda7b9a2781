// SPDX-License-Identifier: Apache-2.0
// For or against, from totals, and by college.
#include "client/cli/count_methods.h"
#include "model/voting/motion_figures.h"

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

voting::MotionFigures figures_of(CountCase& on) {
    CountNode const votes = on.root()["votes"];
    if (!votes.is(CountKind::Object))
        on.refuse(CountFault::Malformed, votes.exists() ? votes : on.root());
    voting::MotionFigures figures;
    figures.votes_for = figure(on, votes, "for");
    figures.against = figure(on, votes, "against");
    figures.abstain = figure(on, votes, "abstain");
    figures.blank = figure(on, votes, "blank");
    figures.null = figure(on, votes, "null");
    figures.members = figure(on, votes, "members");
    figures.present = figure(on, votes, "present");
    figures.represented = figure(on, votes, "represented");
    CountNode const chair = votes["president"];
    if (chair.text() == "for")
        figures.chair = voting::Motion::For;
    else if (chair.text() == "against")
        figures.chair = voting::Motion::Against;
    else if (chair.text() == "abstain" || chair.text() == "blank")
        figures.chair = voting::Motion::Abstain;
    else if (chair.exists() && !chair.is(CountKind::Null))
        on.refuse(CountFault::Malformed, chair);
    return figures;
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
    quorum.strict = flag_of(on, node, "strict");
    quorum.proxies_count = flag_of(on, node, "proxies_count");
    quorum.waived = flag_of(on, node, "waived");
    return quorum;
}

json motion(CountCase& on) {
    voting::FigureRules rules;
    rules.base = static_cast<voting::MajorityBase>(
        on.choice("base", {"expressed", "cast", "present_or_represented", "members"}));
    rules.threshold = threshold_of(on);
    rules.casting_vote = on.flag("casting_vote");
    rules.secret = on.flag("secret");
    rules.quorum = quorum_of(on);
    voting::FigureOutcome const outcome = voting::count_figures(figures_of(on), rules);
    return {{"expressed", number_json(outcome.expressed)},
            {"cast", number_json(outcome.cast)},
            {"required", number_json(outcome.required)},
            {"tie", outcome.tie},
            {"casting_vote_used", outcome.casting_vote_used},
            {"quorum_met", outcome.quorum_met},
            {"adopted", outcome.adopted}};
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
    CountNode const empty = on.root()["options"]["empty_college"];
    std::vector<voting::CollegeFigures> colleges;
    Rational valid = 0;
    for (CountNode node = on.root()["colleges"].first(); node.exists() && !on.refusal(); node = node.next()) {
        Heard const heard = heard_in(on, node);
        colleges.push_back({on.number(node["share"]), heard.votes_for, heard.against});
        valid += heard.cast;
    }
    auto const outcome = voting::count_college_motion(
        colleges, threshold,
        empty.text() == "lose" ? voting::EmptyCollege::Lose : voting::EmptyCollege::Redistribute);
    return {{"valid", number_json(valid)},
            {"ballot_weights", numbers_json(outcome.vote_weights)},
            {"for_share", number_json(outcome.for_share)},
            {"against_share", number_json(outcome.against_share)},
            {"adopted", outcome.adopted}};
}

} // namespace

std::optional<json> count_motioned(CountCase& on) {
    if (on.method() != "motion")
        return std::nullopt;
    return on.by_college() ? college_motion(on) : motion(on);
}

} // namespace tablee::client
