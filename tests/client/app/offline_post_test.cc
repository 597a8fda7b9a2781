// SPDX-License-Identifier: Apache-2.0
#include "client/app/offline_post.h"

#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using client::OfflinePost;
using test::CliDesk;

namespace {

model::Result<model::SessionCreated> charter(client::RegisterSession const*) {
    model::SessionCreated body;
    body.committee.utf8 = "CLAC";
    body.title.utf8 = "Mars";
    body.date = {2026, 3, 12};
    return body;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("without commit nothing happened: no register, no key, no event") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        {
            auto post = OfflinePost::create({file, "Poste", {}}, charter);
            REQUIRE(post);
            REQUIRE((*post)->act(model::CollegeDefined{{"Usagers"}, {"U"}}));
        }
        CHECK(std::filesystem::is_empty(desk.folder()));
        desk.create(file);
        {
            auto post = OfflinePost::open({file, "Poste", {}});
            REQUIRE(post);
            REQUIRE((*post)->act(model::CollegeDefined{{"Usagers"}, {"U"}}));
            CHECK((*post)->session().colleges.size() == 1);
        }
        auto const session = client::read_session(file, {});
        REQUIRE(session);
        CHECK(session->session->colleges.empty());
        CHECK(session->session->events == 1);
    }
    TEST_CASE("a key that was there before a failed creation stays") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.write("a.tablee-key", std::string(32, 'k'));
        {
            auto const post = OfflinePost::create({file, "Poste", {}}, charter);
            REQUIRE(post);
        }
        CHECK(!std::filesystem::exists(file));
        CHECK(desk.read(file + "-key") == std::string(32, 'k'));
    }
    TEST_CASE("a post that did nothing leaves no trace, not even of its start") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        std::string const before = desk.read(file);
        {
            auto post = OfflinePost::open({file, "Poste", {}});
            REQUIRE(post);
            REQUIRE((*post)->commit());
        }
        auto const session = client::read_session(file, {});
        REQUIRE(session);
        CHECK(session->session->events == 1);
    }
    TEST_CASE("a refusal is the rules', and what came before it can still be committed") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        {
            auto post = OfflinePost::open({file, "Poste", {}});
            REQUIRE(post);
            REQUIRE((*post)->act(model::CollegeDefined{{"Usagers"}, {"U"}}));
            auto const refused = (*post)->act(model::CollegeDefined{{""}, {"U"}});
            REQUIRE(!refused);
            CHECK(refused.error().key == "refusal.empty");
            REQUIRE((*post)->commit());
        }
        CHECK(client::read_session(file, {})->session->colleges.size() == 1);
    }
    TEST_CASE("a clock that stands still dates every event, and a known post keeps its name") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        model::Instant const noon{1773313200000};
        {
            auto post = OfflinePost::create({file, "Premier nom", noon}, charter);
            REQUIRE(post);
            REQUIRE((*post)->commit());
        }
        {
            auto post = OfflinePost::open({file, "Autre nom", noon});
            REQUIRE(post);
            REQUIRE((*post)->act(model::MemberEnrolled{{"Aubry"}, {}, {}, {}, true, {}, {}}));
            REQUIRE((*post)->act(model::AttendanceMarked{(*post)->session().members.at(0).id}));
            REQUIRE((*post)->commit());
        }
        auto const session = client::read_session(file, {});
        REQUIRE(session);
        CHECK(session->session->members.at(0).arrived == noon);
        REQUIRE(session->session->authority.runs().size() == 2);
        for (model::AuthorView const& run : session->session->authority.runs())
            CHECK(run.post_label.utf8 == "Premier nom");
    }
}
