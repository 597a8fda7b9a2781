// SPDX-License-Identifier: Apache-2.0
#include "client/present/result_figures.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

struct Vote {
    Meeting meeting;
    model::PollId poll;

    Vote(std::size_t members, model::RuleSheet sheet, std::vector<model::voting::Choice> const& choices)
        : meeting(members) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        for (std::size_t i = 0; i < choices.size(); i += 1)
            CHECK(meeting.desk_of(i).ask(model::CastVote{poll, meeting.members[i], meeting.members[i],
                                                         model::Warrant::Own, choices[i]}) == "");
        meeting.share();
        CHECK(close_poll(meeting.keeper(), poll) == "");
    }
    ResultPage page() {
        ResultPage filled;
        Outlook const outlook = outlook_of(meeting.keeper());
        fill_figures(outlook, poll_in(meeting.keeper(), poll), filled);
        fill_colleges(outlook, poll_in(meeting.keeper(), poll), filled);
        return filled;
    }
};

std::vector<model::voting::Choice> spoken(std::string_view votes) {
    std::vector<model::voting::Choice> choices;
    for (char const vote : votes)
        choices.push_back(says(vote == 'F' ? Motion::For : vote == 'A' ? Motion::Against : Motion::Abstain));
    return choices;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("dots are bars, most first, with the voices they come from") {
        Vote vote(3, dots_sheet(model::Secrecy::HiddenUntilClosed, 3, {5, 2}, 1),
                  {dots({{0, 1}, {2, 2}}), dots({{2, 2}}), dots({})});
        ResultPage const page = vote.page();
        REQUIRE(page.dots.size() == 3);
        CHECK(page.dots[0].title == "Option 2");
        CHECK(page.dots[0].figures == "4 gommettes, de 2 voix");
        CHECK(page.dots[1].figures == "1 gommette, de 1 voix");
        CHECK(page.dots[2].dots == 0);
        CHECK(page.facts.size() == 3); // kind and hours, who took part, the rule
        CHECK(page.facts[2].find("Gommettes\u00a0: 5 par voix") == 0);
        CHECK(page.remarks[0] == "1 proposition n’a reçu aucune gommette.");
    }

    TEST_CASE("a motion has its bars, its majority and what was lacking") {
        Vote vote(6,
                  motion_sheet(model::Secrecy::Nominal, {model::voting::MajorityBase::Members, {0, 1}, {}}),
                  spoken("FFFAO"));
        ResultPage const page = vote.page();
        REQUIRE(page.motion.size() == 4);
        CHECK(page.motion[0].voices == 3);
        CHECK(page.motion[2].voices == 1);
        CHECK_FALSE(page.adopted);
        CHECK(page.majority == "Majorité des voix du comité. Il faut 4 voix pour sur 6. Il a manqué 1 voix.");
        CHECK(page.facts.size() == 2);
        REQUIRE(page.nominal.size() == 5);
        CHECK(page.nominal[3] == std::vector<std::string>{"Membre 3", "Contre"});
    }

    TEST_CASE("what was adopted lacks nothing, and hides who voted when the poll does") {
        Vote vote(6, motion_sheet(model::Secrecy::AnonymousDisplay), spoken("FFFFAA"));
        ResultPage const page = vote.page();
        CHECK(page.adopted);
        CHECK(page.majority == "Majorité des suffrages exprimés. Il faut 4 voix pour sur 6.");
        CHECK(page.nominal.empty());
    }

    TEST_CASE("a small college keeps its detail, with the reason") {
        Vote vote(6, motion_sheet(model::Secrecy::HiddenUntilClosed), spoken("FFFFAA"));
        ResultPage page = vote.page();
        REQUIRE(page.colleges.size() == 1);
        CHECK(page.colleges[0].name == "Usagers");
        CHECK(page.colleges[0].note == "6 bulletins");
        CHECK(page.colleges[0].figures == std::vector<std::uint64_t>{4, 2, 0, 0});
        CHECK(page.colleges_note.empty());
        Vote small(4, motion_sheet(model::Secrecy::HiddenUntilClosed), spoken("FFAA"));
        page = small.page();
        CHECK(page.colleges[0].note == "Détail non affiché");
        CHECK(page.colleges[0].figures.empty());
        CHECK(page.colleges_note.find("moins de 5 bulletins") != std::string::npos);
    }

    TEST_CASE("a ballot that came too late is told and not counted") {
        Meeting meeting(3);
        model::PollId const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        meeting.desk_of(1).write(own_ballot(poll, meeting.members[1], says(Motion::For)));
        CHECK(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        ResultPage page;
        fill_figures(outlook_of(meeting.keeper()), poll_in(meeting.keeper(), poll), page);
        CHECK(page.remarks.back() == "1 bulletin arrivé après la clôture n’est pas compté.");
        CHECK(page.motion[0].voices == 0);
    }
}
