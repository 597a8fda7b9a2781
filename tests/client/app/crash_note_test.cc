// SPDX-License-Identifier: Apache-2.0
#include "client/app/crash_note.h"

#include "client/platform/fatal_signal.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace tablee;
using client::CrashNote;
using client::RunningNote;
using client::take_crash_note;

namespace {

class Account {
  public:
    Account() { folders_.state = folder_ / "state/tablee"; }
    [[nodiscard]] client::UserFolders const& folders() const { return folders_; }
    [[nodiscard]] std::string add_register(std::string const& name) const {
        std::ofstream(folder_ / name) << "x";
        return (folder_ / name).string();
    }
    void write(std::string const& name, std::string const& text) const {
        std::filesystem::create_directories(*folders_.state);
        std::ofstream(*folders_.state / name, std::ios::binary) << text;
    }
    [[nodiscard]] bool has_notes() const {
        return std::filesystem::exists(*folders_.state) && !std::filesystem::is_empty(*folders_.state);
    }
    // A window on that register that ends by that signal; 0: a clean end.
    void run_window(std::string const& registre, std::int64_t started, int signal) const {
        pid_t const child = ::fork();
        if (child == 0) {
            {
                auto const note = RunningNote::begin(folders_, registre, {started});
                if (signal != 0)
                    ::raise(signal);
            }
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    }

  private:
    test::TempFolder folder_;
    client::UserFolders folders_;
};

constexpr std::int64_t kNobody = std::int64_t{1} << 40; // no process has that number

std::string note_of(std::int64_t started, std::string const& registre) {
    return "started = " + std::to_string(started) + "\nregister = " + std::to_string(registre.size()) + " " +
           registre + "\n";
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("a clean end leaves nothing, a fall leaves which register, when and by what") {
        Account const account;
        std::string const registre = account.add_register("a\nb.tablee");
        account.run_window(registre, 7, 0);
        CHECK(!account.has_notes());
        CHECK(!take_crash_note(account.folders()));
        account.run_window(registre, 7, SIGSEGV);
        CHECK(take_crash_note(account.folders()) == CrashNote{registre, {7}, "SIGSEGV"});
        CHECK(!take_crash_note(account.folders())); // told once
        account.run_window(registre, 8, SIGKILL);
        CHECK(take_crash_note(account.folders()) == CrashNote{registre, {8}, ""});
    }
    TEST_CASE("of several, the last to have started is told, and all are taken away") {
        Account const account;
        std::string const first = account.add_register("1.tablee");
        std::string const last = account.add_register("2.tablee");
        account.run_window(last, 20, SIGABRT);
        account.run_window(first, 10, SIGABRT);
        CHECK(take_crash_note(account.folders()) == CrashNote{last, {20}, "SIGABRT"});
        CHECK(!account.has_notes());
    }
    TEST_CASE("what runs is left alone; a register that is gone, and what is no note, are not told") {
        Account const account;
        std::string const registre = account.add_register("a.tablee");
        auto const running = RunningNote::begin(account.folders(), registre, {1});
        REQUIRE(running);
        CHECK(!take_crash_note(account.folders()));
        CHECK(account.has_notes());
        auto check = [&](std::string const& text) {
            account.write("running-" + std::to_string(kNobody), text);
            CHECK(!take_crash_note(account.folders()));
            CHECK(
                !std::filesystem::exists(*account.folders().state / ("running-" + std::to_string(kNobody))));
        };
        check(note_of(1, registre + "gone"));
        check("");
        check("started = 1\n");
        check("started = x\nregister = 1 a\n");
        check("started = 1\nregister = 18446744073709551615 a\n");
        check("started = 1\nregister = 5 a\n");
        check(std::string(20'000, '\0'));
        account.write("running-" + std::to_string(kNobody), note_of(3, registre));
        CHECK(take_crash_note(account.folders()) == CrashNote{registre, {3}, ""});
        account.write("something-else", "kept");
        CHECK(!take_crash_note(account.folders()));
        CHECK(std::filesystem::exists(*account.folders().state / "something-else"));
    }
    TEST_CASE("without a state folder there is no note; where none can be written, a sentence") {
        CHECK(RunningNote::begin({}, "/a.tablee", {1}));
        CHECK(!take_crash_note({}));
        test::TempFolder const folder;
        std::ofstream(folder / "file") << "in the way";
        client::UserFolders folders;
        folders.state = folder / "file/tablee";
        auto const begun = RunningNote::begin(folders, "/a.tablee", {1});
        REQUIRE(!begun);
        CHECK(begun.error() == model::Error{"notice.crash.not-noted", {folders.state->string()}});
        CHECK(!take_crash_note(folders));
    }
}
