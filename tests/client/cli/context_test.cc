// SPDX-License-Identifier: Apache-2.0
#include "client/cli/context.h"

#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using namespace tablee::client;

TEST_SUITE("client/cli") {
    TEST_CASE("the exit code says whose trouble it is") {
        auto check = [](char const* key, Exit expected) { CHECK(exit_of({key, {}}) == expected); };
        check("refusal.not-keeper", Exit::Refused);
        check("error.import.proxy-self", Exit::Refused);
        check("error.session.not-adjourned", Exit::Refused);
        check("error.event.too-many-runs", Exit::Refused);
        check("error.file.missing", Exit::Refused);
        check("error.file.full", Exit::Register);
        check("error.file.read-only", Exit::Register);
        check("error.store.in-use", Exit::Register);
        check("error.register.refused", Exit::Register);
        check("error.key.damaged", Exit::Register);
        check("error.event.bad-signature", Exit::Register);
        check("error.verify.signature", Exit::Verification);
        check("error.net.port-taken", Exit::Network);
        check("error.net.loopback-only", Exit::Network);
        check("error.address.malformed", Exit::Network);
        check("error.cli.missing", Exit::Usage);
        check("error.window.no-display", Exit::Refused);
        check("error.font.none", Exit::Refused);
        check("error.program.bug", Exit::Bug);
        check("error.assets.not-found", Exit::Bug);
    }
    TEST_CASE("the first complaint gives the exit code, and all of them are said") {
        auto const words = Catalogue::open(Language::French, test::built_assets().locale);
        REQUIRE(words);
        auto const assets = test::built_assets();
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        CliContext context{*words, assets, in, out, err};
        context.say("cli.verify.sound");
        context.complain({"error.store.missing", {"a.tablee"}});
        context.complain({"error.cli.missing", {"--title"}});
        context.warn("cli.usage.see-help");
        CHECK(context.exit_code == 3);
        CHECK(out.str() == "Le registre est intact.\n");
        CHECK(err.str() == "Le registre a.tablee est introuvable. Vérifiez le nom et le dossier.\n"
                           "Il manque\u00a0: --title\n"
                           "Pour voir ce qui est possible, ajoutez --help.\n");
        CHECK(words->missing_keys().empty());
    }
}
