// SPDX-License-Identifier: Apache-2.0
#include "client/present/paste_roll.h"

#include "tests/client/present/seen_by.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

constexpr char const* kList = "Nom\tPrénom\tCollège\tRôle\tPrésence\tPouvoir à\n"
                              "Maréchal\tJeanne\tUsagers\t\t\t\n"
                              "Dufour\tMélanie\tAgents\tsuppléant\t\t\n"
                              "Pons\tGérard\tAgents\t\texcusé\tDufour\n";

PastedRoll read(Meeting& meeting, std::string_view text, std::size_t desk = kKeeper) {
    return read_pasted(paste_roll_page(seen_by(meeting, desk)), text, french_words());
}

// As the screen does: asks, waits, asks again. How many rounds it took.
std::size_t enrol_all(Meeting& meeting, std::vector<model::RosterRow> const& rows,
                      std::size_t desk = kKeeper) {
    std::size_t rounds = 0;
    for (;; rounds += 1) {
        auto const bodies = next_steps(paste_roll_page(seen_by(meeting, desk)), rows);
        if (bodies.empty() || rounds > 9)
            return rounds;
        for (model::Body const& body : bodies)
            CHECK(meeting[desk].ask(model::Act{body}) == "");
    }
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a pasted list is shown before anything is done") {
        Meeting meeting(0, Start::Prepared);
        meeting.keeper().write(model::CollegeDefined{{"Agents"}, {"A"}});
        PastedRoll const pasted = read(meeting, kList);
        REQUIRE(pasted.lines.size() == 3);
        CHECK(pasted.lines[0].name == "Jeanne Maréchal");
        CHECK(pasted.lines[1].detail == "Agents · Animation suppléante");
        CHECK(pasted.lines[2].detail == "Agents · Excusé · Pouvoir à Dufour");
        CHECK(pasted.sentence == "3 personnes seront inscrites.");
        CHECK(pasted.columns.empty());
        CHECK(pasted.problems.empty());
        CHECK(meeting.session().members.size() == 3); // the staff of the meeting, nobody else
    }

    TEST_CASE("enrolling goes by steps and comes to rest") {
        Meeting meeting(0, Start::Prepared);
        meeting.keeper().write(model::CollegeDefined{{"Agents"}, {"A"}});
        PastedRoll const pasted = read(meeting, kList);
        CHECK(enrol_all(meeting, pasted.rows) == 3); // members, roles and excuses, proxies
        auto const& members = meeting.session().members;
        REQUIRE(members.size() == 6);
        CHECK(members.at(4).roles.has(model::Role::Deputy));
        CHECK(members.at(5).presence == model::Presence::Excused);
        CHECK(members.at(5).proxy_to == members.at(4).id);
        CHECK(read(meeting, kList).fresh == 0);
        CHECK(enrol_all(meeting, pasted.rows) == 0);
    }

    TEST_CASE("a list without colleges yet defines its own, with letters that differ") {
        Meeting meeting(0, Start::Prepared);
        PasteRollPage page = paste_roll_page(seen_by(meeting));
        page.colleges.clear();
        PastedRoll const pasted =
            read_pasted(page, "Maréchal;Jeanne;Usagers\nRey;Luc;Usines", french_words());
        auto const bodies = next_steps(page, pasted.rows);
        REQUIRE(bodies.size() == 2);
        CHECK((std::get<model::CollegeDefined>(bodies[0]) == model::CollegeDefined{{"Usagers"}, {"U"}}));
        CHECK((std::get<model::CollegeDefined>(bodies[1]) == model::CollegeDefined{{"Usines"}, {"S"}}));
        CHECK_FALSE(pasted.columns.empty());
    }

    TEST_CASE("who is there already is corrected, not doubled, and keeps what is not said") {
        Meeting meeting(0, Start::Prepared);
        model::MemberEnrolled known = member("Jeanne", "Maréchal");
        known.capacity = {"association"};
        known.college = meeting.college;
        meeting.keeper().write(known);
        PastedRoll const same = read(meeting, "MARECHAL;JEANNE");
        CHECK(same.lines.at(0).known);
        CHECK(same.sentence ==
              "0 personne sera inscrite. 1 est déjà sur la liste\u00a0: seul ce qui a changé "
              "sera corrigé.");
        CHECK(enrol_all(meeting, same.rows) == 1); // the spelling
        CHECK(enrol_all(meeting, read(meeting, "Maréchal;Jeanne;;présidente du club").rows) == 1);
        model::Member const& one = meeting.session().members.at(3);
        CHECK(meeting.session().members.size() == 4);
        CHECK(one.as.capacity.utf8 == "présidente du club");
        CHECK(one.as.college == meeting.college);
    }

    TEST_CASE("each problem names its line, and the rest can go on") {
        Meeting meeting(0, Start::Prepared);
        PastedRoll const pasted = read(meeting, "Maréchal;Jeanne;Usagers\nRey;Luc;Martiens\n;Anne;Usagers\n");
        CHECK(pasted.rows.size() == 1);
        REQUIRE(pasted.problems.size() == 2);
        CHECK(pasted.problems[0].sentence.find("ligne 2") != std::string::npos);
        CHECK(pasted.problems[1].sentence.find("ligne 3") != std::string::npos);
        CHECK(pasted.problems[0].is_error);
    }

    TEST_CASE("only the keeper gives roles; others leave them out") {
        Meeting meeting(0);
        meeting.keeper().write(model::CollegeDefined{{"Agents"}, {"A"}});
        PastedRoll const pasted = read(meeting, kList, kClerk);
        CHECK(pasted.roles_left);
        enrol_all(meeting, pasted.rows, kClerk);
        CHECK_FALSE(meeting.session().members.at(4).roles.has(model::Role::Deputy));
        CHECK_FALSE(paste_roll_page(seen_by(meeting, kEven)).can_paste);
        CHECK_FALSE(paste_roll_page(seen_by(meeting)).chair_agreement.empty());
    }

    TEST_CASE("what is no list is refused with a sentence") {
        Meeting meeting(0, Start::Prepared);
        auto check = [&](std::string const& text, char const* key) {
            PastedRoll const pasted = read(meeting, text);
            CHECK(pasted.rows.empty());
            REQUIRE(pasted.problems.size() == 1);
            CHECK(pasted.problems[0].sentence.substr(0, 40) == french_words().say(key).substr(0, 40));
        };
        check(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFF\xFE", 18), "roll.paste.no-text");
        CHECK(paste_refusal(std::string(1024 * 1024, 'a'), french_words()) ==
              "Ce qui a été copié est trop long pour une liste de membres\u00a0: 1024 Kio, 128 au plus. Rien "
              "n’a "
              "été changé ici. Copiez seulement les lignes des membres.");
        CHECK(paste_refusal(std::string(kPasteOctetsMax, 'a'), french_words()).empty());
        CHECK(read(meeting, " \t\n ").empty());
    }

    TEST_CASE("right-to-left names are enrolled as they are, without what would turn the line over") {
        Meeting meeting(0, Start::Prepared);
        PastedRoll const pasted = read(meeting, "כהן\tשרה\nRey\tL\u202Euc\n");
        REQUIRE(pasted.lines.size() == 2);
        CHECK(pasted.lines[0].foreign_script);
        CHECK(pasted.lines[0].name == "שרה כהן");
        CHECK(pasted.lines[1].name == "Luc Rey");
        enrol_all(meeting, pasted.rows);
        CHECK(meeting.session().members.at(3).as.last_name.utf8 == "כהן");
    }

    TEST_CASE("letters of colleges are those of their names, then figures") {
        CHECK(letter_for("Usagers", {}) == "U");
        CHECK(letter_for("Élus", {}) == "E");
        CHECK(letter_for("Usagers", {"U", "S"}) == "A");
        CHECK(letter_for("כהן", {"1"}) == "2");
    }
    TEST_CASE("a college has the first free letter of its name, whoever enrols it") {
        auto check = [](char const* name, std::set<std::string> const& taken, char const* expected) {
            CHECK(letter_for(name, taken) == expected);
        };
        check("Usagers", {}, "U");
        check("Élus", {}, "E");
        check("Usagers", {"U"}, "S");
        check("AAA", {"A"}, "1");
        check("42", {"1"}, "2");
    }
}
