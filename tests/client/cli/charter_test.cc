// SPDX-License-Identifier: Apache-2.0
#include "client/cli/charter.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

namespace {

CharterOptions basic() {
    CharterOptions options;
    options.committee = "CLAC";
    options.title = "Séance";
    options.date = "2026-03-12";
    options.utc_offset = "+01:00";
    return options;
}

RegisterSession previous_session() {
    model::Session session;
    session.id = model::SessionId::first_of(model::Bytes(16, 7));
    model::SessionCreated& charter = session.charter.edit();
    charter.committee.utf8 = "CLAC";
    charter.title.utf8 = "Mars";
    charter.place.utf8 = "Salle";
    charter.date = {2026, 3, 12};
    charter.start_minute = 840;
    charter.utc_offset_minutes = 60;
    charter.profile = model::Profile::Assembly;
    charter.quorum = {{1, 2}, true, false};
    charter.proxies_per_holder = 3;
    charter.language = model::DocumentLanguage::English;
    charter.post_label.utf8 = "Poste";
    RegisterSession out;
    out.number = 1;
    out.session = std::make_shared<model::Session const>(session);
    return out;
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("a profile gives the rules that options leave out") {
        auto check = [](char const* profile, model::Profile expected, model::QuorumRule const& quorum,
                        int proxies) {
            CharterOptions options = basic();
            options.profile = profile;
            auto const charter = charter_of(options, nullptr, {});
            REQUIRE(charter);
            CHECK(charter->profile == expected);
            CHECK(charter->quorum == quorum);
            CHECK(charter->proxies_per_holder == proxies);
        };
        check("workshop", model::Profile::Workshop, {{0, 1}, false, false}, 1);
        check("commission", model::Profile::ConsultativeCommission, {{1, 2}, false, true}, 1);
        check("assembly", model::Profile::Assembly, {{1, 2}, true, false}, 1);
        check("association", model::Profile::Association, {{1, 3}, false, true}, 2);
        CHECK(charter_of(basic(), nullptr, {})->profile == model::Profile::Workshop);
    }
    TEST_CASE("written rules replace those of the profile") {
        CharterOptions options = basic();
        options.profile = "commission";
        options.quorum = "2/3";
        options.strict = true;
        options.proxies_per_holder = "0";
        auto const charter = charter_of(options, nullptr, {});
        REQUIRE(charter);
        CHECK(charter->quorum == model::QuorumRule{{2, 3}, true, false});
        CHECK(charter->proxies_per_holder == 0);
        options = basic();
        options.profile = "assembly";
        options.proxies_count = true;
        CHECK(charter_of(options, nullptr, {})->quorum == model::QuorumRule{{1, 2}, true, true});
    }
    TEST_CASE("what is written is kept as it is") {
        CharterOptions options = basic();
        options.start = "14:05";
        options.place = "Salle  Simone-Veil";
        options.language = "en";
        auto const charter = charter_of(options, nullptr, {});
        REQUIRE(charter);
        CHECK(charter->committee.utf8 == "CLAC");
        CHECK(charter->title.utf8 == "Séance");
        CHECK(charter->place.utf8 == "Salle Simone-Veil");
        CHECK(charter->date == model::Date{2026, 3, 12});
        CHECK(charter->start_minute == 845);
        CHECK(charter->utc_offset_minutes == 60);
        CHECK(charter->language == model::DocumentLanguage::English);
        CHECK(!charter->previous);
    }
    TEST_CASE("a next session is like the one before, and cites it") {
        RegisterSession const previous = previous_session();
        CharterOptions options;
        options.title = "Juin";
        options.date = "2026-06-11";
        auto const charter = charter_of(options, &previous, {});
        REQUIRE(charter);
        CHECK(charter->committee.utf8 == "CLAC");
        CHECK(charter->title.utf8 == "Juin");
        CHECK(charter->place.utf8 == "Salle");
        CHECK(charter->date == model::Date{2026, 6, 11});
        CHECK(charter->start_minute == 840);
        CHECK(charter->profile == model::Profile::Assembly);
        CHECK(charter->quorum == model::QuorumRule{{1, 2}, true, false});
        CHECK(charter->proxies_per_holder == 3);
        CHECK(charter->language == model::DocumentLanguage::English);
        CHECK(charter->post_label.utf8.empty());
        REQUIRE(charter->previous);
        CHECK(charter->previous->session == previous.session->id);
        CHECK(charter->previous->final_digest == previous.digest());
    }
    TEST_CASE("without a date it is today, by the machine's clock") {
        CharterOptions options = basic();
        options.date.reset();
        // Noon in Greenwich is one day for every machine but those of the date line.
        auto const charter = charter_of(options, nullptr, model::instant_of({2026, 3, 12}, 12 * 60, 0));
        REQUIRE(charter);
        CHECK(charter->date == model::Date{2026, 3, 12});
    }
    TEST_CASE("what lacks or is not understood is told before anything is made") {
        auto check = [](auto const& change, Founded founded, model::Error const& expected) {
            CharterOptions options = basic();
            change(options);
            auto const checked = check_charter(options, founded);
            REQUIRE(!checked);
            CHECK(checked.error() == expected);
        };
        CHECK(check_charter(basic(), Founded::First));
        CHECK(check_charter({}, Founded::Next));
        check([](auto& o) { o.committee.reset(); }, Founded::First, {"error.cli.missing", {"--committee"}});
        check([](auto& o) { o.title = ""; }, Founded::First, {"error.cli.missing", {"--title"}});
        check([](auto& o) { o = {}; }, Founded::First, {"error.cli.missing", {"--committee --title"}});
        check([](auto& o) { o.quorum = "2"; }, Founded::Next, {"error.cli.not-a-share", {"--quorum", "2"}});
        check([](auto& o) { o.proxies_per_holder = "21"; }, Founded::First,
              {"error.cli.not-a-number", {"--proxies-per-holder", "21", "0", "20"}});
        check([](auto& o) { o.profile = "club"; }, Founded::First,
              {"error.cli.not-one-of", {"--profile", "club", "workshop, commission, assembly, association"}});
    }
}
