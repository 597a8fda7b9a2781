// SPDX-License-Identifier: Apache-2.0
#pragma once

// The minutes beside the agenda, typed by several at once. Thread: the window's.
//
// What is typed is kept in the state until the session has it: refused, it is sent again; not to be taken any
// more, it is shown to be copied.
#include "client/present/minutes_page.h"
#include "client/present/shared_text.h"
#include "client/views/view.h"
#include "client/widgets/picker.h"

#include <map>
#include <optional>
#include <string>

namespace tablee::client {

struct MinutesState {
    struct Open {
        explicit Open(model::AuthorId const& author)
            : shared(author) {}
        static constexpr std::size_t kOctets = 256 * 1024;
        SharedText shared;
        TextEditor editor{TextEditor::Lines::Many, kOctets};
        std::uint64_t revision = 0; // of the page that it has followed
        bool copied = false;
    };
    std::map<model::AgendaItemId, Open> open;
    std::optional<model::AgendaItemId> chosen;  // what is shown
    std::optional<model::AgendaItemId> running; // as it was: another one is shown, unless somebody types
    bool typing = false;                        // the text had the focus
    PickerState picker;

    // One command at a time is out.
    Ticket ticket;
    std::optional<model::AgendaItemId> out;
    double sent_at = -1;
    double retry_at = 0;
    model::Error refusal; // the last one; no key when all went well since
    bool can_send = false;

    std::string kept; // words typed in a run that is over
    TextEditor untaken{TextEditor::Lines::Many, Open::kOctets};
};

void draw_minutes(Ui& ui, Rect area, MinutesState& state, MinutesPage const& page, CommandSink& commands);

// Sends what was typed and takes the answers; draw_minutes does it too. To be called each frame while
// another screen is shown, so that what was typed last does not wait for this one.
void tend_minutes(MinutesState& state, CommandSink& commands, double seconds);
// Whether something typed is not the session's yet.
[[nodiscard]] bool has_unsaved(MinutesState const& state);

} // namespace tablee::client
