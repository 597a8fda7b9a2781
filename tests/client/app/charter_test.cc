// SPDX-License-Identifier: Apache-2.0
#include "client/app/charter.h"

#include "tests/support/folders.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

namespace {

CharterWishes basic() {
    CharterWishes wishes;
    wishes.committee = "CLAC";
    wishes.title = "Séance";
    wishes.date = model::Date{2026, 3, 12};
    wishes.utc_offset_minutes = 60;
    return wishes;
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

RuleProfile rules_for(CharterWishes const& wishes) {
    auto const rules = rules_of(wishes, {test::in_sources("assets/profiles"), std::nullopt});
    REQUIRE(rules);
    return *rules;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("a profile gives the rules that were left out") {
        auto check = [](std::optional<model::Profile> profile, model::QuorumRule const& quorum, int proxies) {
            CharterWishes wishes = basic();
            wishes.profile = profile;
            auto const charter = charter_of(wishes, rules_for(wishes), nullptr, {});
            CHECK(charter.profile == profile.value_or(model::Profile::Workshop));
            CHECK(charter.quorum == quorum);
            CHECK(charter.proxies_per_holder == proxies);
        };
        check({}, {{0, 1}, false, false}, 1);
        check(model::Profile::Workshop, {{0, 1}, false, false}, 1);
        check(model::Profile::ConsultativeCommission, {{1, 2}, false, true}, 1);
        check(model::Profile::Assembly, {{1, 2}, true, false}, 1);
        check(model::Profile::Association, {{1, 3}, false, true}, 2);
    }
    TEST_CASE("written rules replace those of the profile") {
        CharterWishes wishes = basic();
        wishes.profile = model::Profile::ConsultativeCommission;
        wishes.quorum = model::Fraction{2, 3};
        wishes.strict = true;
        wishes.proxies_per_holder = std::uint8_t{0};
        auto const charter = charter_of(wishes, rules_for(wishes), nullptr, {});
        CHECK(charter.quorum == model::QuorumRule{{2, 3}, true, false});
        CHECK(charter.proxies_per_holder == 0);
        wishes = basic();
        wishes.profile = model::Profile::Assembly;
        wishes.proxies_count = true;
        CHECK(charter_of(wishes, rules_for(wishes), nullptr, {}).quorum ==
              model::QuorumRule{{1, 2}, true, true});
    }
    TEST_CASE("what is said is kept as it is") {
        CharterWishes wishes = basic();
        wishes.start_minute = std::uint16_t{845};
        wishes.place = "Salle Simone-Veil";
        wishes.language = model::DocumentLanguage::English;
        auto const charter = charter_of(wishes, rules_for(wishes), nullptr, {});
        CHECK(charter.committee.utf8 == "CLAC");
        CHECK(charter.title.utf8 == "Séance");
        CHECK(charter.place.utf8 == "Salle Simone-Veil");
        CHECK(charter.date == model::Date{2026, 3, 12});
        CHECK(charter.start_minute == 845);
        CHECK(charter.utc_offset_minutes == 60);
        CHECK(charter.language == model::DocumentLanguage::English);
        CHECK(!charter.previous);
    }
    TEST_CASE("a next session is like the one before, and cites it") {
        RegisterSession const previous = previous_session();
        CharterWishes wishes;
        wishes.title = "Juin";
        wishes.date = model::Date{2026, 6, 11};
        auto const charter = charter_of(wishes, rules_for(wishes), &previous, {});
        CHECK(charter.committee.utf8 == "CLAC");
        CHECK(charter.title.utf8 == "Juin");
        CHECK(charter.place.utf8 == "Salle");
        CHECK(charter.date == model::Date{2026, 6, 11});
        CHECK(charter.start_minute == 840);
        CHECK(charter.profile == model::Profile::Assembly);
        CHECK(charter.quorum == model::QuorumRule{{1, 2}, true, false});
        CHECK(charter.proxies_per_holder == 3);
        CHECK(charter.language == model::DocumentLanguage::English);
        CHECK(charter.post_label.utf8.empty());
        REQUIRE(charter.previous);
        CHECK(charter.previous->session == previous.session->id);
        CHECK(charter.previous->final_digest == previous.digest());
    }
    TEST_CASE("without a date it is today, by the machine's clock") {
        CharterWishes wishes = basic();
        wishes.date.reset();
        // Noon in Greenwich is one day for every machine but those of the date line.
        auto const charter =
            charter_of(wishes, rules_for(wishes), nullptr, model::instant_of({2026, 3, 12}, 12 * 60, 0));
        CHECK(charter.date == model::Date{2026, 3, 12});
    }
}
