// SPDX-License-Identifier: Apache-2.0
#include "client/present/post_names.h"

#include "tests/client/present/glimpse.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

std::vector<model::PostId> waiting_posts(Outlook const& outlook) {
    std::vector<model::PostId> posts;
    for (PendingRequest const& one : pending_requests(outlook))
        posts.push_back(one.post);
    return posts;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a post is called as its last run called it") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        Outlook const outlook = glimpse(words, meeting, kKeeper);
        CHECK(post_name(outlook, meeting[kKeeper].post()) == "Poste 1");
        CHECK(post_name(outlook, meeting[kEven].post()) == "Poste");
        CHECK(post_name(outlook, id_of<model::PostId>(99)) == "Poste sans nom");
    }

    TEST_CASE("names make a list that stays short") {
        Catalogue const words = built_words();
        Meeting meeting(0);
        std::vector<model::MemberId> people;
        for (auto const& [first, last] :
             std::vector<std::pair<std::string, std::string>>{{"Jeanne", "Maréchal"},
                                                              {"Tomás", "Ferreira"},
                                                              {"Zoé", "Aubry"},
                                                              {"André", "Gœury"},
                                                              {"Odile", "Blin"}})
            people.push_back(meeting.keeper().make<model::MemberId>(member(first, last)));
        Outlook const outlook = glimpse(words, meeting, kKeeper);
        auto check = [&](std::size_t count, std::string const& expected) {
            CHECK(names_of(outlook, {people.begin(), people.begin() + static_cast<std::ptrdiff_t>(count)}) ==
                  expected);
        };
        check(0, "");
        check(1, "Jeanne Maréchal");
        check(2, "Jeanne\u00a0M. et Tomás\u00a0F.");
        check(3, "Jeanne\u00a0M., Tomás\u00a0F. et Zoé\u00a0A.");
        check(4, "Jeanne\u00a0M., Tomás\u00a0F. et 2 autres");
        check(5, "Jeanne\u00a0M., Tomás\u00a0F. et 3 autres");
    }

    TEST_CASE("an admitted post that is not reached is lost, a silent one is not") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        Outlook outlook = glimpse(words, meeting, kKeeper);
        CHECK(lost_posts(outlook).empty());
        outlook.links[1].silent = true;
        CHECK(lost_posts(outlook).empty());
        lose(outlook, meeting[kOdd].post());
        CHECK(lost_posts(outlook) == std::vector{meeting[kOdd].post()});
    }

    TEST_CASE("a request waits until its post is admitted, whoever it names") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        CHECK(waiting_posts(glimpse(words, meeting, kKeeper)).empty());
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[1]}});
        meeting.share();
        auto const guest = std::vector{meeting[kGuest].post()};
        CHECK(waiting_posts(glimpse(words, meeting, kKeeper)) == guest);
        meeting.keeper().write(model::PostAdmitted{meeting[kGuest].post(), {meeting.members[1]}});
        CHECK(waiting_posts(glimpse(words, meeting, kKeeper)).empty());
        CHECK(seats_of(glimpse(words, meeting, kKeeper), meeting[kGuest].post()) ==
              std::vector{meeting.members[1]});
    }

    TEST_CASE("a seat moved by hand is not asked for again by the post that had it") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[1]}});
        meeting.share();
        meeting.keeper().write(model::PostAdmitted{meeting[kGuest].post(), {meeting.members[1]}});
        meeting.keeper().write(model::PostAdmitted{meeting[kEven].post(), {meeting.members[1]}});
        CHECK(waiting_posts(glimpse(words, meeting, kKeeper)).empty());
    }

    TEST_CASE("a member who asks at another post asks again") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        meeting[kOdd].write(model::AdmissionAsked{{meeting.members[1]}});
        meeting.share();
        CHECK(waiting_posts(glimpse(words, meeting, kKeeper)).empty()); // has that seat already
        meeting[kEven].now.ms += 600'000;
        meeting[kEven].write(model::AdmissionAsked{{meeting.members[1]}});
        meeting.share();
        CHECK(waiting_posts(glimpse(words, meeting, kKeeper)) == std::vector{meeting[kEven].post()});
    }

    TEST_CASE("a post that is linked and has said nothing may be admitted too") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        Outlook outlook = glimpse(words, meeting, kKeeper);
        outlook.links.push_back({meeting[kGuest].post(), false});
        auto const pending = pending_requests(outlook);
        REQUIRE(pending.size() == 1);
        CHECK_FALSE(pending[0].has_asked);
        CHECK(pending[0].post == meeting[kGuest].post());
    }
}
