// SPDX-License-Identifier: Apache-2.0
#pragma once

// The proposals as a board shows them. Pure.
//
// A number stands on a card only once the list is frozen. What this post has just entered stands among the
// cards at once, marked until it is on disk.
#include "client/present/outlook.h"

#include <string>
#include <vector>

namespace tablee::client {

// A seat that a thing may be entered for, by name.
struct SeatChoice {
    model::MemberId id;
    std::string name;
    bool operator==(SeatChoice const&) const = default;
};
[[nodiscard]] std::vector<SeatChoice> seat_choices(Outlook const& outlook);

struct ProposalCard {
    model::ProposalId id; // zero: not an event yet
    std::string key;      // what the screen knows it by
    std::string number;   // "n° 7"; empty before the list is frozen
    std::string pledge;
    CollegeMark college; // unknown when the author stays anonymous
    std::string title;
    std::string description;
    std::string author; // or that it is anonymous
    std::string initials;
    std::string fate;   // withdrawn and why, merged into which; empty when it stands
    std::string search; // all its words, folded
    bool saving = false;
    bool can_edit = false;
    bool can_withdraw = false;
    bool operator==(ProposalCard const&) const = default;
};

struct CollegeFilter {
    CollegeMark college;
    std::string label; // "Usagers 7"
    bool operator==(CollegeFilter const&) const = default;
};

struct BoardPage {
    std::string sentence; // how many, and whether the list is frozen
    std::string all;      // label of the filter that filters nothing
    std::vector<CollegeFilter> filters;
    std::vector<ProposalCard> cards; // those that stand
    std::vector<ProposalCard> gone;  // withdrawn or merged
    std::vector<SeatChoice> seats;   // for whom this post may propose
    std::string safety;
    std::string cannot_propose; // the reason; empty: it may
    bool frozen = false;
    bool can_merge = false;
    bool can_freeze = false;
    bool can_unfreeze = false;
    std::size_t to_number = 0; // proposals that freezing would give a number
    bool operator==(BoardPage const&) const = default;
};
[[nodiscard]] BoardPage board_page(Outlook const& outlook);

// What a person types into the search, as `search` of the cards is written.
[[nodiscard]] std::string search_words(std::string_view typed);

} // namespace tablee::client
