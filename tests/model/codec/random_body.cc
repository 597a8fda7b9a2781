// SPDX-License-Identifier: Apache-2.0
#include "tests/model/codec/random_body.h"

#include "model/base/limits.h"
#include "model/base/text.h"

namespace tablee::test {
namespace {

using namespace tablee::model;

// One value after the other, as the fields ask for them.
struct Any {
    Dice& dice;

    template <class Tag, std::size_t N>
    operator Octets<Tag, N>() { // NOLINT(google-explicit-constructor)
        return {dice.octets<N>()};
    }
    operator bool() { return dice.one_in(2); }
    operator std::uint8_t() { return static_cast<std::uint8_t>(dice.next()); }
    operator std::uint16_t() { return static_cast<std::uint16_t>(dice.next()); }
    operator std::int16_t() { return static_cast<std::int16_t>(dice.next()); }
    operator std::uint32_t() { return static_cast<std::uint32_t>(dice.next()); }
    operator std::uint64_t() { return dice.next(); }
    operator Signature() { return dice.octets<64>(); }
    operator Label() { return {line()}; }
    operator Title() { return dice.one_in(5) ? Title{"", true} : Title{line(), false}; }
    operator Text() {
        if (dice.one_in(5))
            return {"", true};
        std::string const first = line();
        return {first + "\n\t" + line(), false};
    }
    operator Bytes() { return dice.bytes(dice.below(40)); }
    operator Date() {
        if (dice.one_in(4))
            return {};
        return {static_cast<std::int32_t>(1 + dice.below(9999)),
                static_cast<std::uint8_t>(1 + dice.below(12)), static_cast<std::uint8_t>(1 + dice.below(28))};
    }
    operator Fraction() {
        auto const denominator = static_cast<std::int64_t>(1 + dice.below(0x7FFFFFFF));
        return {static_cast<std::int64_t>(dice.below(static_cast<std::size_t>(denominator) + 1)),
                denominator};
    }
    template <class Id>
    std::optional<Id> maybe() {
        return dice.one_in(2) ? std::optional<Id>(Id(*this)) : std::nullopt;
    }
    template <class T, class Make>
    std::vector<T> list(Make make) {
        std::vector<T> out(dice.below(5));
        for (T& element : out)
            element = make();
        return out;
    }
    template <class Id>
    std::vector<Id> ids() {
        return list<Id>([&] { return Id(*this); });
    }
    // Any enumerator up to the last.
    template <class Enum>
    Enum one(Enum last) {
        return static_cast<Enum>(dice.below(static_cast<std::size_t>(last) + 1));
    }
    std::string line() {
        static std::array<std::string, 6> const kLines{
            "", "a", "Maréchal", "Gœury — « préfecture »", "e\u0301\u0301\u0301\u0301", "🗳 票"};
        if (dice.one_in(12))
            return std::string(limits::kTitleCodePoints, 'x');
        return kLines[dice.below(kLines.size())];
    }
};

RunKeys run_keys(Any any) {
    return {any, any, any, any};
}
QuorumFigures figures(Any any) {
    return {any, any, any, any, any};
}
MemberEnrolled enrolled(Any any) {
    return {any, any, any.maybe<CollegeId>(), any, any, any.one(Standing::Alternate), any.maybe<MemberId>()};
}
ActionContent content(Any any) {
    return {any, any, any, any, any, any, any, any, any.one(ActionState::Dropped), any};
}

SessionCreated created(Any any) {
    SessionCreated body;
    body.rules_version = any;
    body.keys = run_keys(any);
    body.post_label = any;
    body.committee = any;
    body.title = any;
    body.place = any;
    body.date = any;
    body.start_minute = any;
    body.utc_offset_minutes = any;
    body.language = any.one(DocumentLanguage::English);
    body.profile = any.one(Profile::Association);
    body.quorum = {any, any, any};
    body.proxies_per_holder = any;
    if (any)
        body.previous = PreviousSession{any, any};
    return body;
}

voting::Method method(Any any) {
    switch (any.dice.below(std::variant_size_v<voting::Method>)) {
    case 0:
        return voting::DotsRules{any, any};
    case 1:
        return voting::MotionRules{any.one(voting::MajorityBase::Members), any,
                                   any.one(voting::MotionTie::CastingVote)};
    case 2:
        return voting::JudgmentPoll{any, any.one(voting::Median::Upper),
                                    any.one(voting::NoOpinion::Normalized)};
    case 3:
        return voting::ApprovalPoll{any};
    case 4:
        return voting::ScorePoll{any, any.one(voting::Aggregate::Median)};
    case 5:
        return voting::RankingPoll{any.one(voting::RankingCount::Transferable), any};
    case 6:
        return voting::BudgetPoll{any.one(voting::Funding::Greedy), any,
                                  any.list<std::uint32_t>([&] { return std::uint32_t(any); })};
    case 7:
        return voting::PlacingPoll{any};
    case 8:
        return voting::ComparingPoll{any};
    default:
        return voting::ConsentPoll{};
    }
}
CollegeRule college_rule(Any any) {
    CollegeRule rule;
    rule.weighing = any.one(Weighing::DoubleMajority);
    rule.shares = any.list<CollegeShare>([&] { return CollegeShare{any, any}; });
    rule.empty = any.one(voting::EmptyCollege::Lose);
    return rule;
}
RuleSheet sheet(Any any) {
    RuleSheet out;
    out.question = any;
    out.secrecy = any.one(Secrecy::SecretOnPaper);
    out.method = method(any);
    out.options = any.list<PollOption>([&] { return PollOption{any.maybe<ProposalId>(), any, any}; });
    out.retain = any;
    out.cut_tie = any.one(CutTie::Lot);
    out.item = any.maybe<AgendaItemId>();
    out.colleges = college_rule(any);
    out.follows = any.maybe<PollId>();
    out.secret_requests = any;
    return out;
}
PollOpened opened(Any any) {
    PollOpened body;
    body.sheet = sheet(any);
    body.electorate = any.list<Voice>([&] { return Voice{any, any}; });
    body.quorum = figures(any);
    body.key = any.maybe<BoxKey>();
    body.shares = any.list<KeyShare>([&] { return KeyShare{any, any}; });
    return body;
}
BallotContent ballot(Any any) {
    if (any)
        return SealedChoice{any};
    return random_choice(any.dice);
}
PollClosed closed(Any any) {
    PollClosed body;
    body.poll = any;
    body.frontier = any.list<Seen>([&] { return Seen{any, any, any}; });
    body.counted = any.list<CountedBallot>([&] {
        return CountedBallot{any, any, any, any.one(Warrant::Hands)};
    });
    body.quorum = figures(any);
    body.secret = any.maybe<BoxSecret>();
    return body;
}
voting::Totals totals(Any any) {
    auto const numbers = [&] { return any.list<std::uint32_t>([&] { return std::uint32_t(any); }); };
    switch (any.dice.below(std::variant_size_v<voting::Totals>)) {
    case 0:
        return voting::DotsTotals{numbers()};
    case 1:
        return voting::MotionVotes{any, any, any, any, any};
    case 2:
        return voting::GradesTotals{any.list<std::vector<std::uint32_t>>(numbers)};
    case 3:
        return voting::PicksTotals{numbers()};
    default:
        return voting::ConsentVotes{any, any, any, any, any};
    }
}
PaperTotalsEntered paper(Any any) {
    PaperTotalsEntered body;
    body.poll = any;
    body.scrutineer = any;
    body.totals = totals(any);
    body.envelopes = any;
    body.signed_off = any;
    body.set_aside = any;
    body.by = any.one(HandCount::Hands);
    return body;
}

TextOp edit(Any any) {
    if (any.dice.one_in(3)) {
        DeleteOp op{{{{any, any}, any}}};
        for (CharRun const& run : any.list<CharRun>([&] { return CharRun{{any, any}, any}; }))
            op.runs.push_back(run);
        return op;
    }
    InsertOp op;
    op.first = {any, any};
    if (any)
        op.parent = CharId{any, any};
    op.side = any.one(Side::Right);
    op.utf8 = any.line();
    op.length = op.utf8.empty() ? std::uint32_t(any) : static_cast<std::uint32_t>(code_points_in(op.utf8));
    return op;
}

// The body of alternative T. One overload a kind that is not a plain row of fields.
template <class T>
T make(Any any) {
    if constexpr (std::is_same_v<T, SessionCreated>)
        return created(any);
    else if constexpr (std::is_same_v<T, RunStarted>)
        return {run_keys(any), any};
    else if constexpr (std::is_same_v<T, AdmissionAsked>)
        return {any.ids<MemberId>()};
    else if constexpr (std::is_same_v<T, PostAdmitted>)
        return {any, any.ids<MemberId>()};
    else if constexpr (std::is_same_v<T, KeepershipTaken>)
        return {any.ids<PostId>()};
    else if constexpr (std::is_same_v<T, SessionOpened>)
        return {figures(any)};
    else if constexpr (std::is_same_v<T, MemberEnrolled>)
        return enrolled(any);
    else if constexpr (std::is_same_v<T, MemberCorrected>)
        return {any, enrolled(any)};
    else if constexpr (std::is_same_v<T, RoleAssigned>)
        return {any, any.one(Role::Deputy), any.one(Grant::Withdrawn)};
    else if constexpr (std::is_same_v<T, AttendanceMarked>)
        return {any, any.one(Presence::Left)};
    else if constexpr (std::is_same_v<T, ProposalEntered>)
        return {any, any.one(Authorship::Anonymous), any, any, any, any};
    else if constexpr (std::is_same_v<T, ProposalsMerged>)
        return {any, any.ids<ProposalId>()};
    else if constexpr (std::is_same_v<T, ProposalsFrozen>)
        return {any.ids<ProposalId>()};
    else if constexpr (std::is_same_v<T, PollOpened>)
        return opened(any);
    else if constexpr (std::is_same_v<T, BallotCast>)
        return {any, any, any, any.one(Warrant::Hands), ballot(any), any.ids<MemberId>(), any.maybe<Text>()};
    else if constexpr (std::is_same_v<T, PollClosed>)
        return closed(any);
    else if constexpr (std::is_same_v<T, PaperTotalsEntered>)
        return paper(any);
    else if constexpr (std::is_same_v<T, RetainedSet>)
        return {any, any.list<std::uint16_t>([&] { return std::uint16_t(any); }), any.one(Settlement::Lot),
                any};
    else if constexpr (std::is_same_v<T, DecisionTaken>)
        return {any.maybe<ProposalId>(), any.maybe<PollId>(), any.one(Verdict::Rejected), any, any, any};
    else if constexpr (std::is_same_v<T, ActionPlanned>)
        return {any.maybe<ProposalId>(), any.maybe<ActionId>(), content(any)};
    else if constexpr (std::is_same_v<T, ActionRevised>)
        return {any, content(any)};
    else if constexpr (std::is_same_v<T, MinutesTyped>)
        return {any, any.list<TextOp>([&] { return edit(any); })};
    else if constexpr (std::is_same_v<T, AgendaItemAdded> || std::is_same_v<T, CollegeDefined> ||
                       std::is_same_v<T, ProxyGiven> || std::is_same_v<T, ProposalWithdrawn> ||
                       std::is_same_v<T, PollClosingAnnounced> || std::is_same_v<T, PollCancelled>)
        return {any, any};
    else if constexpr (std::is_same_v<T, AgendaItemChanged> || std::is_same_v<T, ProposalEdited>)
        return {any, any, any, any};
    else if constexpr (std::is_empty_v<T>)
        return {};
    else
        return {any};
}

template <std::size_t... Kinds>
Body make_kind(std::uint16_t kind, Any any, std::index_sequence<Kinds...>) {
    using Make = Body (*)(Any);
    static constexpr Make kMakes[] = {
        [](Any a) { return Body{make<std::variant_alternative_t<Kinds, Body>>(a)}; }...};
    return kMakes[kind](any);
}

} // namespace

Body random_body(std::uint16_t kind, Dice& dice) {
    return make_kind(kind, Any{dice}, std::make_index_sequence<kKinds>{});
}

voting::Choice random_choice(Dice& dice) {
    Any any{dice};
    auto const numbers = [&] { return any.list<std::uint16_t>([&] { return std::uint16_t(any); }); };
    auto const grades = [&] { return any.list<voting::Grade>([&] { return voting::Grade{any, any}; }); };
    switch (dice.below(std::variant_size_v<voting::Choice>)) {
    case 0:
        return voting::DotsChoice{any.list<voting::Dots>([&] { return voting::Dots{any, any}; })};
    case 1:
        return voting::MotionChoice{any.one(voting::Motion::Blank)};
    case 2:
        return voting::GradesChoice{grades()};
    case 3:
        return voting::PicksChoice{numbers()};
    case 4:
        return voting::RanksChoice{any.list<std::vector<std::uint16_t>>(numbers)};
    case 5:
        return voting::PlacesChoice{grades(), grades()};
    case 6:
        return voting::ComparisonsChoice{any.list<voting::Comparison>([&] {
            return voting::Comparison{any, any, any.one(voting::Preferred::Neither)};
        })};
    default:
        return voting::ConsentChoice{any.one(voting::Consent::Abstain)};
    }
}

std::array<char const*, kKinds> const kKindNames{"unknown_kind",
                                                 "session_created",
                                                 "run_started",
                                                 "admission_asked",
                                                 "post_admitted",
                                                 "keeper_handed_over",
                                                 "keepership_taken",
                                                 "successor_supported",
                                                 "session_opened",
                                                 "session_adjourned",
                                                 "session_reopened",
                                                 "college_defined",
                                                 "member_enrolled",
                                                 "member_corrected",
                                                 "member_removed",
                                                 "member_restored",
                                                 "role_assigned",
                                                 "attendance_marked",
                                                 "proxy_given",
                                                 "proxy_ended",
                                                 "agenda_item_added",
                                                 "agenda_item_changed",
                                                 "agenda_item_removed",
                                                 "agenda_item_started",
                                                 "agenda_item_ended",
                                                 "proposal_entered",
                                                 "proposal_edited",
                                                 "proposals_merged",
                                                 "proposal_withdrawn",
                                                 "proposals_frozen",
                                                 "proposals_unfrozen",
                                                 "poll_opened",
                                                 "ballot_cast",
                                                 "poll_closing_announced",
                                                 "poll_closing_cancelled",
                                                 "poll_closed",
                                                 "poll_cancelled",
                                                 "paper_totals_entered",
                                                 "retained_set",
                                                 "decision_taken",
                                                 "action_planned",
                                                 "action_revised",
                                                 "minutes_typed"};

} // namespace tablee::test
