// SPDX-License-Identifier: Apache-2.0
#include "client/present/keyed_page.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

// Members 0 to 3; the last one, away, is represented by member 0.
struct Room {
    Meeting meeting{4};
    model::PollId poll;

    explicit Room(model::RuleSheet sheet = motion_sheet()) {
        meeting.mark(3, model::Presence::Excused);
        meeting.keeper().write(model::ProxyGiven{meeting.members[3], meeting.members[0]});
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
    }
    KeyedPage page(std::size_t desk = kClerk) {
        return keyed_page(outlook_of(meeting[desk]), poll_in(meeting[desk], poll));
    }
    void cast(std::size_t seat, std::size_t voice, model::Warrant warrant) {
        CHECK(meeting.desk_of(seat).ask(model::CastVote{poll, meeting.members[seat], meeting.members[voice],
                                                        warrant, says(Motion::For)}) == "");
        meeting.share();
    }
};

std::vector<std::string> names(KeyedPage const& page) {
    std::vector<std::string> all;
    for (KeyedVoice const& voice : page.voices)
        all.push_back(voice.name);
    return all;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("posts that conduct key ballots in, others do not") {
        Room room;
        for (std::size_t desk : {kKeeper, kDeputy, kClerk})
            CHECK(room.page(desk).can_key);
        CHECK_FALSE(room.page(kEven).can_key);
        CHECK_FALSE(Room(motion_sheet(model::Secrecy::SecretOnPaper)).page().can_key);
        CHECK(close_poll(room.meeting.keeper(), room.poll) == "");
        room.meeting.share();
        CHECK_FALSE(room.page().can_key);
    }

    TEST_CASE("who has not voted comes first") {
        Room room;
        CHECK(names(room.page()) == std::vector<std::string>{"Membre 0", "Membre 1", "Membre 2", "Membre 3"});
        room.cast(1, 1, model::Warrant::Own);
        KeyedPage const page = room.page();
        CHECK(names(page) == std::vector<std::string>{"Membre 0", "Membre 2", "Membre 3", "Membre 1"});
        CHECK_FALSE(page.voices[2].cast);
        CHECK(page.voices[3].cast);
    }

    TEST_CASE("the seat is the voice's own in the room, the holder's of who is away, and then whose it was") {
        Room room;
        CHECK(room.page().voices[1].seat == room.meeting.members[1]);
        CHECK(room.page().voices[3].seat == room.meeting.members[0]);
        room.cast(0, 3, model::Warrant::Proxy);
        room.meeting.mark(3, model::Presence::Present);
        room.meeting.share();
        CHECK(room.page().voices[3].seat == room.meeting.members[0]);
    }

    TEST_CASE("hands are counted by name in a nominal vote for or against, and nowhere else") {
        CHECK(Room().page().by_hands);
        CHECK_FALSE(Room(motion_sheet(model::Secrecy::HiddenUntilClosed)).page().by_hands);
        CHECK_FALSE(Room(dots_sheet(model::Secrecy::Nominal, 3)).page().by_hands);
    }

    TEST_CASE("who may key: the people in the room first; a ballot lies as it is printed") {
        Room room(dots_sheet(model::Secrecy::HiddenUntilClosed, 4));
        KeyedPage const page = room.page();
        REQUIRE(page.people.size() == 7);
        CHECK(page.people.back().name == "Membre 3"); // away
        CHECK(page.voices[0].layout.order == std::vector<std::uint16_t>{0, 1, 2, 3});
    }
}
