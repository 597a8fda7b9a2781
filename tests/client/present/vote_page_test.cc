// SPDX-License-Identifier: Apache-2.0
#include "client/present/vote_page.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

// Members 0 to 4; the last one, away, is represented by member 0. Even ones at one post, odd ones at another.
struct Room {
    Meeting meeting{5};
    model::PollId poll;

    explicit Room(model::RuleSheet sheet = motion_sheet(model::Secrecy::HiddenUntilClosed)) {
        meeting.mark(4, model::Presence::Excused);
        meeting.keeper().write(model::ProxyGiven{meeting.members[4], meeting.members[0]});
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
    }
    void cast(std::size_t seat, std::size_t voice) {
        model::Warrant const warrant = seat == voice ? model::Warrant::Booth : model::Warrant::Proxy;
        CHECK(meeting.desk_of(seat).ask(model::CastVote{poll, meeting.members[seat], meeting.members[voice],
                                                        warrant, says(Motion::For)}) == "");
        meeting.share();
    }
    VotePage page(std::size_t desk) { return vote_page(outlook_of(meeting[desk]), poll); }
};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("each voice of each seat of this post may be cast, one's own first") {
        Room room;
        VotePage const page = room.page(kEven);
        CHECK(page.booth);
        REQUIRE(page.seats.size() == 3); // 0, 2 and 4, who is away
        REQUIRE(page.seats[0].voices.size() == 2);
        CHECK(page.seats[0].voices[0].warrant == model::Warrant::Booth);
        CHECK(page.seats[0].voices[0].sentence.empty());
        CHECK(page.seats[0].voices[1].warrant == model::Warrant::Proxy);
        CHECK(page.seats[0].voices[1].sentence == "Vous votez aussi pour Membre 4 (pouvoir).");
        CHECK(page.seats[1].voices.size() == 1);
        CHECK(page.seats[2].voices.empty());
        CHECK(page.seats[2].state == "vote à partir du prochain scrutin");
        CHECK(page.seats[0].state == "n’a pas encore voté");
        CHECK(page.participation == "0 vote reçu sur 5 attendus.");
        CHECK(room.page(kKeeper).seats[0].state == "ne vote pas");
        CHECK_FALSE(room.page(kKeeper).booth);
    }

    TEST_CASE("a seat is done when all its voices are cast") {
        Room room;
        room.cast(0, 0);
        CHECK_FALSE(room.page(kEven).seats[0].done);
        room.cast(0, 4);
        VotePage const page = room.page(kEven);
        CHECK(page.seats[0].done);
        CHECK(page.seats[0].state == "a voté");
        CHECK(page.participation == "2 votes reçus sur 5 attendus.");
        CHECK(page.safety == "Votre vote est enregistré sur 3 postes");
    }

    TEST_CASE("a ballot on its way is shown as such") {
        Room room;
        Outlook outlook = outlook_of(room.meeting[kEven]);
        outlook.waiting.emplace_back(model::CastVote{room.poll, room.meeting.members[2],
                                                     room.meeting.members[2], model::Warrant::Booth,
                                                     says(Motion::For)});
        VotePage const page = vote_page(outlook, room.poll);
        CHECK(page.seats[1].state == "vote en cours d’enregistrement");
        CHECK(page.seats[1].voices[0].saving);
        CHECK(page.received == 0);
    }

    TEST_CASE("who comes back votes in person, unless the proxy holder has") {
        Room room;
        room.meeting.mark(4, model::Presence::Present);
        room.meeting.share();
        VotePage page = room.page(kEven);
        REQUIRE(page.seats[2].voices.size() == 1);
        CHECK(page.seats[2].voices[0].cannot.empty());
        room.cast(0, 4);
        page = room.page(kEven);
        CHECK(page.seats[2].voices[0].cannot == "Votre mandataire a déjà voté pour vous dans ce vote.");
        CHECK(page.seats[2].done);
    }

    TEST_CASE("and then the holder cannot") {
        Room room;
        room.meeting.mark(4, model::Presence::Present);
        room.meeting.share();
        room.cast(4, 4);
        CHECK(room.page(kEven).seats[0].voices[1].cannot == "Membre 4 est de retour et a voté en personne.");
    }

    TEST_CASE("why nothing can be cast any more") {
        Room room;
        CHECK(room.page(kEven).ended.empty());
        CHECK(current_poll(room.meeting.session()) == room.poll);
        CHECK(close_poll(room.meeting.keeper(), room.poll) == "");
        room.meeting.share();
        CHECK(room.page(kEven).ended == "Ce vote est clos.");
        CHECK_FALSE(current_poll(room.meeting.session()).has_value());
        Room other;
        other.meeting.keeper().write(model::PollCancelled{other.poll, {}});
        other.meeting.share();
        CHECK(other.page(kOdd).ended == "Ce vote a été annulé.");
    }

    TEST_CASE("a vote on paper shows no ballot; without a poll there is nothing to show") {
        Room room(motion_sheet(model::Secrecy::SecretOnPaper));
        CHECK(room.page(kOdd).sheet.kind == BallotKind::Paper);
        CHECK_FALSE(vote_page(outlook_of(room.meeting[kOdd]), std::nullopt).poll.has_value());
        CHECK_FALSE(vote_page(outlook_of(room.meeting[kOdd]), id_of<model::PollId>(9)).poll.has_value());
    }

    TEST_CASE("the countdown is told to who votes") {
        Room room;
        room.meeting.keeper().ask(model::Act{model::PollClosingAnnounced{room.poll, 20}});
        room.meeting.share();
        Outlook outlook = outlook_of(room.meeting[kEven]);
        outlook.now = room.meeting.keeper().now;
        outlook.now.ms += 8000;
        CHECK(vote_page(outlook, room.poll).closing_soon == "Clôture dans 12 s.");
    }
}
