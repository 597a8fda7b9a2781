// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt.h"

#include "model/report/compose.h"
#include "tests/model/export/opened.h"
#include "tests/model/export/parsed.h"
#include "tests/model/export/samples.h"
#include "tests/support/golden.h"
#include "tests/support/lexicon.h"

#include <cstdlib>
#include <ctime>
#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

Bytes made_in_zone(char const* zone) {
    setenv("TZ", zone, 1);
    tzset();
    auto const made = odt(sample_minutes(), sample_lexicon());
    unsetenv("TZ");
    tzset();
    return made.value_or(Bytes{});
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("an ODT opens by its parts, in the order a reader wants") {
        auto const made = odt(sample_minutes(), sample_lexicon());
        REQUIRE(made);
        keep_sample("minutes.odt", text_of(*made));
        auto const parts = opened(*made);
        REQUIRE(parts.size() == 5);
        char const* const paths[] = {"mimetype", "content.xml", "styles.xml", "meta.xml",
                                     "META-INF/manifest.xml"};
        for (std::size_t i = 0; i < parts.size(); i += 1) {
            CHECK(parts[i].path == paths[i]);
            CHECK(parts[i].stored);
            CHECK((i == 0 || parsed(parts[i].octets).document_element()));
        }
        CHECK(parts[0].octets == "application/vnd.oasis.opendocument.text");
        CHECK(differs_from_golden("export/minutes.content.xml", indented(parts[1].octets)) == "");
        CHECK(differs_from_golden("export/minutes.styles.xml", indented(parts[2].octets)) == "");
        CHECK(differs_from_golden("export/minutes.meta.xml", indented(parts[3].octets)) == "");
        CHECK(differs_from_golden("export/minutes.manifest.xml", indented(parts[4].octets)) == "");
    }

    TEST_CASE("the kind of the file stands at its fixed place, without an extra field") {
        auto const made = odt(sample_minutes(), sample_lexicon());
        REQUIRE(made);
        auto const octets = text_of(*made);
        CHECK(octets.substr(0, 4) == "PK\x03\x04");
        CHECK(octets.substr(6, 4) == std::string_view("\0\0\0\0", 4));    // no flag, stored
        CHECK(octets.substr(26, 4) == std::string_view("\x08\0\0\0", 4)); // a name of 8, no extra field
        CHECK(octets.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    }

    TEST_CASE("equal documents give equal octets, at any time and in any zone") {
        Bytes const first = made_in_zone("UTC");
        CHECK_FALSE(first.empty());
        for (char const* zone : {"Europe/Paris", "America/St_Johns", "Pacific/Kiritimati",
                                 "Pacific/Pago_Pago", "XXX-14:59:59", ":no/such/zone"})
            CHECK(made_in_zone(zone) == first);
    }

    TEST_CASE("a table of many rows is left for people to see its header repeat") {
        report::Document document = sample_minutes();
        auto& table = std::get<report::Table>(document.blocks[2]);
        for (int i = 0; i < 80; i += 1)
            table.rows.push_back(table.rows[static_cast<std::size_t>(i) % 6]);
        auto const made = odt(document, sample_lexicon());
        REQUIRE(made);
        keep_sample("long.odt", text_of(*made));
    }

    TEST_CASE("one word more is another file") {
        auto other = sample_minutes();
        other.blocks.emplace_back(report::paragraph("x"));
        CHECK(odt(other, sample_lexicon()).value() != odt(sample_minutes(), sample_lexicon()).value());
    }

    TEST_CASE("a tree that breaks its promises is refused with its place") {
        auto broken = sample_minutes();
        broken.blocks.insert(broken.blocks.begin(), report::heading(2, "x"));
        auto const made = odt(broken, sample_lexicon());
        REQUIRE_FALSE(made);
        CHECK(made.error() == Error{"error.export.malformed", {"1"}});
    }

    TEST_CASE("whatever people type, every part is XML and its elements are ours") {
        int sample = 0;
        for (std::string const& text : hostile_texts()) {
            auto const made = odt(document_of(text), KeyLexicon());
            REQUIRE(made);
            sample += 1;
            keep_sample("hostile-" + std::to_string(sample) + ".odt", text_of(*made));
            auto const parts = opened(*made);
            REQUIRE(parts.size() == 5);
            for (std::size_t i = 1; i < parts.size(); i += 1) {
                CHECK(parsed(parts[i].octets).document_element());
                CHECK(parts[i].octets.find("<script") == std::string::npos);
                CHECK(parts[i].octets.find("<img") == std::string::npos);
            }
        }
    }
}
