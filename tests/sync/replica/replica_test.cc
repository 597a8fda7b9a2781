// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/replica.h"

#include "model/session/digest.h"
#include "tests/sync/replica/room.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
using tablee::test::Post;
using tablee::test::Room;
namespace model = tablee::model;

namespace {

model::Digest digest(Post const& post) {
    return model::state_digest(*post->session(), post->frontier());
}

void check_agreement(Room& room) {
    REQUIRE(room.agree());
    for (auto const& post : room.posts)
        if (post->replica)
            CHECK(digest(*post) == digest(room[0]));
}

std::size_t events(Post const& post) {
    return post->chronicle()->log().size();
}

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE("two, three and six posts hold the same, whatever the order in which things arrive") {
        for (std::size_t const posts : {2U, 3U, 6U})
            for (std::uint64_t const seed : {1U, 2U, 3U}) {
                CAPTURE(posts);
                CAPTURE(seed);
                Room room(posts, {seed, 1, 80});
                room.gather();
                tablee::test::Dice dice(seed);
                for (int i = 0; i < 60; i += 1) {
                    room[dice.below(posts)].must_speak();
                    room.run(static_cast<std::int64_t>(dice.below(4)) * 10);
                }
                room.run(3000);
                CHECK(events(room[0]) == posts + 60);
                check_agreement(room);
            }
    }

    TEST_CASE("every post links with every other, once, and never with itself") {
        Room room(6);
        room.gather();
        for (auto const& post : room.posts) {
            CHECK(post->replica->neighbours().size() == 5);
            CHECK(post->count<LinkDropped>() == 0);
            CHECK(post->replica->safety() == Safety{6, 6, 6});
        }
    }

    TEST_CASE("an event is with everybody one delay after it was written, pushed by its author alone") {
        Room room(6, {1, 10, 10});
        room.gather();
        for (auto const& post : room.posts)
            post->deeds.clear();
        room[3].must_speak();
        CHECK(room.run_until([&] { return room.agree(); }, 500) <= 15);
        room.run(100);
        CHECK(room[3].deeds_of("send Frames") == 5);
        for (std::size_t const other : {0U, 1U, 2U, 4U, 5U}) {
            CHECK(room[other].deeds_of("send Frames") == 0);
            CHECK(room[other].deeds_of("send Want") == 0);
        }
    }

    TEST_CASE("a partition heals in one round trip of links") {
        Room room(4, {1, 10, 10});
        room.gather();
        for (std::size_t const left : {0U, 1U})
            for (std::size_t const right : {2U, 3U})
                room.cut(left, right);
        room.run(2000);
        for (auto const& post : room.posts) {
            CHECK(post->replica->neighbours().size() == 1);
            CHECK(post->count<PostLost>() == 2);
            post->must_speak(20);
        }
        room.run(500);
        CHECK_FALSE(room.agree());
        for (std::size_t const left : {0U, 1U})
            for (std::size_t const right : {2U, 3U})
                room.heal(left, right);
        std::size_t const linked = room[0]->neighbours().size();
        room.run_until([&] { return room[0]->neighbours().size() > linked; }, 9000);
        CHECK(room.run_until([&] { return room.agree(); }, 1000) <= 60);
        room.run(6000);
        check_agreement(room);
        CHECK(events(room[0]) == 84);
    }

    TEST_CASE("a late joiner among many links gets 5,000 events once") {
        Room room(8, {1, 2, 2});
        auto late = std::move(room.posts.back());
        room.posts.pop_back();
        room.gather();
        for (std::size_t i = 0; i < 5000; i += 1) {
            room[i % 7].must_speak();
            if (i % 50 == 0)
                room.run(5);
        }
        room.run(1000);
        REQUIRE(room.agree());
        std::size_t bytes = 0;
        for (model::Frame const& frame : room[0]->chronicle()->log().frames())
            bytes += wire_size(frame);
        room.posts.push_back(std::move(late));
        Post& joiner = room[7];
        joiner.join(room[3]);
        CHECK(room.run_until(
                  [&] {
                      return joiner->has_joined() && joiner->frontier().heads().size() >= 7 &&
                             joiner->chronicle()->log().size() >= 5007;
                  },
                  5000) < 500);
        room.run(2500);
        check_agreement(room);
        CHECK(joiner->neighbours().size() == 7);
        CHECK(joiner.wire->received_bytes < bytes + bytes / 10);
        CHECK(joiner.count<SessionJoined>() == 1);
    }

    TEST_CASE(
        "a post that lost what was not on its disk comes back as a new run, catches up and forks nobody") {
        Room room(3);
        room.gather();
        room[1].disk.sync();
        room[1].disk.set_durability(Durability::OnSync); // a disk that lies
        room[1].must_speak(5);
        room.run(200);
        model::AuthorId const before = room[1]->author();
        model::SessionId const session = room[1].session();
        room[1].kill();
        room[1].disk.lose_unsynced();
        room.run(1000);
        room[0].must_speak();
        room[1].open(session);
        CHECK(events(room[1]) < events(room[0]));
        CHECK(room[1]->author() != before);
        room[1].must_speak(3);
        room.run(6000);
        check_agreement(room);
        CHECK(room[1]->frontier().seq_of(before) == 6);
        for (auto const& post : room.posts) {
            CHECK(post->count<ForkSeen>() == 0);
            CHECK(post->count<LinkDropped>() == 0);
        }
    }

    TEST_CASE("the disk is written before anything is said") {
        Room room(2);
        room.gather();
        room[0].deeds.clear();
        room[0].must_speak();
        REQUIRE(room[0].deeds.size() == 2);
        CHECK(room[0].deeds[0].what == "append");
        CHECK(room[0].deeds[1].what == "send Frames");
    }

    TEST_CASE(
        "what could not be stored is told to nobody, changes nothing, and the post goes on as a new run") {
        for (AppendFault const fault : {AppendFault::Full, AppendFault::KeptUntold}) {
            Room room(2);
            room.gather();
            Post& post = room[0];
            model::AuthorId const before = post->author();
            std::uint64_t const version = post->version();
            model::Digest const state = digest(post);
            post.deeds.clear();
            post.disk.fail_append(1, fault);
            auto const done = post.speak();
            REQUIRE_FALSE(done);
            CHECK(done.error().key == (fault == AppendFault::Full ? "error.store.full" : "error.store.io"));
            REQUIRE(post.deeds.size() == 1);
            CHECK(post.deeds[0].what == "refused append");
            CHECK(post->version() == version);
            CHECK(digest(post) == state);
            CHECK(post->author() != before);
            room.run(1000);
            check_agreement(room);
            if (fault == AppendFault::KeptUntold)
                post.disk.lose_unsynced(); // a disk that works again
            post.must_speak();
            room.run(1000);
            check_agreement(room);
            CHECK(post->frontier().seq_of(before) == 1);
            CHECK(post->frontier().seq_of(post->author()) == 2); // RunStarted, and what was said
        }
    }

    TEST_CASE("what the disk kept untold comes back when the register is opened, and forks nobody") {
        Room room(2);
        room.gather();
        Post& post = room[0];
        model::AuthorId const before = post->author();
        model::SessionId const session = post.session();
        post.disk.fail_append(1, AppendFault::KeptUntold);
        REQUIRE_FALSE(post.speak());
        post.kill();
        post.disk.lose_unsynced();
        post.open(session);
        CHECK(post->frontier().seq_of(before) == 2);
        room.run(6000);
        check_agreement(room);
        CHECK(room[1]->frontier().seq_of(before) == 2);
        CHECK(room[1].count<ForkSeen>() == 0);
    }

    TEST_CASE("a refusal of the session is told to who asked, and nothing is written") {
        Room room(2);
        room.gather();
        room[1].deeds.clear();
        auto const done = room[1]->command(model::Act{model::AgendaItemAdded{{"Ordre du jour"}, 5}});
        REQUIRE_FALSE(done);
        CHECK(room[1].deeds.empty());
        CHECK(room[0]->command(model::Act{model::AgendaItemAdded{{"Ordre du jour"}, 5}}));
        room.run(100);
        CHECK(room[1]->session()->items.size() == 1);
        CHECK(room[1]->session() == room[1]->session());
    }

    TEST_CASE("a post that has not joined answers so") {
        Room room(2);
        room[1].join(room[0]);
        CHECK(room[1]->session() == nullptr);
        CHECK(room[1]->version() == 0);
        CHECK(room[1].speak().error().key == "error.replica.not-joined");
        CHECK(room[1]->safety() == Safety{1, 0, 0});
    }

    TEST_CASE("received events go to disk together within 30 ms, and are safe only then") {
        Room room(2, {1, 1, 1});
        room.gather();
        room[1].deeds.clear();
        room[0].must_speak(3);
        auto const author = room[0]->author();
        auto const seq = room[0]->frontier().seq_of(author);
        room.run(10);
        REQUIRE(room[1]->frontier().seq_of(author) == seq);
        CHECK(room[1]->posts_holding(author, seq) == 0);
        CHECK(room[1]->safety().holding_all == 0);
        CHECK(room[0]->posts_holding(author, seq) == 1);
        CHECK(room[0]->safety() == Safety{2, 1, 1});
        room.run(35);
        CHECK(room[1].deeds_of("append") == 1);
        CHECK(room[1]->safety().holding_all >= 1);
        room.run(250);
        CHECK(room[0]->posts_holding(author, seq) == 2);
        CHECK(room[0]->posts_holding(author, seq + 1) == 0);
        CHECK(room[0]->safety() == Safety{2, 2, 2});
        room[1].kill();
        room.run(1000);
        CHECK(room[0]->posts_holding(author, seq) == 2); // still on that disk
        CHECK(room[0]->safety() == Safety{1, 1, 1});
    }

    TEST_CASE("an own commit takes what was received along") {
        Room room(2, {1, 1, 1});
        room.gather();
        room[0].must_speak();
        room.run(10);
        room[1].deeds.clear();
        room[1].must_speak();
        CHECK(room[1].deeds[0].what == "append");
        auto const author = room[0]->author();
        CHECK(room[1]->posts_holding(author, room[0]->frontier().seq_of(author)) == 1);
        room.run(50);
        CHECK(room[1].deeds_of("append") == 1);
    }

    TEST_CASE("a disk in trouble is told once, what is received is still shown, and it is stored later") {
        Room room(2, {1, 1, 1});
        room.gather();
        room[1].disk.fail_append(1, AppendFault::Full);
        room[0].must_speak();
        room.run(100);
        CHECK(room.agree());
        CHECK(room[1].count<JournalTrouble>() == 1);
        CHECK(room[1]->safety().holding_all == 1);
        CHECK(room[1].count<JournalWell>() == 0);
        room.run(1500);
        CHECK(room[1].count<JournalTrouble>() == 1);
        CHECK(room[1].count<JournalWell>() == 1);
        CHECK(room[1]->safety() == Safety{2, 2, 2});
    }

    TEST_CASE("closing stores what was received and says goodbye") {
        Room room(2, {1, 1, 1});
        room.gather();
        room[0].must_speak();
        room.run(10);
        room[1].deeds.clear();
        CHECK(room[1]->close());
        CHECK(room[1].deeds_of("append") == 1);
        CHECK(room[1].deeds_of("send Goodbye") == 1);
        CHECK(room[1].speak().error().key == "error.replica.not-joined");
        room.run(100);
        CHECK(room[0].count<PostLeft>() == 1);
        CHECK(room[0].count<PostLost>() == 1);
        CHECK(room[0]->neighbours().empty());
        model::SessionId const session = room[1].session();
        std::size_t const held = events(room[1]);
        room[1].open(session);
        CHECK(events(room[1]) == held + 1);
    }

    TEST_CASE("who joins expects one session and takes no other") {
        Room room(3);
        room[0].found();
        room[1].found();
        model::SessionId const other = room[1].session();
        CHECK(other != room[0].session());
        room[2].join(room[0], other);
        room.run(500);
        CHECK_FALSE(room[2]->has_joined());
        CHECK(room[2].count<LinkDropped>() + room[2].count<PostLeft>() >= 1);
        room[2]->call(room[1].address);
        room.run(500);
        REQUIRE(room[2]->has_joined());
        CHECK(room[2].session() == other);
    }

    TEST_CASE("posts of two sessions part and leave one another alone") {
        Room room(2);
        room[0].found();
        room[1].found();
        room[0]->call(room[1].address);
        room.run(20'000);
        CHECK(room[0]->neighbours().empty());
        CHECK(events(room[0]) == 1);
        CHECK(room[0].deeds_of("send Hello") == 1);
    }

    TEST_CASE("a post that calls itself hangs up and never tries again") {
        Room room(1);
        room[0].found();
        room[0]->call(room[0].address);
        room.run(20'000);
        CHECK(room[0]->neighbours().empty());
        CHECK(room[0].deeds_of("send Hello") == 2); // both ends of one call
    }

    TEST_CASE("two posts that call one another at once keep one link, the same at both ends") {
        for (std::uint64_t const seed : {1U, 2U, 3U, 4U}) {
            Room room(2, {seed, 1, 20});
            room[0].found();
            room[1].join(room[0]);
            room.run(500);
            room[0].kill();
            room[1].kill();
            model::SessionId const session = room[0].disk.sessions()->front();
            room[0].open(session);
            room[1].open(session);
            room[0]->call(room[1].address);
            room[1]->call(room[0].address);
            room.run(5000);
            CHECK(room[0]->neighbours().size() == 1);
            CHECK(room[1]->neighbours().size() == 1);
            room[0].must_speak();
            room[1].must_speak();
            room.run(100);
            check_agreement(room);
        }
    }

    TEST_CASE("24 posts make a full mesh, and a returning one is sent what it lacks about once") {
        Room room(24, {1, 1, 2});
        room.gather();
        room.run(2000);
        for (auto const& post : room.posts)
            CHECK(post->replica->neighbours().size() == 23);
        model::SessionId const session = room[5].session();
        room[5].kill();
        room.run(1000);
        std::size_t const before = events(room[0]);
        for (int i = 0; i < 20; i += 1)
            for (auto const& post : room.posts)
                if (post->replica)
                    post->must_speak();
        room.run(500);
        std::size_t bytes = 0;
        auto const& frames = room[0]->chronicle()->log().frames();
        for (std::size_t i = before; i < frames.size(); i += 1)
            bytes += wire_size(frames[i]);
        room[5].open(session);
        CHECK(room.run_until([&] { return room.agree(); }, 10'000) < 6000);
        room.run(100);
        check_agreement(room);
        CHECK(room[5].wire->received_bytes < 2 * bytes);
    }

    TEST_CASE("the same seed gives the same octets, another seed others") {
        auto trace = [](std::uint64_t seed) {
            Room room(3, {seed, 1, 40});
            room.gather();
            for (int i = 0; i < 10; i += 1) {
                room[static_cast<std::size_t>(i) % 3].must_speak();
                room.run(25);
            }
            model::Bytes all;
            for (auto const& post : room.posts)
                for (tablee::test::Deed const& deed : post->deeds) {
                    all.insert(all.end(), deed.what.begin(), deed.what.end());
                    all.insert(all.end(), deed.bytes.begin(), deed.bytes.end());
                }
            return all;
        };
        CHECK(trace(1) == trace(1));
        CHECK(trace(1) != trace(2));
    }

    TEST_CASE(
        "a closing that was announced is made when its seconds have passed, by the post that announced it") {
        Room room(2, {1, 1, 1});
        room.gather();
        Post& keeper = room[0];
        auto act = [&](model::Body body) { REQUIRE(keeper->command(model::Act{std::move(body)})); };
        model::MemberEnrolled anne = tablee::test::member("Anne", "Martin");
        act(anne);
        act(model::AttendanceMarked{keeper->session()->members.at(0).id, model::Presence::Present});
        REQUIRE(keeper->command(model::OpenSession{}));
        model::RuleSheet sheet;
        sheet.question = {"Adopter le projet ?"};
        sheet.secrecy = model::Secrecy::Nominal;
        sheet.method = model::voting::MotionRules{};
        REQUIRE(keeper->command(model::OpenPoll{sheet}));
        REQUIRE(keeper->command(model::OpenPoll{sheet}));
        auto poll = [&](std::size_t i) -> model::Poll const& { return keeper->session()->polls.at(i); };
        act(model::PollClosingAnnounced{poll(0).id, 2});
        act(model::PollClosingAnnounced{poll(1).id, 2});
        room.run(1000);
        act(model::PollClosingCancelled{poll(1).id});
        room.run(900);
        CHECK(poll(0).status == model::PollStatus::Open);
        room.run(200);
        CHECK(poll(0).status == model::PollStatus::Closed);
        room.run(5000);
        CHECK(poll(1).status == model::PollStatus::Open);
        CHECK(poll(0).closings.size() == 1);
        CHECK(keeper.count<CommandRefused>() == 0);
        check_agreement(room);
    }

    TEST_CASE("more than a link holds unsent is caught up with when it flows again") {
        Room room(2, {1, 1, 1});
        room.gather();
        REQUIRE(room[0]->command(model::Act{tablee::test::member("Anne", "Martin")}));
        room.run(100);
        model::ProposalEntered proposal;
        proposal.author = room[0]->session()->members.at(0).id;
        proposal.title = {"Proposition"};
        proposal.description = {std::string(16'000, 'x')};
        room.cut(0, 1);
        for (int i = 0; i < 300; i += 1)
            REQUIRE(room[0]->command(model::Act{proposal}));
        room.run(300);
        room.heal(0, 1);
        room.run(3000);
        check_agreement(room);
        CHECK(room[1]->session()->proposals.size() == 300);
        CHECK(room[0].count<PostLost>() == 0);
    }

    TEST_CASE("a large command goes out in frames that every packet holds") {
        Room room(2);
        room.gather();
        std::string const title(190, 'x');
        for (int i = 0; i < 90; i += 1)
            REQUIRE(room[0]->command(model::Act{model::AgendaItemAdded{{title}, 5}}));
        room.run(200);
        check_agreement(room);
        CHECK(room[1]->session()->items.size() == 90);
    }
}
