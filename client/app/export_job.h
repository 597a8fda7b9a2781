// SPDX-License-Identifier: Apache-2.0
#pragma once

// The documents of a session written into a folder, beside the window's work. Thread: made and asked by the
// window's; it works in its own.
#include "client/app/register_session.h"

#include <filesystem>
#include <future>
#include <optional>

namespace tablee::client {

struct ExportDone {
    std::filesystem::path folder;
    std::size_t files = 0;
};

class ExportJob {
  public:
    // Minutes and record as ODT and HTML, sheets as CSV, the paper kit as PDF, in the language of the session's
    // documents.
    ExportJob(RegisterSession session, std::filesystem::path folder, std::filesystem::path locale_dir);

    // Once; nothing while it works. Errors: error.file.folder-not-made {folder}, those of export_file and
    // write_file.
    [[nodiscard]] std::optional<model::Result<ExportDone>> done();

  private:
    std::future<model::Result<ExportDone>> done_;
};

} // namespace tablee::client
