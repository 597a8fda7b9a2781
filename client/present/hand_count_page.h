// SPDX-License-Identifier: Apache-2.0
#pragma once

// Votes counted by hand: the totals of a secret ballot on paper, or of those who do not vote on a screen, by
// paper or by hands. Two scrutineers enter them, each without seeing the other's. Pure.
#include "client/present/board_page.h"
#include "client/present/outlook.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// One figure to enter. Figures of one option stand together.
struct TotalLine {
    std::string of; // the option; empty: the question itself
    std::string what;
    bool operator==(TotalLine const&) const = default;
};

struct HandCountPage {
    bool can_enter = false;
    bool beside = false;                 // votes on screens count too
    std::vector<SeatChoice> scrutineers; // for whom this post may enter
    std::vector<TotalLine> lines;
    bool sets_aside = false;          // blank and null sheets are a figure of their own
    std::vector<std::string> entered; // "Totaux entrés par Mme Aubry."
    std::string agreement;            // whether two agree; empty until two have entered
    bool agreed = false;
    bool started = false;     // somebody has entered totals: it is closed with them or not at all
    std::uint32_t voices = 0; // that may still be counted so: no more can sign
    model::voting::Method method;
    std::size_t options = 0;
    bool operator==(HandCountPage const&) const = default;
};
// Nothing: this method needs each ballot, or colleges weigh and nobody knows whose ballot it is.
[[nodiscard]] std::optional<HandCountPage> hand_count_page(Outlook const& outlook, model::Poll const& poll);

// As typed.
struct TypedTotals {
    model::HandCount by = model::HandCount::Paper;
    std::vector<std::string> counts; // in the order of the lines
    std::string envelopes;           // or people who raised a hand
    std::string signed_off;          // on paper
    std::string set_aside;           // empty: none
};
// What the fields are called, for the error that names one.
struct TotalNames {
    std::string envelopes, signed_off, set_aside;
};
// Errors: polling.paper.not-a-number {field}.
[[nodiscard]] model::Result<model::PaperTotalsEntered>
totals_entered(HandCountPage const& page, model::PollId const& poll, model::MemberId const& scrutineer,
               TypedTotals const& typed, TotalNames const& names);

} // namespace tablee::client
