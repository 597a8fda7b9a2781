// SPDX-License-Identifier: Apache-2.0
#include "client/present/post_names.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr std::size_t kNamesShown = 2; // of more than three

bool is_linked(Outlook const& outlook, model::PostId const& post) {
    return std::any_of(outlook.links.begin(), outlook.links.end(),
                       [&](LinkedPost const& link) { return link.post == post; });
}

bool names(model::AdmissionRequest const& request, model::MemberId const& seat) {
    return std::find(request.seats.begin(), request.seats.end(), seat) != request.seats.end();
}

// An admitted post still waits for that seat.
bool still_asks(Outlook const& outlook, model::AdmissionRequest const& request, model::MemberId const& seat) {
    auto const& seats = outlook.session->authority.now().seats;
    auto const server = seats.find(seat);
    if (server == seats.end())
        return true;
    if (server->second == request.id)
        return false;
    model::AdmissionRequest const* rival = outlook.session->requests.find(server->second);
    return rival != nullptr && names(*rival, seat) && rival->at < request.at;
}

} // namespace

std::string post_name(Outlook const& outlook, model::PostId const& post) {
    std::string label;
    for (model::AuthorView const& run : outlook.session->authority.runs())
        if (run.post == post)
            label = run.post_label.utf8;
    return label.empty() ? outlook.say("posts.unnamed") : label;
}

std::string names_of(Outlook const& outlook, std::vector<model::MemberId> const& members) {
    std::vector<std::string> known;
    for (model::MemberId const& id : members)
        if (model::Member const* member = outlook.session->members.find(id))
            known.push_back(members.size() == 1 ? model::full_name(*member) : short_name(*member));
    if (known.empty())
        return {};
    if (known.size() == 1)
        return known[0];
    std::size_t const shown = known.size() <= kNamesShown + 1 ? known.size() - 1 : kNamesShown;
    std::string list = known[0];
    for (std::size_t i = 1; i < shown; i += 1)
        list = outlook.say("posts.names.and-next", {list, known[i]});
    if (shown == known.size() - 1)
        return outlook.say("posts.names.and-last", {list, known.back()});
    auto const others = static_cast<std::int64_t>(known.size() - shown);
    return outlook.say("posts.names.and-others", others, {list, std::to_string(others)});
}

std::vector<model::MemberId> seats_of(Outlook const& outlook, model::PostId const& post) {
    std::vector<model::MemberId> seats;
    for (model::Member const& member : outlook.session->members)
        if (!member.removed && outlook.session->authority.now().serves(post, member.id))
            seats.push_back(member.id);
    return seats;
}

std::vector<model::PostId> lost_posts(Outlook const& outlook) {
    std::vector<model::PostId> lost;
    for (model::PostId const& post : outlook.session->authority.now().admitted)
        if (post != outlook.post && !is_linked(outlook, post))
            lost.push_back(post);
    return lost;
}

std::vector<PendingRequest> pending_requests(Outlook const& outlook) {
    std::vector<PendingRequest> pending;
    model::Session const& session = *outlook.session;
    for (model::AdmissionRequest const& request : session.requests) {
        PendingRequest one{request.id, {}, true, request.at};
        bool const admitted = session.authority.now().is_admitted(request.id);
        bool waits = !admitted;
        for (model::MemberId const& seat : request.seats) {
            model::Member const* member = session.members.find(seat);
            if (member == nullptr || member->removed)
                continue;
            one.seats.push_back(seat);
            waits = waits || still_asks(outlook, request, seat);
        }
        if (waits)
            pending.push_back(std::move(one));
    }
    for (LinkedPost const& link : outlook.links)
        if (!session.authority.now().is_admitted(link.post) && session.requests.find(link.post) == nullptr)
            pending.push_back({link.post, {}, false, {}});
    return pending;
}

} // namespace tablee::client
