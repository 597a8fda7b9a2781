// SPDX-License-Identifier: Apache-2.0
#include "model/report/college_report.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::report;
using namespace tablee::test;

namespace {

// Members by college: `sizes[0]` Usagers, then others; the last `alone` have none.
struct Room {
    Meeting meeting;
    std::vector<CollegeId> colleges;

    Room(std::vector<std::size_t> const& sizes, std::size_t alone)
        : meeting(total(sizes) + alone) {
        colleges.push_back(meeting.college);
        while (colleges.size() < sizes.size())
            colleges.push_back(meeting.keeper().make<CollegeId>(CollegeDefined{{"Autres"}, {"A"}}));
        std::size_t place = 0;
        for (std::size_t i = 0; i < sizes.size(); i += 1)
            for (std::size_t n = 0; n < sizes[i]; n += 1)
                sit(place++, colleges[i]);
        while (place < meeting.members.size())
            sit(place++, std::nullopt);
        meeting.share();
    }
    static std::size_t total(std::vector<std::size_t> const& sizes) {
        std::size_t sum = 0;
        for (std::size_t size : sizes)
            sum += size;
        return sum;
    }
    void sit(std::size_t place, std::optional<CollegeId> const& college) {
        MemberEnrolled as = meeting.member(place).as;
        as.college = college;
        meeting.keeper().write(MemberCorrected{meeting.members[place], as});
    }
    // Everybody votes: F, A, B for each member in turn.
    PollId vote(Secrecy secrecy, std::string_view votes) {
        PollId const poll = open_poll(meeting.keeper(), motion_sheet(secrecy));
        meeting.share();
        for (std::size_t i = 0; i < votes.size(); i += 1) {
            voting::Motion const motion = votes[i] == 'F'   ? voting::Motion::For
                                          : votes[i] == 'A' ? voting::Motion::Against
                                                            : voting::Motion::Blank;
            CHECK(meeting.desk_of(i).ask(CastVote{poll, meeting.members[i], meeting.members[i], Warrant::Own,
                                                  says(motion)}) == "");
        }
        meeting.share();
        CHECK(close_poll(meeting.keeper(), poll) == "");
        return poll;
    }
};

// "7", "-" when withheld, in order.
void check(std::vector<std::size_t> const& sizes, std::size_t alone, std::string_view votes, Secrecy secrecy,
           std::string_view expected) {
    Room room(sizes, alone);
    PollId const poll = room.vote(secrecy, votes);
    std::string shown;
    for (CollegeFigures const& one :
         college_figures(room.meeting.session(), poll_in(room.meeting.keeper(), poll))) {
        auto const* motion = std::get_if<voting::MotionOutcome>(&one.outcome);
        shown += one.withheld
                     ? "- "
                     : std::to_string(motion->votes.votes_for) + "/" + std::to_string(one.ballots) + " ";
    }
    CHECK(shown == expected);
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("colleges of five ballots and more are told apart") {
        check({5, 6}, 0, "FFFFAAAAAAF", Secrecy::HiddenUntilClosed, "4/5 1/6 ");
        check({5, 6}, 0, "FFFFAAAAAAF", Secrecy::AnonymousDisplay, "4/5 1/6 ");
    }
    TEST_CASE("a group of four, or of one mind, is withheld, and what subtraction would give with it") {
        check({5, 4}, 0, "FFFFAAAAF", Secrecy::HiddenUntilClosed, "- - "); // the other is the rest
        check({5, 6, 4}, 0, "FFFFAAAAAAFFFFA", Secrecy::AnonymousDisplay, "- 1/6 - ");
        check({5, 6, 6}, 0, "FFFFFAAAAAFAAAAFF", Secrecy::HiddenUntilClosed, "- - 2/6 ");
    }
    TEST_CASE("the chair without a college is a group of one") {
        check({6, 6}, 1, "FFFFAAAAAAFFB", Secrecy::HiddenUntilClosed, "- 2/6 - ");
    }
    TEST_CASE("two small groups hide each other when together they are large enough") {
        check({4, 4, 6}, 0, "FFFAAAFFFFAAAA", Secrecy::HiddenUntilClosed, "- - 2/6 ");
        check({2, 2, 6, 7}, 0, "FAFAFFAAAAFFFAAAA", Secrecy::HiddenUntilClosed, "- - - 3/7 ");
    }
    TEST_CASE("a nominal poll hides nothing") {
        check({5, 1}, 1, "FFFFFAF", Secrecy::Nominal, "5/5 0/1 1/1 ");
    }
    TEST_CASE("without a result there are no figures") {
        Meeting meeting(4);
        PollId const poll = open_poll(meeting.keeper(), motion_sheet());
        CHECK(college_figures(meeting.session(), poll_in(meeting.keeper(), poll)).empty());
    }
}
