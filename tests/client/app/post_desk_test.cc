// SPDX-License-Identifier: Apache-2.0
#include "client/app/post_desk.h"

#include "client/app/offline_post.h"
#include "tests/support/event_maker.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <unistd.h>

using namespace tablee::client;
using tablee::test::TempFolder;
namespace model = tablee::model;
namespace posts = tablee::sync;

namespace {

// One that no other run of the tests uses at the same time.
std::uint16_t own_beacon_port() {
    return static_cast<std::uint16_t>(35'000 + ::getpid() % 12'000);
}

// Rung by every desk, waited for by the test.
class Bell {
  public:
    std::function<void()> ringer() {
        return [this] {
            std::lock_guard const locked(door_);
            rung_ = true;
            bell_.notify_all();
        };
    }
    // Asks again whenever something changed, and every tenth of a second; false when it never holds.
    bool until(std::function<bool()> const& holds) {
        auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!holds()) {
            std::unique_lock locked(door_);
            bell_.wait_for(locked, std::chrono::milliseconds(100), [this] { return rung_; });
            rung_ = false;
            if (std::chrono::steady_clock::now() > end)
                return false;
        }
        return true;
    }

  private:
    std::mutex door_;
    std::condition_variable bell_;
    bool rung_ = false;
};

void create_register(std::filesystem::path const& file, std::vector<model::Body> const& said = {}) {
    auto post = OfflinePost::create({file, "Poste A", std::nullopt}, [](RegisterSession const*) {
        return model::Result<model::SessionCreated>(tablee::test::session_body());
    });
    REQUIRE(post);
    REQUIRE((*post)->act(tablee::test::member("Anne", "Martin")));
    for (model::Body const& body : said)
        REQUIRE((*post)->act(body));
    REQUIRE((*post)->commit());
}

DeskOptions options(std::filesystem::path const& file, std::string label) {
    DeskOptions wanted;
    wanted.register_path = file;
    wanted.label = std::move(label);
    wanted.beacon_port = own_beacon_port();
    return wanted;
}

std::unique_ptr<PostDesk> open(DeskOptions wanted, Bell& bell) {
    auto desk = PostDesk::open(std::move(wanted), bell.ringer());
    REQUIRE_MESSAGE(desk, (desk ? std::string() : desk.error().key));
    return std::move(*desk);
}

std::string error_of(DeskOptions wanted) {
    auto const desk = PostDesk::open(std::move(wanted), {});
    return desk ? std::string() : desk.error().key;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("a post joins another over the network, both act, and both registers keep it") {
        TempFolder const folder;
        Bell bell;
        create_register(folder / "a.tablee");
        auto a = open(options(folder / "a.tablee", "Poste A"), bell);
        auto wanted = options(folder / "b.tablee", "Poste B");
        wanted.join = a->address();
        auto b = open(wanted, bell);
        CHECK(b->address().host == "127.0.0.1");
        CHECK(b->address() != a->address());
        REQUIRE(bell.until([&] {
            auto const session = b->replica().published().session;
            return session != nullptr && session->members.size() == 1;
        }));
        auto const anne = b->replica().published().session->members.at(0).id;
        CHECK(b->replica().post(model::Act{model::AdmissionAsked{{anne}}}).get());
        model::PostId const there = b->replica().published().post;
        REQUIRE(
            bell.until([&] { return a->replica().published().session->requests.find(there) != nullptr; }));
        CHECK(a->replica().post(model::Act{model::PostAdmitted{there, {anne}}}).get());
        REQUIRE(bell.until(
            [&] { return b->replica().published().session->authority.now().serves(there, anne); }));
        CHECK(b->replica().post(model::Act{model::AttendanceMarked{anne, model::Presence::Present}}).get());
        REQUIRE(bell.until([&] { return a->replica().published().session->members.at(0).in_room(); }));
        CHECK(b->close());
        CHECK(a->close());
        a.reset();
        b.reset();
        for (char const* name : {"a.tablee", "b.tablee"}) {
            auto const read = read_session(folder / name, std::nullopt);
            REQUIRE(read);
            CHECK(read->number == 1);
            CHECK(read->session->members.at(0).in_room());
        }
        CHECK(read_session(folder / "a.tablee", 1)->digest() ==
              read_session(folder / "b.tablee", 1)->digest());
    }

    TEST_CASE("two posts of one session find each other by their beacons") {
        TempFolder const folder;
        Bell bell;
        create_register(folder / "a.tablee");
        model::PostId there;
        {
            auto a = open(options(folder / "a.tablee", "Poste A"), bell);
            auto wanted = options(folder / "b.tablee", "Poste B");
            wanted.join = a->address();
            auto b = open(wanted, bell);
            REQUIRE(bell.until([&] { return b->replica().published().session != nullptr; }));
            there = b->replica().published().post;
            CHECK(b->close());
            CHECK(a->close());
        }
        auto a = open(options(folder / "a.tablee", "Poste A"), bell);
        auto b = open(options(folder / "b.tablee", "Poste B"), bell); // nobody tells it an address
        std::int64_t now_ms = 0;
        auto const together = [&] {
            now_ms += 1000; // so that each look is due
            CHECK(a->look_around(now_ms));
            CHECK(b->look_around(now_ms));
            return !a->replica().published().neighbours.empty();
        };
        REQUIRE(bell.until(together));
        CHECK(a->replica().published().neighbours.front().post == there);
    }

    TEST_CASE("a session that is over is left for the one of who is called; one that goes on is not") {
        TempFolder const folder;
        Bell bell;
        create_register(folder / "new.tablee");
        create_register(folder / "old.tablee",
                        {model::SessionOpened{{1, 0, 0, 0, true}}, model::SessionAdjourned{}});
        create_register(folder / "own.tablee");
        auto host = open(options(folder / "new.tablee", "Poste A"), bell);
        auto const there = host->replica().published().session->id;
        auto wanted = options(folder / "old.tablee", "Poste B");
        {
            auto alone = open(wanted, bell); // without anybody to call it is opened all the same
            CHECK(alone->replica().published().session->phase == model::Phase::Adjourned);
        }
        auto const left = [&] { return read_session(folder / "old.tablee", 1)->digest(); };
        auto const before = left();
        wanted.join = host->address();
        auto guest = open(wanted, bell);
        REQUIRE(bell.until([&] { return guest->replica().published().session != nullptr; }));
        CHECK(guest->replica().published().session->id == there);
        CHECK(guest->close());
        guest.reset();
        CHECK(left() == before); // not one event more in the session that was over
        wanted = options(folder / "own.tablee", "Poste C");
        wanted.join = host->address();
        CHECK(open(wanted, bell)->replica().published().session->id != there);
    }

    TEST_CASE("the clock is the machine's, or the demo's") {
        TempFolder const folder;
        Bell bell;
        create_register(folder / "a.tablee");
        auto wanted = options(folder / "a.tablee", "Poste A");
        wanted.time = posts::TimeScale{{0}, tablee::test::kAfternoon, 0.0};
        CHECK(open(wanted, bell)->clock().now() == tablee::test::kAfternoon);
        wanted.time.reset();
        CHECK(open(wanted, bell)->clock().now() > tablee::test::kAfternoon);
    }

    TEST_CASE("an address beyond this machine is refused before a register is made") {
        TempFolder folder;
        DeskOptions options;
        options.register_path = folder.path() / "poste.tablee";
        options.join = posts::Address{"192.168.1.3", 4000};
        auto const opened = PostDesk::open(options, {});
        REQUIRE_FALSE(opened);
        CHECK(opened.error().key == "error.net.loopback-only");
        CHECK_FALSE(std::filesystem::exists(options.register_path));
    }

    TEST_CASE("what keeps a desk from opening is told") {
        TempFolder const folder;
        Bell bell;
        CHECK(error_of(options(folder / "none.tablee", "P")) == "error.store.missing");
        CHECK_FALSE(std::filesystem::exists(folder / "none.tablee"));
        {
            auto joiner = options(folder / "empty.tablee", "P");
            joiner.join = posts::Address{"127.0.0.1", 9};
            CHECK(error_of(joiner) == ""); // waits for who does not answer
        }
        CHECK(error_of(options(folder / "empty.tablee", "P")) == "error.peer.nothing-to-open");
        create_register(folder / "a.tablee");
        CHECK(error_of(options(folder / "a.tablee", std::string(201, 'x'))) == "error.text.too-long");
        auto const a = open(options(folder / "a.tablee", "Poste A"), bell);
        CHECK(error_of(options(folder / "a.tablee", "Poste B")) == "error.store.in-use");
        create_register(folder / "b.tablee");
        auto taken = options(folder / "b.tablee", "Poste B");
        taken.listen = a->address();
        CHECK(error_of(taken) == "error.net.port-taken");
        auto open_to_all = options(folder / "b.tablee", "Poste B");
        open_to_all.listen = {"0.0.0.0", 0};
        CHECK(error_of(open_to_all) == "error.net.loopback-only");
    }
}
