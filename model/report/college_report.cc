// SPDX-License-Identifier: Apache-2.0
#include "model/report/college_report.h"

#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::model::report {
namespace {

using Ballots = std::vector<CountedChoice const*>;

struct Group {
    std::optional<CollegeId> college;
    Ballots ballots;
    bool withheld = false;
};

std::vector<Group> groups_of(Session const& session, Poll const& poll) {
    std::vector<Group> groups;
    for (College const& college : session.colleges)
        groups.push_back({college.id, {}, false});
    groups.push_back({std::nullopt, {}, false});
    for (CountedChoice const& one : poll.result->choices) {
        Member const* member = session.members.find(one.voice);
        auto const of = member == nullptr ? std::nullopt : member->as.college;
        auto const group = std::find_if(groups.begin(), groups.end(),
                                        [&](Group const& candidate) { return candidate.college == of; });
        if (group != groups.end())
            group->ballots.push_back(&one);
    }
    std::erase_if(groups, [](Group const& group) { return group.ballots.empty(); });
    return groups;
}

bool tells_too_much(Ballots const& ballots) {
    if (ballots.size() < kSmallestGroup)
        return true;
    return std::all_of(ballots.begin(), ballots.end(),
                       [&](CountedChoice const* one) { return one->choice == ballots.front()->choice; });
}

// What the published figures leave of the total must not tell too much either.
bool subtraction_tells(std::vector<Group> const& groups) {
    Ballots hidden;
    std::size_t hidden_groups = 0;
    for (Group const& group : groups)
        if (group.withheld) {
            hidden_groups += 1;
            hidden.insert(hidden.end(), group.ballots.begin(), group.ballots.end());
        }
    return hidden_groups > 0 && (hidden_groups == 1 || tells_too_much(hidden));
}

void withhold(std::vector<Group>& groups) {
    for (Group& group : groups)
        group.withheld = tells_too_much(group.ballots);
    while (subtraction_tells(groups)) {
        Group* smallest = nullptr;
        for (Group& group : groups)
            if (!group.withheld && (smallest == nullptr || group.ballots.size() < smallest->ballots.size()))
                smallest = &group;
        if (smallest == nullptr)
            return; // nothing is shown any more
        smallest->withheld = true;
    }
}

} // namespace

std::vector<CollegeFigures> college_figures(Session const& session, Poll const& poll) {
    std::vector<CollegeFigures> figures;
    if (!poll.result || poll.on_paper())
        return figures;
    std::vector<Group> groups = groups_of(session, poll);
    if (poll.as.sheet.secrecy != Secrecy::Nominal)
        withhold(groups);
    for (Group const& group : groups) {
        CollegeFigures one;
        one.college = group.college;
        one.ballots = group.ballots.size();
        one.withheld = group.withheld;
        if (!group.withheld)
            one.outcome = count_college(session, poll, group.college);
        figures.push_back(std::move(one));
    }
    return figures;
}

} // namespace tablee::model::report
