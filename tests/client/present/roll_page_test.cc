// SPDX-License-Identifier: Apache-2.0
#include "client/present/roll_page.h"

#include "model/base/text.h"
#include "tests/client/present/seen_by.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

RollRow const& row_of(RollPage const& page, Meeting const& meeting, std::size_t index) {
    RollRow const* row = page.find(meeting.members[index]);
    REQUIRE(row != nullptr);
    return *row;
}

model::SessionCreated charter(model::Fraction share, bool proxies_count, std::uint8_t per_holder = 1) {
    model::SessionCreated body = session_body();
    body.quorum = {share, false, proxies_count};
    body.proxies_per_holder = per_holder;
    return body;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("the roll stands by college, whoever has none first") {
        Meeting meeting(3);
        auto const agents = meeting.keeper().make<model::CollegeId>(model::CollegeDefined{{"Agents"}, {"A"}});
        model::MemberEnrolled clerk = member("Mélanie", "Dufour");
        clerk.college = agents;
        meeting.keeper().write(clerk);
        RollPage const page = roll_page(seen_by(meeting));
        std::vector<std::string> titles;
        for (RollSection const& section : page.sections)
            titles.push_back(section.title + ": " + section.count);
        CHECK(joined(titles) == "Sans collège: 0 présent sur 3; Usagers: 3 présents sur 3; "
                                "Agents: 0 présent sur 1");
        CHECK(page.sentence == "3 personnes sont dans la salle.");
        CHECK(page.expected == 4);
        CHECK(page.colleges.size() == 2);
    }

    TEST_CASE("the quorum is one sentence, and says what is lacking") {
        auto check = [](model::SessionCreated const& rules, char const* line, char const* state) {
            Meeting meeting(6, Start::Prepared, rules);
            meeting.mark(4, model::Presence::Excused);
            meeting.mark(5, model::Presence::Expected);
            meeting.keeper().write(model::ProxyGiven{meeting.members[4], meeting.members[0]});
            RollPage const page = roll_page(seen_by(meeting));
            CHECK(page.quorum == line);
            CHECK(page.quorum_state == state);
        };
        check(charter({1, 2}, true), "4 présents et 1 représenté sur 6 voix\u00a0; il en faut 3",
              "Le quorum est atteint.");
        check(charter({1, 1}, true), "4 présents et 1 représenté sur 6 voix\u00a0; il en faut 6",
              "Le quorum n’est pas atteint\u00a0: il manque 1 voix.");
        check(charter({5, 6}, false),
              "4 présents (1 représenté, que le quorum ne compte pas) sur 6 voix\u00a0; il en faut 5",
              "Le quorum n’est pas atteint\u00a0: il manque 1 voix.");
        check(charter({0, 1}, true), "4 présents et 1 représenté sur 6 voix\u00a0; aucun quorum n’est exigé",
              "");
    }

    TEST_CASE("a proxy is told at both ends, and its holder reaches a limit") {
        Meeting meeting(4, Start::Prepared);
        meeting.mark(2, model::Presence::Excused);
        meeting.mark(3, model::Presence::Expected);
        meeting.keeper().write(model::ProxyGiven{meeting.members[2], meeting.members[0]});
        RollPage const page = roll_page(seen_by(meeting));
        CHECK(joined(row_of(page, meeting, 2).notes) == "Pouvoir à Membre 0");
        CHECK(joined(row_of(page, meeting, 0).notes) == "Présidence; Vote aussi pour Membre 2");
        CHECK(row_of(page, meeting, 2).can_end);
        CHECK(row_of(page, meeting, 2).can_give); // to another holder
        CHECK_FALSE(row_of(page, meeting, 0).can_give);
        CHECK(row_of(page, meeting, 0).can_give_on_leaving);
        auto const& holders = row_of(page, meeting, 3).holders;
        REQUIRE(holders.size() == 2); // present or expected, with a voice; the one excused cannot
        CHECK_FALSE(holders[0].enabled);
        CHECK(holders[0].detail == "Porte déjà 1 pouvoir");
        CHECK(holders[1].enabled);
    }

    TEST_CASE("no proxy where the rules allow none, or for an alternate") {
        Meeting meeting(2, Start::Prepared, charter({0, 1}, true, 0));
        CHECK_FALSE(row_of(roll_page(seen_by(meeting)), meeting, 1).can_give_on_leaving);
        Meeting other(2, Start::Prepared);
        model::MemberEnrolled alternate = member("Anaïs", "Böhm");
        alternate.standing = model::Standing::Alternate;
        alternate.alternate_of = other.members[0];
        auto const id = other.keeper().make<model::MemberId>(alternate);
        RollPage const page = roll_page(seen_by(other));
        CHECK_FALSE(page.find(id)->can_give);
        CHECK(joined(page.find(id)->notes) == "Suppléant de Membre 0");
        CHECK((row_of(page, other, 0).alternates == std::vector{id}));
    }

    TEST_CASE("a wrong click can be undone, proxies included") {
        Meeting meeting(3, Start::Prepared);
        meeting.mark(2, model::Presence::Excused);
        meeting.keeper().write(model::ProxyGiven{meeting.members[2], meeting.members[0]});
        RollPage const before = roll_page(seen_by(meeting));
        for (std::size_t const wrong : {0U, 2U}) {
            model::Presence const click = wrong == 0 ? model::Presence::Absent : model::Presence::Present;
            meeting.mark(wrong, click);
            CHECK_FALSE(meeting.member(2).proxy_to.has_value());
            for (model::Body const& body : row_of(before, meeting, wrong).restore)
                CHECK(meeting.keeper().tell(body) == model::Refusal::None);
            CHECK(meeting.member(2).proxy_to == meeting.members[0]);
            CHECK(row_of(roll_page(seen_by(meeting)), meeting, wrong).presence ==
                  row_of(before, meeting, wrong).presence);
        }
    }

    TEST_CASE("each post sees what it may do") {
        Meeting meeting(2);
        RollPage const keeper = roll_page(seen_by(meeting, kKeeper));
        CHECK((keeper.can_edit && keeper.can_keep));
        RollPage const clerk = roll_page(seen_by(meeting, kClerk));
        CHECK((clerk.can_edit && !clerk.can_keep));
        CHECK(clerk.why_no_keep == french_words().say("refusal.not-keeper"));
        RollPage const even = roll_page(seen_by(meeting, kEven));
        CHECK_FALSE((even.can_edit || even.can_keep));
        CHECK(row_of(even, meeting, 0).can_mark);
        CHECK_FALSE(row_of(even, meeting, 1).can_mark);
        meeting.keeper().write(model::SessionAdjourned{});
        RollPage const over = roll_page(seen_by(meeting, kKeeper));
        CHECK_FALSE((over.can_edit || over.can_keep || row_of(over, meeting, 0).can_mark));
        CHECK(over.why_no_edit == french_words().say("refusal.adjourned"));
    }

    TEST_CASE("the chair is asked once the session is open, by name when it has one") {
        Meeting prepared(2, Start::Prepared);
        CHECK(roll_page(seen_by(prepared)).chair_agreement.empty());
        Meeting open(2);
        CHECK(roll_page(seen_by(open)).chair_agreement == "Membre 0, qui préside, est d’accord");
        open.keeper().write(
            model::RoleAssigned{open.members[0], model::Role::Chair, model::Grant::Withdrawn});
        CHECK(roll_page(seen_by(open)).chair_agreement == "La personne qui préside est d’accord");
    }

    TEST_CASE("hours are said of who came late and who left") {
        Meeting meeting(3);
        meeting.mark(1, model::Presence::Left);
        meeting.mark(0, model::Presence::Expected);
        meeting.mark(0, model::Presence::Late);
        RollPage const page = roll_page(seen_by(meeting));
        CHECK(row_of(page, meeting, 0).state == "Arrivée à 14\u00a0h\u00a000");
        CHECK(row_of(page, meeting, 1).state == "Départ à 14\u00a0h\u00a000");
        CHECK(row_of(page, meeting, 2).state == "Présent");
    }

    TEST_CASE("who was removed stands apart, who is asked for is named") {
        Meeting meeting(2);
        meeting.keeper().write(model::MemberRemoved{meeting.members[1]});
        Outlook outlook = seen_by(meeting);
        wait_for(outlook, member("Zoé", "Aubry"));
        RollPage const page = roll_page(outlook);
        REQUIRE(page.removed.size() == 1);
        CHECK(page.removed[0].name == "Membre 1");
        CHECK(joined(page.entering) == "Zoé Aubry");
    }

    TEST_CASE("people are found without their accents, in any order of words") {
        Meeting meeting(0);
        model::MemberEnrolled as = member("André", "Gœury");
        as.capacity = {"intercommunalité"};
        auto const id = meeting.keeper().make<model::MemberId>(as);
        RollPage const page = roll_page(seen_by(meeting));
        auto check = [&](char const* typed, bool found) {
            CAPTURE(typed);
            CHECK(is_found(*page.find(id), model::folded(typed)) == found);
        };
        check("", true);
        check("goe", true);
        check("ANDRE goeury", true);
        check("gœury inter", true);
        check("garnier", false);
        check("andre garnier", false);
    }

    TEST_CASE("a name in another script is kept and told apart") {
        CHECK_FALSE(in_foreign_script("Élise N’Diaye–Böhm"));
        CHECK_FALSE(in_foreign_script("Ελένη Άννα Иванова"));
        CHECK(in_foreign_script("שרה"));
        CHECK(in_foreign_script("王 Wang"));
        Meeting meeting(0);
        auto const id = meeting.keeper().make<model::MemberId>(member("שרה", "כהן"));
        RollRow const row = *roll_page(seen_by(meeting)).find(id);
        CHECK(row.foreign_script);
        CHECK(row.name == "שרה כהן");
    }
}
