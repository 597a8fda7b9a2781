// SPDX-License-Identifier: Apache-2.0
#include "client/views/person_form.h"

#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("what a form is filled with comes back, cleaned") {
        Meeting meeting(1);
        RollPage const page = roll_page(seen_by(meeting));
        model::MemberEnrolled as = member("Élise", "Brunet");
        as.capacity = {"point-justice"};
        as.college = meeting.college;
        as.has_voice = false;
        as.standing = model::Standing::Alternate;
        as.alternate_of = meeting.members[0];
        PersonForm form;
        fill_form(form, page, as);
        CHECK((person_of(form, page) == as));
        CHECK(is_complete(form));
        form.last.set("  Brunet  Martin ");
        CHECK(person_of(form, page).last_name.utf8 == "Brunet Martin");
        form.last.set("   ");
        CHECK_FALSE(is_complete(form));
    }

    TEST_CASE("the chair's agreement is asked only once the session is open") {
        Meeting prepared(1, Start::Prepared);
        PersonForm form;
        CHECK(has_agreement(form, roll_page(seen_by(prepared))));
        Meeting open(1);
        CHECK_FALSE(has_agreement(form, roll_page(seen_by(open))));
        form.chair_agrees = true;
        CHECK(has_agreement(form, roll_page(seen_by(open))));
    }
}
