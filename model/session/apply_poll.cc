// SPDX-License-Identifier: Apache-2.0
#include "model/session/apply_parts.h"
#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::model::effects {
namespace {

// A later ballot of the same voice replaces the earlier one, until a closing names those that count.
void replace_earlier(Poll& poll, BallotCast const& body) {
    for (std::size_t i = poll.ballots.size(); i > 0; i -= 1) {
        Ballot const& ballot = poll.ballots.at(i - 1);
        if (ballot.voice == body.voice && ballot.fate == Fate::Received) {
            poll.ballots.change(ballot.id)->fate = Fate::Replaced;
            return;
        }
    }
}

// Late is what the one who closed had not seen.
Fate fate_after(Ballot const& ballot, PollClosed const& closing, Actor const& closer) {
    bool const counted = std::any_of(closing.counted.begin(), closing.counted.end(),
                                     [&](CountedBallot const& one) { return one.ballot == ballot.id; });
    if (counted)
        return Fate::Counted;
    return closer.has_seen(ballot.event) ? Fate::Replaced : Fate::Late;
}

void settle_fates(Poll& poll, PollClosed const& closing, Actor const& closer) {
    for (std::size_t i = 0; i < poll.ballots.size(); i += 1) {
        Ballot const& ballot = poll.ballots.at(i);
        Fate const fate = fate_after(ballot, closing, closer);
        if (fate != ballot.fate)
            poll.ballots.change(ballot.id)->fate = fate;
    }
}

// Options whose proposal is withdrawn, ascending.
std::vector<std::uint16_t> withdrawn_options(Session const& session, Poll const& poll) {
    std::vector<std::uint16_t> withdrawn;
    for (std::size_t i = 0; i < poll.as.sheet.options.size(); i += 1) {
        auto const& id = poll.as.sheet.options[i].proposal;
        Proposal const* proposal = id ? session.proposals.find(*id) : nullptr;
        if (proposal != nullptr && proposal->status == ProposalStatus::Withdrawn)
            withdrawn.push_back(static_cast<std::uint16_t>(i));
    }
    return withdrawn;
}

void contest(Poll& poll) {
    poll.status = PollStatus::Contested;
    poll.result.reset();
    poll.retained.reset();
}

} // namespace

void withdraw_from_polls(Session& session, ProposalId const& proposal) {
    for (std::size_t i = 0; i < session.polls.size(); i += 1) {
        Poll const& poll = session.polls.at(i);
        auto const& options = poll.as.sheet.options;
        if (std::none_of(options.begin(), options.end(),
                         [&](PollOption const& option) { return option.proposal == proposal; }))
            continue;
        Poll& changed = *session.polls.change(poll.id);
        changed.withdrawn = withdrawn_options(session, changed);
        if (changed.result)
            count_again(session, changed);
    }
}

void apply(Session& session, Event const& event, PollOpened const& body) {
    Poll poll;
    poll.id = event.names<PollId>();
    poll.event = ref_of(event);
    poll.opened_at = event.wall;
    poll.as = body;
    poll.withdrawn = withdrawn_options(session, poll); // by somebody whom the keeper had not heard
    session.polls.add(std::move(poll));
}

void apply(Session& session, Event const& event, BallotCast const& body) {
    Poll& poll = *session.polls.change(body.poll);
    Ballot ballot{
        event.names<BallotId>(), ref_of(event), body.seat, body.voice, body.warrant, body.content, {},
        body.keyed_by,           body.reason};
    if (poll.status == PollStatus::Open)
        replace_earlier(poll, body);
    else
        ballot.fate = Fate::Late; // on its way when the closing fell
    poll.ballots.add(std::move(ballot));
}

void apply(Session& session, Event const& event, PollClosingAnnounced const& body) {
    session.polls.change(body.poll)->announcements.push_back({ref_of(event), event.wall, body.seconds, {}});
}

void apply(Session& session, Event const& event, PollClosingCancelled const& body) {
    Actor const who = *session.authority.actor(event.author);
    for (Announcement& one : session.polls.change(body.poll)->announcements)
        if (who.has_seen(one.event))
            one.cancelled_by.push_back(ref_of(event));
}

void apply(Session& session, Event const& event, PollClosed const& body) {
    Poll& poll = *session.polls.change(body.poll);
    poll.closings.push_back({ref_of(event), event.wall, body});
    if (poll.status != PollStatus::Open) // closed, or cancelled, by another keeper who had not seen this one
        return contest(poll);
    Actor const closer = *session.authority.actor(event.author);
    poll.status = PollStatus::Closed;
    settle_fates(poll, body, closer);
    poll.result = count_poll(session, poll, body, closer);
}

void apply(Session& session, Event const& event, PollCancelled const& body) {
    Poll& poll = *session.polls.change(body.poll);
    poll.cancelled_by.push_back(ref_of(event));
    if (poll.status == PollStatus::Closed)
        return contest(poll);
    if (poll.status != PollStatus::Open)
        return; // two keepers cancelled it alike, or it is contested already
    poll.cancel_motive = body.motive;
    poll.status = PollStatus::Cancelled;
}

void apply(Session& session, Event const& event, PaperTotalsEntered const& body) {
    Poll& poll = *session.polls.change(body.poll);
    poll.paper.push_back({ref_of(event), body.scrutineer, session.authority.run(event.author)->post, body});
}

void apply(Session& session, Event const&, RetainedSet const& body) {
    session.polls.change(body.poll)->retained = body;
}

} // namespace tablee::model::effects
