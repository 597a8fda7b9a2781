// SPDX-License-Identifier: Apache-2.0
#pragma once

// The first screen: the code on the wall, then who sits here; preparing a session and opening a register
// apart. It fills the window. Thread: the window's.
#include "client/present/home_page.h"
#include "client/present/prepare_form.h"
#include "client/views/view.h"
#include "client/widgets/text_editor.h"

#include <set>

namespace tablee::client {

// The form of *Préparer une séance*, half filled.
struct PrepareState {
    TextEditor committee{TextEditor::Lines::One, 800};
    TextEditor title{TextEditor::Lines::One, 800};
    TextEditor date{TextEditor::Lines::One, 40};
    TextEditor start{TextEditor::Lines::One, 40};
    TextEditor place{TextEditor::Lines::One, 800};
    TextEditor facilitator{TextEditor::Lines::One, 800};
    int written = -1; // the question about rules: 0 yes, 1 no
    int kind = -1;    // commission, assembly, association
    bool tried = false;
    bool next = false; // the session after the last one of that register
    std::string file;
};

struct HomeState {
    TextEditor code{TextEditor::Lines::One, 64};
    TextEditor address{TextEditor::Lines::One, 64};
    TextEditor path{TextEditor::Lines::One, 4096};
    bool by_address = false;
    std::optional<PrepareState> preparing; // the form takes the place of the screen
    TextEditor filter{TextEditor::Lines::One, 200};
    std::set<model::MemberId> chosen;
    bool choosing_again = false; // a request is under way, and somebody else came
    Ticket asked;
};

void draw_home(Ui& ui, Rect area, HomeState& state, HomePage const& page, CommandSink& commands);

// The form alone (prepare_view.cc); closes itself by emptying `state.preparing`.
void draw_prepare(Column& column, HomeState& state, CommandSink& commands);

// "Qui êtes-vous ?" and what follows (join_view.cc).
void draw_joining(Column& column, HomeState& state, HomePage const& page, CommandSink& commands);

} // namespace tablee::client
