// SPDX-License-Identifier: Apache-2.0
#include "model/session/fold.h"

#include "model/codec/event_codec.h"
#include "tests/support/meeting.h"
#include "tests/support/random_body.h"

#include <doctest/doctest.h>

#include <array>

namespace tablee::model {
namespace {

using namespace tablee::test;

using KindCounts = std::array<std::size_t, kKinds>;

// Five admitted desks and a guest do what they may, hearing one another now and then.
struct RandomWorld {
    RandomWorld(std::uint64_t seed, std::size_t acts, KindCounts& done)
        : dice(seed) {
        for (std::size_t i = 0; i < acts; i += 1) {
            Desk& desk = someone();
            for (int tries = 0; tries < 12 && !act(desk, commands(desk), done); tries += 1)
                continue;
            if (dice.one_in(4))
                desk.hear(meeting[dice.below(meeting.desks().size())]);
            if (dice.one_in(30))
                meeting.share();
        }
        meeting.share();
    }

    Meeting meeting{6, Start::Prepared};
    Dice dice;

    // All events, in no order.
    [[nodiscard]] std::vector<Event> events() { return meeting.keeper().held(); }

  private:
    // Half of the time whoever keeps the session, as far as one desk knows.
    Desk& someone() {
        Desk& any = meeting[dice.below(meeting.desks().size())];
        if (dice.one_in(2))
            return any;
        for (Desk& desk : meeting.desks())
            if (desk.post() == any.session().authority.now().keeper)
                return desk;
        return any;
    }
    // What decide lets through, apply never voids. Whether anything was let through.
    static bool act(Desk& desk, std::vector<Command> const& commands, KindCounts& done) {
        bool let_through = false;
        for (Command const& command : commands) {
            auto const bodies = desk.decided(command);
            if (!bodies) {
                REQUIRE(bodies.error().key.starts_with("refusal."));
                continue;
            }
            for (Body const& body : *bodies) {
                REQUIRE(desk.tell(body) == Refusal::None);
                done[kind_of(body)] += 1;
            }
            let_through = true;
        }
        return let_through;
    }
    std::vector<Command> commands(Desk& desk) {
        Session const& session = desk.session();
        Stock const stock(session);
        BodyDice bodies(dice, stock);
        auto kind = static_cast<std::uint16_t>(3 + dice.below(kKinds - 3));
        bool const rare = kind == kind_of_a<SessionAdjourned>() || kind == kind_of_a<MemberRemoved>() ||
                          kind == kind_of_a<KeeperHandedOver>() || kind == kind_of_a<PollCancelled>();
        if (rare && !dice.one_in(6))
            kind = kind_of_a<SessionOpened>();
        Body body = bodies.body(kind);
        if (auto* opened = std::get_if<PollOpened>(&body)) {
            for (PollOption& option : opened->sheet.options)
                option.revision = {};
            return {OpenPoll{opened->sheet}};
        }
        if (std::holds_alternative<BallotCast>(body))
            return votes(session);
        if (auto const* closed = std::get_if<PollClosed>(&body))
            return {Act{PollClosingAnnounced{closed->poll, 20}}, ClosePoll{closed->poll}};
        if (auto const* typed = std::get_if<MinutesTyped>(&body))
            return {TypeMinutes{typed->item, dice.below(6), dice.below(3), "abc"}};
        if (std::holds_alternative<ProposalsFrozen>(body)) // mostly open, or nothing would be proposed
            return dice.one_in(4) ? std::vector<Command>{FreezeProposals{}}
                                  : std::vector<Command>{Act{ProposalsUnfrozen{}}};
        if (auto* paper = std::get_if<PaperTotalsEntered>(&body))
            return totals(session, *paper);
        if (std::holds_alternative<RetainedSet>(body))
            return lines(session);
        if (std::holds_alternative<ProposalsMerged>(body))
            return {Act{ProposalsUnfrozen{}}, Act{body}};
        return {Act{body}};
    }
    static std::vector<Command> lines(Session const& session) {
        std::vector<Command> out;
        for (Poll const& poll : session.polls)
            out.emplace_back(Act{RetainedSet{poll.id, {0}, Settlement::AsCounted, {}}});
        return out;
    }
    // What two scrutineers read.
    std::vector<Command> totals(Session const& session, PaperTotalsEntered body) {
        body.envelopes = 0;
        body.signed_off = 0;
        body.totals = voting::MotionVotes{};
        std::vector<Command> out;
        for (Member const& member : session.members) {
            body.scrutineer = member.id;
            out.emplace_back(Act{body});
        }
        return out;
    }
    // Everybody whom somebody may vote for, in some poll.
    std::vector<Command> votes(Session const& session) {
        std::vector<Command> out;
        if (session.polls.empty())
            return out;
        Poll const& poll = session.polls.at(dice.below(session.polls.size()));
        for (Voice const& voice : poll.as.electorate) {
            voting::Choice choice = says(static_cast<voting::Motion>(dice.below(4)));
            if (std::holds_alternative<voting::DotsRules>(poll.as.sheet.method))
                choice = dots({{0, 1}});
            Warrant const warrant = voice.voice == voice.holder ? Warrant::Own : Warrant::Proxy;
            out.emplace_back(CastVote{poll.id, voice.holder, voice.voice, warrant, choice});
        }
        return out;
    }
};

Frontier frontier_of(std::vector<Event> const& events) {
    Frontier frontier;
    for (Event const& event : events)
        if (event.seq > frontier.seq_of(event.author))
            frontier.set(event.author, {event.seq, HeadHash::first_of(event.id.view())});
    return frontier;
}

Session folded(std::vector<Event> events) {
    std::ranges::sort(events, {}, order_of);
    return fold(events);
}

Digest digest_of_fold(std::vector<Event> const& events) {
    return state_digest(folded(events), frontier_of(events));
}

// The same events where every word that may be erased is.
std::vector<Event> wordless(std::vector<Event> events) {
    for (Event& event : events) {
        EncodedBody encoded = encode(event.body);
        for (TextRecord& text : encoded.texts)
            text = {{}, {}, true};
        if (auto body = decode_body(encoded.kind, encoded.structure, encoded.texts))
            event.body = std::move(*body);
    }
    return events;
}

// Inserted in that order, in batches of 1 to `most`.
Digest digest_in_batches(std::vector<Event> const& events, std::size_t most, Dice& dice) {
    History history;
    for (std::size_t at = 0; at < events.size();) {
        std::size_t const count = std::min(events.size() - at, 1 + dice.below(most));
        auto const from = events.begin() + static_cast<std::ptrdiff_t>(at);
        history.insert({from, from + static_cast<std::ptrdiff_t>(count)});
        at += count;
    }
    CHECK(history.size() == events.size());
    CHECK(history.session()->events == events.size());
    return state_digest(*history.session(), frontier_of(events));
}

// So many agenda items by the founder of a new session, the genesis first.
std::vector<Event> plain_events(std::size_t count) {
    Desk founder(1);
    SessionCreated charter = session_body();
    charter.keys = founder.keys();
    founder.write(charter);
    for (std::size_t i = 1; i < count; i += 1)
        founder.write(CollegeDefined{{"C" + std::to_string(i)}, {"C"}});
    return founder.held();
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("any order and any batching give the same session; decide and apply agree") {
        KindCounts done{};
        for (std::uint64_t seed = 1; seed <= 6; seed += 1) {
            RandomWorld world(seed, 500, done);
            std::vector<Event> events = world.events();
            Digest const expected = digest_of_fold(events);
            CAPTURE(seed);
            for (Desk const& desk : world.meeting.desks())
                CHECK(desk.digest() == expected);
            CHECK(digest_of_fold(wordless(events)) == expected);
            for (std::size_t const most : {1U, 7U, 300U, 5000U}) {
                if (most == 1)
                    events.resize(std::min<std::size_t>(events.size(), 400));
                else
                    events = world.events();
                Digest const wanted = digest_of_fold(events);
                world.dice.shuffle(events);
                CHECK(digest_in_batches(events, most, world.dice) == wanted);
            }
        }
        for (std::uint16_t kind = 3; kind < kKinds; kind += 1) {
            CAPTURE(kind);
            CHECK(done[kind] > 0); // the mix has all that can happen
        }
    }

    TEST_CASE("hostile bodies stop nothing, and every order gives the same") {
        Dice dice(20'260'312);
        Meeting meeting(6);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        auto const item = meeting.keeper().make<AgendaItemId>(AgendaItemAdded{{"Accueil"}, 5});
        meeting.keeper().ask(TypeMinutes{item, 0, 0, "Bonjour à tous"});
        meeting.share();
        std::vector<Event> events = meeting.keeper().held();
        Session session = meeting.session();
        std::array<std::uint64_t, 6> seqs{};
        std::uint64_t lamport = 1000;
        for (std::size_t i = 0; i < 50'000; i += 1) {
            if (i % 10'000 == 0)
                session = folded(events); // so that the dice know what there is by now
            Stock const stock(session);
            std::size_t const who = dice.below(6);
            Event event;
            event.author = meeting[who].id();
            event.seq = 1000 + ++seqs[who];
            event.id = test::event_id_of(event.author, event.seq);
            event.lamport = lamport += dice.below(3);
            event.undecodable = dice.one_in(100);
            event.wall = {static_cast<std::int64_t>(dice.next() >> 1U)};
            if (!stock.authors.empty())
                for (std::size_t k = dice.below(4); k > 0; k -= 1)
                    event.seen.push_back(
                        {stock.authors[dice.below(stock.authors.size())], dice.below(3000), {}});
            event.body = BodyDice(dice, stock).body(static_cast<std::uint16_t>(dice.below(kKinds)));
            events.push_back(std::move(event));
        }
        Digest const expected = digest_of_fold(events);
        CHECK(digest_in_batches(events, 4000, dice) == expected);
        CHECK(digest_of_fold(wordless(events)) == expected);
        dice.shuffle(events);
        CHECK(digest_in_batches(events, 20'000, dice) == expected);
        CHECK(poll != PollId{});
    }

    TEST_CASE("a snapshot stands at each multiple of 256, and one event before or after changes nothing") {
        for (std::size_t const count : {255U, 256U, 257U, 511U, 512U, 513U}) {
            std::vector<Event> const events = plain_events(count);
            Digest const expected = digest_of_fold(events);
            for (std::size_t const last_comes_late : {1U, 2U, 255U, 256U, 257U}) {
                if (last_comes_late >= count)
                    continue;
                auto const cut = events.end() - static_cast<std::ptrdiff_t>(last_comes_late);
                History history;
                history.insert({events.begin(), cut - 1});
                history.insert({cut, events.end()});
                history.insert({cut - 1, cut}); // sorts before all of those
                CHECK(state_digest(*history.session(), frontier_of(events)) == expected);
            }
        }
    }

    TEST_CASE("what was published never changes") {
        KindCounts done{};
        RandomWorld world(11, 500, done);
        std::vector<Event> events = world.events();
        world.dice.shuffle(events);
        History history;
        std::vector<std::shared_ptr<Session const>> published{history.session()};
        std::vector<Digest> digests{state_digest(*history.session(), {})};
        for (std::size_t at = 0; at < events.size(); at += 50) {
            auto const from = events.begin() + static_cast<std::ptrdiff_t>(at);
            auto const count = static_cast<std::ptrdiff_t>(std::min<std::size_t>(50, events.size() - at));
            history.insert({from, from + count});
            published.push_back(history.session());
            digests.push_back(state_digest(*published.back(), {}));
        }
        for (std::size_t i = 0; i < published.size(); i += 1)
            CHECK(state_digest(*published[i], {}) == digests[i]);
    }

    TEST_CASE("nothing inserted is nothing new") {
        History history;
        auto const before = history.session();
        history.insert({});
        CHECK(history.session() == before);
        CHECK(history.size() == 0);
        CHECK(before->id.is_zero());
        CHECK(before->events == 0);
    }
}

} // namespace tablee::model
