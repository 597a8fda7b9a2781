// SPDX-License-Identifier: Apache-2.0
#include "client/app/settings.h"

#include <doctest/doctest.h>

using namespace tablee::client;

namespace {

Settings everything() {
    Settings settings;
    settings.language = Language::English;
    settings.text_size = 150;
    settings.theme = ThemeName::HighContrast;
    settings.post_name = "Poste de l’accueil = 1 \\ 2";
    settings.recent = {"/home/zoé/clac.tablee", "/tmp/ a\nb\r\tc\\ "};
    settings.window = {1920, 1080};
    return settings;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("settings come back from their text, whatever a name holds") {
        for (Settings const& settings : {Settings{}, everything()}) {
            SettingsRead const read = read_settings(to_text(settings));
            CHECK(read.settings == settings);
            CHECK(read.skipped.empty());
        }
        CHECK(to_text({}) == "# Tablée\ntext-size = 100\ntheme = light\nwindow = 1280x800\n");
    }
    TEST_CASE("what is not understood is passed over, line by line, and the rest holds") {
        auto check = [](std::string_view text, std::vector<int> const& skipped, Settings const& expected) {
            SettingsRead const read = read_settings(text);
            CHECK(read.skipped == skipped);
            CHECK(read.settings == expected);
        };
        Settings dark;
        dark.theme = ThemeName::Dark;
        check("", {}, {});
        check("\n# a remark\n\n", {}, {});
        check("  theme=dark  \r\n", {}, dark);
        check("theme = dark\ntheme = pink", {2}, dark);
        check("no sign\ntheme = dark\nfont = Inter\n= x\n", {1, 3, 4}, dark);
        check("language = de\ntext-size = 110\nwindow = 0x0\nrecent = relative\n", {1, 2, 3, 4}, {});
        check("recent = /a\\\nrecent = /a\\q", {1, 2}, {});
        check(std::string("post-name = a\0b\n", 16) + "post-name = \xff\n", {1, 2}, {});
        check("text-size =\ntext-size = 100 \ntext-size = 1e2", {1, 3}, {});
    }
    TEST_CASE("limits of the sizes") {
        CHECK(!parse_text_size("75"));
        CHECK(parse_text_size("100") == 100);
        CHECK(parse_text_size("175") == 175);
        CHECK(parse_text_size("200") == 200);
        CHECK(!parse_text_size("225"));
        CHECK(!parse_text_size("99999999999"));
        CHECK(parse_window_size("200x100") == WindowSize{200, 100});
        CHECK(!parse_window_size("199x100"));
        CHECK(!parse_window_size("200x99"));
        CHECK(parse_window_size("16384x16384") == WindowSize{16384, 16384});
        CHECK(!parse_window_size("16385x100"));
        CHECK(!parse_window_size("1280"));
        CHECK(!parse_window_size("1280x"));
        CHECK(!parse_window_size("-1280x800"));
    }
    TEST_CASE("the last opened comes first, once, and five are kept") {
        Settings settings;
        for (char const* path : {"/1", "/2", "/3", "/4", "/5", "/2", "/6"})
            settings = with_recent(settings, path);
        CHECK(settings.recent == std::vector<std::filesystem::path>{"/6", "/2", "/5", "/4", "/3"});
        CHECK(read_settings(to_text(settings) + "recent = /7\n").skipped.size() == 1);
    }
}
