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

void list_entered(Outlook const& outlook, model::Poll const& poll, PaperPage& page) {
    std::set<model::MemberId> by;
    for (model::PaperEntry const& entry : poll.paper)
        if (by.insert(entry.scrutineer).second)
            page.entered.push_back(outlook.say("polling.paper.entered",
                                               {model::report::name_in(*outlook.session, entry.scrutineer)}));
    model::Actor const self{outlook.author, outlook.post, &outlook.session->authority.now(), nullptr};
    page.agreed = model::agreed_paper(poll, self) != nullptr;
    if (page.agreed)
        page.agreement = outlook.say("polling.paper.agree");
    else if (by.size() > 1)
        page.agreement = outlook.say("polling.paper.differ");
}

PaperPage paper_page(Outlook const& outlook, model::Poll const& poll) {
    PaperPage page;
    for (model::Member const& member : outlook.session->members) {
        bool const served = outlook.session->authority.now().serves(outlook.post, member.id);
        if (member.in_room() && (served || conducts(outlook)))
            page.scrutineers.push_back({member.id, model::full_name(member)});
    }
    page.can_enter = !page.scrutineers.empty() && poll.status == model::PollStatus::Open;
    model::RuleSheet const& sheet = poll.as.sheet;
    page.motion = std::holds_alternative<model::voting::MotionRules>(sheet.method);
    if (page.motion)
        page.lines = {outlook.say("vote.motion.for"), outlook.say("vote.motion.against"),
                      outlook.say("vote.motion.abstain"), outlook.say("vote.motion.blank"),
                      outlook.say("vote.motion.null")};
    for (model::PollOption const& option : sheet.options)
        page.lines.push_back(model::report::words_of(*outlook.session, option));
    page.voices = static_cast<std::uint32_t>(poll.as.electorate.size());
    list_entered(outlook, poll, page);
    return page;
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
    if (poll->on_paper())
        page.paper = paper_page(outlook, *poll);
    else
        list_missing(outlook, *poll, page);
    return page;
}

model::Result<model::PaperTotalsEntered> paper_totals(PaperPage const& page, model::PollId const& poll,
                                                      model::MemberId const& scrutineer,
                                                      std::span<std::string const> counts,
                                                      std::string_view envelopes, std::string_view signed_off,
                                                      std::array<std::string, 2> const& names) {
    model::PaperTotalsEntered body;
    body.poll = poll;
    body.scrutineer = scrutineer;
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < page.lines.size(); i += 1) {
        auto const number = i < counts.size() ? typed_number(counts[i], 1'000'000) : std::nullopt;
        if (!number)
            return model::failure("polling.paper.not-a-number", {page.lines[i]});
        numbers.push_back(*number);
    }
    auto const found = typed_number(envelopes, 10'000);
    auto const signatures = typed_number(signed_off, 10'000);
    if (!found || !signatures)
        return model::failure("polling.paper.not-a-number", {found ? names[1] : names[0]});
    body.envelopes = static_cast<std::uint16_t>(*found);
    body.signed_off = static_cast<std::uint16_t>(*signatures);
    if (page.motion)
        body.totals = model::voting::MotionVotes{numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]};
    else
        body.totals = model::voting::DotsTotals{std::move(numbers)};
    return body;
}

} // namespace tablee::client
