// SPDX-License-Identifier: Apache-2.0
#include "client/present/posts_page.h"

#include "tests/client/present/glimpse.h"

#include <algorithm>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

PostRow const& row_of(PostsPage const& page, model::PostId const& post) {
    auto const at =
        std::find_if(page.rows.begin(), page.rows.end(), [&](PostRow const& row) { return row.id == post; });
    REQUIRE(at != page.rows.end());
    return *at;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a post alone says that it is enough") {
        Catalogue const words = built_words();
        Desk lonely(1);
        model::SessionCreated charter = session_body();
        charter.keys = lonely.keys();
        lonely.write(charter);
        PostsPage const page = posts_page(glimpse(words, lonely));
        CHECK(page.alone);
        CHECK(page.sentence == "Ce poste est seul dans la séance.");
        CHECK(page.rows.size() == 1);
    }

    TEST_CASE("this post comes first, then those that answer, then the others") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        Outlook outlook = glimpse(words, meeting, kKeeper);
        for (LinkedPost& link : outlook.links)
            link.silent = link.post == meeting[kClerk].post();
        lose(outlook, meeting[kOdd].post());
        PostsPage const page = posts_page(outlook);
        REQUIRE(page.rows.size() == 5);
        CHECK(page.rows[0].link == PostLink::Here);
        CHECK(page.rows[0].keeps);
        CHECK(page.rows[0].role == "Animation");
        CHECK(page.rows[1].link == PostLink::Linked);
        CHECK(page.rows[2].link == PostLink::Linked);
        CHECK(row_of(page, meeting[kClerk].post()).link_words == "ne répond pas");
        CHECK(row_of(page, meeting[kOdd].post()).link_words == "perdu de vue");
        CHECK(page.sentence == "5 postes, dont 2 qui ne répondent pas");
        CHECK(row_of(page, meeting[kEven].post()).seats.size() == 2);
        CHECK(row_of(page, meeting[kEven].post()).seats[0].college.letter == "U");
    }

    TEST_CASE("a request is admitted with the seats it names, by who conducts") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[3]}});
        meeting.share();
        Outlook outlook = glimpse(words, meeting, kKeeper);
        PostsPage const page = posts_page(outlook);
        REQUIRE(page.requests.size() == 1);
        CHECK(page.requests[0].asks == "demande à servir Membre 3");
        CHECK(page.requests[0].seats == std::vector{meeting.members[3]});
        CHECK(page.requests[0].can_admit);
        CHECK_FALSE(posts_page(glimpse(words, meeting, kEven)).requests[0].can_admit);
        outlook.waiting = {model::Act{model::PostAdmitted{meeting[kGuest].post(), {}}}};
        CHECK(posts_page(outlook).requests[0].saving);
        CHECK_FALSE(posts_page(outlook).requests[0].can_admit);
    }

    TEST_CASE("who asks for another seat keeps those it serves") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        meeting.keeper().write(model::PostAdmitted{meeting[kOdd].post(), {meeting.members[3]}});
        meeting[kEven].write(model::AdmissionAsked{{meeting.members[1]}});
        meeting.share();
        PostsPage const page = posts_page(glimpse(words, meeting, kKeeper));
        REQUIRE(page.requests.size() == 1);
        CHECK(page.requests[0].seats ==
              std::vector{meeting.members[0], meeting.members[2], meeting.members[1]});
    }

    TEST_CASE("guests and posts that have said nothing are told apart") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        Outlook silent = glimpse(words, meeting, kKeeper);
        silent.links.push_back({meeting[kGuest].post(), false});
        CHECK(posts_page(silent).requests[0].asks == words.say("posts.asks.nothing"));
        meeting[kGuest].write(model::AdmissionAsked{});
        meeting.share();
        CHECK(posts_page(glimpse(words, meeting, kKeeper)).requests[0].asks ==
              "demande à entrer comme invité");
    }

    TEST_CASE("the choice of seats says which post serves each member now") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        meeting.enrol("Zoé");
        PostsPage const page = posts_page(glimpse(words, meeting, kKeeper));
        REQUIRE(page.choices.size() == 6);
        CHECK(page.choices[0].served_words == "déjà servi par Poste");
        CHECK(page.choices[5].name == "Zoé");
        CHECK(page.choices[5].served_words.empty());
        CHECK(page.choices[5].served_by.is_zero());
    }

    TEST_CASE("only the keeper hands over, to a post that takes part") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        PostsPage const keeper = posts_page(glimpse(words, meeting, kKeeper));
        CHECK_FALSE(row_of(keeper, meeting[kKeeper].post()).can_hand_over);
        CHECK(row_of(keeper, meeting[kDeputy].post()).can_hand_over);
        CHECK(keeper.keeper_words == words.say("posts.keeper.here"));
        CHECK_FALSE(keeper.can_take);
        PostsPage const clerk = posts_page(glimpse(words, meeting, kClerk));
        CHECK_FALSE(row_of(clerk, meeting[kDeputy].post()).can_hand_over);
        CHECK(row_of(clerk, meeting[kDeputy].post()).can_change_seats);
        CHECK(clerk.keeper_words == "La séance est animée depuis Poste 1.");
    }

    TEST_CASE("a deputy may take over; others wait for it while it answers") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        Outlook deputy = glimpse(words, meeting, kDeputy);
        CHECK(posts_page(deputy).can_take);
        CHECK(posts_page(deputy).take_words == words.say("posts.take.answers"));
        lose(deputy, meeting[kKeeper].post());
        CHECK(posts_page(deputy).keeper_lost);
        CHECK(posts_page(deputy).take_words == words.say("posts.take.lost"));
        CHECK(posts_page(deputy).unreachable == std::vector{meeting[kKeeper].post()});
        Outlook even = glimpse(words, meeting, kEven);
        CHECK(posts_page(even).take_words.empty());
        lose(even, meeting[kKeeper].post());
        CHECK_FALSE(posts_page(even).can_take);
        CHECK(posts_page(even).take_words == words.say("posts.take.deputy-answers"));
        CHECK_FALSE(row_of(posts_page(even), meeting[kEven].post()).can_support);
    }

    TEST_CASE("with neither keeper nor deputy, more than half of the posts present choose") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        auto orphaned = [&](std::size_t desk) {
            Outlook outlook = glimpse(words, meeting, desk);
            lose(outlook, meeting[kKeeper].post());
            lose(outlook, meeting[kDeputy].post());
            return outlook;
        };
        PostsPage const page = posts_page(orphaned(kEven));
        CHECK(page.take_words == words.say("posts.take.support"));
        CHECK_FALSE(page.can_take);
        CHECK(row_of(page, meeting[kEven].post()).can_support);
        CHECK(row_of(page, meeting[kClerk].post()).can_support);
        CHECK_FALSE(row_of(page, meeting[kKeeper].post()).can_support);
        meeting[kOdd].write(model::SuccessorSupported{meeting[kEven].post()});
        meeting.link(kOdd, kEven);
        PostsPage const chosen = posts_page(orphaned(kEven));
        CHECK(row_of(chosen, meeting[kEven].post()).supports == "soutenu par 1 poste");
        CHECK(chosen.can_take); // two of three
        PostsPage const supporter = posts_page(orphaned(kOdd));
        CHECK(row_of(supporter, meeting[kEven].post()).supported_here);
        CHECK_FALSE(row_of(supporter, meeting[kEven].post()).can_support);
        CHECK_FALSE(supporter.can_take);
    }

    TEST_CASE("the code on the wall is for those who let others in") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        CHECK(posts_page(glimpse(words, meeting, kClerk), "7F3K9Q2M").wall_code == "7F3K9Q2M");
        CHECK(posts_page(glimpse(words, meeting, kEven), "7F3K9Q2M").wall_code.empty());
    }
}
