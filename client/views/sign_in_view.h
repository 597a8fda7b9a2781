// SPDX-License-Identifier: Apache-2.0
#pragma once

// Signing the presence at one's own post: one large button a person. As a screen of its own, or within
// another one's column. Thread: the window's.
#include "client/present/sign_in_page.h"
#include "client/views/command_chain.h"
#include "client/views/view.h"
#include "client/widgets/column.h"

namespace tablee::client {

struct SignInState {
    CommandChain chain;
};

void draw_sign_in(Ui& ui, Rect area, SignInState& state, SignInPage const& page, CommandSink& commands);
// Only the people and their buttons.
void draw_sign_in_rows(Column& column, SignInState& state, SignInPage const& page, CommandSink& commands);

} // namespace tablee::client
