// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/crypto/sealed_box.h"
#include "model/session/poll_count.h"
#include "model/session/rules_parts.h"

#include <algorithm>
#include <map>

namespace tablee::model::rules {
namespace {

Refusal refuse_method(RuleSheet const& sheet) {
    if (std::holds_alternative<voting::MotionRules>(sheet.method))
        return sheet.options.empty() && sheet.retain == 0 ? Refusal::None : Refusal::BadRules;
    auto const& dots = std::get<voting::DotsRules>(sheet.method);
    if (sheet.options.empty())
        return Refusal::NoOptions;
    if (dots.dots == 0 || dots.cap == 0 || dots.cap > dots.dots || sheet.retain > sheet.options.size())
        return Refusal::BadRules;
    return Refusal::None;
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

std::uint64_t sum_of(std::vector<std::uint32_t> const& numbers) {
    std::uint64_t sum = 0;
    for (std::uint32_t number : numbers)
        sum += number;
    return sum;
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
    for (Refusal const no :
         {refuse_method(body.sheet), refuse_options(on, body.sheet), refuse_electorate(on, body.electorate)})
        if (no != Refusal::None)
            return no;
    return Refusal::None;
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
    if (poll.on_paper())
        return agreed_paper(poll, on.who) != nullptr && body.counted.empty() ? Refusal::None
                                                                             : Refusal::PaperDisagrees;
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
    if (!poll.on_paper())
        return Refusal::WrongSecrecy;
    if (body.totals.index() != sheet.method.index())
        return Refusal::WrongMethod;
    if (body.signed_off > poll.as.electorate.size() || body.envelopes > body.signed_off)
        return Refusal::PaperTooMany;
    if (auto const* motion = std::get_if<voting::MotionVotes>(&body.totals)) {
        std::uint64_t const all = std::uint64_t{motion->votes_for} + motion->against + motion->abstain +
                                  motion->blank + motion->null;
        return all <= body.envelopes ? Refusal::None : Refusal::PaperTooMany;
    }
    auto const& dots = std::get<DotsTotals>(body.totals).dots;
    if (dots.size() != sheet.options.size())
        return Refusal::UnknownOption;
    auto const& rules = std::get<voting::DotsRules>(sheet.method);
    std::uint64_t const most = std::uint64_t{rules.dots} * body.envelopes;
    std::uint64_t const most_on_one = std::uint64_t{rules.cap} * body.envelopes;
    bool const over =
        std::any_of(dots.begin(), dots.end(), [&](std::uint32_t on_one) { return on_one > most_on_one; });
    return !over && sum_of(dots) <= most ? Refusal::None : Refusal::PaperTooMany;
}

Refusal refuse(Case const& on, RetainedSet const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    Poll const* poll = on.session.polls.find(body.poll);
    if (poll == nullptr)
        return Refusal::UnknownPoll;
    if (poll->status != PollStatus::Closed ||
        !std::holds_alternative<voting::DotsRules>(poll->as.sheet.method))
        return Refusal::PollNotClosed;
    if (std::adjacent_find(body.options.begin(), body.options.end(), std::greater_equal<>()) !=
        body.options.end())
        return Refusal::NotAscending;
    if (!body.options.empty() && body.options.back() >= poll->as.sheet.options.size())
        return Refusal::UnknownOption;
    return Refusal::None;
}

} // namespace tablee::model::rules
