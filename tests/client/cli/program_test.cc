// SPDX-License-Identifier: Apache-2.0
#include "client/cli/program.h"

#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("help is asked for without fault, in the language that was chosen") {
        CliDesk const desk;
        auto check = [&](std::vector<std::string> const& arguments, char const* expected) {
            auto const said = desk.run(arguments);
            CHECK(said.exit_code == 0);
            CHECK(said.err.empty());
            CHECK_MESSAGE(has(said.out, expected), said.out);
        };
        check({"--help"}, "Utilisation\u00a0: tablee-cli COMMANDE");
        check({"-h"}, "Recalcule tout le registre");
        check({"--language", "en", "--help"}, "Usage: tablee-cli COMMAND");
        check({"--language", "en", "--help"}, "4 verification failed");
        check({"verify", "--help"}, "Utilisation\u00a0: tablee-cli verify REGISTRE [options]");
        check({"import", "--help"}, "members");
        check({"import", "plan", "--help"}, "tablee-cli import plan REGISTRE FICHIER.csv [options]");
        check({"create", "--help", "--language=en"}, "Without it, today.");
    }
    TEST_CASE("nothing of the library's own English is ever said") {
        CliDesk const desk;
        for (auto const& verb : {std::vector<std::string>{},
                                 {"create"},
                                 {"import"},
                                 {"import", "members"},
                                 {"import", "agenda"},
                                 {"import", "proposals"},
                                 {"import", "plan"},
                                 {"show"},
                                 {"export"},
                                 {"verify"},
                                 {"rebuild"}}) {
            auto arguments = verb;
            arguments.emplace_back("--help");
            auto const said = desk.run(arguments);
            CHECK(said.exit_code == 0);
            for (char const* word :
                 {"Usage", "Options:", "Subcommands", "REQUIRED", "TEXT ", "Print this", "cli."})
                CHECK_MESSAGE(!has(said.out, word), said.out);
            CHECK(has(said.out, "Exemple"));
        }
    }
    TEST_CASE("a command line that is not understood names what it stumbled over") {
        CliDesk const desk;
        auto check = [&](std::vector<std::string> const& arguments, char const* expected) {
            auto const said = desk.run(arguments);
            CHECK(said.exit_code == 2);
            CHECK(said.out.empty());
            CHECK_MESSAGE(has(said.err, expected), said.err);
        };
        check({}, "Il manque la commande");
        check({"import"}, "Il manque la commande");
        check({"frobnicate"}, "Ceci n’est pas compris\u00a0: frobnicate");
        check({"show", "a.tablee", "--bar"}, "Ceci n’est pas compris\u00a0: --bar");
        check({"show"}, "Il manque\u00a0: REGISTRE");
        check({"export", "a.tablee"}, "Il manque\u00a0: --to DOSSIER");
        check({"import", "members", "a.tablee"}, "Il manque\u00a0: FICHIER.csv");
        check({"show", "a.tablee", "--what"}, "L’option --what attend une valeur");
        check({"show", "a.tablee", "--what", "foo"}, "«\u00a0foo\u00a0» n’en est pas");
        check({"--language", "xx", "show", "a.tablee"}, "--language attend l’un de ces mots\u00a0: fr, en");
    }
    TEST_CASE("without catalogues one sentence is said all the same") {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        client::AssetPaths const nowhere{"/nonexistent/locale", "/nonexistent/tablee"};
        auto const silent = [](char const*) -> std::optional<std::string> { return std::nullopt; };
        CHECK(client::run_program({"show", "x"}, silent, nowhere, {in, out, err}) == 70);
        CHECK(!err.str().empty());
    }
}
