// SPDX-License-Identifier: Apache-2.0
#include "client/present/closing_page.h"

#include "client/i18n/lexicon.h"
#include "client/present/permission.h"
#include "client/present/typed_values.h"
#include "client/present/vote_page.h"
#include "model/report/session_words.h"
#include "model/session/poll_count.h"

#include <algorithm>
#include <set>

namespace tablee::client {
namespace {

bool answers(Outlook const& outlook, model::PostId const& post) {
    return post == outlook.post ||
           std::any_of(outlook.links.begin(), outlook.links.end(),
                       [&](LinkedPost const& link) { return link.post == post && !link.silent; });
}

std::string label_of(Outlook const& outlook, model::PostId const& post) {
    std::string label;
    for (model::AuthorView const& run : outlook.session->authority.runs())
        if (run.post == post)
            label = run.post_label.utf8;
    return label.empty() ? outlook.say("polling.missing.a-post") : label;
}

// Where a seat votes; nothing when no post serves it.
std::optional<model::PostId> post_of(Outlook const& outlook, model::MemberId const& seat) {
    auto const& seats = outlook.session->authority.now().seats;
    auto const at = seats.find(seat);
    return at == seats.end() ? std::nullopt : std::optional(at->second);
}

void list_missing(Outlook const& outlook, model::Poll const& poll, ClosingPage& page) {
    std::set<model::MemberId> cast;
    for (model::Ballot const& ballot : poll.ballots)
        cast.insert(ballot.voice);
    std::set<model::PostId> silent;
    for (model::Voice const& voice : poll.as.electorate) {
        if (cast.contains(voice.voice))
            continue;
        auto const post = post_of(outlook, voice.holder);
        MissingVote row{model::report::name_in(*outlook.session, voice.voice),
                        outlook.say("polling.missing.no-post")};
        if (post && answers(outlook, *post)) {
            row.post = label_of(outlook, *post);
        } else if (post) {
            silent.insert(*post);
            row.post = outlook.say("polling.missing.silent", {label_of(outlook, *post)});
        }
        page.votes.push_back(std::move(row));
    }
    if (page.votes.empty())
        return;
    auto const votes = static_cast<std::int64_t>(page.votes.size());
    auto const posts = static_cast<std::int64_t>(silent.size());
    if (posts > 0)
        page.missing = outlook.say("polling.missing.posts", posts, {std::to_string(posts)}) + " ";
    page.missing += outlook.say("polling.missing.votes", votes, {std::to_string(votes)});
}

std::optional<int> seconds_left(Outlook const& outlook, model::Poll const& poll) {
    model::Announcement const* announced = poll.counting_down();
    if (announced == nullptr)
        return std::nullopt;
    std::int64_t const left = announced->at.ms + announced->seconds * 1000 - outlook.now.ms;
    // Another post's clock may be wrong: never more than was announced.
    return static_cast<int>(std::clamp<std::int64_t>((left + 999) / 1000, 0, announced->seconds));
}

} // namespace

std::string countdown_sentence(Outlook const& outlook, model::Poll const& poll) {
    auto const left = seconds_left(outlook, poll);
    if (!left)
        return {};
    return *left == 0 ? outlook.say("polling.countdown.due")
                      : outlook.say("polling.countdown.left", {std::to_string(*left)});
}

ClosingPage closing_page(Outlook const& outlook, std::optional<model::PollId> const& id) {
    ClosingPage page;
    model::Poll const* poll = id ? outlook.session->polls.find(*id) : nullptr;
    if (poll == nullptr || poll->status != model::PollStatus::Open)
        return page;
    page.poll = poll->id;
    page.question = poll->as.sheet.question.utf8;
    page.conducting = conducts(outlook);
    page.participation = vote_page(outlook, id).participation;
    page.cannot_announce = why_not(outlook, model::PollClosingAnnounced{poll->id, 20});
    page.cannot_cancel = why_not(outlook, model::PollClosingCancelled{poll->id});
    if (auto const left = seconds_left(outlook, *poll)) {
        page.counting_down = true;
        page.seconds_left = *left;
        page.countdown = countdown_sentence(outlook, *poll);
        page.due = *left == 0;
        page.can_close = page.due && keeps_session(outlook);
    }
    page.on_paper = poll->on_paper();
    page.by_hand = hand_count_page(outlook, *poll);
    if (!page.on_paper)
        list_missing(outlook, *poll, page);
    return page;
}

} // namespace tablee::client
