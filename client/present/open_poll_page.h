// SPDX-License-Identifier: Apache-2.0
#pragma once

// Opening a poll: what may be voted on, by whom, and the rule sheet as one large sentence. Pure.
//
// A draft is what the facilitator has chosen so far; it becomes a sentence that everybody can follow, the
// problems that forbid to open, and at last the rule sheet itself.
#include "client/present/outlook.h"

#include <array>
#include <string>
#include <vector>

namespace tablee::client {

struct PollCandidate {
    model::ProposalId id;
    std::string title; // "7. Tenir une fiche…"
    bool operator==(PollCandidate const&) const = default;
};

struct ItemChoice {
    model::AgendaItemId id;
    std::string title;
    bool operator==(ItemChoice const&) const = default;
};

// A choice of the rule sheet, and what it means in plain words.
struct RuleChoice {
    std::string name;
    std::string detail;
    bool operator==(RuleChoice const&) const = default;
};

struct OpenPollPage {
    std::string cannot_open; // the reason; empty: it may
    std::vector<PollCandidate> candidates;
    std::vector<ItemChoice> items;
    int current_item = -1;              // the one that has started and not ended
    std::string electorate;             // "20 voix voteront : 18 présentes, 2 représentées."
    std::string quorum_warning;         // empty: it is reached
    std::string list_warning;           // the list is not frozen
    std::string chair;                  // who has the casting vote; empty: nobody
    std::vector<RuleChoice> secrecies;  // in the order of Secrecy
    std::vector<RuleChoice> cut_ties;   // of CutTie
    std::vector<RuleChoice> bases;      // of MajorityBase
    std::vector<RuleChoice> thresholds; // of kThresholds
    bool operator==(OpenPollPage const&) const = default;
};
[[nodiscard]] OpenPollPage open_poll_page(Outlook const& outlook);

// What that kind of secrecy means, in plain words. Only the one on paper is ever called secret.
[[nodiscard]] std::string secrecy_sentence(Catalogue const& words, model::Secrecy secrecy);

// More than half; two thirds; three quarters.
inline constexpr std::array<model::Fraction, 3> kThresholds{{{0, 1}, {2, 3}, {3, 4}}};

enum class PollMethod : std::uint8_t { Dots, Motion };

struct PollDraft {
    PollMethod method = PollMethod::Dots;
    std::string question;
    std::vector<model::ProposalId> chosen; // in any order
    int dots = 5;
    int cap = 2;
    int retain = 4;
    model::CutTie cut_tie = model::CutTie::KeepBoth;
    model::Secrecy secrecy = model::Secrecy::HiddenUntilClosed;
    model::voting::MajorityBase base = model::voting::MajorityBase::Expressed;
    std::size_t threshold = 0; // place in kThresholds
    bool casting_vote = false;
    int item = -1; // place among the page's items
};

// Every candidate chosen, the current item, the usual five dots.
[[nodiscard]] PollDraft fresh_draft(OpenPollPage const& page, PollMethod method);
// The rule in one sentence or two, as it will be read aloud.
[[nodiscard]] std::string rule_sentence(Catalogue const& words, OpenPollPage const& page,
                                        PollDraft const& draft);
// What must be changed before it can be opened; empty: nothing.
[[nodiscard]] std::string problem_in(Catalogue const& words, OpenPollPage const& page,
                                     PollDraft const& draft);
// Requires: no problem. Options stand in the order of the page.
[[nodiscard]] model::RuleSheet sheet_of(OpenPollPage const& page, PollDraft const& draft);

} // namespace tablee::client
