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

template <class A>
void serialize(A& ar, DotsRules& v) {
    ar(v.dots, v.cap);
}
template <class A>
void serialize(A& ar, MotionRules& v) {
    ar(one_of(v.base, MajorityBase::Members), v.threshold, one_of(v.tie, MotionTie::CastingVote));
}
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
void serialize(A& ar, MotionVotes& v) {
    ar(v.votes_for, v.against, v.abstain, v.blank, v.null);
}

} // namespace voting

template <class A>
void serialize(A& ar, PollOption& v) {
    ar(v.proposal, v.revision, v.words);
}
template <class A>
void serialize(A& ar, RuleSheet& v) {
    ar(v.question, one_of(v.secrecy, Secrecy::SecretOnPaper), v.method, v.options, v.retain,
       one_of(v.cut_tie, CutTie::Lot), v.item);
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
    ar(v.poll, v.seat, v.voice, one_of(v.warrant, Warrant::Hands), v.content);
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
void serialize(A& ar, DotsTotals& v) {
    ar(v.dots);
}
template <class A>
void serialize(A& ar, PaperTotalsEntered& v) {
    ar(v.poll, v.scrutineer, v.totals, v.envelopes, v.signed_off);
}
template <class A>
void serialize(A& ar, RetainedSet& v) {
    ar(v.poll, v.options, one_of(v.settlement, Settlement::Lot), v.note);
}

} // namespace tablee::model
