// SPDX-License-Identifier: Apache-2.0
// Polls of every method in a session: rules of opening, totals by hand, colleges, withdrawal.
#include "model/session/poll_count.h"
#include "model/voting/poll_method.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;
using voting::Choice;
using voting::GradesChoice;
using voting::JudgmentPoll;
using voting::MethodOutcome;

RuleSheet sheet_of(voting::Method method, std::size_t options, std::uint16_t retain = 0,
                   Secrecy secrecy = Secrecy::Nominal) {
    RuleSheet sheet = dots_sheet(secrecy, options);
    sheet.method = std::move(method);
    sheet.retain = retain;
    return sheet;
}

MethodOutcome const& outcome_in(Desk const& desk, PollId const& poll) {
    return *std::get<std::shared_ptr<MethodOutcome const>>(poll_in(desk, poll).result->outcome);
}

// Each member casts the choice of its place, at its own desk; then it is closed and shared.
void vote(Meeting& meeting, PollId const& poll, std::vector<Choice> const& choices) {
    meeting.share();
    for (std::size_t i = 0; i < choices.size(); i += 1)
        REQUIRE(meeting.desk_of(i).ask(
                    CastVote{poll, meeting.members[i], meeting.members[i], Warrant::Own, choices[i]}) == "");
    meeting.share();
}

// A list of three proposals, entered and put to the vote.
struct List {
    std::vector<ProposalId> ids;

    explicit List(Meeting& meeting) {
        for (char const* title : {"Accueil", "Horaires", "Signalétique"}) {
            ProposalEntered body;
            body.author = meeting.members[0];
            body.title = {title};
            ids.push_back(meeting.keeper().make<ProposalId>(body));
        }
        meeting.share();
    }
    [[nodiscard]] RuleSheet sheet(voting::Method method, std::uint16_t retain = 1) const {
        RuleSheet sheet = sheet_of(std::move(method), 0, retain);
        for (ProposalId const& id : ids)
            sheet.options.push_back({id, {}, {}});
        return sheet;
    }
};

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("a poll opens under sound rules alone") {
        Meeting meeting(3);
        auto const asked = [&](RuleSheet sheet) { return meeting.keeper().ask(OpenPoll{std::move(sheet)}); };
        CHECK(asked(sheet_of(JudgmentPoll{8}, 3)) == "refusal.bad-rules");
        CHECK(asked(sheet_of(JudgmentPoll{5}, 0)) == "refusal.no-options");
        CHECK(asked(sheet_of(JudgmentPoll{5}, 3, 4)) == "refusal.bad-rules");
        CHECK(asked(sheet_of(voting::PlacingPoll{}, 3, 1)) == "refusal.bad-rules"); // it orders nothing
        CHECK(asked(sheet_of(voting::ConsentPoll{}, 1)) == "refusal.bad-rules");
        CHECK(asked(sheet_of(voting::RankingPoll{}, 3, 1, Secrecy::SecretOnPaper)) == "refusal.bad-rules");
        CHECK(asked(sheet_of(JudgmentPoll{5}, 3, 1, Secrecy::SecretOnPaper)) == "");
        RuleSheet follows = sheet_of(JudgmentPoll{5}, 3);
        follows.follows = id_of<PollId>(77);
        CHECK(asked(follows) == "refusal.unknown-poll");
        RuleSheet requests = sheet_of(JudgmentPoll{5}, 3);
        requests.secret_requests = 4;
        CHECK(asked(requests) == "refusal.out-of-range");
    }

    TEST_CASE("shares of colleges are stated for known colleges, and where they are sound") {
        Meeting meeting(3);
        auto const asked = [&](voting::Method method, CollegeRule rule, Secrecy secrecy = Secrecy::Nominal) {
            std::size_t const options = voting::asks_options(method) ? 2 : 0;
            RuleSheet sheet = sheet_of(std::move(method), options, 0, secrecy);
            sheet.colleges = std::move(rule);
            return meeting.keeper().ask(OpenPoll{std::move(sheet)});
        };
        CollegeShare const half{meeting.college, {1, 2}};
        CollegeShare const none{meeting.college, {0, 2}};
        CHECK(asked(JudgmentPoll{}, {Weighing::StatedShares, {half}, {}}) == "");
        CHECK(asked(JudgmentPoll{}, {Weighing::StatedShares, {}, {}}) == "refusal.bad-shares");
        CHECK(asked(JudgmentPoll{}, {Weighing::StatedShares, {none}, {}}) == "refusal.bad-shares");
        CHECK(asked(JudgmentPoll{}, {Weighing::StatedShares, {half, half}, {}}) == "refusal.bad-shares");
        CHECK(asked(JudgmentPoll{}, {Weighing::StatedShares, {{id_of<CollegeId>(5), {1, 2}}}, {}}) ==
              "refusal.unknown-college");
        CHECK(asked(JudgmentPoll{}, {Weighing::EqualShares, {half}, {}}) == "refusal.bad-shares");
        CHECK(asked(JudgmentPoll{}, {Weighing::PerHead, {half}, {}}) == "refusal.bad-shares");
        CHECK(asked(JudgmentPoll{}, {Weighing::DoubleMajority, {}, {}}) == "refusal.bad-shares");
        CHECK(asked(voting::MotionRules{}, {Weighing::DoubleMajority, {}, {}}) == "");
        CHECK(asked(voting::ConsentPoll{}, {Weighing::EqualShares, {}, {}}) == "refusal.bad-shares");
        CHECK(asked(JudgmentPoll{}, {Weighing::EqualShares, {}, {}}, Secrecy::SecretOnPaper) ==
              "refusal.bad-shares");
    }

    TEST_CASE("appreciations are cast, sealed alike, and counted at the closing") {
        for (Secrecy const secrecy : {Secrecy::Nominal, Secrecy::HiddenUntilClosed}) {
            Meeting meeting(3);
            auto const poll = open_poll(meeting.keeper(), sheet_of(JudgmentPoll{5}, 2, 1, secrecy));
            vote(meeting, poll,
                 {GradesChoice{{{0, 4}, {1, 3}}}, GradesChoice{{{0, 0}, {1, 3}}}, GradesChoice{}});
            std::set<std::size_t> lengths;
            for (Ballot const& ballot : poll_in(meeting.keeper(), poll).ballots)
                if (auto const* sealed = std::get_if<SealedChoice>(&ballot.content))
                    lengths.insert(sealed->octets.size());
            CHECK(lengths.size() == (secrecy == Secrecy::Nominal ? 0U : 1U));
            REQUIRE(close_poll(meeting.keeper(), poll) == "");
            meeting.share();
            for (Desk const& desk : meeting.desks()) {
                CHECK(outcome_in(desk, poll).ranking.order == voting::Tiers{{1}, {0}});
                CHECK(outcome_in(desk, poll).blank == 1);
                CHECK(desk.digest() == meeting.keeper().digest());
            }
        }
    }

    TEST_CASE("a ballot that breaks its rules is refused by name, open or to be sealed") {
        for (Secrecy const secrecy : {Secrecy::Nominal, Secrecy::HiddenUntilClosed}) {
            Meeting meeting(2);
            auto const poll = open_poll(meeting.keeper(), sheet_of(JudgmentPoll{5}, 2, 0, secrecy));
            meeting.share();
            auto const cast = [&](Choice choice) {
                return meeting[kEven].ask(
                    CastVote{poll, meeting.members[0], meeting.members[0], Warrant::Own, std::move(choice)});
            };
            CHECK(cast(GradesChoice{{{0, 5}}}) == "refusal.grade-out-of-range");
            CHECK(cast(GradesChoice{{{2, 1}}}) == "refusal.unknown-option");
            CHECK(cast(voting::PicksChoice{}) == "refusal.wrong-method");
            CHECK(cast(GradesChoice{{{0, 4}}}) == "");
        }
    }

    TEST_CASE("a ballot entered for another is keyed in by two different people") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        MemberId const absent = meeting.members[3];
        auto const tell = [&](Warrant warrant, std::vector<MemberId> by) {
            BallotCast body{poll, absent, absent, warrant, says(voting::Motion::For), std::move(by)};
            return meeting.keeper().tell(body);
        };
        MemberId const a = meeting.members[0];
        MemberId const b = meeting.members[1];
        CHECK(tell(Warrant::PaperPair, {}) == Refusal::KeyedByTwo);
        CHECK(tell(Warrant::PaperPair, {a}) == Refusal::KeyedByTwo);
        CHECK(tell(Warrant::PaperPair, {a, a}) == Refusal::KeyedByTwo);
        CHECK(tell(Warrant::Hands, {a, b, absent}) == Refusal::KeyedByTwo);
        CHECK(tell(Warrant::PaperPair, {a, id_of<MemberId>(99)}) == Refusal::UnknownMember);
        CHECK(tell(Warrant::PaperPair, {a, b}) == Refusal::None);
        CHECK(tell(Warrant::Hands, {a, b}) == Refusal::None);
        BallotCast own = own_ballot(poll, a, says(voting::Motion::For));
        own.keyed_by = {a, b};
        CHECK(meeting[kEven].tell(own) == Refusal::WarrantMismatch);
    }

    TEST_CASE("hands and paper count beside the screens, once two agree and leave each voice one vote") {
        Meeting meeting(5);
        Desk& keeper = meeting.keeper();
        auto const poll = open_poll(keeper, motion_sheet());
        vote(meeting, poll, {says(voting::Motion::For), says(voting::Motion::Against)});
        auto const by_hand = [&](std::size_t who, voting::MotionVotes votes, std::uint16_t people) {
            PaperTotalsEntered body{poll, meeting.members[who], votes, people, people};
            body.by = HandCount::Hands;
            return keeper.tell(body);
        };
        CHECK(by_hand(0, {4, 0, 0, 0, 0}, 4) == Refusal::PaperTooMany); // three have not voted
        CHECK(by_hand(0, {2, 1, 0, 0, 0}, 3) == Refusal::None);
        CHECK(close_poll(keeper, poll) == "refusal.paper-disagrees"); // one count is none
        CHECK(by_hand(1, {1, 2, 0, 0, 0}, 3) == Refusal::None);
        CHECK(keeper.ask(ClosePoll{poll}) == "refusal.paper-disagrees");
        CHECK(by_hand(1, {2, 1, 0, 0, 0}, 3) == Refusal::None);
        // One of them votes on a screen after all: his hand would count twice.
        REQUIRE(meeting.desk_of(2).ask(CastVote{poll, meeting.members[2], meeting.members[2], Warrant::Own,
                                                says(voting::Motion::For)}) == "");
        meeting.share();
        CHECK(keeper.ask(ClosePoll{poll}) == "refusal.paper-too-many");
        for (std::size_t who : {0U, 1U})
            CHECK(by_hand(who, {1, 1, 0, 0, 0}, 2) == Refusal::None);
        REQUIRE(keeper.ask(ClosePoll{poll}) == "");
        CHECK(votes_in(keeper, poll) == voting::MotionVotes{3, 2, 0, 0, 0});
        CHECK(ballots_in(poll_in(keeper, poll)) == 5);
        meeting.share();
        CHECK(meeting[kOdd].digest() == keeper.digest());
    }

    TEST_CASE("dots begun on screens are finished on paper") {
        Meeting meeting(3);
        Desk& keeper = meeting.keeper();
        auto const poll = open_poll(keeper, dots_sheet(Secrecy::HiddenUntilClosed, 2, {3, 2}, 1));
        vote(meeting, poll, {dots({{0, 2}, {1, 1}})});
        for (std::size_t who : {0U, 1U})
            REQUIRE(keeper.tell(PaperTotalsEntered{poll, meeting.members[who], voting::DotsTotals{{0, 2}}, 2,
                                                   2, 1}) == Refusal::None);
        REQUIRE(close_poll(keeper, poll) == "");
        auto const& outcome = std::get<voting::DotsOutcome>(poll_in(keeper, poll).result->outcome);
        CHECK(outcome.dots == std::vector<std::uint64_t>{2, 3});
        CHECK(outcome.valid == 3);
        CHECK(outcome.blank == 1);
        CHECK(outcome.retained == std::vector<std::uint32_t>{1});
    }

    TEST_CASE("an option withdrawn while a poll is open is counted out, before and after kept") {
        for (bool const after_closing : {false, true}) {
            Meeting meeting(3);
            Desk& keeper = meeting.keeper();
            List const list(meeting);
            auto const poll = open_poll(keeper, list.sheet(JudgmentPoll{5}));
            vote(meeting, poll,
                 {GradesChoice{{{0, 1}, {1, 4}, {2, 2}}}, GradesChoice{{{0, 1}, {1, 4}, {2, 2}}},
                  GradesChoice{}});
            if (!after_closing)
                keeper.write(ProposalWithdrawn{list.ids[1], {"Déjà fait"}});
            REQUIRE(close_poll(keeper, poll) == "");
            if (after_closing)
                keeper.write(ProposalWithdrawn{list.ids[1], {"Déjà fait"}});
            Poll const& closed = poll_in(keeper, poll);
            CHECK(closed.withdrawn == std::vector<std::uint16_t>{1});
            CHECK(closed.result->options == std::vector<std::uint16_t>{0, 2});
            CHECK(cut_of(closed.result->outcome).retained == std::vector<std::uint32_t>{1});
            CHECK(closed.option_at(1).proposal == list.ids[2]);
            REQUIRE(closed.result->before.has_value());
            CHECK(cut_of(*closed.result->before).retained == std::vector<std::uint32_t>{1});
            CHECK(tiers_of(*closed.result->before).size() == 3);
            meeting.share();
            CHECK(meeting[kOdd].digest() == keeper.digest());
        }
    }

    TEST_CASE("a withdrawal that the opener had not heard of counts the option out all the same") {
        Meeting meeting(3);
        List const list(meeting);
        meeting[kEven].write(ProposalWithdrawn{list.ids[0], {"Trop tard"}}); // its author's post, not heard
        auto const poll = open_poll(meeting.keeper(), list.sheet(JudgmentPoll{5}));
        meeting.share();
        for (Desk const& desk : meeting.desks())
            CHECK(poll_in(desk, poll).withdrawn == std::vector<std::uint16_t>{0});
        CHECK(meeting[kOdd].digest() == meeting.keeper().digest());
    }

    TEST_CASE(
        "equal shares: the few of one college weigh as the many of another, and heads are kept beside") {
        Meeting meeting(4);
        Desk& keeper = meeting.keeper();
        CollegeId const other = keeper.make<CollegeId>(CollegeDefined{{"Agents"}, {"A"}});
        MemberEnrolled agent;
        agent.last_name = {"Membre 3"};
        agent.college = other;
        keeper.write(MemberCorrected{meeting.members[3], agent});
        RuleSheet sheet = sheet_of(voting::ApprovalPoll{}, 2, 1);
        sheet.colleges.weighing = Weighing::EqualShares;
        auto const poll = open_poll(keeper, sheet);
        voting::PicksChoice const first{{0}};
        voting::PicksChoice const second{{1}};
        vote(meeting, poll, {first, first, second, second});
        REQUIRE(close_poll(keeper, poll) == "");
        // 2/3 of one college against 1/3 of it and the whole of the other.
        CHECK(outcome_in(keeper, poll).cut.retained == std::vector<std::uint32_t>{1});
        REQUIRE(poll_in(keeper, poll).result->per_head.has_value());
        CHECK(cut_of(*poll_in(keeper, poll).result->per_head).tied == std::vector<std::uint32_t>{0, 1});

        for (Weighing const weighing : {Weighing::PerHead, Weighing::EqualShares, Weighing::DoubleMajority}) {
            RuleSheet motion = motion_sheet();
            motion.colleges.weighing = weighing;
            auto const question = open_poll(keeper, motion);
            vote(meeting, question,
                 {says(voting::Motion::For), says(voting::Motion::For), says(voting::Motion::Against),
                  says(voting::Motion::Against)});
            REQUIRE(close_poll(keeper, question) == "");
            auto const& result = *poll_in(keeper, question).result;
            auto const& outcome = std::get<voting::MotionOutcome>(result.outcome);
            CHECK(outcome.votes.votes_for == 2);
            CHECK_FALSE(outcome.adopted);
            CHECK(result.per_head.has_value() == (weighing == Weighing::EqualShares));
            CHECK(result.verdicts.size() == (weighing == Weighing::DoubleMajority ? 2U : 0U));
        }
    }

    TEST_CASE("double majority: adopted by all heads and refused by one college is refused") {
        Meeting meeting(4);
        Desk& keeper = meeting.keeper();
        CollegeId const other = keeper.make<CollegeId>(CollegeDefined{{"Agents"}, {"A"}});
        MemberEnrolled agent;
        agent.last_name = {"Membre 3"};
        agent.college = other;
        keeper.write(MemberCorrected{meeting.members[3], agent});
        for (voting::Motion const last :
             {voting::Motion::Against, voting::Motion::For, voting::Motion::Abstain}) {
            RuleSheet sheet = motion_sheet();
            sheet.colleges.weighing = Weighing::DoubleMajority;
            auto const poll = open_poll(keeper, sheet);
            vote(meeting, poll,
                 {says(voting::Motion::For), says(voting::Motion::For), says(voting::Motion::For),
                  says(last)});
            REQUIRE(close_poll(keeper, poll) == "");
            auto const& outcome = std::get<voting::MotionOutcome>(poll_in(keeper, poll).result->outcome);
            bool const against = last == voting::Motion::Against;
            CHECK(outcome.adopted == !against); // a college that expressed nothing forbids nothing
            CHECK(outcome.decided_by == (against ? voting::DecidedBy::College : voting::DecidedBy::Heads));
        }
    }

    TEST_CASE("a reason is written with an objection, in a public vote alone") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const open = open_poll(keeper, sheet_of(voting::ConsentPoll{}, 0));
        auto const hidden =
            open_poll(keeper, sheet_of(voting::ConsentPoll{}, 0, 0, Secrecy::HiddenUntilClosed));
        meeting.share();
        auto const cast = [&](PollId const& poll, voting::Consent said) {
            CastVote vote{poll, meeting.members[0], meeting.members[0], Warrant::Own,
                          voting::ConsentChoice{said}};
            vote.reason = Text{"Le guichet n’est pas accessible."};
            return meeting[kEven].ask(vote);
        };
        CHECK(cast(open, voting::Consent::NoObjection) == "refusal.reason-not-here");
        CHECK(cast(hidden, voting::Consent::Objection) == "refusal.reason-not-here");
        CHECK(cast(open, voting::Consent::Objection) == "");
        meeting.share();
        REQUIRE(close_poll(keeper, open) == "");
        CHECK(poll_in(keeper, open).result->choices.front().reason->utf8 ==
              "Le guichet n’est pas accessible.");
    }

    TEST_CASE("the same ballots under another rule, and without a college") {
        Meeting meeting(3);
        Desk& keeper = meeting.keeper();
        auto const poll = open_poll(keeper, sheet_of(JudgmentPoll{5}, 2, 1));
        vote(
            meeting, poll,
            {GradesChoice{{{0, 4}, {1, 2}}}, GradesChoice{{{0, 4}, {1, 2}}}, GradesChoice{{{0, 0}, {1, 2}}}});
        REQUIRE(close_poll(keeper, poll) == "");
        Poll const& closed = poll_in(keeper, poll);
        OtherRule rule{voting::ScorePoll{4, voting::Aggregate::Mean}};
        CHECK(cut_of(count_otherwise(keeper.session(), closed, rule)).retained ==
              std::vector<std::uint32_t>{0});
        rule.left_out = std::optional(meeting.college);
        CHECK(cut_of(count_otherwise(keeper.session(), closed, rule)).retained.empty());
    }
}

} // namespace tablee::model
