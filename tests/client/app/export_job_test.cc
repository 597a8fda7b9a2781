// SPDX-License-Identifier: Apache-2.0
#include "client/app/export_job.h"

#include "tests/support/folders.h"
#include "tests/support/meeting.h"
#include "tests/support/temp_folder.h"

#include <chrono>
#include <doctest/doctest.h>
#include <fstream>
#include <thread>

using namespace tablee::client;
using tablee::test::Meeting;
using tablee::test::TempFolder;

namespace {

tablee::model::Result<ExportDone> waited(ExportJob& job) {
    for (;;) {
        if (auto done = job.done())
            return *done;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

std::filesystem::path locale_dir() {
    return tablee::test::in_build("share/locale");
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("documents and sheets lie in the folder when the job is done") {
        Meeting meeting(4);
        TempFolder const folder;
        auto const to = folder.path() / "documents";
        ExportJob job({1, meeting.keeper().published(), meeting.keeper().frontier()}, to, locale_dir());
        auto const done = waited(job);
        REQUIRE(done);
        CHECK(done->files == 7);
        std::size_t files = 0;
        std::size_t kits = 0;
        for (auto const& entry : std::filesystem::directory_iterator(to)) {
            CHECK(entry.file_size() > 40);
            kits += entry.path().extension() == ".pdf" ? 1 : 0;
            files += 1;
        }
        CHECK(files == 7);
        CHECK(kits == 1);
        CHECK(!job.done());
    }
    TEST_CASE("a folder that cannot be made is told") {
        Meeting meeting(1);
        TempFolder const folder;
        std::ofstream(folder.path() / "file") << "x";
        ExportJob job({1, meeting.keeper().published(), meeting.keeper().frontier()},
                      folder.path() / "file" / "documents", locale_dir());
        CHECK(waited(job).error().key == "error.file.folder-not-made");
    }
}
