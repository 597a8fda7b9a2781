// SPDX-License-Identifier: Apache-2.0
#pragma once

// The minutes beside the agenda: each item with its text, what was voted and what was decided while it ran.
// Pure.
//
// The agenda's numbering is the only one. Who conducts the session writes; the others read and copy.
#include "client/present/outlook.h"
#include "model/text/sequence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

enum class MarkTone : std::uint8_t { Good, Bad, Warn, Info };

// A vote or a decision, as it stands beside the text.
struct MinutesMark {
    std::string title;
    std::string word; // "Adoptée", "Retenue", "Vote en cours"
    std::string detail;
    MarkTone tone = MarkTone::Info;
    bool operator==(MinutesMark const&) const = default;
};

enum class MinutesStep : std::uint8_t { Coming, Running, Done };

struct MinutesItem {
    model::AgendaItemId id;
    std::size_t place = 0; // from 1
    std::string title;
    std::string time; // "20 min · en cours"
    MinutesStep step = MinutesStep::Coming;
    model::Sequence text;
    bool has_text = false;
    std::vector<MinutesMark> marks;
};

struct MinutesPage {
    std::string sentence; // who writes
    std::vector<MinutesItem> items;
    std::vector<MinutesMark> others;    // votes and decisions outside every item
    std::optional<std::size_t> running; // of items
    bool can_type = false;
    std::string why_not; // when it cannot
    bool adjourned = false;
    std::string safety;      // where what was written is held
    bool in_trouble = false; // the disk, or nobody else is reached
    model::AuthorId author;
    std::uint64_t revision = 0; // another number when the session has changed
};

[[nodiscard]] MinutesPage minutes_page(Outlook const& outlook);

} // namespace tablee::client
