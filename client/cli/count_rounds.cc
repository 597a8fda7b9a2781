// SPDX-License-Identifier: Apache-2.0
// Methods that go in rounds.
#include "client/cli/count_methods.h"
#include "model/voting/transferable_vote.h"

#include <algorithm>

namespace tablee::client {
namespace {

namespace voting = model::voting;
using nlohmann::json;
using voting::CountFault;

json round_json(voting::Round const& round) {
    json pairs = json::array();
    for (voting::OptionVotes const& one : round)
        pairs.push_back({one.option, number_json(one.votes)});
    return pairs;
}

void put_rounds(json& result, std::vector<voting::Round> const& rounds,
                std::vector<voting::RoundTie> const& ties) {
    json list = json::array();
    for (voting::Round const& round : rounds)
        list.push_back(round_json(round));
    result["rounds"] = std::move(list);
    json first = json::array();
    if (!rounds.empty())
        for (voting::OptionVotes const& one : rounds.front())
            first.push_back(number_json(one.votes));
    result["first_round"] = std::move(first);
    json told = json::array();
    for (voting::RoundTie const& tie : ties)
        told.push_back({tie.round, tie.options});
    result["ties"] = std::move(told);
}

json instant_runoff(CountCase& on) {
    voting::RunoffRules rules;
    rules.majority_of = static_cast<voting::MajorityOf>(on.choice("majority_of", {"continuing", "all"}));
    rules.stop = static_cast<voting::RunoffStop>(on.choice("stop", {"majority", "two_left"}));
    rules.elimination_tie =
        static_cast<voting::RunoffTie>(on.choice("elimination_tie", {"report", "lowest_index_out"}));
    auto const ballots = on.ranked();
    if (on.refusal())
        return {};
    auto const outcome = voting::count_instant_runoff(ballots, rules);
    if (!outcome) {
        on.refuse(outcome.error(), on.root()["ballots"]);
        return {};
    }
    json result;
    put_colleges(result, on);
    put_rounds(result, outcome->rounds, outcome->ties);
    result["rounds_count"] = outcome->rounds.size();
    result["eliminated"] = outcome->eliminated;
    result["exhausted"] = number_json(outcome->exhausted);
    voting::Round last = outcome->rounds.back();
    std::ranges::stable_sort(last, std::ranges::greater{}, &voting::OptionVotes::votes);
    result["final"] = round_json(last);
    if (outcome->ranking)
        put_ranking(result, *outcome->ranking);
    else
        result["winners_any_order"] = outcome->winners_any_order;
    return result;
}

json transferable_vote(CountCase& on) {
    voting::TransferRules rules;
    auto const seats = on.option_whole("seats");
    if (!seats || *seats < 1)
        on.refuse(CountFault::Malformed, on.options().exists() ? on.options() : on.root());
    rules.seats = static_cast<std::size_t>(seats.value_or(1));
    rules.quota =
        static_cast<voting::Quota>(on.choice("quota", {"droop", "hagenbach-bischoff", "hare", "imperiali"}));
    rules.elimination_tie =
        static_cast<voting::TransferTie>(on.choice("elimination_tie", {"report", "previous_rounds"}));
    auto const ballots = on.ranked();
    if (on.refusal())
        return {};
    auto const outcome = voting::count_transferable_vote(ballots, rules);
    json result;
    put_colleges(result, on);
    put_rounds(result, outcome.rounds, outcome.ties);
    result["quota"] = number_json(outcome.quota);
    auto elected = outcome.elected_in_order;
    result["elected_in_order"] = elected;
    std::ranges::sort(elected);
    result["elected"] = outcome.stopped ? json() : json(elected);
    result["eliminated"] = outcome.eliminated;
    return result;
}

} // namespace

std::optional<json> count_rounds(CountCase& on) {
    if (on.method() == "irv")
        return instant_runoff(on);
    if (on.method() == "stv")
        return transferable_vote(on);
    return std::nullopt;
}

} // namespace tablee::client
