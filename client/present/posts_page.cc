// SPDX-License-Identifier: Apache-2.0
#include "client/present/posts_page.h"

#include "client/present/post_names.h"
#include "client/present/shell_page.h"
#include "model/report/session_words.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::PostId;

model::Power const& power_of(Outlook const& outlook) {
    return outlook.session->authority.now();
}

PostLink link_of(Outlook const& outlook, PostId const& post) {
    if (post == outlook.post)
        return PostLink::Here;
    for (LinkedPost const& link : outlook.links)
        if (link.post == post)
            return link.silent ? PostLink::Silent : PostLink::Linked;
    return PostLink::Lost;
}

std::string link_words(Outlook const& outlook, PostLink link) {
    switch (link) {
    case PostLink::Here:
        return outlook.say("posts.link.here");
    case PostLink::Linked:
        return outlook.say("posts.link.linked");
    case PostLink::Silent:
        return outlook.say("posts.link.silent");
    case PostLink::Lost:
        return outlook.say("posts.link.lost");
    }
    return {};
}

std::string roles_words(Outlook const& outlook, PostId const& post) {
    std::string words;
    for (model::Role const role :
         {model::Role::Chair, model::Role::Facilitator, model::Role::Deputy, model::Role::MinuteTaker})
        if (power_of(outlook).serves_role(post, role))
            words += (words.empty() ? "" : ", ") + outlook.say(model::report::name_of(role).key);
    return words;
}

// The last admission of that post that waits here.
std::optional<model::PostAdmitted> waiting_admission(Outlook const& outlook, PostId const& post) {
    std::optional<model::PostAdmitted> last;
    for_each_waiting<model::PostAdmitted>(outlook, [&](model::PostAdmitted const& body) {
        if (body.post == post)
            last = body;
    });
    return last;
}

std::string supports_words(Outlook const& outlook, PostId const& post) {
    std::int64_t count = 0;
    for (auto const& [supporter, candidate] : power_of(outlook).supports)
        count += candidate == post ? 1 : 0;
    return count == 0 ? std::string() : outlook.say("posts.supported-by", count, {std::to_string(count)});
}

// Keeper, facilitator and deputies, who would conduct: while one of them answers, nobody is supported.
bool would_conduct(Outlook const& outlook, PostId const& post) {
    model::Power const& power = power_of(outlook);
    return post == power.keeper || power.serves_role(post, model::Role::Facilitator) ||
           power.serves_role(post, model::Role::Deputy);
}

bool answers(Outlook const& outlook, PostId const& post) {
    PostLink const link = link_of(outlook, post);
    return link == PostLink::Here || link == PostLink::Linked || link == PostLink::Silent;
}

bool nobody_conducts(Outlook const& outlook) {
    auto const& admitted = power_of(outlook).admitted;
    return std::none_of(admitted.begin(), admitted.end(), [&](PostId const& post) {
        return would_conduct(outlook, post) && answers(outlook, post);
    });
}

PostRow row_of(Outlook const& outlook, PostId const& post, bool orphaned) {
    PostRow row;
    row.id = post;
    row.name = post_name(outlook, post);
    row.link = link_of(outlook, post);
    row.link_words = link_words(outlook, row.link);
    row.keeps = power_of(outlook).keeper == post;
    row.role = roles_words(outlook, post);
    auto const waiting = waiting_admission(outlook, post);
    row.saving = waiting.has_value();
    for (model::MemberId const& seat : waiting ? waiting->seats : seats_of(outlook, post)) {
        model::Member const& member = *outlook.session->members.find(seat);
        row.seats.push_back({seat, model::full_name(member), college_of(outlook, member)});
    }
    bool const mine = is_admitted(outlook);
    row.can_change_seats = mine && conducts(outlook) && !row.saving;
    row.can_hand_over = mine && keeps_session(outlook) && post != outlook.post;
    row.supports = supports_words(outlook, post);
    auto const& supports = power_of(outlook).supports;
    auto const ours = supports.find(outlook.post);
    row.supported_here = ours != supports.end() && ours->second == post;
    row.can_support = mine && orphaned && answers(outlook, post) && !row.supported_here;
    return row;
}

PostRequest request_of(Outlook const& outlook, PendingRequest const& pending) {
    PostRequest request;
    request.id = pending.post;
    request.name = post_name(outlook, pending.post);
    request.saving = waiting_admission(outlook, pending.post).has_value();
    request.can_admit = is_admitted(outlook) && conducts(outlook) && !request.saving;
    request.seats = seats_of(outlook, pending.post);
    for (model::MemberId const& seat : pending.seats)
        if (std::find(request.seats.begin(), request.seats.end(), seat) == request.seats.end())
            request.seats.push_back(seat);
    if (!pending.has_asked)
        request.asks = outlook.say("posts.asks.nothing");
    else if (pending.seats.empty())
        request.asks = outlook.say("posts.asks.guest");
    else
        request.asks = outlook.say("posts.asks.seats", {names_of(outlook, pending.seats)});
    return request;
}

std::vector<ServedChoice> choices_of(Outlook const& outlook) {
    std::vector<ServedChoice> choices;
    auto const& seats = power_of(outlook).seats;
    for (model::Member const& member : outlook.session->members) {
        if (member.removed)
            continue;
        ServedChoice choice{member.id, model::full_name(member), college_of(outlook, member), {}, {}};
        if (auto const server = seats.find(member.id); server != seats.end()) {
            choice.served_by = server->second;
            choice.served_words = outlook.say("posts.served-by", {post_name(outlook, server->second)});
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

void take_keepership(Outlook const& outlook, PostsPage& page) {
    PostId const& keeper = power_of(outlook).keeper;
    page.unreachable = lost_posts(outlook);
    page.keeper_lost = !answers(outlook, keeper);
    std::string const name = post_name(outlook, keeper);
    page.keeper_words = keeper == outlook.post ? outlook.say("posts.keeper.here")
                        : page.keeper_lost     ? outlook.say("posts.keeper.lost", {name})
                                               : outlook.say("posts.keeper.is", {name});
    page.can_take = power_of(outlook).may_take(outlook.post, page.unreachable);
    if (page.can_take)
        page.take_words = outlook.say(page.keeper_lost ? "posts.take.lost" : "posts.take.answers");
    else if (page.keeper_lost && is_admitted(outlook))
        page.take_words =
            outlook.say(nobody_conducts(outlook) ? "posts.take.support" : "posts.take.deputy-answers");
    for_each_waiting<model::KeepershipTaken>(outlook, [&](auto const&) { page.saving_keeper = true; });
    for_each_waiting<model::KeeperHandedOver>(outlook, [&](auto const&) { page.saving_keeper = true; });
    for_each_waiting<model::SuccessorSupported>(outlook, [&](auto const&) { page.saving_keeper = true; });
}

std::string sentence_of(Outlook const& outlook, PostsPage const& page) {
    auto const count = static_cast<std::int64_t>(page.rows.size());
    auto const away = std::count_if(page.rows.begin(), page.rows.end(), [](PostRow const& row) {
        return row.link == PostLink::Silent || row.link == PostLink::Lost;
    });
    if (count <= 1)
        return outlook.say("posts.alone");
    std::string const posts = outlook.say("posts.count", count, {std::to_string(count)});
    return away == 0 ? outlook.say("posts.all-answer", {posts})
                     : outlook.say("posts.some-away", away, {posts, std::to_string(away)});
}

} // namespace

PostsPage posts_page(Outlook const& outlook, std::string const& wall_code) {
    PostsPage page;
    bool const orphaned = nobody_conducts(outlook);
    page.can_admit = is_admitted(outlook) && conducts(outlook);
    if (page.can_admit)
        page.wall_code = wall_code;
    for (PendingRequest const& pending : pending_requests(outlook))
        page.requests.push_back(request_of(outlook, pending));
    // This post first, then those that answer, then the others: each in the order of their ids.
    for (int const wanted : {0, 1, 2})
        for (PostId const& post : power_of(outlook).admitted) {
            PostLink const link = link_of(outlook, post);
            if ((link == PostLink::Here ? 0 : link == PostLink::Linked ? 1 : 2) == wanted)
                page.rows.push_back(row_of(outlook, post, orphaned));
        }
    page.alone = page.rows.size() <= 1 && page.requests.empty();
    page.choices = choices_of(outlook);
    page.safety = safety_words(outlook);
    take_keepership(outlook, page);
    page.sentence = sentence_of(outlook, page);
    return page;
}

} // namespace tablee::client
