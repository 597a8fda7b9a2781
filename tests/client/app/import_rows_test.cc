// SPDX-License-Identifier: Apache-2.0
#include "client/app/import_rows.h"

#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/app") {
    TEST_CASE("the agenda is imported in the order of its numbers, once") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        std::string const csv = desk.write("o.csv", "numero;point;duree_min\n2;Deux;20\n1;Un;10\n3;un;5\n");
        CHECK(has(desk.must({"import", "agenda", file, csv}),
                  "Points inscrits\u00a0: 2. Déjà connus\u00a0: 1. Durée prévue\u00a0: 30 min."));
        auto const session = client::read_session(file, {});
        REQUIRE(session);
        REQUIRE(session->session->agenda->size() == 2);
        auto const& first = *session->session->items.find(session->session->agenda->front());
        CHECK(first.title.utf8 == "Un");
        CHECK(first.planned_minutes == 10);
        CHECK(has(desk.must({"import", "agenda", file, csv}),
                  "Points inscrits\u00a0: 0. Déjà connus\u00a0: 3."));
    }
    TEST_CASE("proposals are entered in somebody's name and recognised by reference, then by title") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        std::string const csv =
            desk.write("p.csv", "reference;titre;description;engagement\nA1;Un;Long.;3\n;Deux;;\n");
        auto const alone = desk.run({"import", "proposals", file, csv});
        CHECK(alone.exit_code == 1);
        CHECK(has(alone.err, "n’a pas encore de membres"));
        desk.must(
            {"import", "members", file,
             desk.write("m.csv", "nom;prenom;college;voix;role\nA;Ana;;1;président\nB;Bob;;1;animateur\n"
                                 "C;Cid;;1;\n")});
        CHECK(has(desk.must({"import", "proposals", file, csv}), "au nom de Bob B."));
        auto const session = client::read_session(file, {});
        REQUIRE(session->session->proposals.size() == 2);
        model::Proposal const& one = session->session->proposals.at(0);
        CHECK(one.reference.utf8 == "A1");
        CHECK(one.wording().title.utf8 == "Un");
        CHECK(one.wording().description.utf8 == "Long.");
        CHECK(one.wording().pledge.utf8 == "3");
        CHECK(full_name(*session->session->members.find(one.author)) == "Bob B");
        CHECK(session->session->proposals.at(1).wording().pledge.utf8.empty());
        std::string const more = desk.write("q.csv", "reference;titre\na1;Autre\n;DEUX\nA2;Un\n");
        CHECK(has(desk.must({"import", "proposals", file, more, "--author", "cid c"}),
                  "Propositions inscrites\u00a0: 1. Déjà connues\u00a0: 2. Inscrites au nom de Cid C."));
        auto const unknown = desk.run({"import", "proposals", file, more, "--author", "Personne"});
        CHECK(unknown.exit_code == 1);
        CHECK(has(unknown.err, "Personne"));
    }
    TEST_CASE("without a facilitator the minute taker enters, then the chair, then the first on the roll") {
        auto check = [](std::string const& rows, char const* expected) {
            CliDesk const desk;
            std::string const file = desk / "a.tablee";
            desk.create(file);
            desk.must(
                {"import", "members", file, desk.write("m.csv", "nom;prenom;college;voix;role\n" + rows)});
            auto const session = client::read_session(file, {});
            auto const author = client::author_of_proposals(*session->session, "");
            REQUIRE(author);
            CHECK(session->session->members.find(*author)->as.last_name.utf8 == expected);
        };
        check("A;A;;1;\nB;B;;1;président\nC;C;;1;secrétaire\n", "C");
        check("A;A;;1;\nB;B;;1;président\n", "B");
        check("A;A;;1;\nB;B;;1;\n", "A");
    }
    TEST_CASE("the previous plan is taken with all it says") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const session = client::read_session(file, {});
        REQUIRE(session);
        REQUIRE(session->session->actions.size() == 5);
        model::ActionContent const& chairs = session->session->actions.at(0).now();
        CHECK(chairs.title.utf8 == "Chaises en salle d'attente");
        CHECK(chairs.owner.utf8 == "Mélanie Dufour");
        CHECK(chairs.partners.utf8 == "service immobilier");
        CHECK(chairs.start == model::Date{2025, 11, 1});
        CHECK(chairs.due == model::Date{2025, 12, 31});
        CHECK(chairs.resources.utf8 == "600 €");
        CHECK(chairs.measure.utf8 == "12 places assises de plus");
        CHECK(chairs.progress == 100);
        CHECK(chairs.state == model::ActionState::Done);
        CHECK(session->session->actions.at(3).now().state == model::ActionState::Dropped);
        CHECK(session->session->actions.at(3).now().motive.utf8 == "coût, décision du COPIL du 09/10/2025");
        CHECK(has(desk.must({"import", "plan", file, CliDesk::demo("plan-precedent.csv")}),
                  "Actions inscrites\u00a0: 0. Déjà connues\u00a0: 5. Encore en cours\u00a0: 0."));
    }
}
