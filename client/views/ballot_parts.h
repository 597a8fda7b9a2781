// SPDX-License-Identifier: Apache-2.0
#pragma once

// What ballots of several kinds are made of: the rule above, an option's card, large answers, levels side by
// side. Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/card.h"

#include <functional>
#include <span>

namespace tablee::client {

// The rule, how far one is, and what becomes of what is not marked.
void draw_ballot_rule(Column& column, BallotSheet const& sheet, std::string const& status);
// A card for each option in the voice's order; one that was withdrawn is struck and has nothing to use.
void draw_option_cards(Column& column, BallotSheet const& sheet, BallotLayout const& layout,
                       std::function<void(Card&, std::uint16_t)> const& draw);
// Title, description, cost.
void draw_option_words(Column& column, BallotOption const& option);
void draw_withdrawn(Column& column, BallotOption const& option);

// One large answer of a few; -1: none yet. Answers whether it changed.
struct LargeChoice {
    Icon icon = Icon::None;
    std::string label;
};
bool draw_large_choices(Column& column, std::string_view key, std::span<LargeChoice const> choices,
                        int& chosen);

// A word of a scale, and how it is read with what it is about ("Bien : Un banc").
struct Level {
    std::string label;
    std::string name;
    GivenGrade grade; // nothing: no opinion
    std::optional<Tint> tint;
};
// Side by side, wrapping: one stop for Tab, arrows inside. Answers whether it changed.
bool draw_levels(Column& column, std::string_view key, std::span<Level const> levels, GivenGrade& given);

// "2 propositions sur 5 ont une réponse."
[[nodiscard]] std::string answered_sentence(Ui& ui, BallotSheet const& sheet,
                                            std::function<bool(std::uint16_t)> const& is_answered);

} // namespace tablee::client
