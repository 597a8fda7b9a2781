// SPDX-License-Identifier: Apache-2.0
// The program itself, as the system and a person's account meet it.
#include "tests/client/window/display.h"
#include "tests/client/window/hands.h"
#include "tests/support/folders.h"

#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace tablee::test;
using tablee::client::ChildProcess;

namespace {

std::string const kTablee = tablee::test::in_build("client/tablee").string();
std::string const kCli = tablee::test::in_build("client/cli/tablee-cli").string();
constexpr int kPatienceMs = 20'000;

std::string content_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// An account of its own, and a register in its home.
class Account {
  public:
    Account() {
        for (char const* name : {"CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR"}) {
            std::filesystem::path const folder = home_ / name;
            std::filesystem::create_directories(folder);
            ::setenv(("XDG_" + std::string(name)).c_str(), folder.c_str(), 1);
        }
        auto const made =
            said(kCli, {"create", registre(), "--committee", "CLAC", "--title", "Séance du 12 mars"});
        REQUIRE(made.code == 0);
    }
    [[nodiscard]] std::string registre() const { return (home_ / "clac.tablee").string(); }
    [[nodiscard]] std::filesystem::path settings() const { return home_ / "CONFIG_HOME/tablee/settings"; }
    [[nodiscard]] std::filesystem::path state() const { return home_ / "STATE_HOME/tablee"; }
    // What a program says on its standard error, and how it ends.
    [[nodiscard]] Ended said(std::string const& program, std::vector<std::string> const& arguments) const {
        Ended ended;
        std::filesystem::remove(home_ / "errors");
        auto child = ChildProcess::start(program, arguments, home_ / "errors");
        REQUIRE(child);
        ended.code = (*child)->wait(kPatienceMs).value_or(-1);
        ended.lines.push_back(content_of(home_ / "errors"));
        return ended;
    }

  private:
    TempFolder home_;
};

bool shows(Seen const& seen, std::string const& part) {
    for (SeenNode const& node : seen.nodes)
        if (node.name.find(part) != std::string::npos || node.value.find(part) != std::string::npos)
            return true;
    return false;
}

} // namespace

TEST_SUITE("client/window") {
    TEST_CASE("the program opens on a register, ends when asked, and remembers both") {
        Account const account;
        {
            Hands hands(kTablee, {account.registre(), "--size", "1000x700", "--theme", "dark"});
            CHECK(hands.until([](Seen const& seen) { return shows(seen, "Séance du 12 mars"); }));
            CHECK(hands.look().width == 1000);
            hands.program().ask_to_end();
            CHECK(hands.program().wait(kPatienceMs) == 0);
        }
        std::string const kept = content_of(account.settings());
        CHECK(kept.find("window = 1000x700") != std::string::npos);
        CHECK(kept.find("recent = " + account.registre()) != std::string::npos);
        CHECK(std::filesystem::is_empty(account.state()));
        CHECK(account.said(kCli, {"verify", account.registre()}).code == 0); // closed, and whole
    }
    TEST_CASE("a second window of one register says a sentence and leaves the first alone") {
        Account const account;
        Hands hands(kTablee, {account.registre()});
        CHECK(hands.until([](Seen const& seen) { return shows(seen, "Séance du 12 mars"); }));
        auto const second = account.said(kTablee, {account.registre(), "--language", "fr"});
        CHECK(second.code == 1);
        CHECK(second.lines.front().find("déjà ouvert dans une autre fenêtre") != std::string::npos);
        hands.program().ask_to_end();
        CHECK(hands.program().wait(kPatienceMs) == 0);
    }
    TEST_CASE("what fell is known at the next start") {
        Account const account;
        {
            Hands hands(kTablee, {account.registre()});
            CHECK(hands.until([](Seen const& seen) { return shows(seen, "Séance du 12 mars"); }));
            CHECK(!std::filesystem::is_empty(account.state()));
            hands.program().kill();
            CHECK(hands.program().wait(kPatienceMs) == 128 + SIGKILL);
        }
        Hands hands(kTablee, {});
        CHECK(hands.until([](Seen const& seen) { return shows(seen, "clac"); }));
        CHECK(std::filesystem::is_empty(account.state()));
    }
    TEST_CASE("without a display there is a sentence, in the language asked for, and no crash") {
        Account const account;
        std::string const display = std::getenv("DISPLAY");
        ::setenv("DISPLAY", ":48271", 1);
        auto const french = account.said(kTablee, {"--language", "fr"});
        auto const english = account.said(kTablee, {"--language", "en"});
        ::setenv("DISPLAY", display.c_str(), 1);
        CHECK(french.code == 1);
        CHECK(french.lines.front().find("aucun écran") != std::string::npos);
        CHECK(english.code == 1);
        CHECK(english.lines.front().find("no display") != std::string::npos);
    }
    TEST_CASE("settings that are damaged, folders that cannot be written: the window opens all the same") {
        Account const account;
        std::filesystem::create_directories(account.settings().parent_path());
        std::ofstream(account.settings()) << "theme = dark\n\x01\x02 nonsense\n";
        Hands first(kTablee, {});
        CHECK(first.until([](Seen const& seen) { return !seen.nodes.empty(); }));
        first.program().ask_to_end();
        CHECK(first.program().wait(kPatienceMs) == 0);
        ::setenv("XDG_CONFIG_HOME", "/proc/nowhere", 1);
        ::setenv("XDG_STATE_HOME", "/proc/nowhere", 1);
        Hands second(kTablee, {account.registre()});
        CHECK(second.until([](Seen const& seen) { return shows(seen, "Séance du 12 mars"); }));
        second.program().ask_to_end();
        CHECK(second.program().wait(kPatienceMs) == 0);
    }
}
