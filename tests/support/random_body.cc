// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_body.h"

#include <algorithm>

namespace tablee::test {

using namespace tablee::model;

MemberEnrolled BodyDice::person() {
    MemberEnrolled body;
    body.last_name = {words()};
    if (dice_.one_in(2))
        body.college = pick(of_.colleges);
    body.has_voice = !dice_.one_in(4);
    if (dice_.one_in(5)) {
        body.standing = Standing::Alternate;
        body.alternate_of = pick(of_.members);
    }
    return body;
}

RuleSheet BodyDice::sheet() {
    RuleSheet sheet;
    sheet.question = {words()};
    sheet.secrecy = one_of(Secrecy::SecretOnPaper);
    sheet.cut_tie = one_of(CutTie::Lot);
    sheet.method = method();
    if (!voting::asks_options(sheet.method))
        return sheet;
    sheet.retain = number(3);
    for (ProposalId const& proposal : some(of_.proposals, 3))
        sheet.options.push_back({proposal, {}, {}});
    sheet.options.push_back({{}, {}, {words()}});
    if (auto* budget = std::get_if<voting::BudgetPoll>(&sheet.method))
        for (std::size_t i = 0; i < sheet.options.size(); i += 1)
            budget->costs.push_back(number(10));
    if (dice_.one_in(4))
        sheet.colleges.weighing = one_of(Weighing::DoubleMajority);
    return sheet;
}

voting::Method BodyDice::method() {
    switch (number(10)) {
    case 0:
        return voting::DotsRules{number(6), number(4)};
    case 1:
        return voting::MotionRules{
            one_of(voting::MajorityBase::Members), {}, one_of(voting::MotionTie::CastingVote)};
    case 2:
        return voting::JudgmentPoll{static_cast<std::uint8_t>(2 + number(6)), one_of(voting::Median::Upper),
                                    one_of(voting::NoOpinion::Normalized)};
    case 3:
        return voting::ApprovalPoll{number(3)};
    case 4:
        return voting::ScorePoll{static_cast<std::uint8_t>(number(12)), one_of(voting::Aggregate::Median)};
    case 5:
        return voting::RankingPoll{one_of(voting::RankingCount::Transferable), number(3)};
    case 6:
        return voting::BudgetPoll{one_of(voting::Funding::Greedy), number(20), {}};
    case 7:
        return voting::PlacingPoll{static_cast<std::uint8_t>(2 + number(5))};
    case 8:
        return voting::ComparingPoll{number(4)};
    default:
        return voting::ConsentPoll{};
    }
}

std::vector<voting::Grade> BodyDice::grades() {
    std::vector<voting::Grade> grades;
    for (std::uint16_t option = number(2); option < 4;
         option = static_cast<std::uint16_t>(option + 1 + number(2)))
        grades.push_back({option, static_cast<std::uint8_t>(number(7))});
    return grades;
}

std::vector<std::uint16_t> BodyDice::options() {
    std::vector<std::uint16_t> options;
    for (voting::Grade const& one : grades())
        options.push_back(one.option);
    return options;
}

voting::Choice BodyDice::choice() {
    switch (number(8)) {
    case 0: {
        voting::DotsChoice dots;
        for (std::uint16_t const option : options())
            dots.dots.push_back({option, number(4)});
        return dots;
    }
    case 1:
        return voting::MotionChoice{one_of(voting::Motion::Blank)};
    case 2:
        return voting::GradesChoice{grades()};
    case 3:
        return voting::PicksChoice{options()};
    case 4: {
        voting::RanksChoice ranks;
        for (std::uint16_t const option : options())
            ranks.tiers.push_back({option});
        return ranks;
    }
    case 5:
        return voting::PlacesChoice{grades(), grades()};
    case 6:
        return voting::ComparisonsChoice{{{0, 1, one_of(voting::Preferred::Neither)}}};
    default:
        return voting::ConsentChoice{one_of(voting::Consent::Abstain)};
    }
}

PollOpened BodyDice::opening() {
    PollOpened body;
    body.sheet = sheet();
    for (MemberId const& member : some(of_.members, 6))
        body.electorate.push_back({member, dice_.one_in(3) ? pick(of_.members) : member});
    std::ranges::sort(body.electorate);
    if (dice_.one_in(2))
        body.key = BoxKey{dice_.octets<32>()};
    return body;
}

BallotCast BodyDice::ballot() {
    BallotCast body;
    body.poll = pick(of_.polls);
    body.voice = pick(of_.members);
    body.seat = dice_.one_in(5) ? pick(of_.members) : body.voice;
    body.warrant = one_of(Warrant::Hands);
    if (body.warrant == Warrant::PaperPair || body.warrant == Warrant::Hands)
        body.keyed_by = {pick(of_.members), pick(of_.members)};
    if (dice_.one_in(3))
        body.content = SealedChoice{dice_.bytes(48 + dice_.below(16))};
    else
        body.content = choice();
    return body;
}

PollClosed BodyDice::closing() {
    PollClosed body;
    body.poll = pick(of_.polls);
    for (BallotId const& ballot : some(of_.ballots, 3))
        body.counted.push_back({ballot, pick(of_.members), pick(of_.members), one_of(Warrant::Hands)});
    std::ranges::sort(body.counted, {}, &CountedBallot::voice);
    if (dice_.one_in(2))
        body.secret = BoxSecret{dice_.octets<32>()};
    return body;
}

PaperTotalsEntered BodyDice::paper() {
    PaperTotalsEntered body;
    body.poll = pick(of_.polls);
    body.scrutineer = pick(of_.members);
    std::vector<std::uint32_t> const each(dice_.below(4), number(3));
    switch (number(5)) {
    case 0:
        body.totals = voting::MotionVotes{number(2), number(2), number(2), number(2), number(2)};
        break;
    case 1:
        body.totals = voting::GradesTotals{std::vector<std::vector<std::uint32_t>>(dice_.below(4), each)};
        break;
    case 2:
        body.totals = voting::PicksTotals{each};
        break;
    case 3:
        body.totals = voting::ConsentVotes{number(2), number(2), number(2), 0, number(2)};
        break;
    default:
        body.totals = voting::DotsTotals{each};
    }
    body.by = one_of(HandCount::Hands);
    body.set_aside = number(2);
    body.envelopes = number(5);
    body.signed_off = number(5);
    return body;
}

ActionContent BodyDice::action() {
    ActionContent content;
    content.title = {words()};
    content.progress = static_cast<std::uint8_t>(number(110));
    content.state = one_of(ActionState::Dropped);
    content.start = {2026, 3, static_cast<std::uint8_t>(1 + number(28))};
    content.due = {2026, 3, static_cast<std::uint8_t>(10 + number(19))};
    return content;
}

DecisionTaken BodyDice::decision() {
    DecisionTaken body;
    if (dice_.one_in(2))
        body.proposal = pick(of_.proposals);
    else
        body.poll = pick(of_.polls);
    body.verdict = one_of(Verdict::Rejected);
    body.decided_by = {words()};
    return body;
}

std::vector<TextOp> BodyDice::typing() {
    std::vector<TextOp> ops;
    for (std::size_t left = dice_.below(3); left > 0; left -= 1) {
        CharId const at{pick(of_.authors), dice_.below(20)};
        if (dice_.one_in(3)) {
            ops.emplace_back(DeleteOp{{{at, 1 + dice_.below(4)}}});
            continue;
        }
        InsertOp insert{at, {}, one_of(Side::Right), static_cast<std::uint32_t>(dice_.below(4)), {}};
        if (dice_.one_in(2))
            insert.parent = CharId{pick(of_.authors), dice_.below(20)};
        insert.utf8 = std::string(insert.length, 'x');
        ops.emplace_back(std::move(insert));
    }
    return ops;
}

Body BodyDice::body_of_roll(std::uint16_t kind) {
    if (kind == kind_of_a<AdmissionAsked>())
        return AdmissionAsked{some(of_.members, 3)};
    if (kind == kind_of_a<PostAdmitted>())
        return PostAdmitted{pick(of_.posts), some(of_.members, 4)};
    if (kind == kind_of_a<KeeperHandedOver>())
        return KeeperHandedOver{pick(of_.posts)};
    if (kind == kind_of_a<KeepershipTaken>())
        return KeepershipTaken{some(of_.posts, 6)};
    if (kind == kind_of_a<SuccessorSupported>())
        return SuccessorSupported{pick(of_.posts)};
    if (kind == kind_of_a<SessionOpened>())
        return SessionOpened{{number(9), number(9), number(9), number(9), dice_.one_in(2)}};
    if (kind == kind_of_a<SessionAdjourned>())
        return SessionAdjourned{};
    if (kind == kind_of_a<SessionReopened>())
        return SessionReopened{};
    if (kind == kind_of_a<CollegeDefined>())
        return CollegeDefined{{words()}, {"C"}};
    if (kind == kind_of_a<MemberEnrolled>())
        return person();
    if (kind == kind_of_a<MemberCorrected>())
        return MemberCorrected{pick(of_.members), person()};
    if (kind == kind_of_a<MemberRemoved>())
        return MemberRemoved{pick(of_.members)};
    if (kind == kind_of_a<MemberRestored>())
        return MemberRestored{pick(of_.members)};
    if (kind == kind_of_a<RoleAssigned>())
        return RoleAssigned{pick(of_.members), one_of(Role::Deputy), one_of(Grant::Withdrawn)};
    if (kind == kind_of_a<AttendanceMarked>())
        return AttendanceMarked{pick(of_.members), one_of(Presence::Left)};
    if (kind == kind_of_a<ProxyGiven>())
        return ProxyGiven{pick(of_.members), pick(of_.members)};
    return ProxyEnded{pick(of_.members)};
}

Body BodyDice::body_of_agenda(std::uint16_t kind) {
    if (kind == kind_of_a<AgendaItemAdded>())
        return AgendaItemAdded{{words()}, number(60)};
    if (kind == kind_of_a<AgendaItemChanged>())
        return AgendaItemChanged{pick(of_.items), {words()}, number(60), number(9)};
    if (kind == kind_of_a<AgendaItemRemoved>())
        return AgendaItemRemoved{pick(of_.items)};
    if (kind == kind_of_a<AgendaItemStarted>())
        return AgendaItemStarted{pick(of_.items)};
    if (kind == kind_of_a<AgendaItemEnded>())
        return AgendaItemEnded{pick(of_.items)};
    if (kind == kind_of_a<ProposalEntered>())
        return ProposalEntered{pick(of_.members), one_of(Authorship::Anonymous), {}, {}, {words()},
                               {words()}};
    if (kind == kind_of_a<ProposalEdited>())
        return ProposalEdited{pick(of_.proposals), {}, {words()}, {words()}};
    if (kind == kind_of_a<ProposalsMerged>())
        return ProposalsMerged{pick(of_.proposals), some(of_.proposals, 3)};
    if (kind == kind_of_a<ProposalWithdrawn>())
        return ProposalWithdrawn{pick(of_.proposals), {words()}};
    if (kind == kind_of_a<ProposalsFrozen>())
        return ProposalsFrozen{some(of_.proposals, 4)};
    if (kind == kind_of_a<ProposalsUnfrozen>())
        return ProposalsUnfrozen{};
    if (kind == kind_of_a<DecisionTaken>())
        return decision();
    if (kind == kind_of_a<ActionPlanned>())
        return ActionPlanned{
            dice_.one_in(2) ? std::optional(pick(of_.proposals)) : std::nullopt, {}, action()};
    if (kind == kind_of_a<ActionRevised>())
        return ActionRevised{pick(of_.actions), action()};
    return MinutesTyped{pick(of_.items), typing()};
}

Body BodyDice::body_of_poll(std::uint16_t kind) {
    if (kind == kind_of_a<PollOpened>())
        return opening();
    if (kind == kind_of_a<BallotCast>())
        return ballot();
    if (kind == kind_of_a<PollClosingAnnounced>())
        return PollClosingAnnounced{pick(of_.polls), number(4000)};
    if (kind == kind_of_a<PollClosingCancelled>())
        return PollClosingCancelled{pick(of_.polls)};
    if (kind == kind_of_a<PollClosed>())
        return closing();
    if (kind == kind_of_a<PollCancelled>())
        return PollCancelled{pick(of_.polls), {words()}};
    if (kind == kind_of_a<PaperTotalsEntered>())
        return paper();
    RetainedSet line{pick(of_.polls), {}, one_of(Settlement::Lot), {}};
    for (std::uint16_t option = number(3); option < 5;
         option = static_cast<std::uint16_t>(option + 1 + number(3)))
        line.options.push_back(option);
    return line;
}

Body BodyDice::body(std::uint16_t kind) {
    if (kind < kind_of_a<AdmissionAsked>())
        return UnknownKind{};
    if (kind < kind_of_a<AgendaItemAdded>())
        return body_of_roll(kind);
    bool const of_poll = kind >= kind_of_a<PollOpened>() && kind <= kind_of_a<RetainedSet>();
    return of_poll ? body_of_poll(kind) : body_of_agenda(kind);
}

} // namespace tablee::test
