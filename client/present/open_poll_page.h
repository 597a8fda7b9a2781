// SPDX-License-Identifier: Apache-2.0
#pragma once

// Opening a poll: what may be voted on, by whom, and the rule sheet as one large sentence. Pure.
//
// A draft is what the facilitator has chosen so far; it becomes a sentence that everybody can follow, the
// problems that forbid to open, and at last the rule sheet itself.
#include "client/present/outlook.h"
#include "client/present/poll_defaults.h"
#include "client/present/poll_draft.h"

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
    std::vector<std::string> colleges; // as on the roll
    int current_item = -1;             // the one that has started and not ended
    std::string electorate;            // "20 voix voteront : 18 présentes, 2 représentées."
    std::string quorum_warning;        // empty: it is reached
    std::string list_warning;          // the list is not frozen
    std::string chair;                 // who has the casting vote; empty: nobody
    int voices = 0;                    // that will vote
    int busiest_post = 0;              // voices that the busiest post votes for
    std::string secret_rule;           // how many must ask for a secret ballot; empty: nothing is said
    PollDefaults defaults;             // of the rules of this committee

    std::vector<RuleChoice> methods;    // in the order of PollMethod
    std::vector<RuleChoice> secrecies;  // in the order of Secrecy
    std::vector<RuleChoice> cut_ties;   // of CutTie
    std::vector<RuleChoice> bases;      // of MajorityBase
    std::vector<RuleChoice> thresholds; // of kThresholds
    std::vector<RuleChoice> no_opinions, medians, aggregates, counts, fundings;
    std::vector<RuleChoice> weighings; // of Weighing
    DraftFrame frame;
    bool operator==(OpenPollPage const&) const = default;
};
[[nodiscard]] OpenPollPage open_poll_page(Outlook const& outlook, PollDefaults const& defaults = {});

// What that kind of secrecy means, in plain words. Only the one on paper is ever called secret.
[[nodiscard]] std::string secrecy_sentence(Catalogue const& words, model::Secrecy secrecy);

// Every candidate chosen, the current item, what suits most rooms; the majority and the tie as the
// committee's rules have them.
[[nodiscard]] PollDraft fresh_draft(OpenPollPage const& page, PollMethod method);
// What must be changed before it can be opened; empty: nothing.
[[nodiscard]] std::string problem_in(Catalogue const& words, OpenPollPage const& page,
                                     PollDraft const& draft);

} // namespace tablee::client
