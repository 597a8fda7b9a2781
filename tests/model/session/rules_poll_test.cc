// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/crypto/sealed_box.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;
using voting::DotsRules;
using voting::Motion;

// What `decide` makes of the sheet, to be spoilt.
PollOpened opening(Desk& desk, RuleSheet const& sheet) {
    return std::get<PollOpened>(desk.decided(OpenPoll{sheet}).value().front());
}

// A nominal motion among four members, everybody knows it.
struct OpenMotion {
    OpenMotion()
        : poll(open_poll(meeting.keeper(), motion_sheet())) {
        meeting.share();
    }
    Meeting meeting{4};
    PollId poll;

    BallotCast ballot(std::size_t member, Motion motion = Motion::For) {
        return own_ballot(poll, meeting.members[member], says(motion));
    }
    // The closing that counts all that the keeper holds, announced or not.
    PollClosed closing() {
        PollClosed body;
        body.poll = poll;
        for (Ballot const& one : poll_in(meeting.keeper(), poll).ballots)
            if (one.fate == Fate::Received)
                body.counted.push_back({one.id, one.seat, one.voice, one.warrant});
        std::ranges::sort(body.counted, {}, &CountedBallot::voice);
        return body;
    }
};

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("the keeper opens a poll in an open session, with a question") {
        Meeting prepared(2, Start::Prepared);
        CHECK(prepared.keeper().ask(OpenPoll{motion_sheet()}) == "refusal.not-open");
        Meeting meeting(2);
        PollOpened const good = opening(meeting.keeper(), motion_sheet());
        CHECK(meeting[kDeputy].tell(good) == Refusal::NotKeeper);
        CHECK(meeting.keeper().tell(good) == Refusal::None);
        PollOpened bad = good;
        bad.sheet.question = {};
        CHECK(meeting.keeper().tell(bad) == Refusal::Empty);
        meeting.keeper().write(PollCancelled{meeting.session().polls.at(0).id, {}});
        meeting.keeper().write(SessionAdjourned{});
        CHECK(meeting.keeper().tell(good) == Refusal::Adjourned);
    }

    TEST_CASE("hidden polls have a key, open ones none") {
        Meeting meeting(2);
        BoxKey const key = BoxPair::from_seed(seed_of(4)).public_key;
        for (Secrecy const secrecy : {Secrecy::Nominal, Secrecy::HiddenUntilClosed, Secrecy::AnonymousDisplay,
                                      Secrecy::SecretOnPaper}) {
            bool const hidden = secrecy == Secrecy::HiddenUntilClosed || secrecy == Secrecy::AnonymousDisplay;
            PollOpened body = opening(meeting.keeper(), motion_sheet(secrecy));
            CHECK(body.key.has_value() == hidden);
            CHECK(meeting.keeper().tell(body) == Refusal::None);
            if (hidden)
                body.key.reset();
            else
                body.key = key;
            CHECK(meeting.keeper().tell(body) == Refusal::WrongSecrecy);
        }
    }

    TEST_CASE("a rule sheet is one that can be counted") {
        Meeting meeting(2);
        auto const tell = [&](RuleSheet sheet) {
            PollOpened body = opening(meeting.keeper(), motion_sheet());
            body.sheet = std::move(sheet);
            return meeting.keeper().tell(body);
        };
        auto const nominal = [](std::size_t options, DotsRules rules, std::uint16_t retain) {
            return dots_sheet(Secrecy::Nominal, options, rules, retain);
        };
        CHECK(tell(nominal(0, {5, 2}, 0)) == Refusal::NoOptions);
        CHECK(tell(nominal(1, {5, 2}, 0)) == Refusal::None);
        CHECK(tell(nominal(3, {0, 0}, 0)) == Refusal::BadRules);
        CHECK(tell(nominal(3, {1, 0}, 0)) == Refusal::BadRules);
        CHECK(tell(nominal(3, {1, 1}, 0)) == Refusal::None);
        CHECK(tell(nominal(3, {1, 2}, 0)) == Refusal::BadRules);
        CHECK(tell(nominal(3, {5, 2}, 3)) == Refusal::None);
        CHECK(tell(nominal(3, {5, 2}, 4)) == Refusal::BadRules);
        CHECK(tell(nominal(limits::kPollOptions, {5, 2}, 0)) == Refusal::None);
        CHECK(tell(nominal(limits::kPollOptions + 1, {5, 2}, 0)) == Refusal::TooMany);
        RuleSheet motion = motion_sheet();
        motion.retain = 1;
        CHECK(tell(motion) == Refusal::BadRules);
        motion.retain = 0;
        motion.options = nominal(1, {5, 2}, 0).options;
        CHECK(tell(motion) == Refusal::BadRules);
        RuleSheet wordless = nominal(2, {5, 2}, 0);
        wordless.options[1].words = {};
        CHECK(tell(wordless) == Refusal::Empty);
        RuleSheet twice = nominal(2, {5, 2}, 0);
        twice.options[1] = twice.options[0];
        CHECK(tell(twice) == Refusal::BadRules);
    }

    TEST_CASE("an option is frozen to one wording of one proposal") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const proposal =
            keeper.make<ProposalId>(ProposalEntered{meeting.members[0], {}, {}, {}, {"Ouvrir le jeudi"}, {}});
        RuleSheet sheet = dots_sheet(Secrecy::Nominal, 1);
        sheet.options[0] = {proposal, {}, {}};
        PollOpened const good = opening(keeper, sheet);
        CHECK(keeper.tell(good) == Refusal::None);
        PollOpened bad = good;
        bad.sheet.options[0].revision = id_of<HeadHash>(3);
        CHECK(keeper.tell(bad) == Refusal::UnknownProposal);
        bad = good;
        bad.sheet.options[0].proposal = id_of<ProposalId>(3);
        CHECK(keeper.tell(bad) == Refusal::UnknownProposal);
        bad = good;
        bad.sheet.options[0].words = {"Autre chose"};
        CHECK(keeper.tell(bad) == Refusal::BadRules);
        bad = good;
        bad.sheet.options.push_back(bad.sheet.options[0]);
        CHECK(keeper.tell(bad) == Refusal::BadRules);
        auto const poll = keeper.make<PollId>(good);
        keeper.write(ProposalEdited{proposal, {}, {"Ouvrir le jeudi soir"}, {}});
        PollOption const& option = poll_in(keeper, poll).as.sheet.options[0];
        CHECK(keeper.session().proposals.find(proposal)->revision(option.revision)->title.utf8 ==
              "Ouvrir le jeudi");
        CHECK(opening(keeper, sheet).sheet.options[0].revision != option.revision);
    }

    TEST_CASE("an electorate is a list of voices of the roll, each once") {
        Meeting meeting(3);
        Desk& keeper = meeting.keeper();
        PollOpened const good = opening(keeper, motion_sheet());
        REQUIRE(good.electorate.size() == 3);
        auto const tell = [&](std::vector<Voice> electorate) {
            PollOpened body = good;
            body.electorate = std::move(electorate);
            return keeper.tell(body);
        };
        auto const e = good.electorate;
        CHECK(tell({}) == Refusal::NoElectorate);
        CHECK(tell({e[0]}) == Refusal::None);
        CHECK(tell({e[0], e[0]}) == Refusal::CountedTwice);
        CHECK(tell({e[1], e[0]}) == Refusal::CountedTwice);
        CHECK(tell({{id_of<MemberId>(0), e[0].holder}}) == Refusal::UnknownMember);
        CHECK(tell({{e[0].voice, id_of<MemberId>(9)}}) == Refusal::UnknownMember);
        CHECK(tell({{meeting.clerk, e[0].holder}}) == Refusal::NoVoice);
        CHECK(tell({{e[0].voice, e[1].holder}}) == Refusal::None);
    }

    TEST_CASE("a correction made at the same moment does not undo an opening") {
        Meeting meeting(2);
        MemberEnrolled voiceless = meeting.member(0).as;
        voiceless.has_voice = false;
        meeting[kClerk].write(MemberCorrected{meeting.members[0], voiceless});
        meeting.keeper().write(AgendaItemAdded{{"Point"}, 1}); // the opening sorts after the correction
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        REQUIRE(meeting.session().polls.find(poll) != nullptr);
        CHECK(poll_in(meeting.keeper(), poll).as.electorate.size() == 2);
        PollOpened again = poll_in(meeting.keeper(), poll).as;
        CHECK(meeting.keeper().tell(again) == Refusal::NoVoice);
    }

    TEST_CASE("there is a most to the polls of a session") {
        Meeting meeting(1);
        PollOpened const good = opening(meeting.keeper(), motion_sheet());
        for (std::size_t i = 0; i < limits::kPolls; i += 1)
            REQUIRE(meeting.keeper().tell(good) == Refusal::None);
        CHECK(meeting.keeper().tell(good) == Refusal::TooMany);
    }

    TEST_CASE("a ballot comes from a post that serves the seat, for a voice of the electorate") {
        OpenMotion on;
        auto& [meeting, poll] = on;
        CHECK(meeting[kOdd].tell(on.ballot(0)) == Refusal::SeatElsewhere);
        CHECK(meeting.keeper().tell(on.ballot(0)) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].tell(on.ballot(0)) == Refusal::None);
        BallotCast body = on.ballot(0);
        body.poll = id_of<PollId>(9);
        CHECK(meeting[kEven].tell(body) == Refusal::UnknownPoll);
        CHECK(meeting[kClerk].tell(own_ballot(poll, meeting.clerk, says(Motion::For))) ==
              Refusal::NotInElectorate);
        body = on.ballot(0);
        body.voice = meeting.members[2];
        body.warrant = Warrant::Proxy;
        CHECK(meeting[kEven].tell(body) == Refusal::NotInElectorate); // no proxy of his
        body = on.ballot(0);
        body.warrant = Warrant::Booth;
        CHECK(meeting[kEven].tell(body) == Refusal::None);
        body.keyed_by = {meeting.members[1], meeting.clerk};
        for (Warrant const warrant : {Warrant::Hands, Warrant::PaperPair}) {
            body.warrant = warrant;
            CHECK(meeting[kEven].tell(body) == Refusal::SeatElsewhere);
            CHECK(meeting[kClerk].tell(body) == Refusal::None);
        }
        body.keyed_by.clear();
        body.warrant = Warrant::Proxy;
        CHECK(meeting[kEven].tell(body) == Refusal::WarrantMismatch);
        body.warrant = Warrant::Own;
        body.content = voting::Choice{voting::DotsChoice{}};
        CHECK(meeting[kEven].tell(body) == Refusal::WrongMethod);
        body.content = SealedChoice{Bytes(60)};
        CHECK(meeting[kEven].tell(body) == Refusal::WrongSecrecy);
    }

    TEST_CASE("dots keep to the rules of the sheet") {
        Meeting meeting(2);
        auto const poll = open_poll(meeting.keeper(), dots_sheet(Secrecy::Nominal, 4, {5, 2}));
        meeting.share();
        auto const tell = [&](std::vector<voting::Dots> given) {
            return meeting[kEven].tell(own_ballot(poll, meeting.members[0], dots(std::move(given))));
        };
        CHECK(tell({}) == Refusal::None);
        CHECK(tell({{0, 2}, {1, 2}, {3, 1}}) == Refusal::None);
        CHECK(tell({{0, 2}, {1, 2}, {3, 2}}) == Refusal::TooManyInAll);
        CHECK(tell({{0, 3}}) == Refusal::TooManyOnOne);
        CHECK(tell({{4, 1}}) == Refusal::UnknownOption);
        CHECK(tell({{1, 1}, {0, 1}}) == Refusal::NotAscending);
        CHECK(tell({{1, 0}}) == Refusal::NoDots);
    }

    TEST_CASE("a sealed ballot is of the one length, and is not looked into") {
        Meeting meeting(2);
        auto const poll = open_poll(meeting.keeper(), dots_sheet(Secrecy::HiddenUntilClosed, 4, {5, 2}));
        meeting.share();
        RuleSheet const sheet = poll_in(meeting.keeper(), poll).as.sheet;
        std::size_t const length = padded_size(sheet.method, 4) + kSealBytes;
        auto const tell = [&](BallotContent content) {
            return meeting[kEven].tell(
                BallotCast{poll, meeting.members[0], meeting.members[0], Warrant::Own, std::move(content)});
        };
        CHECK(tell(SealedChoice{Bytes(length)}) == Refusal::None);
        CHECK(tell(SealedChoice{Bytes(length - 1)}) == Refusal::WrongSecrecy);
        CHECK(tell(SealedChoice{Bytes(length + 1)}) == Refusal::WrongSecrecy);
        CHECK(tell(SealedChoice{}) == Refusal::WrongSecrecy);
        CHECK(tell(dots({{0, 1}})) == Refusal::WrongSecrecy);
        CHECK(meeting[kEven].ask(CastVote{poll, meeting.members[0], meeting.members[0], Warrant::Own,
                                          dots({{0, 3}})}) == "refusal.too-many-on-one");
        CHECK(meeting[kEven]
                  .ask(CastVote{poll, meeting.members[0], meeting.members[0], Warrant::Own, dots({{0, 2}})})
                  .empty());
    }

    TEST_CASE("of giver and holder the first to cast the voice keeps it") {
        for (bool const holder_first : {false, true}) {
            Meeting meeting(4);
            meeting.mark(0, Presence::Excused);
            meeting.keeper().write(ProxyGiven{meeting.members[0], meeting.members[1]});
            auto const poll = open_poll(meeting.keeper(), motion_sheet());
            meeting.mark(0, Presence::Late); // the giver arrives while the poll is open
            meeting.share();
            BallotCast const own = own_ballot(poll, meeting.members[0], says(Motion::For));
            BallotCast proxy = own_ballot(poll, meeting.members[1], says(Motion::Against));
            proxy.voice = meeting.members[0];
            CHECK(meeting[kOdd].tell(proxy) == Refusal::WarrantMismatch);
            proxy.warrant = Warrant::Booth;
            CHECK(meeting[kOdd].tell(proxy) == Refusal::WarrantMismatch);
            proxy.warrant = Warrant::Proxy;
            if (holder_first) {
                CHECK(meeting[kOdd].tell(proxy) == Refusal::None);
                meeting.share();
                CHECK(meeting[kEven].tell(own) == Refusal::VotedByProxy);
                CHECK(meeting[kOdd].tell(proxy) == Refusal::None); // may change his mind
            } else {
                CHECK(meeting[kEven].tell(own) == Refusal::None);
                meeting.share();
                CHECK(meeting[kOdd].tell(proxy) == Refusal::VotedInPerson);
                CHECK(meeting[kEven].tell(own) == Refusal::None);
            }
        }
    }

    TEST_CASE("closing is announced, may be cancelled by who conducts, and is announced again") {
        OpenMotion on;
        auto& [meeting, poll] = on;
        Desk& keeper = meeting.keeper();
        CHECK(keeper.tell(on.closing()) == Refusal::ClosingNotAnnounced);
        CHECK(keeper.tell(PollClosingCancelled{poll}) == Refusal::ClosingNotAnnounced);
        CHECK(meeting[kDeputy].tell(PollClosingAnnounced{poll, 20}) == Refusal::NotKeeper);
        CHECK(keeper.tell(PollClosingAnnounced{id_of<PollId>(9), 20}) == Refusal::UnknownPoll);
        CHECK(keeper.tell(PollClosingAnnounced{poll, 3601}) == Refusal::OutOfRange);
        CHECK(keeper.tell(PollClosingAnnounced{poll, 3600}) == Refusal::None);
        CHECK(keeper.tell(PollClosingAnnounced{poll, 20}) == Refusal::ClosingAnnounced);
        CHECK(poll_in(keeper, poll).counting_down()->seconds == 3600);
        meeting.share();
        CHECK(meeting[kOdd].tell(PollClosingCancelled{poll}) == Refusal::NotConducting);
        CHECK(meeting[kClerk].tell(PollClosingCancelled{poll}) == Refusal::None);
        CHECK(meeting[kClerk].tell(PollClosingCancelled{poll}) == Refusal::ClosingNotAnnounced);
        meeting.share();
        CHECK(poll_in(keeper, poll).counting_down() == nullptr);
        CHECK(keeper.tell(on.closing()) == Refusal::ClosingNotAnnounced);
        CHECK(keeper.tell(PollClosingAnnounced{poll, 20}) == Refusal::None);
        CHECK(keeper.tell(on.closing()) == Refusal::None);
        CHECK(keeper.tell(on.closing()) == Refusal::PollClosed);
        CHECK(keeper.tell(PollClosingAnnounced{poll, 20}) == Refusal::PollClosed);
        CHECK(keeper.tell(PollClosingCancelled{poll}) == Refusal::PollClosed);
        CHECK(keeper.tell(PollCancelled{poll, {}}) == Refusal::PollClosed);
        meeting.share();
        CHECK(meeting[kEven].tell(on.ballot(0)) == Refusal::PollClosed);
    }

    TEST_CASE("a cancelling that the keeper had not seen does not undo his closing") {
        OpenMotion on;
        auto& [meeting, poll] = on;
        meeting.keeper().write(PollClosingAnnounced{poll, 20});
        meeting.share();
        meeting[kClerk].write(PollClosingCancelled{poll});
        meeting.keeper().write(AgendaItemAdded{{"Point"}, 1}); // the closing sorts after the cancelling
        EventId const closed = meeting.keeper().write(on.closing()).id;
        meeting.share();
        CHECK(meeting[kClerk].why_void(closed) == Refusal::None);
        CHECK(poll_in(meeting[kClerk], poll).status == PollStatus::Closed);
    }

    TEST_CASE("a closing counts the last ballot of each voice it had seen, all of them and no other") {
        OpenMotion on;
        auto& [meeting, poll] = on;
        meeting[kEven].write(on.ballot(0, Motion::Against));
        meeting[kEven].write(on.ballot(0, Motion::For));
        meeting[kEven].write(on.ballot(2, Motion::For));
        auto const other_poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        BallotId const stray =
            meeting[kOdd].make<BallotId>(own_ballot(other_poll, meeting.members[1], says(Motion::For)));
        BallotId const unseen = meeting[kOdd].make<BallotId>(on.ballot(1));
        Desk& keeper = meeting.keeper();
        keeper.write(PollClosingAnnounced{poll, 20});
        PollClosed const good = on.closing();
        REQUIRE(good.counted.size() == 2);
        auto const tell = [&](std::vector<CountedBallot> counted) {
            PollClosed body = good;
            body.counted = std::move(counted);
            return keeper.tell(body);
        };
        auto const c = good.counted;
        BallotId const replaced = poll_in(keeper, poll).ballots.at(0).id;
        CHECK(tell({c[0]}) == Refusal::CountedIncomplete);
        CHECK(tell({}) == Refusal::CountedIncomplete);
        CHECK(tell({c[0], c[0]}) == Refusal::CountedTwice);
        CHECK(tell({c[1], c[0]}) == Refusal::CountedTwice);
        auto with_replaced = c;
        for (CountedBallot& one : with_replaced)
            if (one.voice == meeting.members[0])
                one.ballot = replaced;
        CHECK(tell(with_replaced) == Refusal::CountedIncomplete);
        for (BallotId const& wrong : {stray, unseen, id_of<BallotId>(4)}) {
            auto changed = c;
            changed[0].ballot = wrong;
            CHECK(tell(changed) == Refusal::CountedUnknown);
        }
        auto mislabelled = c;
        mislabelled[0].warrant = Warrant::Booth;
        CHECK(tell(mislabelled) == Refusal::CountedUnknown);
        mislabelled = c;
        mislabelled[0].seat = meeting.members[3];
        CHECK(tell(mislabelled) == Refusal::CountedUnknown);
        mislabelled = {c[0]};
        mislabelled[0].ballot = c[1].ballot;
        CHECK(tell(mislabelled) == Refusal::CountedUnknown);
        CHECK(tell(c) == Refusal::None);
        CHECK(votes_in(keeper, poll) == voting::MotionVotes{2, 0, 0, 0, 0});
    }

    TEST_CASE("a closing brings the secret of a sealed poll, and none to an open one") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const sealed = open_poll(keeper, motion_sheet(Secrecy::HiddenUntilClosed));
        auto const open = open_poll(keeper, motion_sheet());
        for (PollId const& poll : {sealed, open}) {
            keeper.write(PollClosingAnnounced{poll, 20});
            PollClosed body = std::get<PollClosed>(keeper.decided(ClosePoll{poll}).value().front());
            CHECK(body.secret.has_value() == (poll == sealed));
            PollClosed bad = body;
            bad.secret = BoxPair::from_seed(seed_of(4)).secret;
            CHECK(keeper.tell(bad) == Refusal::WrongSecret);
            if (poll == sealed) {
                bad.secret.reset();
                CHECK(keeper.tell(bad) == Refusal::WrongSecret);
            }
            CHECK(keeper.tell(body) == Refusal::None);
        }
    }

    TEST_CASE("totals on paper fit the sheet, the envelopes and the list") {
        Meeting meeting(4);
        Desk& keeper = meeting.keeper();
        auto const motion = open_poll(keeper, motion_sheet(Secrecy::SecretOnPaper));
        auto const dotted = open_poll(keeper, dots_sheet(Secrecy::SecretOnPaper, 2, {5, 2}));
        RuleSheet shared = motion_sheet();
        shared.colleges.weighing = Weighing::EqualShares;
        auto const weighed = open_poll(keeper, std::move(shared));
        meeting.share();
        MemberId const who = meeting.members[0];
        voting::MotionVotes const three{1, 1, 1, 0, 0};
        CHECK(keeper.tell(PaperTotalsEntered{id_of<PollId>(9), who, three, 3, 3}) == Refusal::UnknownPoll);
        CHECK(keeper.tell(PaperTotalsEntered{weighed, who, three, 3, 3}) == Refusal::WrongSecrecy);
        CHECK(keeper.tell(PaperTotalsEntered{motion, id_of<MemberId>(9), three, 3, 3}) ==
              Refusal::UnknownMember);
        CHECK(meeting[kOdd].tell(PaperTotalsEntered{motion, who, three, 3, 3}) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].tell(PaperTotalsEntered{motion, who, three, 3, 3}) == Refusal::None);
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, voting::DotsTotals{}, 3, 3}) ==
              Refusal::WrongMethod);
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, three, 2, 3}) == Refusal::PaperTooMany);
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, three, 4, 3}) == Refusal::PaperTooMany);
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, three, 4, 4}) == Refusal::None);
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, three, 4, 5}) == Refusal::PaperTooMany);
        voting::MotionVotes const all{1, 1, 0, 1, 1};
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, all, 3, 4}) == Refusal::PaperTooMany);
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, all, 4, 4}) == Refusal::None);
        auto const dots_of = [&](std::vector<std::uint32_t> totals) {
            return PaperTotalsEntered{dotted, who, voting::DotsTotals{std::move(totals)}, 2, 2};
        };
        CHECK(keeper.tell(dots_of({4})) == Refusal::UnknownOption);
        CHECK(keeper.tell(dots_of({4, 4, 0})) == Refusal::UnknownOption);
        CHECK(keeper.tell(dots_of({4, 4})) == Refusal::None);
        CHECK(keeper.tell(dots_of({5, 4})) == Refusal::PaperTooMany); // two caps of two on one option
        auto const three_options = open_poll(keeper, dots_sheet(Secrecy::SecretOnPaper, 3, {5, 2}));
        PaperTotalsEntered all_dots{three_options, who, voting::DotsTotals{{4, 4, 2}}, 2, 2};
        CHECK(keeper.tell(all_dots) == Refusal::None);
        all_dots.totals = voting::DotsTotals{{4, 4, 3}};
        CHECK(keeper.tell(all_dots) == Refusal::PaperTooMany);
        keeper.write(MemberRemoved{who});
        CHECK(keeper.tell(PaperTotalsEntered{motion, who, three, 4, 4}) == Refusal::Removed);
        CHECK(meeting[kEven].tell(own_ballot(motion, meeting.members[2], says(Motion::For))) ==
              Refusal::WrongSecrecy);
    }

    TEST_CASE("a paper poll closes when two scrutineers agree") {
        Meeting meeting(4);
        Desk& keeper = meeting.keeper();
        auto const poll = open_poll(keeper, motion_sheet(Secrecy::SecretOnPaper));
        auto const enter = [&](std::size_t who, voting::MotionVotes votes, std::uint16_t envelopes) {
            return keeper.tell(PaperTotalsEntered{poll, meeting.members[who], votes, envelopes, 4});
        };
        keeper.write(PollClosingAnnounced{poll, 20});
        PollClosed closing;
        closing.poll = poll;
        CHECK(keeper.tell(closing) == Refusal::PaperDisagrees);
        CHECK(enter(0, {2, 1, 0, 0, 0}, 4) == Refusal::None);
        CHECK(enter(0, {2, 1, 0, 0, 0}, 4) == Refusal::None); // the same person twice
        CHECK(keeper.tell(closing) == Refusal::PaperDisagrees);
        CHECK(enter(1, {1, 2, 0, 0, 0}, 4) == Refusal::None);
        CHECK(keeper.tell(closing) == Refusal::PaperDisagrees);
        CHECK(enter(1, {2, 1, 0, 0, 0}, 3) == Refusal::None); // one envelope short
        CHECK(keeper.tell(closing) == Refusal::PaperDisagrees);
        CHECK(enter(1, {2, 1, 0, 0, 0}, 4) == Refusal::None);
        PollClosed with_ballots = closing;
        with_ballots.counted.push_back({});
        CHECK(keeper.tell(with_ballots) == Refusal::CountedUnknown);
        CHECK(keeper.tell(closing) == Refusal::None);
        CHECK(votes_in(keeper, poll) == voting::MotionVotes{2, 1, 0, 0, 0});
        CHECK(poll_in(keeper, poll).result->by_hand->envelopes == 4);
        CHECK(poll_in(keeper, poll).result->choices.empty());
    }

    TEST_CASE("the line is set after a prioritisation has closed") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const poll = open_poll(keeper, dots_sheet(Secrecy::Nominal, 3));
        auto const motion = open_poll(keeper, motion_sheet());
        RetainedSet line{poll, {0, 2}, Settlement::AsCounted, {}};
        CHECK(keeper.tell(line) == Refusal::PollNotClosed);
        CHECK(close_poll(keeper, poll).empty());
        CHECK(close_poll(keeper, motion).empty());
        meeting.share();
        CHECK(meeting[kEven].tell(line) == Refusal::NotConducting);
        CHECK(keeper.tell(line) == Refusal::None);
        CHECK(poll_in(keeper, poll).retained == line);
        line.options = {2, 0};
        CHECK(keeper.tell(line) == Refusal::NotAscending);
        line.options = {1, 1};
        CHECK(keeper.tell(line) == Refusal::NotAscending);
        line.options = {3};
        CHECK(keeper.tell(line) == Refusal::UnknownOption);
        line.options = {};
        CHECK(keeper.tell(line) == Refusal::None);
        line.poll = motion;
        CHECK(keeper.tell(line) == Refusal::PollNotClosed);
        line.poll = id_of<PollId>(9);
        CHECK(keeper.tell(line) == Refusal::UnknownPoll);
    }

    TEST_CASE("the keeper cancels a poll that is open") {
        OpenMotion on;
        auto& [meeting, poll] = on;
        CHECK(meeting[kClerk].tell(PollCancelled{poll, {"Erreur"}}) == Refusal::NotKeeper);
        CHECK(meeting.keeper().tell(PollCancelled{id_of<PollId>(9), {}}) == Refusal::UnknownPoll);
        CHECK(meeting.keeper().tell(PollCancelled{poll, {"Erreur"}}) == Refusal::None);
        CHECK(poll_in(meeting.keeper(), poll).status == PollStatus::Cancelled);
        CHECK(poll_in(meeting.keeper(), poll).cancel_motive.utf8 == "Erreur");
        CHECK(meeting.keeper().tell(PollCancelled{poll, {}}) == Refusal::PollClosed);
        meeting.share();
        CHECK(meeting[kEven].tell(on.ballot(0)) == Refusal::PollClosed);
    }
}

} // namespace tablee::model
