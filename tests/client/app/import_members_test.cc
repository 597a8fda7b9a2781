// SPDX-License-Identifier: Apache-2.0
#include "client/app/import_rows.h"
#include "client/app/member_names.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

namespace {

model::Member const& of(client::RegisterSession const& session, char const* name) {
    model::Member const* member = client::member_called(*session.session, name);
    REQUIRE(member != nullptr);
    return *member;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("the demo's roll is enrolled with colleges, roles, the excused and the proxies") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        std::string const said = desk.must({"import", "members", file, CliDesk::demo("membres.csv")});
        CHECK(
            has(said,
                "Membres inscrits\u00a0: 23. Déjà connus\u00a0: 0, dont corrigés\u00a0: 0. Excusés\u00a0: 2. "
                "Pouvoirs\u00a0: 2."));
        CHECK(has(said, "20 membres annoncés présents"));
        auto const session = client::read_session(file, {});
        REQUIRE(session);
        REQUIRE(session->session->colleges.size() == 4);
        char const* const kColleges[] = {"Usagers", "Agents", "Élus", "Partenaires"};
        char const* const kLetters[] = {"U", "A", "E", "P"};
        for (std::size_t i = 0; i < 4; i += 1) {
            CHECK(session->session->colleges.at(i).as.name.utf8 == kColleges[i]);
            CHECK(session->session->colleges.at(i).as.letter.utf8 == kLetters[i]);
        }
        CHECK(of(*session, "Garnier").roles.has(model::Role::Chair));
        CHECK(!of(*session, "Garnier").as.college);
        CHECK(of(*session, "Benaïssa").roles.has(model::Role::Facilitator));
        CHECK(!of(*session, "Benaïssa").as.has_voice);
        CHECK(of(*session, "Le Goff").roles.has(model::Role::MinuteTaker));
        CHECK(of(*session, "Pons").presence == model::Presence::Excused);
        CHECK(of(*session, "Pons").proxy_to == of(*session, "Dufour").id);
        CHECK(of(*session, "Thévenet").proxy_to == of(*session, "Ozanne").id);
        CHECK(of(*session, "Aubry").presence == model::Presence::Expected);
        CHECK(of(*session, "Saint-Clair").presence == model::Presence::Expected);
        CHECK(session->session->voids->empty());
    }
    TEST_CASE("a file imported twice doubles nobody, and the second time leaves no event") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        desk.must({"import", "members", file, CliDesk::demo("membres.csv")});
        auto const before = client::read_session(file, {});
        std::string const said = desk.must({"import", "members", file, CliDesk::demo("membres.csv")});
        CHECK(has(
            said,
            "Membres inscrits\u00a0: 0. Déjà connus\u00a0: 23, dont corrigés\u00a0: 0. Excusés\u00a0: 0."));
        auto const after = client::read_session(file, {});
        REQUIRE(after);
        CHECK(after->session->events == before->session->events);
        CHECK(after->digest() == before->digest());
    }
    TEST_CASE("a corrected file corrects the member in its seat") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        auto const import = [&](char const* rows) {
            return desk.must(
                {"import", "members", file,
                 desk.write("m.csv", std::string("nom;prenom;college;voix;qualite;role\n") + rows)});
        };
        import("Aubry;Zoé;Usagers;1;;\nPons;Luc;Agents;1;;\n");
        auto const before = client::read_session(file, {});
        CHECK(has(import("AUBRY;Zoe;Agents;0;étudiante;animateur\nPons;Luc;Agents;1;;\n"),
                  "dont corrigés\u00a0: 1"));
        auto const after = client::read_session(file, {});
        REQUIRE(after);
        REQUIRE(after->session->members.size() == 2);
        model::Member const& member = after->session->members.at(0);
        CHECK(member.id == before->session->members.at(0).id);
        CHECK(member.as.capacity.utf8 == "étudiante");
        CHECK(!member.as.has_voice);
        CHECK(member.roles.has(model::Role::Facilitator));
        CHECK(after->session->colleges.find(*member.as.college)->as.name.utf8 == "Agents");
    }
    TEST_CASE("once a session has colleges, another one is a mistake") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const said = desk.run({"import", "members", file,
                                    desk.write("m.csv", "nom;prenom;college;voix\nDoe;Ann;Martiens;1\n")});
        CHECK(said.exit_code == 1);
        CHECK(has(said.err, "ligne 2"));
        CHECK(has(said.err, "Martiens"));
        CHECK(client::read_session(file, {})->session->members.size() == 23);
    }
    TEST_CASE("colleges whose names begin alike have letters of their own") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        desk.must({"import", "members", file,
                   desk.write("m.csv", "nom;prenom;college;voix\nA;A;Agents;1\nB;B;Associations;1\n")});
        auto const session = client::read_session(file, {});
        CHECK(session->session->colleges.at(0).as.letter.utf8 == "A");
        CHECK(session->session->colleges.at(1).as.letter.utf8 == "S");
    }
    TEST_CASE("as many proxies are taken as the session allows") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.must({"create", file, "--committee", "A", "--title", "B", "--proxies-per-holder", "2"});
        std::string const rows =
            "nom;prenom;college;voix;presence;pouvoir_a\nA;A;;1;présent;\nB;B;;1;excusé;A A\n"
            "C;C;;1;excusé;A A\n";
        CHECK(has(desk.must({"import", "members", file, desk.write("m.csv", rows)}), "Pouvoirs\u00a0: 2."));
        auto const said =
            desk.run({"import", "members", file, desk.write("n.csv", rows + "D;D;;1;excusé;A A\n")});
        CHECK(said.exit_code == 1);
        CHECK(has(said.err, "ligne 5"));
    }
}
