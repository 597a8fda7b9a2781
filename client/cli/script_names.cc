// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_names.h"

#include "model/base/text.h"

#include <charconv>

namespace tablee::client {
namespace {

std::optional<std::size_t> ordinal(std::string const& text) {
    std::size_t number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size() || number == 0)
        return std::nullopt;
    return number;
}

bool is_called(model::Member const& member, std::string const& folded_name) {
    std::string const first = model::folded(member.as.first_name.utf8);
    std::string const last = model::folded(member.as.last_name.utf8);
    return folded_name == first + " " + last || folded_name == last + " " + first ||
           (first.empty() && folded_name == last);
}

} // namespace

model::MemberId Names::member_called(std::string const& name, On on) {
    std::string const wanted = model::folded(name);
    std::vector<model::MemberId> whole;
    std::vector<model::MemberId> by_surname;
    for (model::Member const& member : session_.members) {
        if (member.removed != (on == On::RemovedOnes))
            continue;
        if (is_called(member, wanted))
            whole.push_back(member.id);
        else if (model::folded(member.as.last_name.utf8) == wanted)
            by_surname.push_back(member.id);
    }
    std::vector<model::MemberId> const& meant = whole.empty() ? by_surname : whole;
    if (meant.size() == 1)
        return meant.front();
    line_.blame({meant.empty() ? "error.script.unknown-member" : "error.script.ambiguous-member", {name}});
    return {};
}

model::MemberId Names::member(std::string_view field) {
    std::string const name = line_.text(field);
    return line_.fault() ? model::MemberId{} : member_called(name, On::Roll);
}

model::MemberId Names::removed_member(std::string_view field) {
    std::string const name = line_.text(field);
    return line_.fault() ? model::MemberId{} : member_called(name, On::RemovedOnes);
}

std::vector<model::MemberId> Names::members(std::string_view field) {
    std::vector<model::MemberId> found;
    for (std::string const& name : line_.texts(field))
        found.push_back(member_called(name, On::Roll));
    return found;
}

model::Proposal const* find_proposal(model::Session const& session, std::string const& called) {
    for (model::Proposal const& proposal : session.proposals)
        if (!called.empty() && proposal.reference.utf8 == called)
            return &proposal;
    if (auto const number = ordinal(called))
        for (model::Proposal const& proposal : session.proposals)
            if (proposal.number == *number)
                return &proposal;
    std::string const wanted = model::folded(called);
    for (model::Proposal const& proposal : session.proposals)
        if (model::folded(proposal.wording().title.utf8) == wanted)
            return &proposal;
    return nullptr;
}

model::ProposalId Names::proposal_called(std::string const& name) {
    if (model::Proposal const* found = find_proposal(session_, name))
        return found->id;
    line_.blame({"error.script.unknown-proposal", {name}});
    return {};
}

model::ProposalId Names::proposal(std::string_view field) {
    std::string const name = line_.text(field);
    return line_.fault() ? model::ProposalId{} : proposal_called(name);
}

std::vector<model::ProposalId> Names::proposals(std::string_view field) {
    std::vector<model::ProposalId> found;
    for (std::string const& name : line_.texts(field))
        found.push_back(proposal_called(name));
    return found;
}

model::AgendaItemId Names::item(std::string_view field) {
    std::string const called = line_.text(field);
    auto const number = ordinal(called);
    if (number && *number <= session_.agenda->size())
        return (*session_.agenda)[*number - 1];
    line_.blame({"error.script.unknown-item", {called}});
    return {};
}

std::optional<model::AgendaItemId> Names::item_if_any(std::string_view field) {
    return line_.has(field) ? std::optional(item(field)) : std::nullopt;
}

model::Poll const* Names::poll(std::string_view field) {
    std::string const called = line_.text_or(field, "last");
    if (called == "last" && !session_.polls.empty())
        return &session_.polls.at(session_.polls.size() - 1);
    auto const number = ordinal(called);
    if (number && *number <= session_.polls.size())
        return &session_.polls.at(*number - 1);
    line_.blame({"error.script.unknown-poll", {called}});
    return nullptr;
}

model::ActionId Names::action(std::string_view field) {
    std::string const called = line_.text(field);
    auto const number = ordinal(called);
    if (number && *number <= session_.actions.size())
        return session_.actions.at(*number - 1).id;
    line_.blame({"error.script.unknown-action", {called}});
    return {};
}

model::PostId Names::post_called(std::string const& called) {
    std::string const wanted = model::folded(called);
    std::optional<model::PostId> found;
    for (model::AuthorView const& run : session_.authority.runs()) {
        if (hex(run.post) == called)
            return run.post;
        if (model::folded(run.post_label.utf8) != wanted)
            continue;
        if (found && *found != run.post) {
            line_.blame({"error.script.ambiguous-post", {called}});
            return {};
        }
        found = run.post;
    }
    if (!found)
        line_.blame({"error.script.unknown-post", {called}});
    return found.value_or(model::PostId{});
}

model::PostId Names::post(std::string_view field) {
    std::string const called = line_.text(field);
    return line_.fault() ? model::PostId{} : post_called(called);
}

std::vector<model::PostId> Names::posts(std::string_view field) {
    std::vector<model::PostId> found;
    for (std::string const& name : line_.texts(field))
        found.push_back(post_called(name));
    return found;
}

std::optional<model::CollegeId> Names::college(std::string_view field) {
    if (!line_.has(field))
        return std::nullopt;
    return college_called(line_.text(field));
}

std::optional<model::CollegeId> Names::college_called(std::string const& called) {
    for (model::College const& college : session_.colleges)
        if (model::folded(college.as.name.utf8) == model::folded(called))
            return college.id;
    line_.blame({"refusal.unknown-college", {called}});
    return std::nullopt;
}

std::optional<std::uint16_t> Names::option(model::Poll const& poll, std::string const& called) {
    model::Proposal const* proposal = find_proposal(session_, called);
    auto const& options = poll.as.sheet.options;
    for (std::size_t i = 0; i < options.size(); i += 1)
        if (options[i].proposal ? proposal != nullptr && options[i].proposal == proposal->id
                                : options[i].words.utf8 == called)
            return static_cast<std::uint16_t>(i);
    line_.blame({"error.script.unknown-proposal", {called}});
    return std::nullopt;
}

std::string label_of(model::Session const& session, model::PostId const& post) {
    std::string label;
    for (model::AuthorView const& run : session.authority.runs())
        if (run.post == post)
            label = run.post_label.utf8;
    return label;
}

} // namespace tablee::client
