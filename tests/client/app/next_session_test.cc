// SPDX-License-Identifier: Apache-2.0
#include "client/app/next_session.h"

#include "client/app/member_names.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;

TEST_SUITE("client/app") {
    TEST_CASE("a next session has the roll, the roles and the open actions of the one before, and cites it") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const before = client::read_session(file, 1);
        desk.must({"create", "--next", "--even-if-open", file, "--title", "Juin", "--date", "2026-06-11"});
        auto const after = client::read_session(file, {});
        REQUIRE(before);
        REQUIRE(after);
        CHECK(after->number == 2);
        model::Session const& old = *before->session;
        model::Session const& fresh = *after->session;
        CHECK(fresh.charter->previous->session == old.id);
        CHECK(fresh.charter->previous->final_digest == before->digest());
        REQUIRE(fresh.members.size() == old.members.size());
        REQUIRE(fresh.colleges.size() == old.colleges.size());
        for (std::size_t i = 0; i < old.members.size(); i += 1) {
            model::Member const& a = old.members.at(i);
            model::Member const& b = fresh.members.at(i);
            CHECK(full_name(a) == full_name(b));
            CHECK(a.as.capacity == b.as.capacity);
            CHECK(a.as.has_voice == b.as.has_voice);
            CHECK(a.roles == b.roles);
            REQUIRE(a.as.college.has_value() == b.as.college.has_value());
            if (a.as.college)
                CHECK(old.colleges.find(*a.as.college)->as == fresh.colleges.find(*b.as.college)->as);
            CHECK(b.presence == model::Presence::Expected);
            CHECK(!b.proxy_to);
        }
        REQUIRE(fresh.actions.size() == 2);
        for (model::Action const& action : fresh.actions) {
            REQUIRE(action.carried);
            CHECK(old.actions.find(*action.carried)->now() == action.now());
            CHECK(action.now().state == model::ActionState::InProgress);
        }
        CHECK(fresh.actions.at(0).now().progress == 60);
        CHECK(fresh.agenda->empty());
        CHECK(fresh.proposals.empty());
    }
    TEST_CASE("who was removed stays away, and an alternate follows its titular") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        {
            auto post = client::OfflinePost::open({file, "Poste", {}});
            REQUIRE(post);
            model::MemberEnrolled titular;
            titular.last_name.utf8 = "Titulaire";
            REQUIRE((*post)->act(titular));
            model::MemberEnrolled alternate;
            alternate.last_name.utf8 = "Suppléant";
            alternate.standing = model::Standing::Alternate;
            alternate.alternate_of = (*post)->session().members.at(0).id;
            REQUIRE((*post)->act(alternate));
            model::MemberEnrolled gone;
            gone.last_name.utf8 = "Parti";
            REQUIRE((*post)->act(gone));
            REQUIRE((*post)->act(model::MemberRemoved{(*post)->session().members.at(2).id}));
            REQUIRE((*post)->commit());
        }
        desk.must({"create", "--next", "--even-if-open", file});
        auto const after = client::read_session(file, {});
        REQUIRE(after);
        REQUIRE(after->session->members.size() == 2);
        CHECK(after->session->members.at(1).as.alternate_of == after->session->members.at(0).id);
    }
}
