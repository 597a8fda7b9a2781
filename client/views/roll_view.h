// SPDX-License-Identifier: Apache-2.0
#pragma once

// The roll: who is here, by college, with one click "présent", and behind each name what else can be done.
// Thread: the window's.
#include "client/present/roll_page.h"
#include "client/views/command_chain.h"
#include "client/views/paste_roll_view.h"
#include "client/views/person_form.h"
#include "client/views/view.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

enum class RollDialog : std::uint8_t { None, Person, Proxy, Leaving, Correct, Add, Replace, Roles, Remove };

// The last click, as long as it can be taken back.
struct RollUndo {
    std::string name;
    model::MemberId member;
    std::vector<model::Body> restore;
};

struct RollState {
    TextEditor search{TextEditor::Lines::One, 200};
    bool only_expected = false;
    std::optional<model::CollegeId> college; // the only one shown

    RollDialog dialog = RollDialog::None;
    model::MemberId who; // of the dialog
    PersonForm form;
    int holder = -1;    // of the proxy, among those of the row
    int alternate = -1; // among those of the row; past them: somebody new

    CommandChain chain;
    std::optional<RollUndo> undo;
    bool undoing = false; // the chain is taking a click back

    bool pasting = false;
    PasteRollState paste;
};

void draw_roll(Ui& ui, Rect area, RollState& state, RollPage const& page, CommandSink& commands);

} // namespace tablee::client
