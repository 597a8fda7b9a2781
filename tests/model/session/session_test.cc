// SPDX-License-Identifier: Apache-2.0
#include "model/session/session.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("of several holders of a role the first on the roll is named, none who was removed") {
        Meeting meeting(3);
        Desk& keeper = meeting.keeper();
        CHECK(holder_of(keeper.session(), Role::Chair)->id == meeting.members[0]);
        CHECK(holder_of(keeper.session(), Role::Facilitator)->id == meeting.facilitator);
        keeper.write(RoleAssigned{meeting.members[2], Role::Chair, Grant::Given});
        keeper.write(RoleAssigned{meeting.members[1], Role::Chair, Grant::Given});
        CHECK(holder_of(keeper.session(), Role::Chair)->id == meeting.members[0]);
        keeper.write(MemberRemoved{meeting.members[0]});
        CHECK(holder_of(keeper.session(), Role::Chair)->id == meeting.members[1]);
        CHECK(holder_of(Session{}, Role::Chair) == nullptr);
    }

    TEST_CASE("a full name leaves out what there is not") {
        auto const name = [](std::string first, std::string last) {
            Member member;
            member.as.first_name = {std::move(first)};
            member.as.last_name = {std::move(last)};
            return full_name(member);
        };
        CHECK(name("Jeanne", "Maréchal") == "Jeanne Maréchal");
        CHECK(name("", "Maréchal") == "Maréchal");
        CHECK(name("Jeanne", "") == "Jeanne");
        CHECK(name("", "").empty());
    }
}

} // namespace tablee::model
