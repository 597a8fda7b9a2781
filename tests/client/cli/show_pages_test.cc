// SPDX-License-Identifier: Apache-2.0
#include "client/cli/show_pages.h"

#include "client/app/offline_post.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("the page of proposals tells their state and keeps an anonymous author's name") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        desk.must(
            {"import", "members", file, desk.write("m.csv", "nom;prenom;college;voix\nAubry;Zoé;;1\n")});
        {
            auto post = client::OfflinePost::open({file, "Poste", {}});
            REQUIRE(post);
            model::ProposalEntered body;
            body.author = (*post)->session().members.at(0).id;
            body.authorship = model::Authorship::Anonymous;
            for (char const* title : {"Un", "Deux", "Trois"}) {
                body.title.utf8 = title;
                REQUIRE((*post)->act(body));
            }
            auto const& proposals = (*post)->session().proposals;
            auto const merged = proposals.at(1).id;
            auto const into = proposals.at(0).id;
            auto const withdrawn = proposals.at(2).id;
            REQUIRE((*post)->act(model::ProposalsMerged{into, {merged}}));
            REQUIRE((*post)->act(model::ProposalWithdrawn{withdrawn, {"Plus utile"}}));
            REQUIRE((*post)->commit());
        }
        std::string const text = desk.must({"show", file, "--what", "proposals"});
        CHECK(!has(text, "Aubry"));
        CHECK(has(text, "sans nom"));
        CHECK(has(text, "Un           sans nom"));
        CHECK(has(text, "maintenue"));
        CHECK(has(text, "regroupée"));
        CHECK(has(text, "retirée"));
    }
    TEST_CASE("a removed member is on no page, and the summary counts the others") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        desk.must({"import", "members", file,
                   desk.write("m.csv", "nom;prenom;college;voix\nAubry;Zoé;;1\nPons;Luc;;1\n")});
        {
            auto post = client::OfflinePost::open({file, "Poste", {}});
            REQUIRE(post);
            REQUIRE((*post)->act(model::MemberRemoved{(*post)->session().members.at(1).id}));
            REQUIRE((*post)->commit());
        }
        CHECK(!has(desk.must({"show", file, "--what", "members"}), "Pons"));
        CHECK(has(desk.must({"show", file}), "Membres\u00a0:        1\n"));
    }
}
