// SPDX-License-Identifier: Apache-2.0
#pragma once

// An action as somebody types it, before it is one: words for the days and the figure, each judged apart.
// Pure.
#include "client/present/outlook.h"

#include <optional>
#include <string>

namespace tablee::client {

struct ActionDraft {
    std::string title, owner, partners, start, due, resources, measure, progress, motive; // as typed
    model::ActionState state = model::ActionState::NotStarted;
    bool operator==(ActionDraft const&) const = default;
};
[[nodiscard]] ActionDraft draft_of(Outlook const& outlook, model::ActionContent const& content);

// The content, or a sentence under each field that is wrong.
struct ActionCheck {
    std::optional<model::ActionContent> content;
    std::string title, start, due, progress, motive; // what is wrong; empty: nothing
};
[[nodiscard]] ActionCheck check_action(ActionDraft const& draft, Catalogue const& words);

// Not done and not dropped, and its day is over. Nobody sets this: it follows from the date.
[[nodiscard]] bool is_late(model::ActionContent const& content, model::Date today);

// "Non démarrée", "En cours", "Réalisée", "Abandonnée".
[[nodiscard]] std::string state_words(Catalogue const& words, model::ActionState state);

} // namespace tablee::client
