// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("the kit is one PDF file, the same twice, in the session's language or the one asked for") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const kit = [&](std::vector<std::string> options) {
            options.insert(options.begin(), {"paper-kit", file, "--out", desk / "kit.pdf"});
            CHECK(has(desk.must(options), "kit.pdf"));
            return desk.read(desk / "kit.pdf");
        };
        std::string const whole = kit({});
        CHECK(whole.substr(0, 5) == "%PDF-");
        CHECK(kit({}) == whole);
        CHECK(kit({"--language", "fr"}) == whole);
        CHECK(kit({"--language", "en"}) != whole);
        CHECK(kit({"--parts", "signin,cards"}).size() < whole.size());
        CHECK(kit({"--parts", "proposals,ballots,tally,signin,cards"}) == whole);
    }
    TEST_CASE("what cannot be printed or is not understood says so, and writes nothing") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto check = [&](std::vector<std::string> options, int code, char const* expected) {
            options.insert(options.begin(), {"paper-kit", file});
            auto const said = desk.run(options);
            CHECK(said.exit_code == code);
            CHECK_MESSAGE(has(said.err, expected), said.err);
        };
        std::string const out = desk / "kit.pdf";
        check({}, 2, "--out FICHIER.pdf");
        check({"--out", out, "--parts", "bulletins"}, 2, "bulletins");
        check({"--out", out, "--parts", ","}, 2, "--parts");
        check({"--out", out, "--session", "4"}, 1, "séance 4");
        check({"--out", file}, 2, "registre lui-même");
        check({"--out", desk / "nowhere/kit.pdf"}, 1, "nowhere");
        CHECK(!std::filesystem::exists(out));
        CHECK(desk.run({"show", file}).exit_code == 0);
    }
}
