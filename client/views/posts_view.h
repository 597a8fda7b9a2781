// SPDX-License-Identifier: Apache-2.0
#pragma once

// Posts: who asks to come in, who is linked, whom each serves, and who keeps the session. Thread: the
// window's.
#include "client/present/posts_page.h"
#include "client/views/view.h"

#include <set>

namespace tablee::client {

struct PostsState {
    // The dialog of seats, open on that post, with the members ticked so far.
    struct Seating {
        model::PostId post;
        std::string name;
        std::set<model::MemberId> ticked;
    };
    std::optional<Seating> seating;
    std::optional<model::PostId> handing_to; // the dialog asks whether that post shall keep the session
    bool taking = false;                     // the dialog asks whether this one shall
    Ticket admission;
    Ticket keepership;
};

void draw_posts(Ui& ui, Rect area, PostsState& state, PostsPage const& page, CommandSink& commands);

} // namespace tablee::client
