// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a script calls things by, found in the session. Pure. A fault is left on the line.
//
// Members by "Prénom Nom", "Nom Prénom" or a surname that only one of them has, accents and case aside;
// proposals by reference, number or title; polls, items and actions by their number from 1, polls also as
// "last"; posts by a label that only one of them has, or their id. A name that several have is a fault.
#include "client/cli/script_line.h"

namespace tablee::client {

// Reads one field after the other of a line, against a session.
class Names {
  public:
    Names(model::Session const& session, ScriptLine& line)
        : session_(session)
        , line_(line) {}

    [[nodiscard]] model::MemberId member(std::string_view field);
    [[nodiscard]] std::vector<model::MemberId> members(std::string_view field);
    [[nodiscard]] model::MemberId removed_member(std::string_view field); // nobody else is found by it
    [[nodiscard]] model::ProposalId proposal(std::string_view field);
    [[nodiscard]] std::vector<model::ProposalId> proposals(std::string_view field);
    [[nodiscard]] model::AgendaItemId item(std::string_view field);
    [[nodiscard]] std::optional<model::AgendaItemId> item_if_any(std::string_view field);
    [[nodiscard]] model::Poll const* poll(std::string_view field); // "last" when absent
    [[nodiscard]] model::ActionId action(std::string_view field);
    [[nodiscard]] model::PostId post(std::string_view field);
    [[nodiscard]] std::vector<model::PostId> posts(std::string_view field);
    [[nodiscard]] std::optional<model::CollegeId> college(std::string_view field);
    [[nodiscard]] std::optional<model::CollegeId> college_called(std::string const& name);
    // The option of a poll that stands for that proposal or has those words.
    [[nodiscard]] std::optional<std::uint16_t> option(model::Poll const& poll, std::string const& called);

  private:
    enum class On { Roll, RemovedOnes };
    [[nodiscard]] model::MemberId member_called(std::string const& name, On on);
    [[nodiscard]] model::PostId post_called(std::string const& name);
    [[nodiscard]] model::ProposalId proposal_called(std::string const& name);

    model::Session const& session_;
    ScriptLine& line_;
};

[[nodiscard]] model::Proposal const* find_proposal(model::Session const& session, std::string const& called);
// The label of that post's latest run.
[[nodiscard]] std::string label_of(model::Session const& session, model::PostId const& post);

} // namespace tablee::client
