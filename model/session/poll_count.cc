// SPDX-License-Identifier: Apache-2.0
#include "model/session/poll_count.h"

#include "model/codec/event_codec.h"
#include "model/crypto/sealed_box.h"

#include <algorithm>

namespace tablee::model {
namespace {

std::optional<voting::Choice> choice_of(Poll const& poll, Ballot const& ballot,
                                        std::optional<BoxSecret> const& secret) {
    std::optional<voting::Choice> choice;
    if (auto const* open = std::get_if<voting::Choice>(&ballot.content)) {
        choice = *open;
    } else if (secret) {
        auto const plain = open_seal(std::get<SealedChoice>(ballot.content).octets, *secret);
        if (plain)
            choice = decode_choice(*plain);
    }
    RuleSheet const& sheet = poll.as.sheet;
    bool const sound =
        choice && fault_in(*choice, sheet.method, sheet.options.size()) == voting::ChoiceFault::None;
    return sound ? choice : std::nullopt;
}

voting::MotionVotes add_up(std::vector<CountedChoice const*> const& choices) {
    voting::MotionVotes votes;
    for (CountedChoice const* one : choices) {
        if (!one->choice) {
            votes.null += 1;
            continue;
        }
        switch (std::get<voting::MotionChoice>(*one->choice).motion) {
        case voting::Motion::For:
            votes.votes_for += 1;
            break;
        case voting::Motion::Against:
            votes.against += 1;
            break;
        case voting::Motion::Abstain:
            votes.abstain += 1;
            break;
        case voting::Motion::Blank:
            votes.blank += 1;
            break;
        }
    }
    return votes;
}

// How the chair's own voice voted, where it can be known.
std::optional<voting::Motion> vote_of_chair(Session const& session, Power const& power,
                                            std::vector<CountedChoice> const& choices) {
    for (Member const& member : session.members) {
        auto const roles = power.roles.find(member.id);
        if (roles == power.roles.end() || !roles->second.has(Role::Chair))
            continue;
        for (CountedChoice const& one : choices)
            if (one.voice == member.id && one.choice)
                return std::get<voting::MotionChoice>(*one.choice).motion;
    }
    return std::nullopt;
}

voting::MotionSetting setting_of(QuorumFigures const& quorum, std::optional<voting::Motion> chair) {
    voting::MotionSetting setting;
    setting.present_or_represented = static_cast<std::uint32_t>(quorum.present) + quorum.represented;
    setting.members = quorum.voices;
    setting.quorum_reached = quorum.reached;
    setting.chair = chair;
    return setting;
}

Outcome outcome_of(Poll const& poll, std::vector<CountedChoice const*> const& choices,
                   voting::MotionSetting const& setting, std::size_t retain) {
    RuleSheet const& sheet = poll.as.sheet;
    if (auto const* rules = std::get_if<voting::MotionRules>(&sheet.method))
        return voting::count_motion(add_up(choices), *rules, setting);
    std::vector<voting::DotsChoice> ballots;
    for (CountedChoice const* one : choices)
        if (one->choice)
            ballots.push_back(std::get<voting::DotsChoice>(*one->choice));
    return voting::count_dots(ballots, sheet.options.size(), retain);
}

Outcome outcome_on_paper(Poll const& poll, PaperTotalsEntered const& paper, QuorumFigures const& quorum) {
    RuleSheet const& sheet = poll.as.sheet;
    if (auto const* rules = std::get_if<voting::MotionRules>(&sheet.method))
        return voting::count_motion(std::get<voting::MotionVotes>(paper.totals), *rules,
                                    setting_of(quorum, std::nullopt));
    auto const& dots = std::get<DotsTotals>(paper.totals).dots;
    return voting::count_dots(std::vector<std::uint64_t>(dots.begin(), dots.end()), sheet.retain);
}

} // namespace

PaperTotalsEntered const* agreed_paper(Poll const& poll, Actor const& who) {
    std::vector<PaperEntry const*> last; // latest first, one a scrutineer
    for (auto entry = poll.paper.rbegin(); entry != poll.paper.rend(); ++entry) {
        bool const replaced = std::any_of(last.begin(), last.end(), [&](PaperEntry const* later) {
            return later->scrutineer == entry->scrutineer;
        });
        if (!replaced && who.has_seen(entry->event))
            last.push_back(&*entry);
    }
    auto const agree = [](PaperTotalsEntered const& a, PaperTotalsEntered const& b) {
        return a.totals == b.totals && a.envelopes == b.envelopes && a.signed_off == b.signed_off;
    };
    for (std::size_t i = 0; i < last.size(); i += 1)
        for (std::size_t j = i + 1; j < last.size(); j += 1)
            if (agree(last[i]->as, last[j]->as))
                return &last[i]->as;
    return nullptr;
}

PollResult count_poll(Session const& session, Poll const& poll, PollClosed const& closing,
                      Actor const& closer) {
    PollResult result;
    result.quorum = closing.quorum;
    if (PaperTotalsEntered const* paper = poll.on_paper() ? agreed_paper(poll, closer) : nullptr) {
        result.outcome = outcome_on_paper(poll, *paper, closing.quorum);
        result.envelopes = paper->envelopes;
        return result;
    }
    std::vector<CountedChoice const*> all;
    for (CountedBallot const& counted : closing.counted) {
        Ballot const& ballot = *poll.ballots.find(counted.ballot);
        result.choices.push_back(
            {ballot.seat, ballot.voice, ballot.warrant, choice_of(poll, ballot, closing.secret)});
        result.nulls += result.choices.back().choice ? 0U : 1U;
    }
    for (CountedChoice const& one : result.choices)
        all.push_back(&one);
    bool const motion = std::holds_alternative<voting::MotionRules>(poll.as.sheet.method);
    auto const chair = motion ? vote_of_chair(session, *closer.power, result.choices) : std::nullopt;
    result.outcome = outcome_of(poll, all, setting_of(closing.quorum, chair), poll.as.sheet.retain);
    return result;
}

Outcome count_college(Session const& session, Poll const& poll, std::optional<CollegeId> const& college) {
    std::vector<CountedChoice const*> theirs;
    for (CountedChoice const& one : poll.result->choices) {
        Member const* member = session.members.find(one.voice);
        if (member != nullptr && member->as.college == college)
            theirs.push_back(&one);
    }
    return outcome_of(poll, theirs, setting_of(poll.result->quorum, std::nullopt), 0);
}

} // namespace tablee::model
