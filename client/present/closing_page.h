// SPDX-License-Identifier: Apache-2.0
#pragma once

// Closing a poll in two steps, as those who conduct see it: who is missing, the countdown, and what is
// counted by hand. Pure.
#include "client/present/hand_count_page.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct MissingVote {
    std::string name; // whose voice
    std::string post; // where it would be cast, and whether that post answers
    bool operator==(MissingVote const&) const = default;
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
    std::string countdown;                // "Clôture dans 12 s."
    bool due = false;                     // the countdown is over
    bool can_close = false;               // and this post may close
    std::optional<HandCountPage> by_hand; // nothing: this poll is not counted so
    bool on_paper = false;                // and in no other way
    bool operator==(ClosingPage const&) const = default;
};
[[nodiscard]] ClosingPage closing_page(Outlook const& outlook, std::optional<model::PollId> const& poll);

// Empty when the poll is not counting down.
[[nodiscard]] std::string countdown_sentence(Outlook const& outlook, model::Poll const& poll);

} // namespace tablee::client
