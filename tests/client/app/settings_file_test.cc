// SPDX-License-Identifier: Apache-2.0
#include "client/app/settings_file.h"

#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace tablee;
using client::Settings;
using client::SettingsFile;

namespace {

client::UserFolders folders_in(std::filesystem::path const& config) {
    client::UserFolders folders;
    folders.config = config;
    return folders;
}

Settings dark() {
    Settings settings;
    settings.theme = client::ThemeName::Dark;
    return settings;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("settings are kept from one opening to the next, in a folder made for them") {
        test::TempFolder const folder;
        auto const folders = folders_in(folder / "deep/tablee");
        SettingsFile first = SettingsFile::open(folders);
        CHECK(first.settings() == Settings{});
        CHECK(!first.notice());
        CHECK(first.keep({}));
        CHECK(!std::filesystem::exists(folder / "deep")); // nothing had changed
        CHECK(first.keep(dark()));
        SettingsFile const again = SettingsFile::open(folders);
        CHECK(again.settings() == dark());
        CHECK(!again.notice());
    }
    TEST_CASE("a choice for this time is written with the next change, or never") {
        test::TempFolder const folder;
        auto const folders = folders_in(folder.path());
        SettingsFile file = SettingsFile::open(folders);
        file.hold(dark(), SettingsFile::Lasting::Kept);
        CHECK(file.settings() == dark());
        CHECK(SettingsFile::open(folders).settings() == Settings{});
        Settings changed = dark();
        changed.text_size = 150;
        CHECK(file.keep(changed));
        CHECK(SettingsFile::open(folders).settings() == changed);
        SettingsFile demo = SettingsFile::open(folders);
        demo.hold({}, SettingsFile::Lasting::ThisTime);
        CHECK(demo.keep(dark()));
        CHECK(demo.settings() == dark());
        CHECK(SettingsFile::open(folders).settings() == changed);
    }
    TEST_CASE("without a home the program goes on, and says so once") {
        SettingsFile file = SettingsFile::open({});
        CHECK(file.notice() == model::Error{"notice.settings.no-home", {}});
        CHECK(file.keep(dark()));
        CHECK(file.settings() == dark());
    }
    TEST_CASE("damaged lines are named once; after the next change they are gone") {
        test::TempFolder const folder;
        std::string const path = (folder / "settings").string();
        std::ofstream(path, std::ios::binary) << "theme = dark\n\x01\x02\nfont = 12\n";
        SettingsFile file = SettingsFile::open(folders_in(folder.path()));
        CHECK(file.settings() == dark());
        CHECK(file.notice() == model::Error{"notice.settings.skipped", {path, "2, 3"}});
        Settings changed = dark();
        changed.text_size = 125;
        CHECK(file.keep(changed));
        CHECK(!SettingsFile::open(folders_in(folder.path())).notice());
    }
    TEST_CASE("a file that cannot be read, or is no such file, is told and replaced by the next change") {
        test::TempFolder const folder;
        std::string const path = (folder / "settings").string();
        std::ofstream(path, std::ios::binary) << std::string(70'000, 'x');
        SettingsFile file = SettingsFile::open(folders_in(folder.path()));
        CHECK(file.notice() == model::Error{"notice.settings.unreadable", {path}});
        CHECK(file.keep(dark()));
        CHECK(SettingsFile::open(folders_in(folder.path())).settings() == dark());
    }
    TEST_CASE("where nothing can be written it is told once, and the settings hold meanwhile") {
        test::TempFolder const folder;
        std::ofstream(folder / "file") << "in the way";
        SettingsFile file = SettingsFile::open(folders_in(folder / "file/tablee"));
        Settings const settings = dark();
        auto const kept = file.keep(settings);
        REQUIRE(!kept);
        CHECK(kept.error() ==
              model::Error{"notice.settings.not-kept", {(folder / "file/tablee/settings").string()}});
        CHECK(file.settings() == settings);
        CHECK(file.keep({}));
    }
}
