// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/mesh.h"

#include "model/crypto/digest.h"
#include "tests/sync/replica/room.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
using tablee::test::Author;
using tablee::test::Post;
using tablee::test::Room;
namespace model = tablee::model;

namespace {

// A post whose every message the test makes up.
class Stranger {
  public:
    Stranger(Room& room, std::uint16_t port)
        : room_(room)
        , wire_(std::move(*room.network.open({"127.0.0.1", port}))) {}

    // Calls that post and waits for its opening.
    void call(Post const& post) {
        REQUIRE(wire_->dial(post.address));
        room_.run(50);
        listen();
        REQUIRE(link_);
    }
    void say(model::Bytes const& bytes) {
        wire_->send(*link_, bytes);
        room_.run(50);
        listen();
    }
    void say(Message const& message) { say(encode(message)); }
    void greet(model::SessionId const& session, std::uint64_t number = 99) {
        Hello hello;
        hello.session = session;
        hello.post = tablee::test::id_of<model::PostId>(number);
        hello.author = tablee::test::id_of<model::AuthorId>(number);
        hello.listen = wire_->local_address();
        say(hello);
    }
    template <class T>
    [[nodiscard]] std::vector<T> heard() const {
        std::vector<T> out;
        for (Message const& message : heard_)
            if (auto const* one = std::get_if<T>(&message))
                out.push_back(*one);
        return out;
    }
    [[nodiscard]] bool hung_up() const { return down_; }
    void listen() {
        for (TransportEvent const& event : wire_->drain()) {
            if (auto const* up = std::get_if<LinkUp>(&event); up != nullptr && !link_)
                link_ = up->link; // the first; others of the room call too
            if (auto const* down = std::get_if<LinkDown>(&event))
                down_ = down_ || down->link == link_;
            if (auto const* message = std::get_if<LinkMessage>(&event); message && message->link == link_)
                heard_.push_back(*decode_message(message->bytes));
        }
    }

  private:
    Room& room_;
    std::unique_ptr<MemoryTransport> wire_;
    std::optional<LinkId> link_;
    std::vector<Message> heard_;
    bool down_ = false;
};

struct Fixture {
    Room room{2, {1, 1, 1}};
    Stranger stranger{room, 6000};
    Fixture() {
        room.gather();
        stranger.call(room[0]);
    }
    Post& victim() { return room[0]; }
    // What the victim told its user when it hung up.
    std::string dropped_for() {
        room.run(20);
        stranger.listen();
        for (Notice const& notice : victim().notices)
            if (auto const* dropped = std::get_if<LinkDropped>(&notice))
                return dropped->why.key + (stranger.hung_up() ? "" : " (still linked)");
        return stranger.hung_up() ? "hung up" : "linked";
    }
    void check_session_goes_on() {
        CHECK(victim()->neighbours().size() >= 1);
        victim().must_speak();
        room.run(100);
        CHECK(room[1]->frontier() == victim()->frontier());
    }
    // An author of the same session whom no post of the room knows.
    Author outsider() {
        Author author = Author::founder(1000);
        author.log() = model::EventLog(victim().session());
        for (model::Frame const& frame : victim()->chronicle()->log().frames())
            author.take(frame);
        return author;
    }
};

model::Frame started(Author& author, std::uint64_t number) {
    Author fresh = Author::listener(number, author);
    model::Frame frame = fresh.write(model::Body{model::RunStarted{fresh.pen().keys(), {"Inconnu"}}});
    author.hear(fresh);
    return frame;
}

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE_FIXTURE(Fixture, "garbage costs the link, not the session") {
        stranger.say(model::Bytes{0xff, 0xfe, 0xfd});
        CHECK(dropped_for() == "error.link.malformed");
        CHECK(stranger.heard<Goodbye>() == std::vector{Goodbye{Farewell::Misbehaved}});
        check_session_goes_on();
    }

    TEST_CASE_FIXTURE(Fixture, "a 1 GiB length costs the link, and an unknown message type too") {
        stranger.greet(victim().session());
        stranger.say(model::Bytes{4, 0, 1, 0, 0, 0, 0, 0x40});
        CHECK(dropped_for() == "error.link.malformed");
        Stranger second(room, 6001);
        second.call(victim());
        second.greet(victim().session(), 98);
        second.say(model::Bytes{42});
        CHECK(second.hung_up());
        check_session_goes_on();
    }

    TEST_CASE_FIXTURE(Fixture, "a post of another session hears why it is not wanted") {
        stranger.greet(tablee::test::id_of<model::SessionId>(5));
        CHECK(dropped_for() == "error.link.other-session");
        CHECK(stranger.heard<Goodbye>() == std::vector{Goodbye{Farewell::OtherSession}});
    }

    TEST_CASE_FIXTURE(Fixture, "who says nothing is hung up on after 3 s") {
        room.run(2900);
        stranger.listen();
        CHECK_FALSE(stranger.hung_up());
        room.run(200);
        CHECK(dropped_for() == "hung up");
        check_session_goes_on();
    }

    TEST_CASE_FIXTURE(Fixture, "a bad signature costs the link and nothing is kept") {
        Author author = outsider();
        model::Frame frame = started(author, 50);
        frame.signature[3] ^= 1U;
        std::size_t const held = victim()->chronicle()->log().size();
        stranger.greet(victim().session());
        stranger.say(Frames{FramesRole::Live, {frame}});
        CHECK(dropped_for() == "error.event.bad-signature");
        CHECK(victim()->chronicle()->log().size() == held);
        check_session_goes_on();
    }

    TEST_CASE_FIXTURE(Fixture, "a wrong link costs the link") {
        Author author = outsider();
        Author fresh = Author::listener(51, author);
        model::Frame const first = fresh.write(model::Body{model::RunStarted{fresh.pen().keys(), {}}});
        model::Frame second = fresh.write(model::Body{model::AdmissionAsked{}});
        auto envelope = *model::decode_envelope(second.events[0].envelope);
        envelope.previous.octets[0] ^= 1U;
        second.events[0].envelope = model::encode(envelope);
        second.signature = sign_frame(fresh.event_key(), model::event_id_of(second.events[0].envelope));
        stranger.greet(victim().session());
        stranger.say(Frames{FramesRole::Live, {first, second}});
        CHECK(dropped_for() == "error.event.broken-link");
        check_session_goes_on();
    }

    TEST_CASE_FIXTURE(Fixture, "an event of an unknown kind is kept and passed on") {
        Author author = outsider();
        Author fresh = Author::listener(52, author);
        model::Frame first = fresh.write(model::Body{model::RunStarted{fresh.pen().keys(), {}}});
        model::Frame second = fresh.write(model::Body{model::AdmissionAsked{}});
        auto envelope = *model::decode_envelope(second.events[0].envelope);
        envelope.kind = model::kKinds + 7;
        second.events[0].envelope = model::encode(envelope);
        second.signature = sign_frame(fresh.event_key(), model::event_id_of(second.events[0].envelope));
        stranger.greet(victim().session());
        stranger.say(Frames{FramesRole::Live, {first, second}});
        CHECK(dropped_for() == "linked");
        room.run(1000);
        CHECK(victim()->frontier().seq_of(fresh.id()) == 2);
        CHECK(room[1]->frontier().seq_of(fresh.id()) == 2);
        CHECK(room[1]->frontier() == victim()->frontier());
    }

    TEST_CASE_FIXTURE(Fixture, "an early frame is held back until what it has seen comes, and is asked for") {
        Author author = outsider();
        Author fresh = Author::listener(53, author);
        model::Frame const first = fresh.write(model::Body{model::RunStarted{fresh.pen().keys(), {}}});
        model::Frame const second = fresh.write(model::Body{model::AdmissionAsked{}});
        stranger.greet(victim().session());
        stranger.say(Frames{FramesRole::Live, {second}});
        CHECK(victim()->frontier().seq_of(fresh.id()) == 0);
        room.run(100);
        stranger.listen();
        REQUIRE(stranger.heard<Want>().size() == 1);
        CHECK(stranger.heard<Want>()[0].after == std::vector<HeldUpTo>{{fresh.id(), 0}});
        stranger.say(Frames{FramesRole::CatchUpEnd, {first}});
        CHECK(victim()->frontier().seq_of(fresh.id()) == 2);
        CHECK(dropped_for() == "linked");
    }

    TEST_CASE_FIXTURE(Fixture,
                      "a neighbour that lies about what it holds is asked less and less, and harms nobody") {
        stranger.greet(victim().session());
        model::Seen lie{tablee::test::id_of<model::AuthorId>(77), 1'000'000, {}};
        stranger.say(Have{{lie}, {}});
        for (int second = 0; second < 60; second += 1) {
            victim().must_speak();
            room.run(1000);
            stranger.listen();
            CHECK(room[1]->frontier() == victim()->frontier());
        }
        std::size_t const asked = stranger.heard<Want>().size();
        CHECK(asked >= 3);
        CHECK(asked <= 8);
        CHECK(dropped_for() == "linked");
        // Another neighbour is still asked at once.
        room[1].must_speak(); // pushed
        room.run(50);
        CHECK(room[1]->frontier() == victim()->frontier());
    }

    TEST_CASE_FIXTURE(Fixture, "a fork is told when the author signed both, and once") {
        Author author = outsider();
        Author one = Author::listener(54, author);
        Author two = Author::listener(54, author);
        model::Frame const first = one.write(model::Body{model::RunStarted{one.pen().keys(), {}}});
        two.take(two.pen().write(two.log(), std::vector<model::Body>{model::RunStarted{two.pen().keys(), {}}},
                                 {9}, [] { return model::Salt{}; }));
        model::Frame const here = one.write(model::Body{model::AdmissionAsked{}});
        model::Frame other = two.frames().front();
        stranger.greet(victim().session());
        stranger.say(Frames{FramesRole::Live, {first, here}});
        stranger.say(Frames{FramesRole::Live, {other}});
        stranger.say(Frames{FramesRole::Live, {other}});
        CHECK(victim().count<ForkSeen>() == 1);
        CHECK(dropped_for() == "linked");
        CHECK(victim()->frontier().seq_of(one.id()) == 2);
        other.signature[0] ^= 1U;
        stranger.say(Frames{FramesRole::Live, {other}});
        CHECK(dropped_for() == "error.event.bad-signature");
        check_session_goes_on();
    }

    TEST_CASE_FIXTURE(Fixture, "more links than the mesh has room for are closed") {
        std::vector<std::unique_ptr<Stranger>> crowd;
        for (std::uint16_t i = 0; i < Mesh::kLinks; i += 1) {
            crowd.push_back(std::make_unique<Stranger>(room, static_cast<std::uint16_t>(7000 + i)));
            crowd.back()->call(victim());
            room.run(5);
        }
        CHECK(victim()->neighbours().size() == 1);
        check_session_goes_on();
    }

    TEST_CASE_FIXTURE(Fixture, "the addresses of a stranger are tried and forgotten") {
        stranger.greet(victim().session());
        stranger.say(Peers{{{"127.0.0.1", 9}, victim().address, {"127.0.0.1", 0}}});
        room.run(60'000);
        CHECK(victim()->neighbours().size() == 2);
        check_session_goes_on();
    }

    TEST_CASE("a silent post is told, and told again when it is back") {
        Room room(2, {1, 1, 1});
        room.gather();
        room.cut(0, 1);
        room[0].must_speak();
        room.run(610);
        CHECK(room[0].count<PostSilent>() == 1);
        CHECK(room[0]->neighbours().at(0).silent);
        room.heal(0, 1);
        room.run(300);
        CHECK(room[0].count<PostBack>() == 1);
        CHECK_FALSE(room[0]->neighbours().at(0).silent);
        CHECK(room[0].count<PostLost>() == 0);
    }

    TEST_CASE("a joiner believes nobody who shows a genesis of another session than it said") {
        Room room(2, {1, 1, 1});
        Author liar = Author::founder(60);
        room[0].found();
        Stranger stranger(room, 6002);
        room[1].replica = Replica::join(room[1].plug(), room[1].identity(), {"127.0.0.1", 6002});
        room.run(50);
        stranger.listen();
        stranger.greet(room[0].session());
        stranger.say(Frames{FramesRole::CatchUpEnd, {liar.log().frames().front()}});
        CHECK_FALSE(room[1]->has_joined());
        room[1]->call(room[0].address);
        room.run(CatchUp::kAnswerMs + 200); // the liar was asked, and does not answer
        REQUIRE(room[1]->has_joined());
        CHECK(room[1].session() == room[0].session());
    }
}
