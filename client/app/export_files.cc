// SPDX-License-Identifier: Apache-2.0
#include "client/app/export_files.h"

#include "client/paper/paper_pdf.h"
#include "model/base/text.h"
#include "model/export/html.h"
#include "model/export/markdown.h"
#include "model/export/odt.h"
#include "model/report/minutes_report.h"
#include "model/report/session_words.h"
#include "model/report/sheets.h"
#include "model/session/digest.h"

namespace tablee::client {
namespace {

constexpr std::size_t kSlugLength = 40;

bool is_sheet(ExportWhat what) {
    return what != ExportWhat::Minutes && what != ExportWhat::Record;
}

std::string_view kind_of(ExportWhat what) {
    switch (what) {
    case ExportWhat::Minutes:
        return "CR";
    case ExportWhat::Record:
        return "RD";
    case ExportWhat::Decisions:
        return "decisions";
    case ExportWhat::Plan:
        return "plan";
    case ExportWhat::Votes:
        return "votes";
    }
    return "";
}

std::string_view ending_of(ExportFormat format) {
    switch (format) {
    case ExportFormat::Odt:
        return ".odt";
    case ExportFormat::Html:
        return ".html";
    case ExportFormat::Markdown:
        return ".md";
    case ExportFormat::Csv:
        return ".csv";
    }
    return "";
}

model::report::Sheet sheet_of(model::Session const& session, model::report::Lexicon const& lexicon,
                              ExportWhat what) {
    if (what == ExportWhat::Decisions)
        return model::report::decisions_sheet(session, lexicon);
    return what == ExportWhat::Plan ? model::report::plan_sheet(session, lexicon)
                                    : model::report::votes_sheet(session, lexicon);
}

model::Result<model::Bytes> octets_of(RegisterSession const& session, model::report::Lexicon const& lexicon,
                                      ExportWhat what, ExportFormat format, model::CsvProfile profile) {
    if (is_sheet(what))
        return model::csv(sheet_of(*session.session, lexicon, what), lexicon, profile);
    std::string const digest = model::short_form(session.digest());
    auto const document = what == ExportWhat::Minutes
                              ? model::report::minutes_report(*session.session, lexicon, digest)
                              : model::report::decision_record(*session.session, lexicon, digest);
    if (format == ExportFormat::Html)
        return model::html(document, lexicon);
    return format == ExportFormat::Markdown ? model::markdown(document, lexicon)
                                            : model::odt(document, lexicon);
}

std::string named(RegisterSession const& session, std::string_view kind, std::string_view ending) {
    std::string name = model::report::reference_of(*session.session, kind);
    if (std::string const slug = slug_of(session.session->charter->title.utf8); !slug.empty())
        name += "-" + slug;
    return name + std::string(ending);
}

} // namespace

bool fits(ExportWhat what, ExportFormat format) {
    return is_sheet(what) == (format == ExportFormat::Csv);
}

std::string slug_of(std::string const& title) {
    std::string slug;
    for (char const c : model::folded(title)) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            slug += c;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    slug.resize(std::min(slug.size(), kSlugLength));
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug;
}

model::Result<ExportFile> export_file(RegisterSession const& session, model::report::Lexicon const& lexicon,
                                      ExportWhat what, ExportFormat format, model::CsvProfile profile) {
    auto octets = octets_of(session, lexicon, what, format, profile);
    if (!octets)
        return model::Failure(octets.error());
    return ExportFile{named(session, kind_of(what), ending_of(format)), std::move(*octets)};
}

model::Result<ExportFile> paper_kit_file(RegisterSession const& session, Catalogue const& words,
                                         PaperParts parts) {
    auto octets = draw_paper_kit(paper_kit_of(*session.session, words), parts, words);
    if (!octets)
        return model::Failure(octets.error());
    return ExportFile{named(session, "KIT", ".pdf"), std::move(*octets)};
}

Language language_of_documents(RegisterSession const& session) {
    return session.session->charter->language == model::DocumentLanguage::French ? Language::French
                                                                                 : Language::English;
}

} // namespace tablee::client
