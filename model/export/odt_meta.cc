// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"
#include "model/export/odt_xml.h"
#include "model/export/words.h"

#include <pugixml.hpp>

namespace tablee::model {

namespace {

void append_value(pugi::xml_node meta, char const* name, std::string const& value) {
    if (!value.empty())
        meta.append_child(name).text().set(value.c_str());
}

void append_own(pugi::xml_node meta, char const* name, std::string const& value) {
    pugi::xml_node own = meta.append_child("meta:user-defined");
    own.append_attribute("meta:name") = name;
    own.append_attribute("meta:value-type") = "string";
    own.text().set(value.c_str());
}

void append_entry(pugi::xml_node manifest, char const* path, char const* type) {
    pugi::xml_node entry = manifest.append_child("manifest:file-entry");
    entry.append_attribute("manifest:full-path") = path;
    if (std::string_view(path) == "/")
        entry.append_attribute("manifest:version") = "1.3";
    entry.append_attribute("manifest:media-type") = type;
}

} // namespace

std::string odt_meta(report::Document const& document, report::Lexicon const& lexicon) {
    pugi::xml_document xml;
    pugi::xml_node meta = append_root(xml, "office:document-meta").append_child("office:meta");
    // The program's version is left out: a newer program must write the same octets from the same session.
    append_value(meta, "meta:generator", "Tablée");
    append_value(meta, "dc:title", title_of(document, lexicon));
    append_value(meta, "dc:subject", one_line(printable(document.committee)));
    append_value(meta, "meta:initial-creator", one_line(printable(document.committee)));
    append_value(meta, "dc:creator", one_line(printable(document.committee)));
    if (is_valid(document.date)) {
        append_value(meta, "meta:creation-date", iso_date(document.date) + "T00:00:00");
        append_value(meta, "dc:date", iso_date(document.date) + "T00:00:00");
    }
    append_value(meta, "dc:language", printable(lexicon.language_tag()));
    append_own(meta, "reference", one_line(printable(document.reference)));
    append_own(meta, "version", one_line(printable(document.version)));
    return serialised(xml);
}

std::string odt_manifest() {
    pugi::xml_document xml;
    pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node manifest = xml.append_child("manifest:manifest");
    manifest.append_attribute("xmlns:manifest") = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    manifest.append_attribute("manifest:version") = "1.3";
    append_entry(manifest, "/", "application/vnd.oasis.opendocument.text");
    append_entry(manifest, "content.xml", "text/xml");
    append_entry(manifest, "styles.xml", "text/xml");
    append_entry(manifest, "meta.xml", "text/xml");
    return serialised(xml);
}

} // namespace tablee::model
