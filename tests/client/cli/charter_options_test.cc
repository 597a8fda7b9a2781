// SPDX-License-Identifier: Apache-2.0
#include "client/cli/charter_options.h"

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

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("each option becomes a wish, cleaned and understood") {
        CharterOptions options = basic();
        options.start = "14:05";
        options.place = "Salle  Simone-Veil";
        options.language = "en";
        options.profile = "assembly";
        options.quorum = "2/3";
        options.proxies_per_holder = "0";
        options.strict = true;
        CharterWishes expected;
        expected.committee = "CLAC";
        expected.title = "Séance";
        expected.place = "Salle Simone-Veil";
        expected.date = model::Date{2026, 3, 12};
        expected.start_minute = std::uint16_t{845};
        expected.utc_offset_minutes = std::int16_t{60};
        expected.language = model::DocumentLanguage::English;
        expected.profile = model::Profile::Assembly;
        expected.quorum = model::Fraction{2, 3};
        expected.proxies_per_holder = std::uint8_t{0};
        expected.strict = true;
        auto const wishes = read_charter(options, Founded::First);
        REQUIRE(wishes);
        CHECK(*wishes == expected);
        CHECK(*read_charter({}, Founded::Next) == CharterWishes{});
    }
    TEST_CASE("every profile has its word") {
        auto check = [](char const* word, model::Profile expected) {
            CharterOptions options;
            options.profile = word;
            auto const wishes = read_charter(options, Founded::Next);
            REQUIRE(wishes);
            CHECK(wishes->profile == expected);
        };
        check("workshop", model::Profile::Workshop);
        check("commission", model::Profile::ConsultativeCommission);
        check("assembly", model::Profile::Assembly);
        check("association", model::Profile::Association);
    }
    TEST_CASE("what lacks or is not understood is told before anything is made") {
        auto check = [](auto const& change, Founded founded, model::Error const& expected) {
            CharterOptions options = basic();
            change(options);
            auto const read = read_charter(options, founded);
            REQUIRE(!read);
            CHECK(read.error() == expected);
        };
        CHECK(read_charter(basic(), Founded::First));
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
