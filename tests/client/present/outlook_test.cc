// SPDX-License-Identifier: Apache-2.0
#include "tests/client/present/glimpse.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

model::Member named(std::string first_name, std::string last_name) {
    model::Member one;
    one.as = member(std::move(first_name), std::move(last_name));
    return one;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a post's seats come in the order of the roll, without those removed") {
        Catalogue const words = built_words();
        Meeting meeting(6);
        auto const expected = std::vector{meeting.members[0], meeting.members[2], meeting.members[4]};
        CHECK(my_seats(glimpse(words, meeting, kEven)) == expected);
        meeting.keeper().write(model::MemberRemoved{meeting.members[2]});
        meeting.share();
        auto const left = std::vector{meeting.members[0], meeting.members[4]};
        CHECK(my_seats(glimpse(words, meeting, kEven)) == left);
        CHECK(my_seats(glimpse(words, meeting, kGuest)).empty());
    }

    TEST_CASE("who keeps, who conducts, who is only admitted") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        auto check = [&](std::size_t desk, bool keeps, bool conducting, bool admitted) {
            CAPTURE(desk);
            Outlook const outlook = glimpse(words, meeting, desk);
            CHECK(keeps_session(outlook) == keeps);
            CHECK(conducts(outlook) == conducting);
            CHECK(is_admitted(outlook) == admitted);
        };
        check(kKeeper, true, true, true);
        check(kDeputy, false, true, true);
        check(kClerk, false, true, true);
        check(kEven, false, false, true);
        check(kGuest, false, false, false);
        CHECK(serves_role(glimpse(words, meeting, kClerk), model::Role::MinuteTaker));
        CHECK(serves_role(glimpse(words, meeting, kEven), model::Role::Chair));
        CHECK_FALSE(serves_role(glimpse(words, meeting, kOdd), model::Role::Chair));
    }

    TEST_CASE("a post conducts on behalf of its facilitator, else the first it serves") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        CHECK(conducting_seat(glimpse(words, meeting, kKeeper)) == meeting.facilitator);
        CHECK(conducting_seat(glimpse(words, meeting, kDeputy)) == meeting.deputy);
        CHECK(conducting_seat(glimpse(words, meeting, kClerk)) == meeting.clerk);
        CHECK(conducting_seat(glimpse(words, meeting, kOdd)) == meeting.members[1]);
        CHECK_FALSE(conducting_seat(glimpse(words, meeting, kGuest)));
    }

    TEST_CASE("names are shortened to an initial, by letters and not by octets") {
        auto check = [](std::string first, std::string last, std::string const& name,
                        std::string const& letters) {
            model::Member const one = named(std::move(first), std::move(last));
            CHECK(short_name(one) == name);
            CHECK(initials(one) == letters);
        };
        check("Jeanne", "Maréchal", "Jeanne\u00a0M.", "JM");
        check("Zoé", "Œuvrard", "Zoé\u00a0Œ.", "ZŒ");
        check("", "Préfecture", "Préfecture", "P");
        check("Élodie", "", "Élodie", "É");
        check("", "", "", "");
    }

    TEST_CASE("hours are the session's, dates the language's") {
        Meeting meeting(1);
        auto check = [&](Language language, std::string const& hour, std::string const& day) {
            Catalogue const words = built_words(language);
            Outlook const outlook = glimpse(words, meeting, kKeeper);
            CHECK(hour_of(outlook, kAfternoon) == hour);
            CHECK(short_date(outlook, {2026, 3, 12}) == "12/03/2026");
            CHECK(long_date(outlook, {2026, 3, 12}) == day);
        };
        check(Language::French, "14\u00a0h\u00a000", "jeudi 12 mars 2026");
        check(Language::English, "14:00", "Thursday 12 March 2026");
    }

    TEST_CASE("a college is known by its place, nobody's college by nothing") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        auto const agents = meeting.keeper().make<model::CollegeId>(model::CollegeDefined{{"Agents"}, {"A"}});
        meeting.share();
        Outlook const outlook = glimpse(words, meeting, kKeeper);
        CHECK(college_of(outlook, meeting.member(0)) == CollegeMark{true, "Usagers", "U", 0});
        CHECK(college_mark(outlook, agents) == CollegeMark{true, "Agents", "A", 1});
        CHECK(college_mark(outlook, id_of<model::CollegeId>(9)) == CollegeMark{});
        CHECK(college_of(outlook, named("Ada", "Sans")) == CollegeMark{});
    }

    TEST_CASE("what waits is told by its kind, in the order asked") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        Outlook outlook = glimpse(words, meeting, kKeeper);
        outlook.waiting = {model::OpenSession{},
                           model::Act{model::AttendanceMarked{meeting.members[1], model::Presence::Late}},
                           model::Act{model::SessionAdjourned{}},
                           model::Act{model::AttendanceMarked{meeting.members[0], model::Presence::Left}}};
        std::vector<model::Presence> seen;
        for_each_waiting<model::AttendanceMarked>(outlook,
                                                  [&](auto const& body) { seen.push_back(body.presence); });
        CHECK(seen == std::vector{model::Presence::Late, model::Presence::Left});
    }
}
