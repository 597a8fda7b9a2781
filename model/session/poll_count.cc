// SPDX-License-Identifier: Apache-2.0
#include "model/session/poll_count.h"

#include "model/codec/event_codec.h"
#include "model/crypto/sealed_box.h"
#include "model/voting/poll_method.h"
#include "model/voting/withdrawal.h"

#include <algorithm>

namespace tablee::model {
namespace {

using voting::Rational;

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

// Whose ballots, under which rule, without which options.
struct Count {
    Session const& session;
    Poll const& poll;
    PollResult const& result;
    voting::Method method;
    Weighing weighing = Weighing::PerHead;
    std::vector<std::uint16_t> withdrawn;
    std::size_t retain = 0;
    std::optional<std::optional<CollegeId>> only = std::nullopt;
    std::optional<std::optional<CollegeId>> left_out = std::nullopt;
    std::optional<voting::Motion> chair = std::nullopt;

    [[nodiscard]] Outcome outcome() const;

  private:
    using ByCollege = std::map<std::optional<CollegeId>, std::vector<voting::Choice>>;

    [[nodiscard]] std::optional<CollegeId> college_of(MemberId const& voice) const {
        Member const* member = session.members.find(voice);
        return member == nullptr ? std::nullopt : member->as.college;
    }
    [[nodiscard]] bool weighs() const { return shares_weigh(weighing); }
    [[nodiscard]] ByCollege choices(voting::Kept const& kept, std::uint32_t& nulls) const;
    [[nodiscard]] Rational share_of(std::optional<CollegeId> const& college) const;
    [[nodiscard]] std::vector<voting::CollegeChoices> weighed(ByCollege const& by_college) const;
    [[nodiscard]] std::optional<voting::Totals> totals(voting::Kept const& kept) const;
    [[nodiscard]] voting::MotionOutcome
    motion(ByCollege const& choices, std::optional<voting::Totals> const& totals, std::uint32_t nulls) const;
    [[nodiscard]] voting::DotsOutcome
    dots(ByCollege const& choices, std::optional<voting::Totals> const& totals, std::size_t options) const;
};

Count::ByCollege Count::choices(voting::Kept const& kept, std::uint32_t& nulls) const {
    ByCollege by_college;
    for (CountedChoice const& one : result.choices) {
        auto const college = college_of(one.voice);
        if ((only && *only != college) || (left_out && *left_out == college))
            continue;
        if (one.choice)
            by_college[college].push_back(kept.of(*one.choice));
        else
            nulls += 1;
    }
    return by_college;
}

// Equal shares: every college of the roll one, the members without a college none together.
Rational Count::share_of(std::optional<CollegeId> const& college) const {
    if (!college)
        return 0;
    if (weighing == Weighing::EqualShares)
        return 1;
    for (CollegeShare const& one : poll.as.sheet.colleges.shares)
        if (one.college == *college)
            return Rational(one.share.numerator, one.share.denominator);
    return 0;
}

std::vector<voting::CollegeChoices> Count::weighed(ByCollege const& by_college) const {
    std::vector<voting::CollegeChoices> colleges(weighs() ? 0 : 1);
    std::vector<Rational> shares;
    std::vector<std::uint64_t> ballots;
    for (auto const& [college, choices] : by_college) {
        if (weighs())
            colleges.emplace_back();
        for (voting::Choice const& choice : choices)
            colleges.back().choices.push_back(&choice);
        shares.push_back(share_of(college));
        ballots.push_back(static_cast<std::uint64_t>(
            std::count_if(choices.begin(), choices.end(),
                          [](voting::Choice const& choice) { return !voting::is_blank(choice); })));
    }
    if (!weighs())
        return colleges;
    // A college where nobody voted is not among them, and its share must be known to be given away.
    for (College const& college : session.colleges)
        if (!by_college.contains(college.id)) {
            shares.push_back(share_of(college.id));
            ballots.push_back(0);
        }
    auto const weights = voting::ballot_weights(shares, ballots, poll.as.sheet.colleges.empty);
    for (std::size_t i = 0; i < colleges.size(); i += 1)
        colleges[i].weight = weights[i];
    if (colleges.empty())
        colleges.emplace_back();
    return colleges;
}

std::optional<voting::Totals> Count::totals(voting::Kept const& kept) const {
    bool const of_all = !only && !left_out;
    return result.by_hand && of_all ? std::optional(kept.of(result.by_hand->totals)) : std::nullopt;
}

voting::MotionOutcome Count::motion(ByCollege const& choices, std::optional<voting::Totals> const& totals,
                                    std::uint32_t nulls) const {
    voting::MotionVotes votes = totals ? std::get<voting::MotionVotes>(*totals) : voting::MotionVotes();
    votes.null += nulls;
    for (auto const& [college, theirs] : choices)
        for (voting::Choice const& choice : theirs) {
            voting::Motion const said = std::get<voting::MotionChoice>(choice).motion;
            votes.votes_for += said == voting::Motion::For ? 1 : 0;
            votes.against += said == voting::Motion::Against ? 1 : 0;
            votes.abstain += said == voting::Motion::Abstain ? 1 : 0;
            votes.blank += said == voting::Motion::Blank ? 1 : 0;
        }
    return count_motion(votes, std::get<voting::MotionRules>(method), setting_of(result.quorum, chair));
}

voting::DotsOutcome Count::dots(ByCollege const& choices, std::optional<voting::Totals> const& totals,
                                std::size_t options) const {
    std::vector<voting::DotsChoice> ballots;
    for (auto const& [college, theirs] : choices)
        for (voting::Choice const& choice : theirs)
            ballots.push_back(std::get<voting::DotsChoice>(choice));
    if (!totals)
        return voting::count_dots(ballots, options, retain);
    auto const& by_hand = std::get<voting::DotsTotals>(*totals).dots;
    voting::DotsOutcome const cast = voting::count_dots(ballots, options, retain);
    std::vector<std::uint64_t> sums(by_hand.begin(), by_hand.end());
    for (std::size_t i = 0; i < sums.size(); i += 1)
        sums[i] += cast.dots[i];
    voting::DotsOutcome outcome = voting::count_dots(std::move(sums), retain);
    outcome.valid = cast.valid + result.by_hand->envelopes;
    outcome.blank = cast.blank + result.by_hand->set_aside;
    return outcome;
}

Outcome Count::outcome() const {
    voting::Kept const kept(poll.as.sheet.options.size(), withdrawn);
    std::uint32_t nulls = 0;
    ByCollege const by_college = choices(kept, nulls);
    auto const counted = totals(kept);
    voting::Method const rules = kept.of(method);
    if (std::holds_alternative<voting::MotionRules>(rules))
        if (!weighs())
            return motion(by_college, counted, nulls);
    if (std::holds_alternative<voting::DotsRules>(rules) && !weighs())
        return dots(by_college, counted, kept.size());
    std::uint32_t by_hand = 0;
    if (counted)
        by_hand = static_cast<std::uint32_t>(result.by_hand->envelopes - result.by_hand->set_aside);
    auto outcome = voting::count_method(rules, kept.size(), retain, weighed(by_college),
                                        counted ? &*counted : nullptr, by_hand);
    if (counted) {
        outcome.ballots += result.by_hand->set_aside;
        outcome.blank += result.by_hand->set_aside;
    }
    return std::make_shared<voting::MethodOutcome const>(std::move(outcome));
}

Count count_of(Session const& session, Poll const& poll, PollResult const& result) {
    RuleSheet const& sheet = poll.as.sheet;
    return {session, poll, result, sheet.method, sheet.colleges.weighing, poll.withdrawn, sheet.retain};
}

// A motion's figures stay those of the heads; what the shares come to decides.
void decide_by_shares(Count count, PollResult& result) {
    Outcome const weighed = count.outcome();
    auto const& outcome = *std::get<std::shared_ptr<voting::MethodOutcome const>>(weighed);
    auto& motion = std::get<voting::MotionOutcome>(result.outcome);
    result.per_head = result.outcome;
    motion.adopted = motion.quorum_reached && std::get<voting::CollegeMotionOutcome>(outcome.detail).adopted;
    motion.casting_vote_used = false;
    motion.decided_by = voting::DecidedBy::Shares;
}

// Every college where somebody voted for or against must be for it, as the whole is.
void decide_by_colleges(Count count, PollResult& result) {
    auto& whole = std::get<voting::MotionOutcome>(result.outcome);
    bool all = true;
    for (College const& college : count.session.colleges) {
        count.only = college.id;
        auto const outcome = count.outcome();
        auto const& votes = std::get<voting::MotionOutcome>(outcome).votes;
        if (votes.expressed() == 0)
            continue;
        result.verdicts.push_back({college.id, votes.votes_for > votes.against});
        all = all && result.verdicts.back().adopted;
    }
    if (whole.adopted && !all) {
        whole.adopted = false;
        whole.casting_vote_used = false;
        whole.decided_by = voting::DecidedBy::College;
    }
}

void fill_outcomes(Session const& session, Poll const& poll, PollResult& result,
                   std::optional<voting::Motion> const& chair) {
    RuleSheet const& sheet = poll.as.sheet;
    result.options = voting::Kept(sheet.options.size(), poll.withdrawn).options();
    result.before.reset();
    result.per_head.reset();
    result.verdicts.clear();
    Count count = count_of(session, poll, result);
    count.chair = chair;
    bool const motion = std::holds_alternative<voting::MotionRules>(sheet.method);
    Count heads = count;
    heads.weighing = Weighing::PerHead;
    if (motion) {
        result.outcome = heads.outcome();
        if (shares_weigh(sheet.colleges.weighing))
            decide_by_shares(count, result);
        else if (sheet.colleges.weighing == Weighing::DoubleMajority)
            decide_by_colleges(heads, result);
        return;
    }
    result.outcome = count.outcome();
    if (shares_weigh(sheet.colleges.weighing))
        result.per_head = heads.outcome();
    if (!poll.withdrawn.empty()) {
        count.withdrawn.clear();
        result.before = count.outcome();
    }
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
        return a.by == b.by && a.totals == b.totals && a.envelopes == b.envelopes &&
               a.signed_off == b.signed_off && a.set_aside == b.set_aside;
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
    if (PaperTotalsEntered const* paper = agreed_paper(poll, closer))
        result.by_hand = *paper;
    for (CountedBallot const& counted : closing.counted) {
        Ballot const& ballot = *poll.ballots.find(counted.ballot);
        result.choices.push_back({ballot.seat, ballot.voice, ballot.warrant,
                                  choice_of(poll, ballot, closing.secret), ballot.reason});
        result.nulls += result.choices.back().choice ? 0U : 1U;
    }
    bool const motion = std::holds_alternative<voting::MotionRules>(poll.as.sheet.method);
    bool const known = motion && !poll.on_paper();
    fill_outcomes(session, poll, result,
                  known ? vote_of_chair(session, *closer.power, result.choices) : std::nullopt);
    return result;
}

void count_again(Session const& session, Poll& poll) {
    PollResult result = *poll.result;
    fill_outcomes(session, poll, result, std::nullopt);
    poll.result = std::move(result);
}

Outcome count_college(Session const& session, Poll const& poll, std::optional<CollegeId> const& college) {
    Count count = count_of(session, poll, *poll.result);
    count.weighing = Weighing::PerHead;
    count.retain = 0;
    count.only = college;
    return count.outcome();
}

Outcome count_otherwise(Session const& session, Poll const& poll, OtherRule const& rule) {
    Count count = count_of(session, poll, *poll.result);
    count.method = rule.method;
    count.weighing = rule.weighing;
    count.left_out = rule.left_out;
    return count.outcome();
}

voting::Cut cut_of(Outcome const& outcome) {
    if (auto const* dots = std::get_if<voting::DotsOutcome>(&outcome))
        return {dots->retained, dots->tied, dots->seats_left};
    auto const* method = std::get_if<std::shared_ptr<voting::MethodOutcome const>>(&outcome);
    return method != nullptr ? (*method)->cut : voting::Cut();
}

std::vector<std::vector<std::uint32_t>> tiers_of(Outcome const& outcome) {
    if (auto const* method = std::get_if<std::shared_ptr<voting::MethodOutcome const>>(&outcome))
        return (*method)->ranking.order;
    std::vector<std::vector<std::uint32_t>> tiers;
    if (auto const* dots = std::get_if<voting::DotsOutcome>(&outcome))
        for (std::uint32_t const option : dots->order) {
            if (tiers.empty() || dots->ranks[tiers.back().front()] != dots->ranks[option])
                tiers.emplace_back();
            tiers.back().push_back(option);
        }
    return tiers;
}

std::vector<std::uint16_t> retained_options(Poll const& poll) {
    if (poll.retained)
        return poll.retained->options;
    std::vector<std::uint16_t> options;
    if (!poll.result)
        return options;
    voting::Cut const cut = cut_of(poll.result->outcome);
    for (std::uint32_t place : cut.retained)
        options.push_back(poll.result->options[place]);
    bool const keep_both = poll.as.sheet.cut_tie == CutTie::KeepBoth;
    for (std::uint32_t place : cut.tied)
        if (keep_both)
            options.push_back(poll.result->options[place]);
    std::sort(options.begin(), options.end());
    return options;
}

bool shares_weigh(Weighing weighing) {
    return weighing == Weighing::EqualShares || weighing == Weighing::StatedShares;
}

bool needs_colleges(Weighing weighing) {
    return shares_weigh(weighing) || weighing == Weighing::DoubleMajority;
}

std::uint32_t ballots_in(Poll const& poll) {
    auto const cast = static_cast<std::uint32_t>(poll.result->choices.size());
    return cast + (poll.result->by_hand ? poll.result->by_hand->envelopes : 0U);
}

} // namespace tablee::model
