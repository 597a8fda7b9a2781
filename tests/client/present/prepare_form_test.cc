// SPDX-License-Identifier: Apache-2.0
#include "client/present/prepare_form.h"

#include "tests/client/present/glimpse.h"

using namespace tablee::client;
using tablee::test::built_words;

namespace {

PrepareWords good() {
    return {"Valbreuil", "Printemps", "12/03/2026", "14 h 00", "", "Karim Belkacem", WrittenRules::None};
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("days and hours are made plain, and left alone when they are neither") {
        CHECK(plain_date("12/03/2026") == "2026-03-12");
        CHECK(plain_date("2026-03-12") == "2026-03-12");
        CHECK(plain_date("bientôt") == "bientôt");
        CHECK(plain_hour("14 h 05") == "14:05");
        CHECK(plain_hour("9:00") == "09:00");
        CHECK(plain_hour("14") == "14");
    }

    TEST_CASE("a form that is whole has no fault; the place may stay empty") {
        CHECK(faults_of(good(), built_words()).none());
    }

    TEST_CASE("each fault stands under its own field") {
        Catalogue const words = built_words();
        auto check = [&](std::string PrepareWords::*field, std::string const& typed,
                         std::string PrepareFaults::*where, std::string const& sentence) {
            PrepareWords form = good();
            form.*field = typed;
            PrepareFaults const faults = faults_of(form, words);
            CHECK(faults.*where == sentence);
            CHECK_FALSE(faults.none());
        };
        check(&PrepareWords::committee, "  ", &PrepareFaults::committee, "Écrivez le nom du comité.");
        check(&PrepareWords::title, "", &PrepareFaults::title, words.say("home.prepare.no-title"));
        check(&PrepareWords::facilitator, "", &PrepareFaults::facilitator,
              "Écrivez votre prénom et votre nom.");
        check(&PrepareWords::date, "30/02/2026", &PrepareFaults::date, words.say("home.prepare.bad-date"));
        check(&PrepareWords::start, "midi", &PrepareFaults::start, words.say("home.prepare.bad-start"));
        check(&PrepareWords::title, std::string(201, 'a'), &PrepareFaults::title,
              words.say(tablee::model::Error{"error.text.too-long", {"201", "200"}}));
    }

    TEST_CASE("one question about rules, and a second when the answer is yes") {
        Catalogue const words = built_words();
        auto check = [&](WrittenRules rules, std::string const& fault) {
            PrepareWords form = good();
            form.rules = rules;
            CHECK(faults_of(form, words).rules == fault);
        };
        check(WrittenRules::NotSaid, "Répondez par oui ou par non.");
        check(WrittenRules::YesButWhich, "Choisissez le genre de comité.");
        check(WrittenRules::Assembly, "");
        CHECK(profile_of(WrittenRules::None) == "workshop");
        CHECK(profile_of(WrittenRules::Commission) == "commission");
        CHECK(profile_of(WrittenRules::Assembly) == "assembly");
        CHECK(profile_of(WrittenRules::Association) == "association");
    }
}
