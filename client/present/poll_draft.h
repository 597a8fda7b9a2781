// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the facilitator has chosen of a poll so far, whatever its method, and the rule sheet it becomes. Pure.
//
// A draft begins fresh, with what suits most rooms, or from the sheet of an earlier poll: to change it and
// vote again, or for a second round.
#include "model/event/poll.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// As rooms know them: the first four are offered at once, the next two under "Autres", the last under
// "Avancé".
enum class PollMethod : std::uint8_t {
    Dots,
    Judgment,
    Motion,
    Consent,
    Placing,
    Budget,
    Ranking,
    Score,
    Approval,
    Comparing
};
inline constexpr std::size_t kFirstMethods = 4;
inline constexpr std::size_t kOtherMethods = 6; // those before it and not first
[[nodiscard]] PollMethod method_of(model::voting::Method const& method);
[[nodiscard]] bool asks_options(PollMethod method);
[[nodiscard]] bool retains_options(PollMethod method);
// Counted from totals, so that it can be voted on paper alone.
[[nodiscard]] bool counts_on_paper(PollMethod method);

// More than half; two thirds; three quarters.
inline constexpr std::array<model::Fraction, 3> kThresholds{{{0, 1}, {2, 3}, {3, 4}}};

struct PollDraft {
    PollMethod method = PollMethod::Dots;
    std::string question;
    std::vector<model::ProposalId> chosen; // in any order
    int retain = 4;
    model::CutTie cut_tie = model::CutTie::KeepBoth;
    model::Secrecy secrecy = model::Secrecy::HiddenUntilClosed;
    int item = -1; // place among the page's items

    int dots = 5, cap = 2;
    model::voting::MajorityBase base = model::voting::MajorityBase::Expressed;
    std::size_t threshold = 0; // place in kThresholds
    bool casting_vote = false;
    int grades = 5; // of an appreciation, of an effect and an effort
    model::voting::Median median = model::voting::Median::Lower;
    model::voting::NoOpinion no_opinion = model::voting::NoOpinion::Worst;
    int at_most = 0; // 0: as many as one likes
    int top = 10;
    model::voting::Aggregate aggregate = model::voting::Aggregate::Mean;
    model::voting::RankingCount count = model::voting::RankingCount::Schulze;
    model::voting::Funding funding = model::voting::Funding::EqualShares;
    std::string budget;                             // as typed
    std::map<model::ProposalId, std::string> costs; // as typed
    int pairs = 10;

    model::Weighing weighing = model::Weighing::PerHead;
    std::vector<int> shares; // per college of the page, in hundredths
    bool empty_loses = false;
    std::optional<model::PollId> follows;
    int secret_requests = 0;
};

// What a draft chooses from.
struct DraftFrame {
    std::vector<model::ProposalId> candidates; // in the order of the ballot
    std::vector<model::AgendaItemId> items;
    std::vector<model::CollegeId> colleges;
    bool operator==(DraftFrame const&) const = default;
};

// The sheet of an earlier poll again, in what of it is still there.
[[nodiscard]] PollDraft draft_of(model::RuleSheet const& sheet, DraftFrame const& frame);

enum class DraftFault : std::uint8_t {
    None,
    NoQuestion,
    NoChair,
    CastingOnPaper,
    TooFewOptions,
    BadCap,
    RetainsTooMany,
    TooManyCompared,
    TooManyPairs,
    NotOnPaper,
    SharesOnPaper,
    NoShares,
    NoBudget,
    NoCost
};
[[nodiscard]] DraftFault fault_in(PollDraft const& draft, DraftFrame const& frame, bool has_chair);

// Requires: no fault. Options stand in the order of the frame.
[[nodiscard]] model::RuleSheet sheet_of(PollDraft const& draft, DraftFrame const& frame);

} // namespace tablee::client
