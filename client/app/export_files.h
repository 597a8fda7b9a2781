// SPDX-License-Identifier: Apache-2.0
#pragma once

// The files that a session gives: which, under what name, with what octets. Pure.
#include "client/app/register_session.h"
#include "client/paper/paper_kit.h"
#include "model/export/csv.h"
#include "model/report/report.h"

namespace tablee::client {

enum class ExportWhat { Minutes, Record, Decisions, Plan, Votes };
enum class ExportFormat { Odt, Html, Markdown, Csv };

struct ExportFile {
    std::string name; // "CR-2026-03-12-7f3a9c-seance-du-12-mars.odt"
    model::Bytes octets;
};

// Minutes and the record are documents; the three others are sheets.
[[nodiscard]] bool fits(ExportWhat what, ExportFormat format);

// Requires: fits(what, format). Errors: those of model/export.
[[nodiscard]] model::Result<ExportFile> export_file(RegisterSession const& session,
                                                    model::report::Lexicon const& lexicon, ExportWhat what,
                                                    ExportFormat format, model::CsvProfile profile);

// "KIT-2026-03-12-7f3a9c-seance-du-12-mars.pdf", in the language of `words`. Errors: draw_paper_kit's.
[[nodiscard]] model::Result<ExportFile> paper_kit_file(RegisterSession const& session, Catalogue const& words,
                                                       PaperParts parts);

// The language in which a session's documents are written.
[[nodiscard]] Language language_of_documents(RegisterSession const& session);

// Letters and figures of plain Latin, the rest as single hyphens, at most 40: safe on every disk.
[[nodiscard]] std::string slug_of(std::string const& title);

} // namespace tablee::client
