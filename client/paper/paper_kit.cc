// SPDX-License-Identifier: Apache-2.0
#include "client/paper/paper_kit.h"

#include "model/base/text.h"
#include "model/report/session_words.h"
#include "model/session/quorum.h"
#include "model/session/session.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace tablee::client {
namespace {

constexpr std::size_t kLines = 10; // to write on, where there is nothing to print
constexpr std::array kGrades{"paper.grade.reject", "paper.grade.insufficient", "paper.grade.fair",
                             "paper.grade.good",   "paper.grade.very-good",    "paper.grade.no-opinion"};

std::vector<PaperProposal> proposals_of(model::Session const& session) {
    std::vector<model::Proposal const*> standing;
    for (model::Proposal const& one : session.proposals)
        if (one.status == model::ProposalStatus::Standing)
            standing.push_back(&one);
    std::ranges::stable_sort(standing, {}, [](model::Proposal const* one) {
        return one->number == 0 ? std::numeric_limits<std::uint32_t>::max() : one->number;
    });
    std::vector<PaperProposal> rows;
    for (model::Proposal const* one : standing)
        rows.push_back({one->number == 0 ? one->reference.utf8 : std::to_string(one->number),
                        one->wording().title.utf8});
    return rows;
}

std::string capacity_of(model::Session const& session, model::Member const& member, Catalogue const& words) {
    std::string capacity = member.as.capacity.utf8;
    if (member.as.standing != model::Standing::Alternate || !member.as.alternate_of)
        return capacity;
    std::string const named = model::report::name_in(session, *member.as.alternate_of);
    std::string const stands_in = words.say("paper.sign-in.alternate-of", {named});
    return capacity.empty() ? stands_in : words.say("paper.pair", {capacity, stands_in});
}

// Where a college stands in the committee's order; none comes last.
std::size_t place_of(model::Session const& session, std::optional<model::CollegeId> const& college) {
    std::size_t place = 0;
    for (model::College const& one : session.colleges) {
        if (college == one.id)
            return place;
        place += 1;
    }
    return place;
}

std::vector<PaperMember> members_of(model::Session const& session, Catalogue const& words) {
    using Key = std::tuple<std::size_t, std::string, std::string>;
    std::vector<std::pair<Key, PaperMember>> rows;
    for (model::Member const& member : session.members) {
        if (member.removed)
            continue;
        PaperMember row{member.as.last_name.utf8, member.as.first_name.utf8, {}, {}, {}};
        model::College const* college =
            member.as.college ? session.colleges.find(*member.as.college) : nullptr;
        if (college != nullptr)
            row.college = college->as.name.utf8;
        row.capacity = capacity_of(session, member, words);
        if (member.proxy_to)
            row.proxy = model::report::name_in(session, *member.proxy_to);
        Key key{place_of(session, member.as.college), model::folded(row.last_name),
                model::folded(row.first_name)};
        rows.emplace_back(std::move(key), std::move(row));
    }
    std::ranges::stable_sort(rows, {}, &std::pair<Key, PaperMember>::first);
    std::vector<PaperMember> members;
    for (auto& [key, row] : rows)
        members.push_back(std::move(row));
    return members;
}

// What is asked now is what the sheets ask: the network may have failed in the middle of a vote.
void take_open_polls(model::Session const& session, PaperKit& kit) {
    for (model::Poll const& poll : session.polls) {
        if (poll.status != model::PollStatus::Open)
            continue;
        model::RuleSheet const& sheet = poll.as.sheet;
        if (auto const* dots = std::get_if<model::voting::DotsRules>(&sheet.method)) {
            kit.dots = *dots;
            kit.dots_question = sheet.question.utf8;
        } else if (std::holds_alternative<model::voting::MotionRules>(sheet.method)) {
            kit.motion_question = sheet.question.utf8;
        }
    }
}

std::string made_at(model::SessionCreated const& charter) {
    if (!model::is_valid(charter.date))
        return "2000-01-01T00:00:00Z";
    return model::iso_time(model::instant_of(charter.date, charter.start_minute, charter.utc_offset_minutes),
                           charter.utc_offset_minutes);
}

} // namespace

PaperKit paper_kit_of(model::Session const& session, Catalogue const& words) {
    PaperKit kit;
    kit.committee = session.charter->committee.utf8;
    kit.title = session.charter->title.utf8;
    kit.place = session.charter->place.utf8;
    kit.date = session.charter->date;
    kit.made_at = made_at(*session.charter);
    kit.numbered = session.freeze.frozen;
    kit.proposals = proposals_of(session);
    kit.members = members_of(session, words);
    kit.voices = model::quorum_now(session).voices;
    take_open_polls(session, kit);
    for (char const* key : kGrades)
        kit.grades.push_back(words.say(key));
    return kit;
}

std::vector<PaperProposal> proposals_or_lines(PaperKit const& kit) {
    if (!kit.proposals.empty())
        return kit.proposals;
    std::vector<PaperProposal> lines;
    for (std::size_t i = 1; i <= kLines; i += 1)
        lines.push_back({std::to_string(i), {}});
    return lines;
}

} // namespace tablee::client
