// SPDX-License-Identifier: Apache-2.0
#pragma once

// A ballot that two people key in for somebody else, without a pixel: who keys now, whether they agree. Pure.
#include "client/present/keyed_page.h"
#include "client/views/ballot_draft.h"
#include "client/views/sending.h"
#include "client/widgets/picker.h"

#include <optional>

namespace tablee::client {

enum class KeyedStep : std::uint8_t { Closed, Choose, First, HandOver, Second, Differ, Saved };

struct KeyedState {
    KeyedStep step = KeyedStep::Closed;
    std::optional<model::MemberId> voice;
    std::optional<model::MemberId> first, second; // who key
    bool hands = false;                           // shown by hand, not on paper
    BallotDraft draft;                            // of the one who keys now
    BallotDraft earlier;                          // of the first; never drawn
    PickerState voices, firsts, seconds;
    Sending sending;
};

[[nodiscard]] KeyedVoice const* keyed_voice(KeyedState const& state, KeyedPage const& page);
// Somebody keys, or is about to: nobody else looks.
[[nodiscard]] bool is_keying(KeyedState const& state);

// Brings it up to the page and to what was answered: a poll that ends ends it.
void follow_keyed(KeyedState& state, KeyedPage const& page, CommandSink const& commands,
                  Catalogue const& words);
void open_keyed(KeyedState& state); // at the choice of a voice
void start_first(KeyedState& state, BallotSheet const& sheet);
void end_first(KeyedState& state);                              // the screen is cleared
void start_second(KeyedState& state, BallotSheet const& sheet); // Requires: another person
// The ballot when they agree; otherwise nothing, and both begin anew.
[[nodiscard]] std::optional<model::CastVote> end_second(KeyedState& state, KeyedPage const& page,
                                                        BallotSheet const& sheet, model::PollId const& poll);

} // namespace tablee::client
