// SPDX-License-Identifier: Apache-2.0
#include "client/present/result_figures.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/held_vote.h"

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
        REQUIRE(page.total.options.size() == 3);
        CHECK(page.total.options[0].title == "Option 2");
        CHECK(page.total.options[0].figures == "4 gommettes, de 2 voix");
        CHECK(page.total.options[1].figures == "1 gommette, de 1 voix");
        CHECK(page.total.options[2].quiet);
        CHECK(page.total.options[1].thousandths == 250);
        CHECK(page.facts.size() == 3); // kind and hours, who took part, the rule
        CHECK(page.facts[2].find("Gommettes\u00a0: 5 par voix") == 0);
        CHECK(page.remarks[0] == "1 proposition n’a reçu aucune gommette.");
    }

    TEST_CASE("a motion has its bars, its majority and what was lacking") {
        Vote vote(6,
                  motion_sheet(model::Secrecy::Nominal, {model::voting::MajorityBase::Members, {0, 1}, {}}),
                  spoken("FFFAO"));
        ResultPage const page = vote.page();
        REQUIRE(page.total.counts.size() == 4);
        CHECK(page.total.counts[0].voices == 3);
        CHECK(page.total.counts[2].voices == 1);
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
        REQUIRE(page.colleges[0].figures.has_value());
        CHECK(page.colleges[0].figures->counts[0].voices == 4);
        CHECK(page.colleges[0].figures->counts[1].voices == 2);
        CHECK(page.colleges_note.empty());
        Vote small(4, motion_sheet(model::Secrecy::HiddenUntilClosed), spoken("FFAA"));
        page = small.page();
        CHECK(page.colleges[0].note == "Détail non affiché");
        CHECK_FALSE(page.colleges[0].figures.has_value());
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
        CHECK(page.total.counts[0].voices == 0);
    }

    TEST_CASE("a motion that the shares of colleges decide says so, with both readings") {
        model::RuleSheet sheet = motion_sheet();
        sheet.colleges.weighing = model::Weighing::EqualShares;
        HeldVote vote(sheet, spoken("AFFF"), 1); // the one agent against, three usagers for: half and half
        ResultPage page;
        fill_figures(outlook_of(vote.meeting.keeper()), vote.held(), page);
        CHECK_FALSE(page.adopted);
        REQUIRE(page.decided.size() == 3);
        CHECK(page.decided[0] == "Les parts des collèges décident\u00a0: non adopté.");
        CHECK(page.decided[1] == "Des parts exprimées, 50\u00a0% pour et 50\u00a0% contre.");
        CHECK(page.decided[2] == "Par personne, c’était adopté.");
    }

    TEST_CASE("a double majority names the colleges, but never one whose detail is withheld") {
        auto const decided = [](model::Secrecy secrecy) {
            model::RuleSheet sheet = motion_sheet(secrecy);
            sheet.colleges.weighing = model::Weighing::DoubleMajority;
            HeldVote vote(sheet, spoken("AFFF"), 1);
            ResultPage page;
            fill_figures(outlook_of(vote.meeting.keeper()), vote.held(), page);
            return page.decided;
        };
        auto const nominal = decided(model::Secrecy::Nominal);
        REQUIRE(nominal.size() == 3);
        CHECK(nominal[0].find("au moins un collège ne l’est pas") != std::string::npos);
        CHECK(std::ranges::count(nominal, "Agents\u00a0: pas de majorité pour") == 1);
        CHECK(decided(model::Secrecy::HiddenUntilClosed).size() == 1);
    }

    TEST_CASE("shares that would tell how a small college voted are an order without figures") {
        model::RuleSheet sheet =
            sheet_of(model::voting::ApprovalPoll{}, 2, 1, model::Secrecy::HiddenUntilClosed);
        sheet.colleges.weighing = model::Weighing::EqualShares;
        HeldVote vote(sheet, {picks({0}), picks({1}), picks({1})}, 1);
        ResultPage page;
        fill_figures(outlook_of(vote.meeting.keeper()), vote.held(), page);
        CHECK(page.weights_note.find("elles diraient comment un petit collège a voté") != std::string::npos);
        for (OptionLine const& line : page.total.options) {
            CHECK(line.figures.empty());
            CHECK_FALSE(line.thousandths.has_value());
        }
        REQUIRE(page.per_head.has_value());
        CHECK(page.per_head->options[0].figures == "2 approbations sur 3 votants");
    }

    TEST_CASE("colleges that put other options first are flagged") {
        auto const differ = [](std::vector<model::voting::Choice> const& choices) {
            HeldVote vote(sheet_of(model::voting::ApprovalPoll{}, 2, 1), choices, 1);
            ResultPage page;
            fill_colleges(outlook_of(vote.meeting.keeper()), vote.held(), page);
            CHECK(page.colleges.size() == 2);
            return !page.colleges_differ.empty();
        };
        CHECK(differ({picks({0}), picks({1})}));
        CHECK_FALSE(differ({picks({1}), picks({1})}));
    }

    TEST_CASE("an option withdrawn after opening is told: before and after, or that nothing changed") {
        auto const sentences = [](std::vector<model::voting::Choice> const& choices) {
            Meeting meeting(2);
            auto const proposal = meeting.keeper().make<model::ProposalId>(
                model::ProposalEntered{meeting.members[0], {}, {}, {}, {"Un banc"}, {}});
            meeting.share();
            model::RuleSheet sheet = sheet_of(model::voting::ApprovalPoll{}, 1, 1);
            sheet.options.push_back({proposal, {}, {}});
            model::PollId const poll = open_poll(meeting.keeper(), sheet);
            meeting.share();
            for (std::size_t i = 0; i < choices.size(); i += 1)
                CHECK(meeting.desk_of(i).ask(model::CastVote{poll, meeting.members[i], meeting.members[i],
                                                             model::Warrant::Own, choices[i]}) == "");
            meeting.share();
            CHECK(close_poll(meeting.keeper(), poll) == "");
            meeting.keeper().write(model::ProposalWithdrawn{proposal, {}});
            meeting.share();
            ResultPage page;
            fill_figures(outlook_of(meeting.keeper()), poll_in(meeting.keeper(), poll), page);
            return page.withdrawn;
        };
        auto const changed = sentences({picks({0, 1}), picks({1})});
        REQUIRE(changed.size() == 3);
        CHECK(changed[0].find("Un banc") != std::string::npos);
        CHECK(changed[1].find("Un banc") != std::string::npos);
        CHECK(changed[2] == "Après ce retrait\u00a0: Option 0.");
        auto const same = sentences({picks({0}), picks({0})});
        REQUIRE(same.size() == 2);
        CHECK(same[1] == "Le résultat est le même avec et sans ce retrait.");
    }
}
