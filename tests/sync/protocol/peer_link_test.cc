// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/peer_link.h"

#include "model/base/limits.h"
#include "sync/protocol/message_codec.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
using tablee::test::Author;
namespace model = tablee::model;

namespace {

Hello hello_of(Author const& author, model::SessionId const& session) {
    return {session, author.post(), author.id(), {"127.0.0.1", 4000}};
}

template <class T>
std::vector<T> read_all(std::vector<model::Bytes> const& messages) {
    std::vector<T> out;
    for (model::Bytes const& bytes : messages)
        if (auto const message = decode_message(bytes); message && std::holds_alternative<T>(*message))
            out.push_back(std::get<T>(*message));
    return out;
}

// A post with a log of its own, facing another whose words the test makes up.
struct Fixture {
    Author me = Author::founder(1);
    Author other = Author::listener(2, me);
    model::EventLog const& log = me.log();
    model::Frontier durable = log.frontier();
    PeerLink link{hello_of(me, log.session()), Caller::Here, 0};

    Holdings here() const { return {&log, &durable}; }
    std::string say(Message const& message, std::int64_t now = 0) {
        auto const taken = link.receive(encode(message), now);
        if (taken)
            return "taken";
        return taken.error().key + (taken.error().args.empty() ? "" : " " + taken.error().args[0]);
    }
    void greet() { REQUIRE(say(hello_of(other, log.session())) == "taken"); }
    void add_items(int count) {
        for (int i = 0; i < count; i += 1)
            me.write(model::AgendaItemAdded{{"Point " + std::to_string(i)}, 5});
    }
    std::vector<Frames> tick_frames(std::size_t unsent = 0) {
        return read_all<Frames>(link.tick(here(), unsent, 1));
    }
    static std::size_t events_in(std::vector<Frames> const& answer) {
        std::size_t count = 0;
        for (Frames const& part : answer)
            for (model::Frame const& frame : part.frames)
                count += frame.events.size();
        return count;
    }
};

} // namespace

TEST_SUITE("sync/protocol") {
    TEST_CASE_FIXTURE(Fixture, "a link opens with Hello and all that is held, here and on disk") {
        Author const third = Author::joiner(3, me);
        me.hear(third);
        auto const opening = link.open(here());
        REQUIRE(opening.size() == 2);
        CHECK(read_all<Hello>(opening) == std::vector{hello_of(me, log.session())});
        Have const have = read_all<Have>(opening).at(0);
        CHECK(have.held == log.frontier().entries());
        CHECK(have.durable == std::vector<HeldUpTo>{{me.id(), 1}});
        PeerLink joining(hello_of(me, {}), Caller::Here, 0);
        CHECK(read_all<Have>(joining.open({})) == std::vector{Have{}});
    }

    TEST_CASE_FIXTURE(Fixture, "Hello comes first and once") {
        CHECK(say(Have{}) == "error.link.malformed order");
        greet();
        CHECK(link.greeted());
        CHECK(say(hello_of(other, log.session())) == "error.link.malformed order");
    }

    TEST_CASE_FIXTURE(Fixture, "another session, this very post and another protocol are told apart") {
        model::SessionId elsewhere;
        elsewhere.octets.fill(9);
        CHECK(say(hello_of(other, elsewhere)) == "error.link.other-session");
        CHECK(say(hello_of(me, log.session())) == "error.link.same-post");
        CHECK_FALSE(link.greeted());
        CHECK(say(hello_of(other, {})) == "taken");
        PeerLink joining(hello_of(me, {}), Caller::Here, 0);
        CHECK(joining.receive(encode(hello_of(other, elsewhere)), 0));
    }

    TEST_CASE_FIXTURE(Fixture, "what the other says it holds only grows") {
        greet();
        auto const author = other.id();
        say(Have{{{author, 7, {}}}, {{author, 5}}});
        say(Have{{{author, 6, {}}}, {{author, 4}}});
        CHECK(link.held().at(author) == 7);
        CHECK(link.durable().at(author) == 5);
        REQUIRE(link.lacking_here(log.frontier()));
        CHECK(link.lacking_here(log.frontier())->after == std::vector<HeldUpTo>{{author, 0}});
        model::Frontier caught_up;
        caught_up.set(author, {6, {}});
        CHECK(link.lacking_here(caught_up)->after == std::vector<HeldUpTo>{{author, 6}});
        caught_up.set(author, {7, {}});
        CHECK_FALSE(link.lacking_here(caught_up));
    }

    TEST_CASE_FIXTURE(Fixture, "who names more authors than a session can have is dropped") {
        greet();
        std::string last = "taken";
        Have have;
        for (std::size_t i = 0; i <= model::limits::kRuns && last == "taken"; i += 1) {
            model::AuthorId author;
            author.octets[0] = static_cast<std::uint8_t>(i);
            author.octets[1] = static_cast<std::uint8_t>(i >> 8U);
            have.held.push_back({author, 1, {}});
            if (have.held.size() == kEntriesPerMessage || i == model::limits::kRuns)
                last = say(std::exchange(have, {}));
            if (i + 1 == model::limits::kRuns)
                CHECK(last == "taken");
        }
        CHECK(last == "error.link.malformed authors");
    }

    TEST_CASE_FIXTURE(Fixture, "a want is answered whole, in chunks, and the last one says so") {
        greet();
        add_items(300);
        say(Want{{{me.id(), 1}}});
        CHECK(link.serving());
        auto const answer = tick_frames();
        REQUIRE(answer.size() == 2);
        CHECK(Fixture::events_in(answer) == 300);
        for (Frames const& part : answer) {
            CHECK((part.role == FramesRole::CatchUpEnd) == (&part == &answer.back()));
            CHECK(encode(part).size() <= model::limits::kPacketBytes);
            CHECK(part.frames.size() == 1); // one author: one signature a chunk
        }
        CHECK_FALSE(link.serving());
        CHECK(tick_frames().empty());
        model::EventLog theirs(log.session());
        REQUIRE(theirs.offer(log.frames()[0]).intake == model::Intake::Accepted);
        for (Frames const& part : answer)
            for (model::Frame const& frame : part.frames)
                CHECK(theirs.offer(frame).intake == model::Intake::Accepted);
        CHECK(theirs.frontier() == log.frontier());
    }

    TEST_CASE_FIXTURE(
        Fixture, "a want is answered with the authors it names, and with nothing when nothing is newer") {
        greet();
        Author const third = Author::joiner(3, me);
        me.hear(third);
        add_items(3);
        say(Want{{{third.id(), 0}}});
        auto const answer = tick_frames();
        CHECK(Fixture::events_in(answer) == 1);
        CHECK(answer.back().role == FramesRole::CatchUpEnd);
        say(Want{{{me.id(), 4}}});
        CHECK(tick_frames() == std::vector{Frames{FramesRole::CatchUpEnd, {}}});
        say(Want{{{me.id(), ~std::uint64_t{0}}}});
        CHECK(tick_frames() == std::vector{Frames{FramesRole::CatchUpEnd, {}}});
        say(Want{{{me.id(), 1}}}); // again, though it was all said to be there
        CHECK(Fixture::events_in(tick_frames()) == 3);
    }

    TEST_CASE_FIXTURE(Fixture, "no chunk is sent behind a full window") {
        greet();
        add_items(300);
        say(Want{{{me.id(), 0}}});
        CHECK(tick_frames(kServeWindowBytes).empty());
        CHECK(link.serving());
        CHECK(tick_frames(kServeWindowBytes - 1).size() == 1);
        CHECK(link.serving());
        tick_frames();
        CHECK_FALSE(link.serving());
    }

    TEST_CASE_FIXTURE(Fixture, "an event is pushed to a post that holds what comes before it, once") {
        greet();
        add_items(1);
        model::Frame const second = log.frames().back();
        CHECK_FALSE(link.push(second, 0));
        say(Have{{{me.id(), 1, {}}}, {}});
        auto const pushed = link.push(second, 0);
        REQUIRE(pushed);
        CHECK(read_all<Frames>({*pushed}) == std::vector{Frames{FramesRole::Live, {second}}});
        add_items(1);
        CHECK(link.push(log.frames().back(), 0));
        add_items(1);
        link.forget_sent();
        CHECK_FALSE(link.push(log.frames().back(), 0));
    }

    TEST_CASE_FIXTURE(Fixture, "nothing is pushed or ticked before the other has greeted") {
        CHECK_FALSE(link.push(log.frames().back(), 0));
        CHECK(link.tick(here(), 0, 10'000).empty());
    }

    TEST_CASE_FIXTURE(Fixture, "while a post catches up, live events come with the chunks and not twice") {
        greet();
        add_items(300);
        say(Want{{{me.id(), 0}}});
        std::size_t events = Fixture::events_in(tick_frames(kServeWindowBytes - 1));
        add_items(1);
        CHECK_FALSE(link.push(log.frames().back(), 0));
        events += Fixture::events_in(tick_frames());
        CHECK(events == log.size());
        add_items(1);
        CHECK(link.push(log.frames().back(), 0));
    }

    TEST_CASE_FIXTURE(
        Fixture, "a heartbeat says within 200 ms what changed, and otherwise every 2 s that one is there") {
        REQUIRE(link.open(here()).size() == 2);
        greet();
        CHECK(link.tick(here(), 0, 199).empty());
        add_items(1);
        CHECK(link.tick(here(), 0, 199).empty());
        auto const changed = read_all<Have>(link.tick(here(), 0, 200));
        REQUIRE(changed.size() == 1);
        CHECK(changed[0].held == log.frontier().entries());
        CHECK(changed[0].durable.empty());
        durable = log.frontier();
        CHECK(link.tick(here(), 0, 399).empty());
        CHECK(read_all<Have>(link.tick(here(), 0, 400)) == std::vector{Have{{}, {{me.id(), 2}}}});
        CHECK(link.tick(here(), 0, 600).empty());
        CHECK(link.tick(here(), 0, 2200).empty());
        CHECK(read_all<Have>(link.tick(here(), 0, 2400)) == std::vector{Have{}});
        CHECK(link.tick(here(), 0, 2600).empty());
    }

    TEST_CASE_FIXTURE(Fixture, "after a message that could not be handed over everything is said again") {
        REQUIRE(link.open(here()).size() == 2);
        greet();
        link.forget_sent();
        CHECK(read_all<Have>(link.tick(here(), 0, 200)).at(0).held == log.frontier().entries());
        CHECK(read_all<Have>(link.say_all(here())).at(0).held == log.frontier().entries());
    }

    TEST_CASE_FIXTURE(Fixture, "more authors than one message holds are said in several") {
        model::Frontier many;
        for (std::size_t i = 0; i < 2 * kEntriesPerMessage; i += 1) {
            model::AuthorId author;
            author.octets[0] = static_cast<std::uint8_t>(i);
            author.octets[1] = static_cast<std::uint8_t>(i >> 8U);
            many.set(author, {1, {}});
        }
        auto const parts = read_all<Have>(link.say_all({&log, &many}));
        REQUIRE(parts.size() == 3);
        CHECK(parts[0].held.size() == 1);
        CHECK(parts[0].durable.size() == kEntriesPerMessage - 1);
        CHECK(parts[1].durable.size() == kEntriesPerMessage);
        CHECK(parts[2].durable.size() == 1);
    }

    TEST_CASE_FIXTURE(Fixture, "a post is suspected when it is silent where something was due") {
        greet();
        CHECK_FALSE(link.suspect(2599));
        CHECK(link.suspect(2600));
        say(Have{{{me.id(), 1, {}}}, {}}, 1000);
        CHECK_FALSE(link.suspect(3599));
        add_items(1);
        REQUIRE(link.push(log.frames().back(), 1000));
        CHECK_FALSE(link.suspect(1599));
        CHECK(link.suspect(1600));
        say(Have{}, 1600);
        CHECK_FALSE(link.suspect(1700));
    }

    TEST_CASE_FIXTURE(Fixture,
                      "neighbours of one author are joined under the last signature, others are not") {
        Author const third = Author::joiner(3, me);
        me.hear(third);
        add_items(2);
        std::vector<model::Frame const*> frames;
        for (model::Frame const& frame : log.frames())
            frames.push_back(&frame);
        auto const out = joined(frames);
        REQUIRE(out.size() == 3);
        CHECK(out[0] == log.frames()[0]);
        CHECK(out[1] == log.frames()[1]);
        CHECK(out[2].events.size() == 2);
        CHECK(out[2].signature == log.frames()[3].signature);
        CHECK(joined({&log.frames()[0], &log.frames()[3]}).size() == 2); // a hole between them
    }
}
