// SPDX-License-Identifier: Apache-2.0
#include "client/cli/scripted_desk.h"

#include "client/app/offline_post.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using client::Desk;
using client::ScriptedDesk;
using test::CliDesk;
using test::has;

namespace {

// What was asked of it, and the session that it is told to show.
struct Behind {
    std::vector<model::Command> asked;
    model::Result<void> answer;
    sync::Published published;
};

class FakeDesk final : public Desk {
  public:
    explicit FakeDesk(Behind& behind)
        : behind_(behind) {}
    std::future<model::Result<void>> post(model::Command command) override {
        behind_.asked.push_back(std::move(command));
        std::promise<model::Result<void>> promise;
        promise.set_value(behind_.answer);
        return promise.get_future();
    }
    sync::Published published() const override { return behind_.published; }
    std::vector<sync::Notice> take_notices() override { return {}; }
    model::Instant now() const override { return {}; }
    std::int64_t monotonic_ms() const override { return 0; }
    std::filesystem::path register_path() const override { return "a.tablee"; }
    model::Result<void> look_around(std::int64_t) override { return {}; }
    model::Result<void> close() override { return {}; }

  private:
    Behind& behind_;
};

// A register with the demo's roll, shown as the post that made it sees it.
class Room {
  public:
    Room()
        : file_(cli_.prepared()) {
        show();
    }
    void show() {
        auto const session = client::read_session(file_, {});
        REQUIRE(session);
        behind.published.session = session->session;
        behind.published.post = session->session->authority.runs().at(0).post;
        behind.published.version += 1;
    }
    void mark_present(std::size_t member) {
        auto post = client::OfflinePost::open({file_, "Poste", {}});
        REQUIRE(post);
        REQUIRE((*post)->act(model::AttendanceMarked{(*post)->session().members.at(member).id}));
        REQUIRE((*post)->commit());
    }

    Behind behind;

  private:
    CliDesk cli_;
    std::string file_;
};

class Play {
  public:
    Play(Room& room, std::string_view script)
        : words_(*client::Catalogue::open(client::Language::French, test::built_assets().locale))
        , desk_(std::make_unique<FakeDesk>(room.behind), script, words_, out_) {}
    // What it says in so many looks around.
    std::string look(int times) {
        out_.str({});
        for (int i = 0; i < times; i += 1)
            CHECK(desk_.look_around(0));
        return out_.str();
    }
    std::string ready() {
        desk_.say_ready({"127.0.0.1", 47'200});
        return out_.str();
    }
    ScriptedDesk& desk() { return desk_; }

  private:
    std::ostringstream out_;
    client::Catalogue words_;
    ScriptedDesk desk_;
};

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("one line at each look, and a wait lasts as long as it must") {
        Room room;
        Play play(room, "{\"do\": \"attendance\", \"member\": \"Karim Benaïssa\", \"as\": \"present\"}\n"
                        "{\"do\": \"wait\", \"present\": 1, \"seconds\": 0}\n\n"
                        "{\"do\": \"say\", \"text\": \"phase:sign-in\"}\n"
                        "{\"do\": \"open\"}");
        CHECK(has(play.look(1), "joined"));
        CHECK(room.behind.asked.size() == 1);
        CHECK(has(play.look(1), R"({"do":"attendance","event":"ok"})"));
        CHECK(play.look(50).empty());
        CHECK(room.behind.asked.size() == 1);
        room.mark_present(0);
        room.show();
        CHECK(has(play.look(1), "phase:sign-in"));
        static_cast<void>(play.look(1));
        CHECK(room.behind.asked.size() == 2);
        CHECK(has(play.look(5), R"({"do":"open","event":"ok"})"));
        CHECK(room.behind.asked.size() == 2);
    }
    TEST_CASE("what the person did already is told as refused, and the script goes on") {
        Room room;
        room.behind.answer = model::failure("refusal.not-keeper");
        Play play(room, "no script\n{\"do\": \"kill_all\"}\n{\"do\": \"quit\"}\n{\"do\": \"open\"}\n"
                        "{\"do\": \"attendance\", \"member\": \"Personne\", \"as\": \"present\"}\n"
                        "{\"do\": \"say\", \"text\": \"done\"}");
        std::string const said = play.look(10);
        CHECK(has(said, "error.script.not-json"));
        CHECK(has(said, "refusal.not-keeper"));
        CHECK(has(said, "error.script.unknown-member"));
        CHECK(has(said, R"("text":"done")"));
        CHECK(room.behind.asked.size() == 1);
    }
    TEST_CASE("what the person asks goes straight through, before a session is there too") {
        Room room;
        room.behind.published = {};
        Play play(room, "{\"do\": \"open\"}");
        CHECK(play.look(3).empty());
        CHECK(play.ready() == "{\"address\":\"127.0.0.1:47200\",\"event\":\"ready\"}\n");
        CHECK(room.behind.asked.empty());
        CHECK(play.desk().post(model::Act{model::SessionOpened{}}).get());
        CHECK(room.behind.asked.size() == 1);
        CHECK(play.desk().register_path() == "a.tablee");
        CHECK(play.desk().close());
    }
}
