// SPDX-License-Identifier: Apache-2.0
#include "client/present/shell_page.h"

#include "client/present/agenda_page.h"
#include "client/present/post_names.h"
#include "model/report/session_words.h"

#include <algorithm>

namespace tablee::client {
namespace {

bool reaches_somebody(Outlook const& outlook) {
    return std::any_of(outlook.links.begin(), outlook.links.end(),
                       [](LinkedPost const& link) { return !link.silent; });
}

// Those in the room as the roll stands here, with what waits.
std::int64_t people_here(Outlook const& outlook) {
    std::int64_t here = 0;
    for (model::Member const& member : outlook.session->members) {
        model::Member seen = member;
        for_each_waiting<model::AttendanceMarked>(outlook, [&](model::AttendanceMarked const& body) {
            if (body.member == member.id)
                seen.presence = body.presence;
        });
        here += seen.in_room() ? 1 : 0;
    }
    return here;
}

std::string role_words(Outlook const& outlook) {
    for (model::MemberId const& seat : my_seats(outlook))
        for (model::Role const role :
             {model::Role::Facilitator, model::Role::Deputy, model::Role::MinuteTaker, model::Role::Chair})
            if (outlook.session->members.find(seat)->roles.has(role))
                return outlook.say(model::report::name_of(role).key);
    return {};
}

std::string serves_words(Outlook const& outlook) {
    std::string const names = names_of(outlook, my_seats(outlook));
    if (!names.empty())
        return names;
    return outlook.say(is_admitted(outlook) ? "shell.serves.nobody" : "shell.serves.not-admitted");
}

} // namespace

Safety safety_of(Outlook const& outlook) {
    if (outlook.disk_in_trouble)
        return Safety::DiskTrouble;
    if (!outlook.waiting.empty())
        return Safety::Saving;
    auto const& admitted = outlook.session->authority.now().admitted;
    bool const others = std::any_of(admitted.begin(), admitted.end(),
                                    [&](model::PostId const& post) { return post != outlook.post; });
    if (!reaches_somebody(outlook))
        return others && outlook.session->phase != model::Phase::Adjourned ? Safety::Reconnecting
                                                                           : Safety::Alone;
    return outlook.posts_holding_own < outlook.posts ? Safety::Spreading : Safety::Saved;
}

std::string safety_words(Outlook const& outlook) {
    switch (safety_of(outlook)) {
    case Safety::Saved:
        return outlook.say("shell.safety.saved");
    case Safety::Spreading:
        return outlook.say("shell.safety.spreading", static_cast<std::int64_t>(outlook.posts_holding_own),
                           {std::to_string(outlook.posts_holding_own), std::to_string(outlook.posts)});
    case Safety::Saving:
        return outlook.say("shell.safety.saving");
    case Safety::Alone:
        return outlook.say("shell.safety.alone");
    case Safety::Reconnecting:
        return outlook.say("shell.safety.reconnecting");
    case Safety::DiskTrouble:
        return outlook.say("shell.safety.disk");
    }
    return {};
}

ShellPage shell_page(Outlook const& outlook, std::vector<ShellMessage> messages) {
    ShellPage page;
    model::Session const& session = *outlook.session;
    page.has_session = true;
    page.title = session.charter->title.utf8;
    page.committee = session.charter->committee.utf8;
    if (auto const running = running_item(outlook)) {
        page.item = outlook.say(
            "shell.item", {std::to_string(running->place), std::to_string(running->of), running->item.title});
        page.time = running->time;
        page.over = running->over;
    }
    std::int64_t const here = people_here(outlook);
    auto const posts = static_cast<std::int64_t>(outlook.posts);
    page.presence = outlook.say("shell.presence", here, {std::to_string(here)});
    page.posts = outlook.say("shell.posts", posts, {std::to_string(posts)});
    page.safety = safety_of(outlook);
    page.safety_words = safety_words(outlook);
    page.serves = serves_words(outlook);
    page.role = role_words(outlook);
    page.conducts = is_admitted(outlook) && conducts(outlook);
    page.has_previous = session.charter->previous.has_value();
    if (page.conducts)
        page.requests = pending_requests(outlook).size();
    for (model::Poll const& poll : session.polls)
        page.polls_open += poll.status == model::PollStatus::Open ? 1 : 0;
    page.messages = std::move(messages);
    return page;
}

ShellPage shell_page_at_home(Catalogue const& words, std::vector<ShellMessage> messages) {
    ShellPage page;
    page.title = words.say("shell.product");
    page.committee = words.say("shell.motto");
    page.messages = std::move(messages);
    return page;
}

} // namespace tablee::client
