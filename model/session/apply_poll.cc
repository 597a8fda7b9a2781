// SPDX-License-Identifier: Apache-2.0
#include "model/session/apply_parts.h"
#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::model::effects {
namespace {

EventRef ref_of(Event const& event) {
    return {event.author, event.seq};
}

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

Fate fate_after(Poll const& poll, Ballot const& ballot, PollClosed const& closing) {
    bool const counted = std::any_of(closing.counted.begin(), closing.counted.end(),
                                     [&](CountedBallot const& one) { return one.ballot == ballot.id; });
    if (counted)
        return Fate::Counted;
    auto const head = std::find_if(closing.frontier.begin(), closing.frontier.end(),
                                   [&](Seen const& seen) { return seen.author == ballot.event.author; });
    bool const inside = (head != closing.frontier.end() && ballot.event.seq <= head->seq) ||
                        ballot.event.author == poll.closings.front().event.author;
    return inside ? Fate::Replaced : Fate::Late;
}

void settle_fates(Poll& poll, PollClosed const& closing) {
    for (std::size_t i = 0; i < poll.ballots.size(); i += 1) {
        Ballot const& ballot = poll.ballots.at(i);
        Fate const fate = fate_after(poll, ballot, closing);
        if (fate != ballot.fate)
            poll.ballots.change(ballot.id)->fate = fate;
    }
}

} // namespace

void apply(Session& session, Event const& event, PollOpened const& body) {
    Poll poll;
    poll.id = event.names<PollId>();
    poll.event = ref_of(event);
    poll.opened_at = event.wall;
    poll.as = body;
    session.polls.add(std::move(poll));
}

void apply(Session& session, Event const& event, BallotCast const& body) {
    Poll& poll = *session.polls.change(body.poll);
    Ballot ballot{
        event.names<BallotId>(), ref_of(event), body.seat, body.voice, body.warrant, body.content, {}};
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
    session.polls.change(body.poll)->announcements.back().cancelled_by = ref_of(event);
}

void apply(Session& session, Event const& event, PollClosed const& body) {
    Poll& poll = *session.polls.change(body.poll);
    poll.closings.push_back({ref_of(event), event.wall, body});
    if (poll.status !=
        PollStatus::Open) { // closed, or cancelled, by another keeper who had not seen this one
        poll.status = PollStatus::Contested;
        poll.result.reset();
        poll.retained.reset();
        return;
    }
    poll.status = PollStatus::Closed;
    settle_fates(poll, body);
    poll.result = count_poll(session, poll, body);
}

void apply(Session& session, Event const& event, PollCancelled const& body) {
    Poll& poll = *session.polls.change(body.poll);
    poll.cancelled_by = ref_of(event);
    poll.cancel_motive = body.motive;
    poll.status = poll.status == PollStatus::Open ? PollStatus::Cancelled : PollStatus::Contested;
    if (poll.status == PollStatus::Contested)
        poll.result.reset();
}

void apply(Session& session, Event const& event, PaperTotalsEntered const& body) {
    Poll& poll = *session.polls.change(body.poll);
    std::erase_if(poll.paper, [&](PaperEntry const& entry) { return entry.scrutineer == body.scrutineer; });
    poll.paper.push_back({body.scrutineer, session.authority.run(event.author)->post, body});
}

void apply(Session& session, Event const&, RetainedSet const& body) {
    session.polls.change(body.poll)->retained = body;
}

} // namespace tablee::model::effects
