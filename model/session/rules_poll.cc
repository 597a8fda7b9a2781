// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/crypto/sealed_box.h"
#include "model/session/poll_count.h"
#include "model/session/rules_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace tablee::model::rules {
namespace {

// Only methods that totals suffice for are voted on paper alone.
bool counts_totals(voting::Method const& method) {
    return std::holds_alternative<voting::DotsRules>(method) ||
           std::holds_alternative<voting::MotionRules>(method) ||
           std::holds_alternative<voting::JudgmentPoll>(method) ||
           std::holds_alternative<voting::ScorePoll>(method) ||
           std::holds_alternative<voting::ApprovalPoll>(method) ||
           std::holds_alternative<voting::ConsentPoll>(method);
}

Refusal refuse_method(RuleSheet const& sheet) {
    std::size_t const options = sheet.options.size();
    if (voting::asks_options(sheet.method) && options == 0)
        return Refusal::NoOptions;
    std::size_t const most = voting::retains_options(sheet.method) ? options : 0;
    bool const paper = sheet.secrecy == Secrecy::SecretOnPaper;
    bool const sound = voting::sound_rules(sheet.method, options) && sheet.retain <= most &&
                       (!paper || counts_totals(sheet.method));
    return sound ? Refusal::None : Refusal::BadRules;
}

Refusal refuse_shares(Session const& session, CollegeRule const& rule) {
    bool any = false;
    CollegeId const* previous = nullptr;
    for (CollegeShare const& one : rule.shares) {
        if (previous != nullptr && !(*previous < one.college))
            return Refusal::BadShares;
        previous = &one.college;
        if (session.colleges.find(one.college) == nullptr)
            return Refusal::UnknownCollege;
        any = any || one.share.numerator > 0;
    }
    return any ? Refusal::None : Refusal::BadShares;
}

Refusal refuse_colleges(Session const& session, RuleSheet const& sheet) {
    Weighing const weighing = sheet.colleges.weighing;
    if (!needs_colleges(weighing))
        return sheet.colleges.shares.empty() ? Refusal::None : Refusal::BadShares;
    if (session.colleges.empty() || sheet.secrecy == Secrecy::SecretOnPaper ||
        std::holds_alternative<voting::ConsentPoll>(sheet.method))
        return Refusal::BadShares;
    if (weighing == Weighing::DoubleMajority && !std::holds_alternative<voting::MotionRules>(sheet.method))
        return Refusal::BadShares;
    if (weighing == Weighing::StatedShares)
        return refuse_shares(session, sheet.colleges);
    return sheet.colleges.shares.empty() ? Refusal::None : Refusal::BadShares;
}

Refusal refuse_options(Case const& on, RuleSheet const& sheet) {
    if (sheet.options.size() > limits::kPollOptions)
        return Refusal::TooMany;
    for (auto option_at = sheet.options.begin(); option_at != sheet.options.end(); ++option_at) {
        PollOption const& option = *option_at;
        bool const again = std::any_of(sheet.options.begin(), option_at, [&](PollOption const& earlier) {
            return earlier.proposal == option.proposal && earlier.words == option.words;
        });
        if (again)
            return Refusal::BadRules;
        if (!option.proposal) {
            if (option.words.utf8.empty())
                return Refusal::Empty;
            continue;
        }
        Proposal const* proposal = on.session.proposals.find(*option.proposal);
        if (proposal == nullptr || proposal->revision(option.revision) == nullptr)
            return Refusal::UnknownProposal;
        if (!option.words.utf8.empty())
            return Refusal::BadRules;
    }
    return Refusal::None;
}

Refusal refuse_electorate(Case const& on, std::vector<Voice> const& electorate) {
    if (electorate.empty())
        return Refusal::NoElectorate;
    MemberId const* previous = nullptr;
    for (Voice const& voice : electorate) {
        if (previous != nullptr && !(*previous < voice.voice))
            return Refusal::CountedTwice;
        previous = &voice.voice;
        Member const* member = on.session.members.find(voice.voice);
        if (member == nullptr || on.session.members.find(voice.holder) == nullptr)
            return Refusal::UnknownMember;
        bool const voice_changed = member->corrected_by && !on.who.has_seen(*member->corrected_by);
        if (!member->as.has_voice && !voice_changed)
            return Refusal::NoVoice;
    }
    return Refusal::None;
}

bool hides_choices(Secrecy secrecy) {
    return secrecy == Secrecy::HiddenUntilClosed || secrecy == Secrecy::AnonymousDisplay;
}

Refusal open_poll(Case const& on, PollId const& id) {
    Poll const* poll = on.session.polls.find(id);
    if (poll == nullptr)
        return Refusal::UnknownPoll;
    return on.has_ended(*poll) ? Refusal::PollClosed : Refusal::None;
}

// The seat is one of those that may cast this voice, and the warrant says how.
Refusal refuse_warrant(BallotCast const& body, Voice const& voice) {
    bool const own_seat = body.seat == body.voice;
    if (!own_seat && body.seat != voice.holder)
        return Refusal::NotInElectorate;
    bool const by_proxy = !own_seat;
    switch (body.warrant) {
    case Warrant::Own:
    case Warrant::Booth:
        return by_proxy ? Refusal::WarrantMismatch : Refusal::None;
    case Warrant::Proxy:
        return by_proxy ? Refusal::None : Refusal::WarrantMismatch;
    case Warrant::PaperPair:
    case Warrant::Hands:
        return Refusal::None;
    }
    return Refusal::WarrantMismatch;
}

Refusal refuse_content(Poll const& poll, BallotContent const& content) {
    RuleSheet const& sheet = poll.as.sheet;
    if (poll.on_paper())
        return Refusal::WrongSecrecy;
    if (auto const* sealed = std::get_if<SealedChoice>(&content)) {
        std::size_t const length = padded_size(sheet.method, sheet.options.size()) + kSealBytes;
        return poll.is_sealed() && sealed->octets.size() == length ? Refusal::None : Refusal::WrongSecrecy;
    }
    if (poll.is_sealed())
        return Refusal::WrongSecrecy;
    return refusal_of(fault_in(std::get<voting::Choice>(content), sheet.method, sheet.options.size()));
}

// Of the giver and the holder of a proxy, the first to cast the voice keeps it: the giver who came back
// finds it cast, and a holder takes nothing back from the giver.
Refusal refuse_other_seat(Case const& on, Poll const& poll, BallotCast const& body) {
    bool const other = std::any_of(poll.ballots.begin(), poll.ballots.end(), [&](Ballot const& ballot) {
        return ballot.voice == body.voice && ballot.seat != body.seat && on.who.has_seen(ballot.event);
    });
    if (!other)
        return Refusal::None;
    return body.seat == body.voice ? Refusal::VotedByProxy : Refusal::VotedInPerson;
}

// Some announcement stands, as far as the actor had seen.
bool counting_down_for(Case const& on, Poll const& poll) {
    auto const has_seen = [&](EventRef const& event) { return on.who.has_seen(event); };
    return std::any_of(poll.announcements.begin(), poll.announcements.end(), [&](Announcement const& one) {
        return has_seen(one.event) &&
               std::none_of(one.cancelled_by.begin(), one.cancelled_by.end(), has_seen);
    });
}

// All that the closer had seen is counted, the last ballot of each voice: a keeper drops no vote.
Refusal refuse_counted(Case const& on, Poll const& poll, PollClosed const& body) {
    std::map<MemberId, BallotId> last;
    for (Ballot const& ballot : poll.ballots)
        if (on.who.has_seen(ballot.event))
            last[ballot.voice] = ballot.id;
    MemberId const* previous = nullptr;
    for (CountedBallot const& counted : body.counted) {
        if (previous != nullptr && !(*previous < counted.voice))
            return Refusal::CountedTwice;
        previous = &counted.voice;
        Ballot const* ballot = poll.ballots.find(counted.ballot);
        if (ballot == nullptr || !on.who.has_seen(ballot->event))
            return Refusal::CountedUnknown;
        if (ballot->voice != counted.voice || ballot->seat != counted.seat ||
            ballot->warrant != counted.warrant)
            return Refusal::CountedUnknown;
        if (last[counted.voice] != counted.ballot)
            return Refusal::CountedIncomplete;
    }
    return body.counted.size() == last.size() ? Refusal::None : Refusal::CountedIncomplete;
}

// Two people who are not the same entered it and agreed.
Refusal refuse_keyed(Case const& on, BallotCast const& body) {
    bool const for_another = body.warrant == Warrant::PaperPair || body.warrant == Warrant::Hands;
    if (!for_another)
        return body.keyed_by.empty() ? Refusal::None : Refusal::WarrantMismatch;
    if (body.keyed_by.size() != 2 || body.keyed_by[0] == body.keyed_by[1])
        return Refusal::KeyedByTwo;
    for (MemberId const& who : body.keyed_by)
        if (Refusal const no = on.known_member(who); no != Refusal::None)
            return no;
    return Refusal::None;
}

// Voices whose ballot the actor had seen.
std::size_t voices_seen(Case const& on, Poll const& poll) {
    std::set<MemberId> voices;
    for (Ballot const& ballot : poll.ballots)
        if (on.who.has_seen(ballot.event))
            voices.insert(ballot.voice);
    return voices.size();
}

// Nobody's count by hand is dropped: the last entries the actor had seen agree, and leave every voice one
// vote.
Refusal refuse_by_hand(Case const& on, Poll const& poll, std::size_t cast) {
    bool const any = std::any_of(poll.paper.begin(), poll.paper.end(),
                                 [&](PaperEntry const& entry) { return on.who.has_seen(entry.event); });
    if (!any)
        return poll.on_paper() ? Refusal::PaperDisagrees : Refusal::None;
    PaperTotalsEntered const* agreed = agreed_paper(poll, on.who);
    if (agreed == nullptr)
        return Refusal::PaperDisagrees;
    return cast + agreed->envelopes <= poll.as.electorate.size() ? Refusal::None : Refusal::PaperTooMany;
}

Refusal refusal_of(voting::TotalsFault fault) {
    switch (fault) {
    case voting::TotalsFault::None:
        return Refusal::None;
    case voting::TotalsFault::WrongMethod:
        return Refusal::WrongMethod;
    case voting::TotalsFault::UnknownOption:
        return Refusal::UnknownOption;
    case voting::TotalsFault::TooMany:
        return Refusal::PaperTooMany;
    }
    return Refusal::WrongMethod;
}

} // namespace

Refusal refuse(Case const& on, PollOpened const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    if (on.phase() != Phase::Open)
        return Refusal::NotOpen;
    if (on.session.polls.size() >= limits::kPolls)
        return Refusal::TooMany;
    if (body.sheet.question.utf8.empty())
        return Refusal::Empty;
    if (body.key.has_value() != hides_choices(body.sheet.secrecy))
        return Refusal::WrongSecrecy;
    for (Refusal const no : {refuse_method(body.sheet), refuse_options(on, body.sheet),
                             refuse_colleges(on.session, body.sheet), refuse_electorate(on, body.electorate)})
        if (no != Refusal::None)
            return no;
    if (body.sheet.follows && on.session.polls.find(*body.sheet.follows) == nullptr)
        return Refusal::UnknownPoll;
    return body.sheet.secret_requests <= body.electorate.size() ? Refusal::None : Refusal::OutOfRange;
}

Refusal refuse(Case const& on, BallotCast const& body) {
    if (Refusal const no = open_poll(on, body.poll); no != Refusal::None)
        return no;
    if (on.phase() == Phase::Adjourned)
        return Refusal::Adjourned;
    Poll const& poll = *on.session.polls.find(body.poll);
    Voice const* voice = poll.voice(body.voice);
    if (voice == nullptr)
        return Refusal::NotInElectorate;
    bool const entered_for = body.warrant == Warrant::PaperPair || body.warrant == Warrant::Hands;
    if (entered_for ? !on.conducts() : !on.serves(body.seat))
        return Refusal::SeatElsewhere;
    if (Refusal const no = refuse_warrant(body, *voice); no != Refusal::None)
        return no;
    if (Refusal const no = refuse_other_seat(on, poll, body); no != Refusal::None)
        return no;
    if (Refusal const no = refuse_keyed(on, body); no != Refusal::None)
        return no;
    return refuse_content(poll, body.content);
}

Refusal refuse(Case const& on, PollClosingAnnounced const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    if (Refusal const no = open_poll(on, body.poll); no != Refusal::None)
        return no;
    if (counting_down_for(on, *on.session.polls.find(body.poll)))
        return Refusal::ClosingAnnounced;
    return body.seconds <= 3600 ? Refusal::None : Refusal::OutOfRange;
}

Refusal refuse(Case const& on, PollClosingCancelled const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    if (Refusal const no = open_poll(on, body.poll); no != Refusal::None)
        return no;
    return counting_down_for(on, *on.session.polls.find(body.poll)) ? Refusal::None
                                                                    : Refusal::ClosingNotAnnounced;
}

Refusal refuse(Case const& on, PollClosed const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    if (Refusal const no = open_poll(on, body.poll); no != Refusal::None)
        return no;
    Poll const& poll = *on.session.polls.find(body.poll);
    if (!counting_down_for(on, poll))
        return Refusal::ClosingNotAnnounced;
    if (poll.on_paper() && !body.counted.empty())
        return Refusal::CountedUnknown;
    if (Refusal const no = refuse_by_hand(on, poll, body.counted.size());
        no != Refusal::None || poll.on_paper())
        return no;
    if (body.secret.has_value() != poll.is_sealed() || (body.secret && !is_pair(*poll.as.key, *body.secret)))
        return Refusal::WrongSecret;
    return refuse_counted(on, poll, body);
}

Refusal refuse(Case const& on, PollCancelled const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    return open_poll(on, body.poll);
}

Refusal refuse(Case const& on, PaperTotalsEntered const& body) {
    if (Refusal const no = open_poll(on, body.poll); no != Refusal::None)
        return no;
    if (!on.conducts() && !on.serves(body.scrutineer))
        return Refusal::SeatElsewhere;
    if (Refusal const no = on.known_member(body.scrutineer); no != Refusal::None)
        return no;
    Poll const& poll = *on.session.polls.find(body.poll);
    RuleSheet const& sheet = poll.as.sheet;
    if (needs_colleges(sheet.colleges.weighing) || (poll.on_paper() && body.by == HandCount::Hands))
        return Refusal::WrongSecrecy;
    std::size_t const left =
        poll.as.electorate.size() - std::min(poll.as.electorate.size(), voices_seen(on, poll));
    if (body.signed_off > left || body.envelopes > body.signed_off || body.set_aside > body.envelopes)
        return Refusal::PaperTooMany;
    return refusal_of(voting::fault_in(body.totals, sheet.method, sheet.options.size(),
                                       std::uint64_t{body.envelopes} - body.set_aside));
}

Refusal refuse(Case const& on, RetainedSet const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    Poll const* poll = on.session.polls.find(body.poll);
    if (poll == nullptr)
        return Refusal::UnknownPoll;
    if (poll->status != PollStatus::Closed || !voting::retains_options(poll->as.sheet.method))
        return Refusal::PollNotClosed;
    if (std::adjacent_find(body.options.begin(), body.options.end(), std::greater_equal<>()) !=
        body.options.end())
        return Refusal::NotAscending;
    if (!body.options.empty() && body.options.back() >= poll->as.sheet.options.size())
        return Refusal::UnknownOption;
    return Refusal::None;
}

} // namespace tablee::model::rules
