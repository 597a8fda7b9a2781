// SPDX-License-Identifier: Apache-2.0
#pragma once

// The agenda as it is planned and as it goes, and the session that opens and closes around it. Pure.
//
// The agenda's numbering is the only one on the screens. An item without planned minutes is not timed: nobody
// is told how long remains of it.
#include "client/present/outlook.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// An item as this post sees it: what was asked here and is not on disk yet is done already.
struct SeenItem {
    model::AgendaItemId id; // zero: added here, not on disk yet
    std::string title;
    std::uint16_t planned_minutes = 0;
    std::optional<model::Instant> started;
    std::optional<model::Instant> ended;
    bool saving = false;

    [[nodiscard]] bool is_running() const { return started && !ended; }
};
[[nodiscard]] std::vector<SeenItem> seen_agenda(Outlook const& outlook);

// The item that runs: of those started and not ended, the last one that was started. None once adjourned.
struct RunningItem {
    std::size_t place = 0; // from 1
    std::size_t of = 0;    // items in all
    SeenItem item;
    std::string time;  // "reste 12 min", "dépassé de 3 min"; empty when it is not timed
    bool over = false; // longer than planned
};
[[nodiscard]] std::optional<RunningItem> running_item(Outlook const& outlook);

// What *Point suivant* does: ends the one that runs and starts the next that never was.
struct NextItem {
    std::optional<model::AgendaItemId> ends;
    std::optional<model::AgendaItemId> starts;
    std::string title; // of what it starts
    bool operator==(NextItem const&) const = default;
    [[nodiscard]] bool is_none() const { return !ends && !starts; }
};
[[nodiscard]] NextItem next_item(Outlook const& outlook);

enum class ItemState : std::uint8_t { Planned, Running, Done };

struct AgendaRow {
    model::AgendaItemId id;
    std::size_t place = 0; // from 1
    std::string title;
    std::uint16_t planned_minutes = 0;
    std::string planned; // "20 min prévues"
    std::string real;    // "de 14 h 05 à 14 h 25, 20 min"; empty before it starts
    std::string left;    // "reste 12 min"
    ItemState state = ItemState::Planned;
    std::string state_words; // "En cours"
    bool over = false;
    bool saving = false;
    bool can_change = false; // rename, plan, move
    bool can_move_up = false;
    bool can_move_down = false;
    bool can_start = false;
    bool can_end = false;
    bool can_remove = false; // only before it starts: what was discussed stays in the minutes
};

// Whether enough people are here, in one sentence.
struct QuorumWords {
    bool required = false;
    bool reached = true;
    std::string sentence;
};
[[nodiscard]] QuorumWords quorum_words(Outlook const& outlook);

struct AgendaPage {
    std::string sentence; // "9 points, 120 min prévues, fin vers 16 h 00"
    std::vector<AgendaRow> rows;
    bool can_add = false;
    NextItem next;
    bool can_go_on = false; // next may be asked for here and now

    model::Phase phase = model::Phase::Prepared;
    std::string phase_words; // "Séance ouverte à 14 h 02"
    bool saving_phase = false;
    QuorumWords quorum;
    bool can_open = false;
    bool can_adjourn = false;
    bool can_reopen = false;
    std::string why_not;                 // who may, when this post may not
    std::vector<std::string> open_polls; // their questions: the session cannot be adjourned before they end
    std::vector<std::string> unfinished; // items that run or never started
};
[[nodiscard]] AgendaPage agenda_page(Outlook const& outlook);

} // namespace tablee::client
