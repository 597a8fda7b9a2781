// SPDX-License-Identifier: Apache-2.0
#include "client/app/register_session.h"
#include "model/session/digest.h"
#include "sync/store/sqlite_journal.h"
#include "tests/client/cli/cli_desk.h"
#include "tests/support/dice.h"

#include <nlohmann/json.hpp>

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("a sound register is said to be so, with its figures and its digest") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        std::string const before = desk.read(file);
        auto const session = client::read_session(file, {});
        std::string const said = desk.must({"verify", file});
        CHECK(has(said,
                  "Événements\u00a0: " + std::to_string(session->session->events) + ". Auteurs\u00a0: 5."));
        CHECK(has(said, model::short_form(session->digest()) + " (" + hex(session->digest()) + ")"));
        CHECK(has(said, "Aucun événement sans effet."));
        CHECK(has(said, "Le registre est intact."));
        CHECK(desk.read(file) == before);
    }
    TEST_CASE("the same as JSON, for other programs") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const json = nlohmann::json::parse(desk.must({"verify", file, "--json"}));
        CHECK(json["sound"] == true);
        CHECK(json["sessions"].size() == 1);
        CHECK(json["sessions"][0]["number"] == 1);
        CHECK(json["sessions"][0]["digest"] == hex(client::read_session(file, {})->digest()));
        CHECK(json["differing_tables"].empty());
    }
    TEST_CASE("every session is verified, one is shown when asked for, and the chain is told") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        desk.must({"create", "--next", "--even-if-open", file, "--title", "Juin"});
        std::string const said = desk.must({"verify", file});
        CHECK(has(said, "Séance 1"));
        CHECK(has(said, "Séance 2"));
        CHECK(has(said, "bien celle que celle-ci continue"));
        CHECK(!has(desk.must({"verify", file, "--session", "2"}), "Séance 1"));
        CHECK(desk.run({"verify", file, "--session", "3"}).exit_code == 1);
        desk.must({"import", "agenda", file, desk.write("o.csv", "point\nEncore\n"), "--session", "1"});
        CHECK(has(desk.must({"verify", file}), "n’est plus dans l’état que celle-ci cite"));
    }
    TEST_CASE("a record that somebody changed in the file is found, at its place, with exit code 4") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        {
            auto const journal = sync::SqliteJournal::open(file, sync::OpenMode::ReadWrite);
            REQUIRE(journal);
            REQUIRE(
                (*journal)->database().run("UPDATE bodies SET text = CAST('Faux' AS BLOB) WHERE event = 12"));
        }
        auto const said = desk.run({"verify", file});
        CHECK(said.exit_code == 4);
        CHECK_MESSAGE(has(said.err, "Le registre n’est pas intact\u00a0: séance 1, événement"), said.err);
        auto const json = desk.run({"verify", file, "--json"});
        CHECK(json.exit_code == 4);
        auto const read = nlohmann::json::parse(json.out);
        CHECK(read["sound"] == false);
        CHECK(read["fault"]["key"] == "error.verify.refused");
    }
    TEST_CASE("whatever octet of the file is changed, it is found or it did not matter") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        std::string const sound = desk.read(file);
        std::string const digest = hex(client::read_session(file, {})->digest());
        test::Dice dice(11);
        for (int i = 0; i < 150; i += 1) {
            std::string flipped = sound;
            std::size_t const place = dice.below(flipped.size());
            flipped[place] = static_cast<char>(flipped[place] ^ static_cast<char>(1U << dice.below(8)));
            auto const said = desk.run({"verify", desk.write("flipped.tablee", flipped), "--json"});
            INFO("octet ", place);
            bool const found = said.exit_code == 3 || said.exit_code == 4;
            CHECK((found || (said.exit_code == 0 && has(said.out, digest))));
        }
    }
    TEST_CASE("wherever the file is cut, that is told") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        std::string const sound = desk.read(file);
        for (std::size_t const size : {std::size_t{0}, std::size_t{1}, std::size_t{99}, std::size_t{4096},
                                       sound.size() / 2, sound.size() - 4096, sound.size() - 1}) {
            auto const said = desk.run({"verify", desk.write("cut.tablee", sound.substr(0, size))});
            // A last octet may lie in a page that SQLite reads as if it were whole: then a hash finds it.
            CHECK((said.exit_code == 3 || said.exit_code == 4));
            CHECK((has(said.err, "cut.tablee") || has(said.err, "séance 1, événement")));
        }
    }
}
