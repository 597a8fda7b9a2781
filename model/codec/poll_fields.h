// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields of the poll bodies and of a choice, in the order in which they lie in the octets
// (docs/PROTOCOL.md, "Bodies"). Pure.
#include "model/codec/archive.h"
#include "model/event/poll.h"

namespace tablee::model {

// An author's log as it was seen: also in a closing's frontier.
template <class A>
void serialize(A& ar, Seen& v) {
    ar(v.author, v.seq, v.head);
}

namespace voting {

// What a poll asks.
template <class A>
void serialize(A& ar, DotsRules& v) {
    ar(v.dots, v.cap);
}
template <class A>
void serialize(A& ar, MotionRules& v) {
    ar(one_of(v.base, MajorityBase::Members), v.threshold, one_of(v.tie, MotionTie::CastingVote));
}
template <class A>
void serialize(A& ar, JudgmentPoll& v) {
    ar(v.grades, one_of(v.median, Median::Upper), one_of(v.no_opinion, NoOpinion::Normalized));
}
template <class A>
void serialize(A& ar, ApprovalPoll& v) {
    ar(v.at_most);
}
template <class A>
void serialize(A& ar, ScorePoll& v) {
    ar(v.top, one_of(v.aggregate, Aggregate::Median));
}
template <class A>
void serialize(A& ar, RankingPoll& v) {
    ar(one_of(v.count, RankingCount::Transferable), v.seats);
}
template <class A>
void serialize(A& ar, BudgetPoll& v) {
    ar(one_of(v.funding, Funding::Greedy), v.budget, v.costs);
}
template <class A>
void serialize(A& ar, PlacingPoll& v) {
    ar(v.grades);
}
template <class A>
void serialize(A& ar, ComparingPoll& v) {
    ar(v.pairs);
}
template <class A>
void serialize(A&, ConsentPoll&) {}

// What a voice says.
template <class A>
void serialize(A& ar, Dots& v) {
    ar(v.option, v.dots);
}
template <class A>
void serialize(A& ar, DotsChoice& v) {
    ar(v.dots);
}
template <class A>
void serialize(A& ar, MotionChoice& v) {
    ar(one_of(v.motion, Motion::Blank));
}
template <class A>
void serialize(A& ar, Grade& v) {
    ar(v.option, v.grade);
}
template <class A>
void serialize(A& ar, GradesChoice& v) {
    ar(v.grades);
}
template <class A>
void serialize(A& ar, PicksChoice& v) {
    ar(v.options);
}
template <class A>
void serialize(A& ar, RanksChoice& v) {
    ar(v.tiers);
}
template <class A>
void serialize(A& ar, PlacesChoice& v) {
    ar(v.effect, v.effort);
}
template <class A>
void serialize(A& ar, Comparison& v) {
    ar(v.first, v.second, one_of(v.preferred, Preferred::Neither));
}
template <class A>
void serialize(A& ar, ComparisonsChoice& v) {
    ar(v.comparisons);
}
template <class A>
void serialize(A& ar, ConsentChoice& v) {
    ar(one_of(v.consent, Consent::Abstain));
}

// What is counted by hand.
template <class A>
void serialize(A& ar, DotsTotals& v) {
    ar(v.dots);
}
template <class A>
void serialize(A& ar, MotionVotes& v) {
    ar(v.votes_for, v.against, v.abstain, v.blank, v.null);
}
template <class A>
void serialize(A& ar, GradesTotals& v) {
    ar(v.grades);
}
template <class A>
void serialize(A& ar, PicksTotals& v) {
    ar(v.picks);
}
template <class A>
void serialize(A& ar, ConsentVotes& v) {
    ar(v.consent, v.reservations, v.objections, v.lifted, v.abstain);
}

} // namespace voting

template <class A>
void serialize(A& ar, PollOption& v) {
    ar(v.proposal, v.revision, v.words);
}
template <class A>
void serialize(A& ar, CollegeShare& v) {
    ar(v.college, v.share);
}
template <class A>
void serialize(A& ar, CollegeRule& v) {
    ar(one_of(v.weighing, Weighing::DoubleMajority), v.shares, one_of(v.empty, voting::EmptyCollege::Lose));
}
template <class A>
void serialize(A& ar, RuleSheet& v) {
    ar(v.question, one_of(v.secrecy, Secrecy::SecretOnPaper), v.method, v.options, v.retain,
       one_of(v.cut_tie, CutTie::Lot), v.item, v.colleges, v.follows, v.secret_requests);
}
template <class A>
void serialize(A& ar, Voice& v) {
    ar(v.voice, v.holder);
}
template <class A>
void serialize(A& ar, KeyShare& v) {
    ar(v.post, v.sealed);
}
template <class A>
void serialize(A& ar, PollOpened& v) {
    ar(v.sheet, v.electorate, v.quorum, v.key, v.shares);
}
template <class A>
void serialize(A& ar, SealedChoice& v) {
    ar(v.octets);
}
template <class A>
void serialize(A& ar, BallotCast& v) {
    ar(v.poll, v.seat, v.voice, one_of(v.warrant, Warrant::Hands), v.content, v.keyed_by, v.reason);
}
template <class A>
void serialize(A& ar, PollClosingAnnounced& v) {
    ar(v.poll, v.seconds);
}
template <class A>
void serialize(A& ar, PollClosingCancelled& v) {
    ar(v.poll);
}
template <class A>
void serialize(A& ar, CountedBallot& v) {
    ar(v.ballot, v.seat, v.voice, one_of(v.warrant, Warrant::Hands));
}
template <class A>
void serialize(A& ar, PollClosed& v) {
    ar(v.poll, v.frontier, v.counted, v.quorum, v.secret);
}
template <class A>
void serialize(A& ar, PollCancelled& v) {
    ar(v.poll, v.motive);
}
template <class A>
void serialize(A& ar, PaperTotalsEntered& v) {
    ar(v.poll, v.scrutineer, v.totals, v.envelopes, v.signed_off, v.set_aside,
       one_of(v.by, HandCount::Hands));
}
template <class A>
void serialize(A& ar, RetainedSet& v) {
    ar(v.poll, v.options, one_of(v.settlement, Settlement::Lot), v.note);
}

} // namespace tablee::model
