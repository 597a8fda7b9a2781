// SPDX-License-Identifier: Apache-2.0
#include "client/cli/window_options.h"

#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using client::WindowOptions;
using test::has;

namespace {

struct Read {
    std::optional<WindowOptions> options;
    test::Said said;
};

Read read(std::vector<std::string> const& arguments) {
    auto const assets = test::built_assets();
    auto const words = client::Catalogue::open(client::Language::French, assets.locale);
    REQUIRE(words);
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    client::CliContext context{*words, assets, in, out, err};
    auto options = client::read_window_options(arguments, context);
    return {std::move(options), {context.exit_code, out.str(), err.str()}};
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("the window opens with what is written, and leaves the rest to the settings") {
        auto const none = read({});
        REQUIRE(none.options);
        CHECK(!none.options->register_path);
        CHECK(!none.options->join);
        CHECK(!none.options->language);
        CHECK(!none.options->text_size);
        CHECK(!none.options->theme);
        CHECK(!none.options->size);
        CHECK(!none.options->tree_dump);
        auto const all = read({"clac.tablee", "--join", "127.0.0.1:47200", "--language", "en", "--text-size",
                               "150", "--theme", "high-contrast", "--size", "640x400", "--dump-tree", "/t"});
        REQUIRE(all.options);
        CHECK(all.options->register_path == "clac.tablee");
        CHECK(to_text(*all.options->join) == "127.0.0.1:47200");
        CHECK(all.options->language == client::Language::English);
        CHECK(all.options->text_size == 150);
        CHECK(all.options->theme == client::ThemeName::HighContrast);
        CHECK(all.options->size == client::WindowSize{640, 400});
        CHECK(all.options->tree_dump == "/t");
    }
    TEST_CASE("the demo's options are understood and shown in no help") {
        auto const demo =
            read({"a", "--demo-clock", "2026-03-12T14:00Z,240,1", "--script", "s", "--name", "P"});
        REQUIRE(demo.options);
        CHECK(demo.options->time->speed == 240);
        CHECK(demo.options->script == "s");
        CHECK(demo.options->post_name == "P");
        auto const help = read({"--help"});
        CHECK(!help.options);
        CHECK(help.said.exit_code == 0);
        CHECK(has(help.said.out, "tablee REGISTRE [options]"));
        CHECK(has(help.said.out, "--text-size"));
        CHECK(!has(help.said.out, "--script"));
        CHECK(!has(help.said.out, "--demo-clock"));
    }
    TEST_CASE("what is not understood is told in one sentence, and is a wrong command line") {
        auto check = [](std::vector<std::string> const& arguments, std::string const& told) {
            auto const wrong = read(arguments);
            CHECK(!wrong.options);
            CHECK(wrong.said.exit_code == 2);
            CHECK(wrong.said.out.empty());
            INFO(wrong.said.err);
            CHECK(has(wrong.said.err, told));
            CHECK(wrong.said.err.find('\n') == wrong.said.err.size() - 1);
        };
        check({"--language", "de"}, "--language");
        check({"--text-size", "110"}, "110");
        check({"--theme", "pink"}, "high-contrast");
        check({"--size", "10x10"}, "10x10");
        check({"--join", "nowhere"}, "nowhere");
        check({"--demo-clock", "x"}, "x");
        check({"--unknown"}, "--unknown");
        check({"a", "b"}, "b");
        check({"--size"}, "--size");
    }
}
