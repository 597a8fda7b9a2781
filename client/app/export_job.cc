// SPDX-License-Identifier: Apache-2.0
#include "client/app/export_job.h"

#include "client/app/export_files.h"
#include "client/i18n/lexicon.h"
#include "sync/store/atomic_file.h"

#include <array>
#include <chrono>
#include <system_error>

namespace tablee::client {
namespace {

struct Wanted {
    ExportWhat what;
    ExportFormat format;
};
constexpr std::array kWanted{
    Wanted{ExportWhat::Minutes, ExportFormat::Odt}, Wanted{ExportWhat::Minutes, ExportFormat::Html},
    Wanted{ExportWhat::Record, ExportFormat::Odt},  Wanted{ExportWhat::Decisions, ExportFormat::Csv},
    Wanted{ExportWhat::Plan, ExportFormat::Csv},    Wanted{ExportWhat::Votes, ExportFormat::Csv}};

model::Result<void> keep(model::Result<ExportFile> const& file, ExportDone& done) {
    if (!file)
        return model::Failure(file.error());
    if (auto written = sync::write_file(done.folder / file->name, file->octets); !written)
        return written;
    done.files += 1;
    return {};
}

model::Result<ExportDone> exported(RegisterSession const& session, std::filesystem::path const& folder,
                                   std::filesystem::path const& locale_dir) {
    auto const words = Catalogue::open(language_of_documents(session), locale_dir);
    if (!words)
        return model::Failure(words.error());
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault || !std::filesystem::is_directory(folder, fault))
        return model::failure("error.file.folder-not-made", {folder.string()});
    DocumentLexicon const lexicon(*words);
    ExportDone done{folder, 0};
    for (Wanted const& one : kWanted)
        if (auto kept = keep(
                export_file(session, lexicon, one.what, one.format, model::CsvProfile::ExcelFrench), done);
            !kept)
            return model::Failure(kept.error());
    if (auto kept = keep(paper_kit_file(session, *words, {}), done); !kept)
        return model::Failure(kept.error());
    return done;
}

} // namespace

ExportJob::ExportJob(RegisterSession session, std::filesystem::path folder, std::filesystem::path locale_dir)
    : done_(std::async(std::launch::async, [session = std::move(session), folder = std::move(folder),
                                            locale_dir = std::move(locale_dir)] {
        return exported(session, folder, locale_dir);
    })) {}

std::optional<model::Result<ExportDone>> ExportJob::done() {
    if (!done_.valid() || done_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return std::nullopt;
    return done_.get();
}

} // namespace tablee::client
