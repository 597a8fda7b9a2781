// SPDX-License-Identifier: Apache-2.0
#include "client/views/posts_view.h"

#include "client/views/code_cells.h"
#include "client/views/refusal_line.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

void open_seating(PostsState& state, model::PostId const& post, std::string const& name,
                  std::vector<model::MemberId> const& seats) {
    state.seating = PostsState::Seating{post, name, {seats.begin(), seats.end()}};
}

std::vector<model::MemberId> ids_of(std::vector<PostSeat> const& seats) {
    std::vector<model::MemberId> ids;
    for (PostSeat const& seat : seats)
        ids.push_back(seat.id);
    return ids;
}

// Posts may have one name; what is read tells them apart.
std::string told_apart(PostsPage const& page, std::string const& name, model::PostId const& post) {
    auto const same = [&](auto const& one) { return one.name == name && one.id != post; };
    bool const alone = std::none_of(page.rows.begin(), page.rows.end(), same) &&
                       std::none_of(page.requests.begin(), page.requests.end(), same);
    return alone ? name : name + " (" + model::hex(post).substr(0, 4) + ")";
}

// --- Requests

void draw_request(Column& outer, PostsState& state, PostsPage const& page, PostRequest const& request,
                  CommandSink& commands) {
    Ui& ui = outer.ui();
    Palette const& colours = ui.colours();
    IdScope const scope(ui, "asks" + model::hex(request.id));
    std::string const name = told_apart(page, request.name, request.id);
    Card card(outer, CardKind::Soft);
    card.edge(colours.primary);
    Column& column = card.column();
    column.text(Type::BodyStrong, colours.text, name);
    column.paragraph(request.asks);
    column.space(10);
    Flow flow(column);
    if (request.saving)
        badge(flow, ui.say("posts.saving"), colours.info, Icon::Sync);
    if (!request.can_admit)
        return;
    std::string const admit_name = ui.say("posts.admit.of", {name});
    if (button(flow, ui.say("posts.admit"), {.icon = Icon::Check, .name = admit_name}))
        state.admission = commands.act(model::PostAdmitted{request.id, request.seats});
    std::string const choose_name = ui.say("posts.choose.of", {name});
    if (button(flow, ui.say("posts.choose"), {.kind = ButtonKind::Secondary, .name = choose_name}))
        open_seating(state, request.id, name, request.seats);
}

void draw_requests(Column& column, PostsState& state, PostsPage const& page, CommandSink& commands) {
    if (page.requests.empty())
        return;
    column.heading(Type::Heading2, column.ui().say("posts.requests"));
    column.space(10);
    for (PostRequest const& request : page.requests) {
        draw_request(column, state, page, request, commands);
        column.space(10);
    }
    column.space(8);
}

void draw_code(Column& outer, PostsPage const& page) {
    if (page.wall_code.empty())
        return;
    Ui& ui = outer.ui();
    {
        Card card(outer, CardKind::Flat);
        Column& column = card.column();
        column.text(Type::BodyStrong, ui.colours().text, ui.say("posts.code"));
        column.note(ui.say("posts.code.hint"));
        column.space(8);
        code_cells(column, page.wall_code, page.wall_code, CellSize::OnTheWall);
    }
    outer.space(12);
}

// --- Keepership

void draw_keeper(Column& outer, PostsState& state, PostsPage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer, page.keeper_lost ? CardKind::Raised : CardKind::Flat);
    if (page.keeper_lost)
        card.edge(ui.colours().warn.ink);
    Column& column = card.column();
    column.text(Type::BodyStrong, page.keeper_lost ? ui.colours().warn.ink : ui.colours().text,
                page.keeper_words);
    if (!page.take_words.empty()) {
        column.space(4);
        column.paragraph(page.take_words);
    }
    if (page.saving_keeper)
        column.note(ui.say("posts.saving"));
    column.space(page.can_take ? 12 : 0);
    refusal_line(column, commands, state.keepership);
    ButtonLook const look{.kind = page.keeper_lost ? ButtonKind::Primary : ButtonKind::Secondary,
                          .icon = Icon::Swap,
                          .enabled = !page.saving_keeper};
    if (page.can_take && button(column, ui.say("posts.take"), look))
        state.taking = true;
}

void draw_take_dialog(Ui& ui, PostsState& state, PostsPage const& page, CommandSink& commands) {
    if (!state.taking)
        return;
    Dialog dialog(ui, "take", ui.say("posts.take.title"));
    Column& column = dialog.column();
    column.text(Type::BodyStrong, ui.colours().text, page.keeper_words);
    column.paragraph(page.take_words);
    column.space(18);
    Flow flow(column);
    bool const cancel = button(flow, ui.say("posts.cancel"), {.kind = ButtonKind::Secondary});
    bool const take =
        button(flow, ui.say("posts.take.yes"), {.kind = ButtonKind::Danger, .enabled = page.can_take});
    if (take)
        state.keepership = commands.act(model::KeepershipTaken{page.unreachable});
    if (take || cancel || dialog.dismissed())
        state.taking = false;
}

void draw_hand_dialog(Ui& ui, PostsState& state, PostsPage const& page, CommandSink& commands) {
    if (!state.handing_to)
        return;
    auto const row = std::find_if(page.rows.begin(), page.rows.end(),
                                  [&](PostRow const& one) { return one.id == *state.handing_to; });
    if (row == page.rows.end()) {
        state.handing_to.reset();
        return;
    }
    Dialog dialog(ui, "hand", ui.say("posts.hand-over.title", {row->name}));
    Column& column = dialog.column();
    column.paragraph(ui.say("posts.hand-over.why"));
    column.space(8);
    if (row->link != PostLink::Linked)
        banner(column, BannerKind::Warning, ui.say("posts.hand-over.lost"));
    column.space(14);
    Flow flow(column);
    bool const cancel = button(flow, ui.say("posts.cancel"), {.kind = ButtonKind::Secondary});
    bool const hand = button(flow, ui.say("posts.hand-over.yes"),
                             {.kind = ButtonKind::Danger, .enabled = row->can_hand_over});
    if (hand)
        state.keepership = commands.act(model::KeeperHandedOver{row->id});
    if (hand || cancel || dialog.dismissed())
        state.handing_to.reset();
}

// --- Posts

Tint tint_of(Palette const& colours, PostLink link) {
    switch (link) {
    case PostLink::Here:
    case PostLink::Linked:
        return colours.success;
    case PostLink::Silent:
        return colours.warn;
    case PostLink::Lost:
        break;
    }
    return colours.danger;
}

Icon icon_of(PostLink link) {
    switch (link) {
    case PostLink::Here:
        return Icon::Computer;
    case PostLink::Linked:
        return Icon::Network;
    case PostLink::Silent:
        return Icon::SyncProblem;
    case PostLink::Lost:
        break;
    }
    return Icon::Offline;
}

void draw_marks(Column& column, PostRow const& row) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    Flow flow(column, 8);
    badge(flow, row.link_words, tint_of(colours, row.link), icon_of(row.link));
    if (row.keeps)
        badge(flow, ui.say("posts.keeper"), colours.info, Icon::Star);
    if (!row.supports.empty())
        badge(flow, row.supports, colours.info, Icon::ThumbUp);
    if (row.supported_here)
        badge(flow, ui.say("posts.supported-here"), colours.success, Icon::Check);
    if (row.saving)
        badge(flow, ui.say("posts.saving"), colours.info, Icon::Sync);
}

void draw_seats(Column& column, PostRow const& row) {
    Ui& ui = column.ui();
    if (row.seats.empty()) {
        column.note(ui.say("posts.seats.none"));
        return;
    }
    for (PostSeat const& seat : row.seats) {
        std::string const college = seat.college.known ? " · " + seat.college.name : std::string();
        column.text(Type::Body, ui.colours().text_second, seat.name + college);
    }
}

void draw_post_buttons(Column& column, PostsState& state, PostRow const& row, std::string const& name,
                       CommandSink& commands) {
    Ui& ui = column.ui();
    if (!row.can_change_seats && !row.can_hand_over && !row.can_support)
        return;
    column.space(10);
    Flow flow(column);
    std::string const change = ui.say("posts.change.of", {name});
    if (row.can_change_seats &&
        button(flow, ui.say("posts.change"), {.kind = ButtonKind::Secondary, .name = change}))
        open_seating(state, row.id, name, ids_of(row.seats));
    std::string const hand = ui.say("posts.hand-over.of", {name});
    if (row.can_hand_over &&
        button(flow, ui.say("posts.hand-over"), {.kind = ButtonKind::Ghost, .name = hand}))
        state.handing_to = row.id;
    std::string const support = ui.say("posts.support.of", {name});
    if (row.can_support &&
        button(flow, ui.say("posts.support"), {.kind = ButtonKind::Secondary, .name = support}))
        state.keepership = commands.act(model::SuccessorSupported{row.id});
}

void draw_post(Column& outer, PostsState& state, PostsPage const& page, PostRow const& row,
               CommandSink& commands) {
    Ui& ui = outer.ui();
    IdScope const scope(ui, model::hex(row.id));
    std::string const name = told_apart(page, row.name, row.id);
    Card card(outer, CardKind::Flat);
    Column& column = card.column();
    column.text(Type::BodyStrong, ui.colours().text, name);
    if (!row.role.empty())
        column.note(row.role);
    column.space(6);
    draw_marks(column, row);
    column.space(8);
    draw_seats(column, row);
    draw_post_buttons(column, state, row, name, commands);
}

void draw_seating(Ui& ui, PostsState& state, PostsPage const& page, CommandSink& commands) {
    if (!state.seating)
        return;
    PostsState::Seating& seating = *state.seating;
    Dialog dialog(ui, "seats", ui.say("posts.seats.title", {seating.name}), 640);
    Column& column = dialog.column();
    column.paragraph(ui.say("posts.seats.why"));
    column.space(12);
    for (ServedChoice const& choice : page.choices) {
        bool ticked = seating.ticked.contains(choice.id);
        bool const elsewhere = !choice.served_by.is_zero() && choice.served_by != seating.post;
        std::string const label = elsewhere ? choice.name + " · " + choice.served_words : choice.name;
        if (check_box(column, label, ticked, model::hex(choice.id))) {
            if (ticked)
                seating.ticked.insert(choice.id);
            else
                seating.ticked.erase(choice.id);
        }
    }
    column.space(16);
    Flow flow(column);
    bool const cancel = button(flow, ui.say("posts.cancel"), {.kind = ButtonKind::Secondary});
    bool const save = button(flow, ui.say("posts.seats.save"), {.enabled = page.can_admit});
    if (save) {
        std::vector<model::MemberId> seats;
        for (ServedChoice const& choice : page.choices) // in the order of the roll
            if (seating.ticked.contains(choice.id))
                seats.push_back(choice.id);
        state.admission = commands.act(model::PostAdmitted{seating.post, std::move(seats)});
    }
    if (save || cancel || dialog.dismissed())
        state.seating.reset();
}

} // namespace

void draw_posts(Ui& ui, Rect area, PostsState& state, PostsPage const& page, CommandSink& commands) {
    Page screen(ui, "posts", area, ui.say("posts.title"), page.sentence + " · " + page.safety);
    Column& column = screen.column();
    refusal_line(column, commands, state.admission);
    draw_requests(column, state, page, commands);
    if (page.alone)
        empty_state(column, Icon::Devices, ui.say("posts.alone"), ui.say("posts.alone.hint"));
    draw_code(column, page);
    draw_keeper(column, state, page, commands);
    column.space(18);
    column.heading(Type::Heading2, ui.say("posts.in-session"));
    column.space(10);
    for (PostRow const& row : page.rows) {
        draw_post(column, state, page, row, commands);
        column.space(10);
    }
    draw_seating(ui, state, page, commands);
    draw_hand_dialog(ui, state, page, commands);
    draw_take_dialog(ui, state, page, commands);
}

} // namespace tablee::client
