// SPDX-License-Identifier: Apache-2.0
#pragma once

// Closing a poll in two steps, as those who conduct see it: who is missing, the countdown, and the totals of
// a vote on paper. Pure.
#include "client/present/board_page.h"
#include "client/present/outlook.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tablee::client {

struct MissingVote {
    std::string name; // whose voice
    std::string post; // where it would be cast, and whether that post answers
    bool operator==(MissingVote const&) const = default;
};

// Totals that two scrutineers enter, each without seeing the other's.
struct PaperPage {
    bool can_enter = false;
    std::vector<SeatChoice> scrutineers; // for whom this post may enter
    std::vector<std::string> lines;      // what is counted: options, or for, against…
    bool motion = false;
    std::vector<std::string> entered; // "Totaux entrés par Mme Aubry."
    std::string agreement;            // whether two agree; empty until two have entered
    bool agreed = false;
    std::uint32_t voices = 0; // of the electorate: no more can sign
    bool operator==(PaperPage const&) const = default;
};

struct ClosingPage {
    std::optional<model::PollId> poll; // nothing: none is open
    std::string question;
    bool conducting = false;
    std::string cannot_announce; // the reason; empty: it may
    std::string cannot_cancel;
    std::string participation;
    std::string missing; // "5 postes ne répondent pas, 6 votes attendus."; empty: nobody is missing
    std::vector<MissingVote> votes;
    bool counting_down = false;
    int seconds_left = 0;
    std::string countdown;  // "Clôture dans 12 s."
    bool due = false;       // the countdown is over
    bool can_close = false; // and this post may close
    std::optional<PaperPage> paper;
    bool operator==(ClosingPage const&) const = default;
};
[[nodiscard]] ClosingPage closing_page(Outlook const& outlook, std::optional<model::PollId> const& poll);

// Empty when the poll is not counting down.
[[nodiscard]] std::string countdown_sentence(Outlook const& outlook, model::Poll const& poll);

// The totals as typed, in the order of the lines. Errors: polling.paper.not-a-number {line}.
[[nodiscard]] model::Result<model::PaperTotalsEntered>
paper_totals(PaperPage const& page, model::PollId const& poll, model::MemberId const& scrutineer,
             std::span<std::string const> counts, std::string_view envelopes, std::string_view signed_off,
             std::array<std::string, 2> const& names);

} // namespace tablee::client
