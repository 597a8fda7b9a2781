// SPDX-License-Identifier: Apache-2.0
#include "client/present/robustness_card.h"

#include "client/present/method_figures.h"
#include "model/report/college_report.h"
#include "model/session/robustness.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::VariantKind;

char const* key_of(VariantKind kind) {
    switch (kind) {
    case VariantKind::Approval:
        return "results.variant.approval";
    case VariantKind::FirstChoice:
        return "results.variant.first-choice";
    case VariantKind::JudgmentLower:
        return "results.variant.judgment-lower";
    case VariantKind::JudgmentUpper:
        return "results.variant.judgment-upper";
    case VariantKind::Mean:
        return "results.variant.mean";
    case VariantKind::Sum:
        return "results.variant.sum";
    case VariantKind::Median:
        return "results.variant.median";
    case VariantKind::Schulze:
        return "results.variant.schulze";
    case VariantKind::Copeland:
        return "results.variant.copeland";
    case VariantKind::RankedPairs:
        return "results.variant.ranked-pairs";
    case VariantKind::Borda:
        return "results.variant.borda";
    case VariantKind::InstantRunoff:
        return "results.variant.instant-runoff";
    case VariantKind::Transferable:
        return "results.variant.transferable";
    case VariantKind::EqualShares:
        return "results.variant.equal-shares";
    case VariantKind::GreedyBudget:
        return "results.variant.greedy";
    case VariantKind::Heads:
        return "results.variant.heads";
    case VariantKind::EqualColleges:
        return "results.variant.equal-colleges";
    case VariantKind::WithoutCollege:
        break;
    }
    return "results.variant.without";
}

std::vector<std::optional<model::CollegeId>> withheld_in(Outlook const& outlook, model::Poll const& poll) {
    std::vector<std::optional<model::CollegeId>> withheld;
    for (model::report::CollegeFigures const& one : model::report::college_figures(*outlook.session, poll))
        if (one.withheld)
            withheld.push_back(one.college);
    return withheld;
}

std::string gives(Reading const& reading, model::RobustnessVariant const& one, bool by_list) {
    std::string words = reading.titles(by_list ? one.retained : one.first);
    if (!by_list || one.tied.empty())
        return words.empty() ? reading.say("results.retained.none") : words;
    std::string const tied = reading.say("results.robust.tied", {reading.titles(one.tied)});
    return words.empty() ? tied : words + ". " + tied;
}

} // namespace

std::optional<RobustnessCard> robustness_card(Outlook const& outlook, model::Poll const& poll) {
    if (!serves_role(outlook, model::Role::Facilitator))
        return std::nullopt;
    auto const found = model::robustness_of(*outlook.session, poll, withheld_in(outlook, poll));
    if (!found)
        return std::nullopt;
    RobustnessCard card;
    auto const all = found->variants.size();
    auto const same = static_cast<std::int64_t>(found->same());
    char const* key = found->by_list ? "results.robust.list" : "results.robust.first";
    card.sentence = all == 0 ? outlook.say("results.robust.none")
                             : outlook.say(key, same, {std::to_string(same), std::to_string(all)});
    Reading const reading{outlook, poll};
    for (model::RobustnessVariant const& one : found->variants) {
        std::string college;
        if (one.college)
            college = college_mark(outlook, *one.college).name;
        card.rows.push_back(
            {outlook.say(key_of(one.kind), {college}), gives(reading, one, found->by_list), one.same});
    }
    return card;
}

} // namespace tablee::client
