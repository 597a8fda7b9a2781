// SPDX-License-Identifier: Apache-2.0
#include "client/cli/peer.h"

#include "client/platform/child_process.h"
#include "tests/support/folders.h"
#include "tests/support/temp_folder.h"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace tablee::client;
using nlohmann::json;
using tablee::test::TempFolder;

namespace {

constexpr std::int64_t kPatienceMs = 60'000;
std::filesystem::path const kProgram = tablee::test::in_build("client/cli/tablee-cli");

// Two that no other run of the tests uses at the same time.
std::string beacon_port(int which) {
    return std::to_string(48'000 + (::getpid() * 2 + which) % 12'000);
}

// A program of ours in a folder, spoken to in English.
class Program {
  public:
    Program(TempFolder const& folder, std::vector<std::string> arguments)
        : errors_(folder / ("errors-" + std::to_string(++started))) {
        arguments.insert(arguments.begin(), {"--language", "en"});
        auto child = ChildProcess::start(kProgram, arguments, errors_);
        REQUIRE(child);
        child_ = std::move(*child);
    }
    void tell(std::string const& line) { child_->tell(line); }
    void end_input() { child_->end_input(); }
    int exit_code() {
        auto const code = child_->wait(kPatienceMs);
        return code ? *code : -1;
    }
    [[nodiscard]] std::string errors() const {
        std::ifstream file(errors_);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }
    // The next that it says of that event; what comes before is passed over. Null when it ends first.
    json hear(std::string const& event) {
        auto const end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatienceMs);
        while (std::chrono::steady_clock::now() < end) {
            bool const over = child_->wait(0).has_value();
            while (auto const line = child_->next_line()) {
                json said = json::parse(*line, nullptr, false);
                CHECK(said.is_object());
                if (said.value("event", "") == event)
                    return said;
            }
            if (over)
                return nullptr;
            std::this_thread::sleep_for(std::chrono::milliseconds(2)); // not to take the program's own time
        }
        return nullptr;
    }
    // What it answers to that line: "ok", or the key of its refusal.
    std::string asked(std::string const& line) {
        tell(line);
        tell(R"({"do":"say","text":"<end>"})");
        std::string answer = "nothing";
        auto const end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatienceMs);
        while (std::chrono::steady_clock::now() < end) {
            auto const heard = child_->next_line();
            if (!heard) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                continue;
            }
            json const said = json::parse(*heard);
            if (said["event"] == "said" && said["text"] == "<end>")
                return answer;
            if (said["event"] == "ok")
                answer = "ok";
            if (said["event"] == "refused")
                answer = said["key"];
        }
        return "too late";
    }

  private:
    static inline int started = 0;
    std::filesystem::path errors_;
    std::unique_ptr<ChildProcess> child_;
};

std::string create(TempFolder const& folder, std::string const& name) {
    std::string const file = (folder / name).string();
    Program program(folder, {"create", file, "--committee", "Valbreuil", "--title", "Séance", "--date",
                             "2026-03-12", "--start", "14:00", "--utc-offset", "+01:00"});
    CHECK(program.exit_code() == 0);
    return file;
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("a post is driven line by line, survives every line, and leaves all on disk") {
        TempFolder const folder;
        std::string const file = create(folder, "a.tablee");
        Program post(folder, {"peer", file, "--name", "Greffe"});
        json const ready = post.hear("ready");
        CHECK(ready.at("address").get<std::string>().starts_with("127.0.0.1:"));
        CHECK(ready.at("post").get<std::string>().size() == 32);
        CHECK(post.hear("joined").at("title") == "Séance");
        CHECK(post.asked(R"({"do":"enrol","first_name":"Anne","last_name":"Martin"})") == "ok");
        CHECK(post.asked("") == "nothing");
        CHECK(post.asked("   ") == "nothing");
        CHECK(post.asked("# une remarque") == "nothing");
        CHECK(post.asked("bonjour") == "error.script.not-json");
        CHECK(post.asked("{\"do\":\"\xff\"}") == "error.script.not-json");
        CHECK(post.asked(std::string("{\"do\":\"\0\"}", 10)) == "error.script.not-json");
        CHECK(post.asked(R"({"do":"say","text":")" + std::string(256 * 1024, 'x') + "\"}") ==
              "error.script.not-json");
        CHECK(post.asked(std::string(3'000'000, '[')) == "error.script.not-json");
        CHECK(post.asked(R"({"do":"dance"})") == "error.script.unknown-verb");
        CHECK(post.asked(R"({"do":"say"})") == "error.script.missing");
        CHECK(post.asked(R"({"do":"call"})") != "ok");
        CHECK(post.asked(R"({"do":"call","address":"127.0.0.1:9"})") == "ok");
        CHECK(post.asked(R"({"do":"wait","polls":1,"seconds":0})") == "error.script.waited-in-vain");
        CHECK(post.asked(R"({"do":"wait","seconds":1e300})") == "error.script.wrong-kind");
        CHECK(post.asked(R"({"do":"wait","phase":"prepared"})") == "ok");
        CHECK(post.asked(R"({"do":"start_item","item":1})") == "error.script.unknown-item");
        CHECK(post.asked(R"({"do":"adjourn"})").starts_with("refusal."));
        CHECK(post.asked(R"({"do":"open"})") == "ok");
        post.tell(R"({"do":"status"})");
        json const status = post.hear("status");
        CHECK(status.at("phase") == "open");
        post.tell(R"({"do":"quit"})");
        json const closed = post.hear("closed");
        CHECK(closed.at("digest") == status.at("digest"));
        CHECK(post.exit_code() == 0);
        CHECK(post.errors() == "");
        Program again(folder, {"verify", file});
        CHECK(again.exit_code() == 0);
    }

    TEST_CASE("a post ends well when its input ends, its script first, and when it is asked to stop") {
        TempFolder const folder;
        std::string const file = create(folder, "a.tablee");
        std::ofstream(folder / "script.jsonl") << R"({"do":"enrol","last_name":"Martin"})"
                                               << "\n\n# remarque\r\n"
                                               << R"({"do":"say","text":"du script"})";
        Program scripted(folder, {"peer", file, "--script", (folder / "script.jsonl").string()});
        scripted.tell(R"({"do":"say","text":"de l'entrée"})");
        scripted.end_input();
        CHECK(scripted.hear("said").at("text") == "du script");
        CHECK(scripted.hear("said").at("text") == "de l'entrée");
        CHECK(scripted.hear("closed").at("events") == 3); // genesis, this run, the member
        CHECK(scripted.exit_code() == 0);
        for (int const signal : {SIGTERM, SIGINT}) {
            auto started = ChildProcess::start(
                "/bin/sh", {"-c", R"(echo $$; exec "$0" peer "$1")", kProgram.string(), file},
                folder / "errors");
            REQUIRE(started);
            std::vector<std::string> lines;
            auto const hear = [&](std::string const& wanted) {
                for (int i = 0; i < kPatienceMs / 2; i += 1) {
                    while (auto line = (*started)->next_line()) {
                        lines.push_back(*line);
                        if (line->find(wanted) != std::string::npos)
                            return true;
                    }
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                }
                return false;
            };
            REQUIRE(hear(R"("event":"ready")"));
            ::kill(std::stoi(lines.front()), signal);
            CHECK(hear(R"("event":"closed")"));
            CHECK((*started)->wait(kPatienceMs) == 0);
        }
    }

    TEST_CASE("a wrong start is one sentence and an exit code") {
        TempFolder const folder;
        std::string const file = create(folder, "a.tablee");
        auto const ends = [&](std::vector<std::string> const& arguments) {
            Program program(folder, arguments);
            int const code = program.exit_code();
            CHECK_FALSE(program.errors().empty());
            return code;
        };
        CHECK(ends({"peer", (folder / "none.tablee").string()}) == 3);
        CHECK(ends({"peer", file, "--join", "nowhere"}) == 5);
        CHECK(ends({"peer", file, "--listen", "8.8.8.8:4000"}) == 5);
        CHECK(ends({"peer", file, "--join", "127.0.0.1:9", "--discover"}) == 2);
        CHECK(ends({"peer", file, "--demo-clock", "noon"}) == 2);
        CHECK(ends({"peer", file, "--script", (folder / "none.jsonl").string()}) != 0);
    }

    TEST_CASE("a post finds the one session nearby; among several it must be told; alone it says so") {
        TempFolder const folder;
        Program alone(folder, {"peer", (folder / "c.tablee").string(), "--discover", "--beacon-port",
                               beacon_port(1)}); // takes ten seconds: meanwhile
        Program host(folder, {"peer", create(folder, "a.tablee"), "--beacon-port", beacon_port(0)});
        std::string const session = host.hear("joined").at("session");
        Program guest(folder, {"peer", (folder / "b.tablee").string(), "--discover", "--beacon-port",
                               beacon_port(0), "--name", "Invité"});
        CHECK(guest.hear("searching").is_object());
        CHECK(guest.hear("joined").at("session") == session);

        Program other(folder, {"peer", create(folder, "o.tablee"), "--beacon-port", beacon_port(0)});
        std::string const second = other.hear("ready").at("address");
        CHECK(other.hear("joined").at("session") != session);
        Program lost(folder,
                     {"peer", (folder / "d.tablee").string(), "--discover", "--beacon-port", beacon_port(0)});
        CHECK(lost.exit_code() == 2);
        CHECK(lost.errors().find("Several sessions") == 0);
        CHECK(lost.errors().find(second) != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder / "d.tablee"));

        CHECK(alone.exit_code() == 5);
        CHECK(alone.errors() == "No post was heard in 10 seconds. Check that the session is open on another "
                                "post, or give its address with --join.\n");
        for (Program* program : {&host, &guest, &other}) {
            program->tell(R"({"do":"quit"})");
            CHECK(program->exit_code() == 0);
        }
    }
}
