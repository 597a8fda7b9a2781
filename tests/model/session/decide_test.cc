// SPDX-License-Identifier: Apache-2.0
#include "model/session/decide.h"

#include "model/base/limits.h"
#include "model/crypto/sealed_box.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;
using voting::Motion;

ProposalEntered idea(MemberId const& author, std::string title, std::string description = {}) {
    return {author, Authorship::Named, {}, {}, {std::move(title)}, {std::move(description)}};
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("what only a run or a founder says is not asked for") {
        Meeting meeting(1);
        CHECK(meeting.keeper().ask(Act{session_body()}) == "refusal.unknown-kind");
        CHECK(meeting.keeper().ask(Act{RunStarted{}}) == "refusal.unknown-kind");
        CHECK(meeting.keeper().ask(Act{UnknownKind{}}) == "refusal.unknown-kind");
        CHECK(meeting.keeper().ask(Act{AgendaItemAdded{{"Accueil"}, 5}}) == "");
    }

    TEST_CASE("what this post would refuse to read it does not write") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        auto const say = [&](std::string title, std::string description) {
            return keeper.ask(Act{idea(meeting.members[0], std::move(title), std::move(description))});
        };
        CHECK(say("Idée\u202E", "") == "refusal.unclean");
        CHECK(say("Idée\nsur deux lignes", "") == "refusal.unclean");
        CHECK(say("\xC3", "") == "refusal.unclean");
        CHECK(say("Idée", "Deux\nlignes") == "");
        CHECK(say(std::string(limits::kTitleCodePoints, 'a'), "") == "");
        CHECK(say(std::string(limits::kTitleCodePoints + 1, 'a'), "") == "refusal.unclean");
        CHECK(say("Idée", std::string(limits::kTextBytes, 'a')) == "");
        CHECK(say("Idée", std::string(limits::kTextBytes + 1, 'a')) == "refusal.unclean");
        CHECK(say("Idée", std::string(limits::kRecordBytes, 'a')) == "refusal.too-large");
    }

    TEST_CASE("opening a session works out who is there") {
        SessionCreated charter = session_body();
        charter.quorum = {{1, 2}, false, true};
        Meeting meeting(4, Start::Prepared, charter);
        meeting.mark(0, Presence::Excused);
        meeting.keeper().write(ProxyGiven{meeting.members[0], meeting.members[1]});
        REQUIRE(meeting.keeper().ask(OpenSession{}) == "");
        CHECK(meeting.session().opening_quorum == QuorumFigures{4, 3, 1, 2, true});
    }

    TEST_CASE("opening a poll freezes wordings, and refuses what is gone") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const proposal = keeper.make<ProposalId>(idea(meeting.members[0], "A"));
        RuleSheet sheet = dots_sheet(Secrecy::Nominal, 1);
        sheet.options[0] = {id_of<ProposalId>(9), {}, {}};
        CHECK(keeper.ask(OpenPoll{sheet}) == "refusal.unknown-proposal");
        sheet.options[0].proposal = proposal;
        CHECK(keeper.ask(OpenPoll{sheet}) == "");
        CHECK(keeper.session().polls.at(0).as.sheet.options[0].revision ==
              keeper.session().proposals.find(proposal)->wording().id);
        keeper.write(ProposalWithdrawn{proposal, {}});
        CHECK(keeper.ask(OpenPoll{sheet}) == "refusal.proposal-gone");
    }

    TEST_CASE(
        "shares of a sealed poll open at the keeper's, facilitator's and deputies' posts, and nowhere else") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), motion_sheet(Secrecy::HiddenUntilClosed));
        auto const& opened = poll_in(meeting.keeper(), poll).as;
        REQUIRE(opened.shares.size() == 2);
        for (std::size_t desk = 0; desk < meeting.desks().size(); desk += 1) {
            bool opens = false;
            for (KeyShare const& share : opened.shares) {
                auto const secret = open_seal(share.sealed, meeting[desk].box().secret);
                opens = opens || (secret && is_pair(*opened.key, BoxSecret::first_of(*secret)));
                CHECK((!secret || share.post == meeting[desk].post()));
            }
            CHECK(opens == (desk == kKeeper || desk == kDeputy));
        }
    }

    TEST_CASE("the deputy closes what the keeper opened; a post without a share cannot") {
        for (std::size_t const desk : {kDeputy, kClerk}) {
            Meeting meeting(2);
            auto const poll = open_poll(meeting.keeper(), motion_sheet(Secrecy::HiddenUntilClosed));
            meeting.share();
            REQUIRE(meeting[kEven].ask(CastVote{poll, meeting.members[0], meeting.members[0], Warrant::Own,
                                                says(Motion::For)}) == "");
            meeting.keeper().write(KeeperHandedOver{meeting[desk].post()});
            meeting.share();
            std::string const expected = desk == kDeputy ? "" : "refusal.cannot-open-seals";
            CHECK(close_poll(meeting[desk], poll) == expected);
            if (desk == kDeputy)
                CHECK(votes_in(meeting[desk], poll).votes_for == 1);
        }
    }

    TEST_CASE("a vote in an unknown poll, and a closing of one, are refused") {
        Meeting meeting(1);
        auto const nowhere = id_of<PollId>(9);
        CHECK(meeting.keeper().ask(ClosePoll{nowhere}) == "refusal.unknown-poll");
        CHECK(meeting.keeper().ask(CastVote{nowhere, {}, {}, Warrant::Own, says(Motion::For)}) ==
              "refusal.unknown-poll");
        CHECK(meeting.keeper().ask(TypeMinutes{id_of<AgendaItemId>(9), 0, 0, "a"}) == "refusal.unknown-item");
    }

    TEST_CASE("a closing names the frontier it was made at") {
        Meeting meeting(2);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.keeper().write(PollClosingAnnounced{poll, 20});
        auto const closing = std::get<PollClosed>(meeting.keeper().decided(ClosePoll{poll}).value().front());
        CHECK(closing.frontier == meeting.keeper().frontier().entries());
        CHECK(closing.frontier.size() == 6);
        CHECK(std::is_sorted(closing.frontier.begin(), closing.frontier.end()));
    }

    TEST_CASE("two sealed ballots alike do not look alike, nor do two polls have one key") {
        Meeting meeting(2);
        auto const first = open_poll(meeting.keeper(), motion_sheet(Secrecy::HiddenUntilClosed));
        auto const second = open_poll(meeting.keeper(), motion_sheet(Secrecy::HiddenUntilClosed));
        CHECK(poll_in(meeting.keeper(), first).as.key != poll_in(meeting.keeper(), second).as.key);
        meeting.share();
        CastVote const vote{first, meeting.members[0], meeting.members[0], Warrant::Own, says(Motion::For)};
        REQUIRE(meeting[kEven].ask(vote) == "");
        REQUIRE(meeting[kEven].ask(vote) == "");
        auto const& ballots = poll_in(meeting[kEven], first).ballots;
        CHECK(ballots.at(0).content != ballots.at(1).content);
    }
}

} // namespace tablee::model
