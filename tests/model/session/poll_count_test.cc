// SPDX-License-Identifier: Apache-2.0
#include "model/session/poll_count.h"

#include "model/codec/event_codec.h"
#include "model/crypto/sealed_box.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;
using voting::DotsOutcome;
using voting::Motion;
using voting::MotionOutcome;
using voting::MotionRules;

// So many members, each votes as the list says, the chair (member 0) first. The outcome at another post.
MotionOutcome outcome_of(std::vector<Motion> const& votes, MotionRules const& rules,
                         Secrecy secrecy = Secrecy::Nominal) {
    Meeting meeting(votes.size());
    auto const poll = open_poll(meeting.keeper(), motion_sheet(secrecy, rules));
    meeting.share();
    for (std::size_t i = 0; i < votes.size(); i += 1)
        REQUIRE(meeting.desk_of(i).ask(CastVote{poll, meeting.members[i], meeting.members[i], Warrant::Own,
                                                says(votes[i])}) == "");
    meeting.share();
    REQUIRE(close_poll(meeting.keeper(), poll) == "");
    meeting.share();
    return std::get<MotionOutcome>(poll_in(meeting[kOdd], poll).result->outcome);
}

// That many of each, in turn.
std::vector<Motion> votes(std::size_t yes, std::size_t no, std::size_t abstain, std::size_t blank) {
    std::vector<Motion> out(yes, Motion::For);
    out.insert(out.end(), no, Motion::Against);
    out.insert(out.end(), abstain, Motion::Abstain);
    out.insert(out.end(), blank, Motion::Blank);
    return out;
}

MotionRules const kCasting{voting::MajorityBase::Expressed, {0, 1}, voting::MotionTie::CastingVote};

struct DotsPoll {
    DotsPoll(std::size_t voices, std::size_t options, std::uint16_t retain, Secrecy secrecy)
        : meeting(voices)
        , poll(open_poll(meeting.keeper(), dots_sheet(secrecy, options, {5, 2}, retain))) {
        meeting.share();
    }
    Meeting meeting;
    PollId poll;

    void vote(std::size_t member, std::vector<voting::Dots> given) {
        REQUIRE(meeting.desk_of(member).ask(CastVote{poll, meeting.members[member], meeting.members[member],
                                                     Warrant::Own, dots(std::move(given))}) == "");
    }
    DotsOutcome close() {
        meeting.share();
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        return std::get<DotsOutcome>(poll_in(meeting[kOdd], poll).result->outcome);
    }
};

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("V1: 14 for, 2 against, 3 abstentions, 1 blank: adopted") {
        MotionOutcome const outcome = outcome_of(votes(14, 2, 3, 1), {});
        CHECK(outcome.votes == voting::MotionVotes{14, 2, 3, 1, 0});
        CHECK(outcome.base == 16);
        CHECK(outcome.required == 9);
        CHECK(outcome.adopted);
        CHECK_FALSE(outcome.tie);
        MotionRules present{voting::MajorityBase::PresentOrRepresented, {0, 1}, {}};
        MotionOutcome const on_presence = outcome_of(votes(14, 2, 3, 1), present, Secrecy::HiddenUntilClosed);
        CHECK(on_presence.base == 20);
        CHECK(on_presence.required == 11);
        CHECK(on_presence.adopted);
    }

    TEST_CASE("V2: 9 to 9 with 2 abstentions: the chair's own vote decides") {
        MotionOutcome const adopted = outcome_of(votes(9, 9, 2, 0), kCasting);
        CHECK(adopted.tie);
        CHECK(adopted.casting_vote_used);
        CHECK(adopted.adopted);
        std::vector<Motion> against = votes(9, 9, 2, 0);
        std::swap(against.front(), against[9]);
        CHECK(outcome_of(against, kCasting).casting_vote_used);
        CHECK_FALSE(outcome_of(against, kCasting).adopted);
        std::vector<Motion> abstains = votes(9, 9, 2, 0);
        std::swap(abstains.front(), abstains.back());
        CHECK_FALSE(outcome_of(abstains, kCasting).casting_vote_used);
        CHECK_FALSE(outcome_of(abstains, kCasting).adopted);
        CHECK_FALSE(outcome_of(votes(9, 9, 2, 0), {}).adopted); // the rules give no casting vote
    }

    TEST_CASE("V3: 8 to 8 with 4 blanks, secret on paper: nobody knows the chair's vote, rejected") {
        Meeting meeting(20);
        auto const poll = open_poll(meeting.keeper(), motion_sheet(Secrecy::SecretOnPaper, kCasting));
        meeting.share();
        for (std::size_t who : {1U, 2U})
            meeting.keeper().write(
                PaperTotalsEntered{poll, meeting.members[who], voting::MotionVotes{8, 8, 0, 4, 0}, 20, 20});
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        auto const& result = *poll_in(meeting.keeper(), poll).result;
        auto const& outcome = std::get<MotionOutcome>(result.outcome);
        CHECK(outcome.tie);
        CHECK_FALSE(outcome.casting_vote_used);
        CHECK_FALSE(outcome.adopted);
        CHECK(result.by_hand->envelopes == 20);
    }

    TEST_CASE("who is in the chair is judged on what the closer had seen") {
        Meeting meeting(2);
        auto const poll = open_poll(meeting.keeper(), motion_sheet(Secrecy::Nominal, kCasting));
        meeting.share();
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::For)));
        meeting[kOdd].write(own_ballot(poll, meeting.members[1], says(Motion::Against)));
        meeting.share();
        // The deputy takes over unseen and puts the other member in the chair, sorting before the closing.
        meeting[kDeputy].write(KeepershipTaken{});
        meeting[kDeputy].write(RoleAssigned{meeting.members[0], Role::Chair, Grant::Withdrawn});
        meeting[kDeputy].write(RoleAssigned{meeting.members[1], Role::Chair, Grant::Given});
        for (int i = 0; i < 5; i += 1)
            meeting.keeper().write(AgendaItemAdded{{"Point"}, 1});
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        CHECK(meeting.member(1).roles.has(Role::Chair));
        CHECK(std::get<MotionOutcome>(poll_in(meeting.keeper(), poll).result->outcome).adopted);
    }

    TEST_CASE("without its quorum nothing is adopted") {
        SessionCreated charter = session_body();
        charter.quorum = {{1, 2}, true, false};
        Meeting meeting(4, Start::Open, charter);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        meeting[kEven].write(own_ballot(poll, meeting.members[0], says(Motion::For)));
        meeting.mark(1, Presence::Left);
        meeting.mark(3, Presence::Left);
        meeting.share();
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        CHECK(poll_in(meeting.keeper(), poll).result->quorum == QuorumFigures{4, 2, 0, 3, false});
        CHECK_FALSE(std::get<MotionOutcome>(poll_in(meeting.keeper(), poll).result->outcome).adopted);
    }

    TEST_CASE("the same votes give the same figures nominal, hidden and anonymous") {
        for (Secrecy const secrecy :
             {Secrecy::Nominal, Secrecy::HiddenUntilClosed, Secrecy::AnonymousDisplay}) {
            DotsPoll on(4, 4, 2, secrecy);
            on.vote(0, {{0, 2}, {1, 2}, {2, 1}});
            on.vote(1, {{0, 1}, {2, 2}});
            on.vote(2, {});
            DotsOutcome const outcome = on.close();
            CHECK(outcome.dots == std::vector<std::uint64_t>{3, 2, 3, 0});
            CHECK(outcome.voices == std::vector<std::uint32_t>{2, 1, 2, 0});
            CHECK(outcome.ranks == std::vector<std::uint32_t>{1, 3, 1, 4});
            CHECK(outcome.valid == 3);
            CHECK(outcome.blank == 1);
            CHECK(outcome.spent == 8);
            CHECK(outcome.retained == std::vector<std::uint32_t>{0, 2});
            CHECK(outcome.tied.empty());
            CHECK(poll_in(on.meeting.keeper(), on.poll).result->nulls == 0);
        }
    }

    TEST_CASE("a tie at the cut is reported, not settled") {
        DotsPoll on(3, 4, 2, Secrecy::HiddenUntilClosed);
        on.vote(0, {{0, 2}, {1, 1}, {2, 1}});
        on.vote(1, {{1, 1}, {2, 1}});
        DotsOutcome const outcome = on.close();
        CHECK(outcome.retained.empty());
        CHECK(outcome.tied == std::vector<std::uint32_t>{0, 1, 2});
        CHECK(outcome.seats_left == 2);
    }

    TEST_CASE("a seal that opens on nothing sound is a null ballot") {
        Meeting meeting(5);
        auto const poll = open_poll(meeting.keeper(), dots_sheet(Secrecy::HiddenUntilClosed, 3, {5, 2}));
        meeting.share();
        Poll const& open = poll_in(meeting.keeper(), poll);
        std::size_t const size = padded_size(open.as.sheet.method, 3);
        auto const cast = [&](std::size_t member, Bytes octets) {
            BallotCast body{poll, meeting.members[member], meeting.members[member], Warrant::Own,
                            SealedChoice{std::move(octets)}};
            CHECK(meeting.desk_of(member).tell(body) == Refusal::None);
        };
        auto const sealed = [&](voting::Choice const& choice) {
            return seal(encode_choice(choice, size), *open.as.key, seed_of(77));
        };
        Bytes broken = sealed(dots({{0, 1}}));
        broken.back() ^= 1;
        cast(0, broken);
        cast(1, sealed(dots({{0, 3}})));                             // three on one, where two are the cap
        cast(2, sealed(says(Motion::For)));                          // another method
        cast(3, sealed(dots({{1, 1}})));                             // sound
        cast(4, seal(Bytes(size, 0xFF), *open.as.key, seed_of(78))); // no choice at all
        meeting.share();
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        PollResult const& result = *poll_in(meeting.keeper(), poll).result;
        CHECK(result.nulls == 4);
        CHECK(result.choices.size() == 5);
        CHECK(std::get<DotsOutcome>(result.outcome).dots == std::vector<std::uint64_t>{0, 1, 0});
        CHECK(std::get<DotsOutcome>(result.outcome).valid == 1);
    }

    TEST_CASE("a null ballot in a motion is cast and not expressed") {
        Meeting meeting(2);
        auto const poll = open_poll(meeting.keeper(), motion_sheet(Secrecy::HiddenUntilClosed));
        meeting.share();
        std::size_t const size = padded_size(voting::MotionRules{}, 0);
        meeting[kEven].write(BallotCast{poll, meeting.members[0], meeting.members[0], Warrant::Own,
                                        SealedChoice{Bytes(size + kSealBytes)}});
        meeting.share();
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        CHECK(votes_in(meeting.keeper(), poll) == voting::MotionVotes{0, 0, 0, 0, 1});
    }

    TEST_CASE("a college is counted by its own voices") {
        DotsPoll on(4, 2, 1, Secrecy::Nominal);
        MemberEnrolled apart = on.meeting.member(0).as;
        apart.college.reset();
        on.meeting.keeper().write(MemberCorrected{on.meeting.members[0], apart});
        on.vote(0, {{0, 2}});
        on.vote(1, {{1, 2}});
        on.vote(2, {{1, 1}});
        on.close();
        Session const& session = on.meeting.session();
        Poll const& poll = poll_in(on.meeting.keeper(), on.poll);
        auto const totals = [&](std::optional<CollegeId> const& college) {
            return std::get<DotsOutcome>(count_college(session, poll, college)).dots;
        };
        CHECK(totals(on.meeting.college) == std::vector<std::uint64_t>{0, 3});
        CHECK(totals(std::nullopt) == std::vector<std::uint64_t>{2, 0});
        CHECK(totals(id_of<CollegeId>(9)) == std::vector<std::uint64_t>{0, 0});
        CHECK(std::get<DotsOutcome>(count_college(session, poll, on.meeting.college)).retained.empty());
    }

    TEST_CASE("two scrutineers agree on totals, envelopes and signatures; the last word of each stands") {
        Poll poll;
        Actor const all{};
        auto const enter = [&](std::uint64_t who, std::uint32_t yes, std::uint16_t envelopes,
                               std::uint16_t signed_off) {
            PaperTotalsEntered body{
                {}, id_of<MemberId>(who), voting::MotionVotes{yes, 0, 0, 0, 0}, envelopes, signed_off};
            poll.paper.push_back({{}, body.scrutineer, {}, body});
        };
        CHECK(agreed_paper(poll, all) == nullptr);
        enter(1, 5, 5, 5);
        enter(1, 5, 5, 5);
        CHECK(agreed_paper(poll, all) == nullptr);
        enter(2, 5, 5, 6);
        CHECK(agreed_paper(poll, all) == nullptr);
        enter(2, 5, 6, 5);
        CHECK(agreed_paper(poll, all) == nullptr);
        enter(2, 4, 5, 5);
        CHECK(agreed_paper(poll, all) == nullptr);
        enter(2, 5, 5, 5);
        REQUIRE(agreed_paper(poll, all) != nullptr);
        CHECK(agreed_paper(poll, all) == &poll.paper.back().as);
        enter(1, 3, 5, 5); // takes it back
        CHECK(agreed_paper(poll, all) == nullptr);
        enter(3, 3, 5, 5);
        CHECK(agreed_paper(poll, all)->scrutineer == id_of<MemberId>(3));
    }
}

} // namespace tablee::model
