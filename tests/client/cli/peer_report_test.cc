// SPDX-License-Identifier: Apache-2.0
#include "client/cli/peer_report.h"

#include "tests/client/cli/script_room.h"
#include "tests/support/folders.h"

using namespace tablee::client;
using nlohmann::json;
using tablee::test::ScriptRoom;
namespace model = tablee::model;
namespace held = tablee::sync;

namespace {

Catalogue const& words() {
    static auto const opened = Catalogue::open(Language::English, tablee::test::in_build("share/locale"));
    REQUIRE(opened);
    return *opened;
}

std::vector<std::string> events_of(std::vector<json> const& said) {
    std::vector<std::string> names;
    for (json const& one : said)
        names.push_back(one.at("event"));
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("before a session is joined there is no news") {
        PeerReport report(words());
        CHECK(report.news(held::Published{}).empty());
    }

    TEST_CASE("what is there at first is said once, and never again") {
        ScriptRoom const room = ScriptRoom::opened();
        PeerReport report(words());
        auto const said = report.news(room.published());
        REQUIRE(events_of(said) == Names{"joined", "admitted", "phase", "keeper"});
        CHECK(said[0] == json{{"event", "joined"},
                              {"session", hex(room.session().id)},
                              {"title", room.session().charter->title.utf8}});
        CHECK(said[2] == json{{"event", "phase"}, {"phase", "open"}});
        CHECK(said[3] == json{{"event", "keeper"}, {"post", "Poste du greffe"}, {"here", true}});
        CHECK(report.news(room.published()).empty());
        CHECK(report.news(room.published()).empty());
    }

    TEST_CASE("the list is told when it is frozen and when it is open again") {
        ScriptRoom room = ScriptRoom::opened();
        PeerReport report(words());
        static_cast<void>(report.news(room.published()));
        room.does(R"({"do":"propose","member":"Gœury","title":"Un"})");
        CHECK(report.news(room.published()).empty());
        room.does(R"({"do":"freeze"})");
        CHECK(report.news(room.published()) ==
              std::vector<json>{{{"event", "list_frozen"}, {"numbered", 1}}});
        room.does(R"({"do":"unfreeze"})");
        CHECK(report.news(room.published()) ==
              std::vector<json>{{{"event", "list_reopened"}, {"numbered", 1}}});
        CHECK(report.news(room.published()).empty());
    }

    TEST_CASE("a poll is told when it opens, counts down, goes on and ends, each once") {
        ScriptRoom room = ScriptRoom::opened();
        PeerReport report(words());
        static_cast<void>(report.news(room.published()));
        room.does(R"({"do":"open_poll","method":"motion","question":"Oui ?"})");
        CHECK(
            report.news(room.published()) ==
            std::vector<json>{{{"event", "poll_opened"}, {"poll", 1}, {"question", "Oui ?"}, {"voices", 3}}});
        room.does(R"({"do":"vote","member":"Gœury","choice":"for"})");
        room.does(R"({"do":"vote","member":"Jeanne Maréchal","choice":"abstain"})");
        CHECK(report.news(room.published()).empty());
        room.does(R"({"do":"announce_closing","seconds":5})");
        CHECK(report.news(room.published()) ==
              std::vector<json>{{{"event", "closing_announced"}, {"poll", 1}}});
        CHECK(report.news(room.published()).empty());
        room.does(R"({"do":"cancel_closing"})");
        CHECK(report.news(room.published()) ==
              std::vector<json>{{{"event", "closing_cancelled"}, {"poll", 1}}});
        room.does(R"({"do":"announce_closing","seconds":1})");
        static_cast<void>(report.news(room.published()));
        room.clock.advance(2000);
        room.does(R"({"do":"close"})");
        auto const ended = report.news(room.published());
        REQUIRE(events_of(ended) == Names{"poll_ended"});
        CHECK(ended[0].at("status") == "closed");
        CHECK(ended[0].at("counted") == 2);
        CHECK(ended[0].at("result").at("for") == 1);
        CHECK(ended[0].at("result").at("abstain") == 1);
        CHECK(ended[0].at("result").at("against") == 0);
        CHECK(ended[0].at("result").at("adopted") == true);
        CHECK(report.news(room.published()).empty());
        room.does(R"({"do":"open_poll","method":"motion","question":"Bis"})");
        room.does(R"({"do":"cancel_poll","motive":"erreur"})");
        auto const second = report.news(room.published());
        REQUIRE(events_of(second) == Names{"poll_opened", "poll_ended"});
        CHECK(second[1] == json{{"event", "poll_ended"},
                                {"poll", 2},
                                {"status", "cancelled"},
                                {"counted", 0},
                                {"result", nullptr}});
    }

    TEST_CASE("the figures of dots: ranks, what is retained, ties") {
        ScriptRoom room = ScriptRoom::frozen();
        room.does(R"({"do":"open_poll","method":"dots","question":"?","dots":3,"cap":2,"retain":1})");
        room.does(R"({"do":"vote","member":"Gœury","dots":{"A01":1,"A02":2}})");
        room.does(R"({"do":"vote","member":"Zoé Martin","blank":true})");
        CHECK(result_of(room.session(), room.session().polls.at(0)).is_null());
        room.does(R"({"do":"announce_closing","seconds":1})");
        room.clock.advance(2000);
        room.does(R"({"do":"close"})");
        json const result = result_of(room.session(), room.session().polls.at(0));
        REQUIRE(result.at("ranking").size() == 2);
        CHECK(result["ranking"][0].at("dots") == 2);
        CHECK(result["ranking"][0].at("rank") == 1);
        CHECK(result["ranking"][1].at("dots") == 1);
        CHECK(result["ranking"][1].at("rank") == 2);
        CHECK(result.at("retained") == json::array({result["ranking"][0]["option"]}));
        CHECK(result.at("valid") == 2);
        CHECK(result.at("blank") == 1);
        CHECK(result.at("spent") == 3);
        CHECK(result.at("tied") == 0);
    }

    TEST_CASE("a post that changes hands, is admitted and adjourns says each change") {
        ScriptRoom room = ScriptRoom::opened();
        held::Published now = room.published();
        now.post = {};
        PeerReport report(words());
        auto const first = report.news(now);
        CHECK(events_of(first) == Names{"joined", "phase", "keeper"});
        CHECK(first[2].at("here") == false);
        CHECK(events_of(report.news(room.published())) == Names{"admitted"});
        room.does(R"({"do":"adjourn"})");
        CHECK(report.news(room.published()) ==
              std::vector<json>{{{"event", "phase"}, {"phase", "adjourned"}}});
    }

    TEST_CASE("the status says where the session stands") {
        CHECK(status_of(held::Published{}) == json{{"event", "status"}, {"joined", false}, {"linked", 0}});
        ScriptRoom const room = ScriptRoom::frozen();
        json const status = status_of(room.published());
        CHECK(status.at("joined") == true);
        CHECK(status.at("session") == hex(room.session().id));
        CHECK(status.at("phase") == "open");
        CHECK(status.at("admitted") == true);
        CHECK(status.at("keeper") == "Poste du greffe");
        CHECK(status.at("present") == 3);
        CHECK(status.at("posts") == 1);
        CHECK(status.at("proposals") == 2);
        CHECK(status.at("polls") == 0);
        CHECK(status.at("actions") == 0);
        CHECK(status.at("events") == room.session().events);
        CHECK(status.at("void") == 0);
        CHECK(status.at("safe_on") == 1);
        CHECK(status.at("own_safe_on") == 1);
        CHECK(status.at("digest").get<std::string>().size() == 64);
    }

    TEST_CASE("notices and refusals have a name, and a sentence where something went wrong") {
        PeerReport const report(words());
        model::PostId const post = tablee::test::id_of<model::PostId>(3);
        auto const event = [&](held::Notice const& notice) { return report.said(notice).at("event"); };
        CHECK(report.said(held::PostLinked{post, {"127.0.0.1", 4}}) ==
              json{{"event", "linked"}, {"post", hex(post)}, {"address", "127.0.0.1:4"}});
        CHECK(report.said(held::PostLost{post}) == json{{"event", "lost"}, {"post", hex(post)}});
        CHECK(event(held::PostSilent{post}) == "silent");
        CHECK(event(held::PostBack{post}) == "back");
        CHECK(event(held::SessionJoined{}) == "session");
        CHECK(event(held::PostLeft{}) == "left");
        CHECK(event(held::ForkSeen{}) == "fork");
        CHECK(event(held::JournalWell{}) == "disk_well");
        model::Error const why{"error.script.missing", {"item"}};
        for (auto const& [notice, name] :
             std::vector<std::pair<held::Notice, char const*>>{{held::LinkDropped{{}, why}, "link_dropped"},
                                                               {held::JournalTrouble{why}, "disk_trouble"},
                                                               {held::CommandRefused{why}, "refused"}}) {
            json const said = report.said(notice);
            CHECK(said.at("event") == name);
            CHECK(said.at("key") == why.key);
            CHECK(said.at("message") == words().say(why));
        }
        CHECK(report.refused("type", why) == json{{"event", "refused"},
                                                  {"do", "type"},
                                                  {"key", "error.script.missing"},
                                                  {"message", words().say(why)}});
    }

    TEST_CASE("one line, whatever octets a text holds") {
        CHECK(to_line({{"text", "a\nb"}}) == R"({"text":"a\nb"})");
        CHECK(to_line({{"text", "\xff"}}) == "{\"text\":\"\xef\xbf\xbd\"}");
        CHECK(to_line({{"text", "é"}}) == "{\"text\":\"é\"}");
    }
}
