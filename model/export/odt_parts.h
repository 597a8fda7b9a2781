// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of an OpenDocument text, as XML, and the container that carries them. Pure; only odt.cc and the
// tests read this. The order of elements follows the ODF 1.3 schema (OASIS, OpenDocument-v1.3-schema.rng).
#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/report/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace tablee::model {

[[nodiscard]] std::string odt_content(report::Document const& document, report::Lexicon const& lexicon);
// Named styles, the page, its header (the draft mark) and its footer (identity, page x/y).
[[nodiscard]] std::string odt_styles(report::Document const& document, report::Lexicon const& lexicon);
[[nodiscard]] std::string odt_meta(report::Document const& document, report::Lexicon const& lexicon);
[[nodiscard]] std::string odt_manifest();

struct OdtPart {
    std::string_view path; // "content.xml"
    std::string octets;
};
// A ZIP file with these parts in this order, all stored as they are, dated noon of `date` (or the first day a
// ZIP can hold). Errors: error.export.package {reason}.
[[nodiscard]] Result<Bytes> odt_package(std::vector<OdtPart> const& parts, Date date);

} // namespace tablee::model
