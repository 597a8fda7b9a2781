// SPDX-License-Identifier: Apache-2.0
#pragma once

// The results: the list of polls, and one of them with its figures, what it gives, what the chair retains and
// what the service decides. Pure.
//
// The committee's advice (the vote) and the service's decision (a named person) are two things and stand
// apart. What documents say is said here in the same words: model/report.
#include "client/present/next_votes.h"
#include "client/present/outlook.h"
#include "client/present/result_parts.h"
#include "client/present/robustness_card.h"
#include "model/report/college_report.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct PollLine {
    model::PollId id;
    std::string question;
    std::string sentence; // what came out of it, or that it is open
    std::string hour;
    bool open = false;
    bool operator==(PollLine const&) const = default;
};

struct CollegeResult {
    CollegeMark college;
    std::string name;
    std::string note;               // how many ballots, or why it is withheld
    std::optional<Figures> figures; // nothing when withheld
    bool operator==(CollegeResult const&) const = default;
};

// A decision that the service takes, or has not taken, on one thing.
struct DecisionLine {
    std::optional<model::ProposalId> proposal; // nothing: the motion
    std::string title;
    std::string verdict; // "Retenue – Karim Haddad, 12/03/2026", or that it was not examined yet
    std::string motive;
    bool taken = false;
    bool saving = false;
    bool operator==(DecisionLine const&) const = default;
};

// The line "retained".
struct RetainedLine {
    std::vector<std::uint16_t> options; // ascending
    std::vector<std::string> titles;
    std::string settled; // how a tie was settled, with its note; or that the line is as counted
    std::string tie;     // what must be settled, and how it was declared; empty: nothing
    bool can_set = false;
    bool saving = false;
    bool operator==(RetainedLine const&) const = default;
};

struct ResultPage {
    model::PollId id;
    std::string question;
    std::string notice; // contested, cancelled, still open: instead of figures
    bool contested = false;
    std::string sentence;             // what it gives, in one sentence
    std::vector<std::string> facts;   // the rule, the hours, who took part
    std::vector<std::string> remarks; // ballots on paper, late ones, options without a dot
    std::vector<std::string> decided; // beside the heads: what the shares of colleges, or a college, decided
    std::vector<std::string> withdrawn; // after opening: before and after
    Figures total;
    std::optional<Figures> per_head; // where the colleges weigh: everybody alike
    std::string weights_note;        // what the two mean; why shares are not in figures
    std::string majority;            // "Il faut 8 voix pour…, il manquait 1 voix"
    bool adopted = false;
    std::uint32_t required = 0;
    std::uint32_t base = 0;
    std::vector<CollegeResult> colleges;
    std::string colleges_note;                     // why some are withheld
    std::string colleges_differ;                   // their first three are not the same; empty: they are
    std::vector<std::vector<std::string>> nominal; // member, vote; nominal polls only
    std::optional<RetainedLine> retained;          // of a prioritisation
    model::CutTie cut_tie = model::CutTie::KeepBoth;
    std::vector<std::uint16_t> tied;
    std::vector<DecisionLine> decisions;
    bool can_decide = false;
    NextVotes next;
    std::optional<RobustnessCard> robustness; // the facilitator's
};

struct ResultsPage {
    std::vector<PollLine> polls; // the last first
    std::optional<ResultPage> shown;
    std::string safety;
    bool can_open = false; // this post conducts, and the session is open
    model::Date today;     // of the session: what a decision's date begins as
    std::string today_words;
};
// `selected` nothing: the last closed poll, else the last one.
[[nodiscard]] ResultsPage results_page(Outlook const& outlook, std::optional<model::PollId> const& selected);

// What the chair's line says about how a tie was settled, as the rule sheet declared it.
[[nodiscard]] model::Settlement settlement_of(ResultPage const& page);

struct DecisionDraft {
    int verdict = 0; // place in model::Verdict
    std::string decided_by;
    std::string date; // as typed
    std::string motive;
};
// Errors: results.decide.no-name, results.decide.bad-date {typed}, those of what is typed.
[[nodiscard]] model::Result<model::DecisionTaken>
decision_of(ResultPage const& page, DecisionLine const& line, DecisionDraft const& draft);

} // namespace tablee::client
