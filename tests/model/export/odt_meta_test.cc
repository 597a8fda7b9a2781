// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"

#include "tests/model/export/parsed.h"
#include "tests/model/export/samples.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

pugi::xml_document meta_of(report::Document const& document) {
    return parsed(odt_meta(document, sample_lexicon()));
}

std::string value(pugi::xml_document const& xml, char const* name) {
    return xml.document_element().child("office:meta").child(name).text().get();
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("the properties carry title, language, day, reference and version") {
        auto const xml = meta_of(sample_minutes());
        CHECK(value(xml, "dc:title") == "Procès-verbal de la séance du 12 mars 2026");
        CHECK(value(xml, "dc:language") == "fr-FR");
        CHECK(value(xml, "dc:creator") ==
              "Comité local d’amélioration continue, sous-préfecture de Valbreuil");
        CHECK(value(xml, "meta:creation-date") == "2026-03-12T00:00:00");
        CHECK(value(xml, "dc:date") == "2026-03-12T00:00:00");
        CHECK(value(xml, "meta:generator") == "Tablée");
        auto const own = xml.document_element().child("office:meta").children("meta:user-defined");
        CHECK(std::string(own.begin()->attribute("meta:name").value()) == "reference");
        CHECK(std::string(own.begin()->text().get()) == "CLAC-2026-03-12-7f3a9c");
        CHECK(std::string(std::next(own.begin())->attribute("meta:name").value()) == "version");
        CHECK(std::string(std::next(own.begin())->text().get()) == "1");
    }

    TEST_CASE("no day, no date in the properties") {
        auto undated = sample_minutes();
        undated.date = {};
        auto const xml = meta_of(undated);
        CHECK_FALSE(xml.document_element().child("office:meta").child("meta:creation-date"));
        CHECK_FALSE(xml.document_element().child("office:meta").child("dc:date"));
        CHECK(value(xml, "dc:language") == "fr-FR");
    }

    TEST_CASE("the manifest lists each part and the version of the whole") {
        auto const xml = parsed(odt_manifest());
        pugi::xml_node const manifest = xml.child("manifest:manifest");
        CHECK(std::string(manifest.attribute("manifest:version").value()) == "1.3");
        std::string paths;
        for (pugi::xml_node const entry : manifest.children())
            paths += std::string(entry.attribute("manifest:full-path").value()) + " " +
                     entry.attribute("manifest:version").value() + ";";
        CHECK(paths == "/ 1.3;content.xml ;styles.xml ;meta.xml ;");
        CHECK(std::string(manifest.first_child().attribute("manifest:media-type").value()) ==
              "application/vnd.oasis.opendocument.text");
    }
}
