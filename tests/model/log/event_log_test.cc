// SPDX-License-Identifier: Apache-2.0
#include "model/log/event_log.h"

#include "model/base/limits.h"
#include "tests/support/event_maker.h"
#include "tests/support/forge.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

namespace {

std::string at(AuthorId const& author, std::uint64_t seq) {
    return hex(author) + " " + std::to_string(seq);
}

// What became of the frame, and whether the log is as it was unless it was accepted.
IntakeResult offered(EventLog& log, Frame const& frame) {
    std::size_t const size = log.size();
    std::size_t const frames = log.frames().size();
    Frontier const frontier = log.frontier();
    IntakeResult result = log.offer(frame);
    if (result.intake != Intake::Accepted) {
        CHECK(log.size() == size);
        CHECK(log.frames().size() == frames);
        CHECK(log.frontier() == frontier);
        CHECK(result.events.empty());
    }
    CHECK(result.missing.empty() == (result.intake != Intake::Early));
    CHECK(result.why.key.empty() == (result.intake != Intake::Refused));
    return result;
}

void check(EventLog& log, Frame const& frame, Intake expected) {
    CHECK(offered(log, frame).intake == expected);
}
void check_refused(EventLog& log, Frame const& frame, std::string_view key, std::string const& args = "") {
    IntakeResult const result = offered(log, frame);
    CHECK(result.intake == Intake::Refused);
    CHECK(result.why.key == key);
    std::string found;
    for (std::string const& arg : result.why.args)
        found += (found.empty() ? "" : " ") + arg;
    CHECK(found == args);
}
void check_early(EventLog& log, Frame const& frame, std::vector<Seen> const& missing) {
    IntakeResult const result = offered(log, frame);
    CHECK(result.intake == Intake::Early);
    CHECK(result.missing == missing);
}

Frame join(std::vector<Frame> const& frames) {
    Frame all;
    for (Frame const& frame : frames)
        all.events.insert(all.events.end(), frame.events.begin(), frame.events.end());
    all.signature = frames.back().signature;
    return all;
}

// The first event of a run of that installation, with these keys, as a stranger would forge it.
Frame first_frame(Author const& host, RunKeys const& keys, AuthorId const& author, SigningKey const& signer) {
    Envelope envelope = next_envelope(host);
    envelope.author = author;
    envelope.seq = 1;
    envelope.previous = {};
    envelope.seen = {seen_of(host)};
    return forged({forged(envelope, RunStarted{keys, {}})}, signer);
}

} // namespace

TEST_SUITE("model/log") {
    TEST_CASE("a genesis founds the session that its id names") {
        Author const founder = Author::founder(1);
        Frame const genesis = founder.frames().front();
        auto const session = EventLog::founded_by(genesis);
        REQUIRE(session);
        CHECK(*session == SessionId::first_of(founder.head().view()));
        EventLog log(*session);
        IntakeResult const taken = offered(log, genesis);
        CHECK(taken.intake == Intake::Accepted);
        REQUIRE(taken.events.size() == 1);
        CHECK(taken.events[0].id == founder.head());
        CHECK(log.session() == *session);
        CHECK(log.size() == 1);
        CHECK(log.frontier().seq_of(founder.id()) == 1);
        CHECK(log.author(founder.id())->post == founder.post());
    }

    TEST_CASE("what is not a genesis founds nothing") {
        auto key_of = [](Frame const& frame) {
            auto const session = EventLog::founded_by(frame);
            return session ? std::string() : session.error().key;
        };
        Author founder = Author::founder(1);
        CHECK(key_of({}) == "error.event.not-a-genesis");
        CHECK(key_of(founder.write(SessionOpened{})) == "error.event.not-a-genesis");
        CHECK(key_of(Author::joiner(2, founder).frames().front()) == "error.event.not-a-genesis");
        Envelope envelope;
        envelope.author = founder.id();
        envelope.seq = 1;
        envelope.lamport = 1;
        auto founding = [&](Envelope const& bent) {
            SessionCreated body = session_body();
            body.keys = founder.pen().keys();
            return key_of(forged({forged(bent, body)}, founder.event_key()));
        };
        CHECK(founding(envelope) == "");
        Envelope of_a_session = envelope;
        of_a_session.session = id_of<SessionId>(7);
        CHECK(founding(of_a_session) == "error.event.not-a-genesis");
        Envelope late = envelope;
        late.seq = 2;
        late.previous = id_of<EventId>(7);
        CHECK(founding(late) == "error.event.not-a-genesis");
        Envelope not_first = envelope;
        not_first.seen = {{id_of<AuthorId>(7), 1, {}}};
        CHECK(founding(not_first) == "error.event.not-a-genesis");
        Frame broken = founder.frames().front();
        broken.events[0].structure.push_back(0);
        CHECK(key_of(broken) == "error.event.malformed");
    }

    TEST_CASE("an accepted frame hands its events on; the same again is a duplicate") {
        Author founder = Author::founder(1);
        Author joiner = Author::joiner(2, founder);
        Frame const frame = founder.write({SessionOpened{}, SessionAdjourned{}});
        IntakeResult const taken = offered(joiner.log(), frame);
        CHECK(taken.intake == Intake::Accepted);
        REQUIRE(taken.events.size() == 2);
        CHECK(taken.events[0].seq == 2);
        CHECK(taken.events[0].body == Body{SessionOpened{}});
        CHECK(taken.events[1].seq == 3);
        CHECK(taken.events[1].lamport == 3);
        CHECK(taken.events[1].author == founder.id());
        CHECK(taken.events[1].wall == Instant{kAfternoon.ms + 1000});
        CHECK(joiner.log().size() == 4);
        CHECK(joiner.log().frames().back() == frame);
        CHECK(joiner.log().id_of(founder.id(), 3) == founder.head());
        CHECK_FALSE(joiner.log().id_of(founder.id(), 4));
        CHECK_FALSE(joiner.log().id_of(founder.id(), 0));
        CHECK_FALSE(joiner.log().id_of(id_of<AuthorId>(9), 1));
        check(joiner.log(), frame, Intake::Duplicate);
        check(joiner.log(), {{frame.events[0]}, {}}, Intake::Duplicate);
    }

    TEST_CASE("of a frame held in part, the new part is taken") {
        Author founder = Author::founder(1);
        Author joiner = Author::joiner(2, founder);
        Frame const second = founder.write(SessionOpened{});
        Frame const third = founder.write(SessionAdjourned{});
        Frame const fourth = founder.write(SessionReopened{});
        check(joiner.log(), second, Intake::Accepted);
        IntakeResult const taken = offered(joiner.log(), join({second, third, fourth}));
        CHECK(taken.intake == Intake::Accepted);
        REQUIRE(taken.events.size() == 2);
        CHECK(taken.events[0].seq == 3);
        CHECK(joiner.log().frames().back() == join({third, fourth}));
        CHECK(joiner.log().frontier().seq_of(founder.id()) == 4);
        CHECK(joiner.log().size() == 5);
        CHECK(joiner.log().check_heads());
    }

    TEST_CASE("a gap in an author's numbers is early and says what is wanted") {
        Author founder = Author::founder(1);
        Author joiner = Author::joiner(2, founder);
        Frame const second = founder.write(SessionOpened{});
        Frame const third = founder.write(SessionAdjourned{});
        Frame const fourth = founder.write(SessionReopened{});
        check_early(joiner.log(), fourth, {{founder.id(), 3, {}}});
        check_early(joiner.log(), third, {{founder.id(), 2, {}}});
        check(joiner.log(), second, Intake::Accepted);
        check(joiner.log(), third, Intake::Accepted);
        check(joiner.log(), fourth, Intake::Accepted);
    }

    TEST_CASE("what an event has seen and the log lacks is early, each missing author named") {
        Author founder = Author::founder(1);
        Author second = Author::joiner(2, founder);
        Author third = Author::joiner(3, founder);
        Author listener = Author::listener(4, founder);
        founder.hear(second);
        founder.hear(third);
        std::vector<Seen> expected{seen_of(second), seen_of(third)};
        std::ranges::sort(expected);
        Frame const frame = founder.write(SessionOpened{});
        check_early(listener.log(), frame, expected);
        listener.hear(second);
        check_early(listener.log(), frame, {seen_of(third)});
        listener.hear(third);
        check(listener.log(), frame, Intake::Accepted);
        // A later event of an author of whom only the first is held.
        second.write(SessionOpened{});
        founder.hear(second);
        check_early(listener.log(), founder.write(SessionAdjourned{}), {seen_of(second)});
    }

    TEST_CASE("a whole frame waits when only its last event is early") {
        Author founder = Author::founder(1);
        Author second = Author::joiner(2, founder);
        Author listener = Author::listener(3, founder);
        EventRecord const ready = forged(next_envelope(founder), SessionOpened{});
        Envelope waits = after(ready);
        waits.seen = {seen_of(second)};
        waits.lamport = 3;
        Frame const frame = forged({ready, forged(waits, SessionAdjourned{})}, founder.event_key());
        check_early(listener.log(), frame, {seen_of(second)});
        listener.hear(second);
        CHECK(offered(listener.log(), frame).events.size() == 2);
    }

    TEST_CASE("a run that has not seen the genesis is refused, one that has waits for it") {
        Author const founder = Author::founder(1);
        Author const joiner = Author::joiner(2, founder);
        EventLog empty(founder.log().session());
        check_early(empty, joiner.frames().front(), {seen_of(founder)});
        Envelope blind = *decode_envelope(joiner.frames().front().events[0].envelope);
        blind.seen.clear();
        blind.lamport = 1;
        blind.texts.clear();
        Frame const frame = forged({forged(blind, RunStarted{joiner.keys(), {}})}, joiner.event_key());
        check_refused(empty, frame, "error.event.no-run", hex(joiner.id()));
        EventLog full = founder.log();
        check_refused(full, frame, "error.event.no-run", hex(joiner.id()));
    }

    TEST_CASE("a frame is of one author, with dense numbers") {
        Author founder = Author::founder(1);
        Author second = Author::joiner(2, founder);
        EventLog log = second.log();
        std::string const key = "error.event.malformed";
        check_refused(log, {}, key, "frame");
        EventRecord const first = forged(next_envelope(founder), SessionOpened{});
        EventRecord const other = forged(next_envelope(second), SessionOpened{});
        check_refused(log, forged({first, other}, second.event_key()), key, "frame");
        check_refused(log, forged({first, first}, founder.event_key()), key, "frame");
        Envelope skips = after(first);
        skips.seq += 1;
        check_refused(log, forged({first, forged(skips, SessionOpened{})}, founder.event_key()), key,
                      "frame");
        check(log, forged({first, forged(after(first), SessionOpened{})}, founder.event_key()),
              Intake::Accepted);
    }

    TEST_CASE("a broken link is refused: to the log, within a frame, and to what was seen") {
        Author founder = Author::founder(1);
        Author second = Author::joiner(2, founder);
        EventLog log = second.log();
        auto refused = [&](std::vector<EventRecord> records, AuthorId const& author, std::uint64_t seq) {
            check_refused(log, forged(std::move(records), founder.event_key()), "error.event.broken-link",
                          at(author, seq));
        };
        Envelope unlinked = next_envelope(founder);
        unlinked.previous.octets[31] ^= 1U;
        refused({forged(unlinked, SessionOpened{})}, founder.id(), 2);
        EventRecord const sound = forged(next_envelope(founder), SessionOpened{});
        Envelope inside = after(sound);
        inside.previous.octets[0] ^= 1U;
        refused({sound, forged(inside, SessionOpened{})}, founder.id(), 3);
        Envelope saw = next_envelope(founder);
        saw.seen = {seen_of(second)};
        saw.seen[0].head.octets[15] ^= 1U;
        saw.lamport = 3;
        refused({forged(saw, SessionOpened{})}, second.id(), 1);
        saw.seen = {seen_of(second)};
        check(log, forged({forged(saw, SessionOpened{})}, founder.event_key()), Intake::Accepted);
    }

    TEST_CASE("a lamport is one more than what the event comes after, no more and no less") {
        Author founder = Author::founder(1);
        Author second = Author::joiner(2, founder); // its lamport is 2
        second.write(SessionOpened{});              // 3
        auto check_lamport = [&](std::uint64_t lamport, std::vector<Seen> const& seen, bool sound) {
            EventLog log = second.log();
            Envelope envelope = next_envelope(founder);
            envelope.lamport = lamport;
            envelope.seen = seen;
            Frame const frame = forged({forged(envelope, SessionOpened{})}, founder.event_key());
            if (sound)
                check(log, frame, Intake::Accepted);
            else
                check_refused(log, frame, "error.event.wrong-lamport", at(founder.id(), 2));
        };
        check_lamport(1, {}, false);
        check_lamport(2, {}, true);
        check_lamport(3, {}, false);
        check_lamport(UINT64_MAX, {}, false);
        check_lamport(2, {seen_of(second)}, false);
        check_lamport(3, {seen_of(second)}, false);
        check_lamport(4, {seen_of(second)}, true);
        check_lamport(5, {seen_of(second)}, false);
        // An earlier event of the other author counts with its own lamport, not with that author's last.
        Seen const earlier{second.id(), 1, HeadHash::first_of(second.log().id_of(second.id(), 1)->view())};
        check_lamport(3, {earlier}, true);
        check_lamport(4, {earlier}, false);
    }

    TEST_CASE("within a frame each lamport follows the one before") {
        Author founder = Author::founder(1);
        EventRecord const first = forged(next_envelope(founder), SessionOpened{});
        for (std::uint64_t lamport : {2U, 3U, 4U}) {
            EventLog log = founder.log();
            Envelope envelope = after(first);
            envelope.lamport = lamport;
            Frame const frame = forged({first, forged(envelope, SessionOpened{})}, founder.event_key());
            if (lamport == 3)
                check(log, frame, Intake::Accepted);
            else
                check_refused(log, frame, "error.event.wrong-lamport", at(founder.id(), 3));
        }
    }

    TEST_CASE("only the author's own key signs") {
        Author founder = Author::founder(1);
        Author second = Author::joiner(2, founder);
        EventLog log = second.log();
        EventRecord const record = forged(next_envelope(founder), SessionOpened{});
        std::string const where = at(founder.id(), 2);
        check_refused(log, {{record}, {}}, "error.event.bad-signature", where);
        check_refused(log, forged({record}, second.event_key()), "error.event.bad-signature", where);
        check_refused(log, forged({record}, founder.installation().signing), "error.event.bad-signature",
                      where);
        Frame frame = forged({record}, founder.event_key());
        for (std::size_t bit = 0; bit < frame.signature.size() * 8; bit += 7) {
            Frame bent = frame;
            bent.signature[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            check_refused(log, bent, "error.event.bad-signature", where);
        }
        // A signature over the first of two does not cover the second.
        Frame longer = frame;
        longer.events.push_back(forged(after(record), SessionOpened{}));
        check_refused(log, longer, "error.event.bad-signature", at(founder.id(), 3));
        check(log, frame, Intake::Accepted);
    }

    TEST_CASE("a run begins with keys that its installation certified") {
        Author const founder = Author::founder(1);
        Author const thief = Author::founder(2);
        SigningKey const run = SigningKey::from_seed(seed_of(77));
        Installation const installation = Installation::from_seed(seed_of(78));
        RunKeys const keys = certify(installation, run.public_key);
        AuthorId const author = author_of(run.public_key);
        EventLog log = founder.log();
        auto bent = [&](auto bend) {
            RunKeys wrong = keys;
            bend(wrong);
            check_refused(log, first_frame(founder, wrong, author, run), "error.event.bad-certificate",
                          hex(author));
        };
        bent([](RunKeys& wrong) { wrong.certificate[0] ^= 1U; });
        bent([](RunKeys& wrong) { wrong.certificate = {}; });
        bent([](RunKeys& wrong) { wrong.box.octets[0] ^= 1U; });
        bent([&](RunKeys& wrong) { wrong.installation = thief.installation().signing.public_key; });
        bent([&](RunKeys& wrong) { wrong.event_key = thief.event_key().public_key; });
        // Certified, and signed with the key it names, but in the name of another author.
        check_refused(log, first_frame(founder, keys, id_of<AuthorId>(5), run), "error.event.bad-certificate",
                      hex(id_of<AuthorId>(5)));
        // Certified for a key that the forger does not have.
        RunKeys const stolen = certify(thief.installation(), run.public_key);
        check_refused(log, first_frame(founder, stolen, author, thief.event_key()),
                      "error.event.bad-signature", at(author, 1));
        check(log, first_frame(founder, keys, author, run), Intake::Accepted);
        CHECK(log.author(author)->post == installation.post);
        CHECK(log.author(author)->keys == keys);
    }

    TEST_CASE("a first event that starts no run is refused") {
        Author founder = Author::founder(1);
        Author const stranger = Author::listener(2, founder);
        EventLog log = founder.log();
        auto first = [&](Body const& body) {
            Envelope envelope = next_envelope(stranger);
            envelope.seen = {seen_of(founder)};
            envelope.lamport = 2;
            check_refused(log, forged({forged(envelope, body)}, stranger.event_key()), "error.event.no-run",
                          hex(stranger.id()));
        };
        first(SessionOpened{});
        first(UnknownKind{});
        SessionCreated second_genesis = session_body();
        second_genesis.keys = stranger.keys();
        first(second_genesis);
    }

    TEST_CASE("nothing of another session is accepted, a second genesis neither") {
        Author founder = Author::founder(1);
        Author const joiner = Author::joiner(2, founder);
        Author const elsewhere = Author::founder(1, session_body("Autre"));
        EventLog log = founder.log();
        check_refused(log, elsewhere.frames().front(), "error.event.other-session");
        check_refused(log, Author::joiner(3, elsewhere).frames().front(), "error.event.other-session");
        Envelope replayed = next_envelope(founder);
        replayed.session = elsewhere.log().session();
        check_refused(log, forged({forged(replayed, SessionOpened{})}, founder.event_key()),
                      "error.event.other-session");
        replayed.session = {};
        check_refused(log, forged({forged(replayed, SessionOpened{})}, founder.event_key()),
                      "error.event.other-session");
        EventLog other(elsewhere.log().session());
        check_refused(other, founder.frames().front(), "error.event.other-session");
        check_refused(other, joiner.frames().front(), "error.event.other-session");
        check(other, elsewhere.frames().front(), Intake::Accepted);
    }

    TEST_CASE("an installation has so many runs and no more") {
        Author const founder = Author::founder(1);
        EventLog log = founder.log();
        for (std::uint64_t run = 1; run <= limits::kRunsPerPost; run += 1)
            REQUIRE(log.offer(Author::joiner(2, founder, run).frames().front()).intake == Intake::Accepted);
        Author const last = Author::joiner(2, founder, limits::kRunsPerPost + 1);
        check_refused(log, last.frames().front(), "error.event.too-many-runs", hex(last.id()));
        check(log, Author::joiner(3, founder).frames().front(), Intake::Accepted);
        // The runs it has go on.
        Author first = Author::joiner(2, founder, 1);
        check(log, first.write(SessionOpened{}), Intake::Accepted);
    }

    TEST_CASE("a session has so many runs and no more") {
        static_assert(limits::kRuns % limits::kRunsPerPost == 0);
        Author const founder = Author::founder(1);
        EventLog log = founder.log();
        auto frame = [&](std::uint64_t index) {
            std::uint64_t const number = 2 + index / limits::kRunsPerPost;
            return Author::joiner(number, founder, 1 + index % limits::kRunsPerPost).frames().front();
        };
        for (std::uint64_t index = 0; index + 1 < limits::kRuns; index += 1)
            REQUIRE(log.offer(frame(index), SignatureCheck::HeadsLater).intake == Intake::Accepted);
        CHECK(log.authors().size() == limits::kRuns);
        CHECK(offered(log, frame(limits::kRuns)).why.key == "error.event.too-many-runs");
    }

    TEST_CASE("a fork is what the author signed, and not what somebody says it did") {
        Author founder = Author::founder(1);
        Author const thief = Author::joiner(2, founder);
        EventRecord const other = forged(next_envelope(founder), SessionReopened{});
        EventRecord const further = forged(after(other), SessionOpened{});
        founder.write(SessionOpened{});
        Frame const third = founder.write(SessionAdjourned{});
        EventLog log = founder.log();
        check(log, forged({other}, founder.event_key()), Intake::Forked);
        check(log, forged({other, further}, founder.event_key()), Intake::Forked);
        check_refused(log, forged({other}, thief.event_key()), "error.event.bad-signature",
                      at(founder.id(), 2));
        check_refused(log, {{other}, third.signature}, "error.event.bad-signature", at(founder.id(), 2));
        // A forged event in front of a true and signed one: the link says that they do not belong together.
        check_refused(log, {{other, third.events[0]}, third.signature}, "error.event.broken-link",
                      at(founder.id(), 3));
        // The branch beyond what is held cannot be linked.
        EventRecord const beyond = forged(after(further), SessionOpened{});
        check_refused(log, forged({beyond}, founder.event_key()), "error.event.broken-link",
                      at(founder.id(), 4));
        // A fork behind a part that is held.
        Frame const second = founder.frames()[1];
        EventRecord const late = forged(after(second.events[0]), SessionReopened{});
        check(log, forged({second.events[0], late}, founder.event_key()), Intake::Forked);
    }

    TEST_CASE("a fork of a run's first event needs that run's key as well") {
        Author const founder = Author::founder(1);
        Author const victim = Author::joiner(2, founder);
        Author const thief = Author::joiner(3, founder);
        EventLog log = victim.log();
        RunKeys const keys = certify(thief.installation(), victim.event_key().public_key);
        check_refused(log, first_frame(founder, keys, victim.id(), thief.event_key()),
                      "error.event.bad-signature", at(victim.id(), 1));
        check(log, first_frame(founder, keys, victim.id(), victim.event_key()), Intake::Forked);
    }

    TEST_CASE("an unknown kind and an undecodable body are kept and passed on") {
        Author founder = Author::founder(1);
        EventLog log = founder.log();
        EventRecord const unknown = forged(next_envelope(founder), kKinds, Bytes{1, 2, 3});
        EventRecord const undecodable = forged(after(unknown), kind_of(SessionOpened{}), Bytes{1, 2, 3});
        IntakeResult const taken = offered(log, forged({unknown, undecodable}, founder.event_key()));
        CHECK(taken.intake == Intake::Accepted);
        REQUIRE(taken.events.size() == 2);
        CHECK(taken.events[0].body == Body{UnknownKind{}});
        CHECK_FALSE(taken.events[0].undecodable);
        CHECK(taken.events[1].body == Body{UnknownKind{}});
        CHECK(taken.events[1].undecodable);
        CHECK(log.lacking(founder.log().frontier(), 0).front()->events[0] == unknown);
    }

    TEST_CASE("no octet of a stored record can be changed") {
        Author founder = Author::founder(1);
        EventLog const before = founder.log();
        Frame const frame = founder.write(member("Anne", "Maréchal"));
        auto check_changed = [&](auto octets_of) {
            Frame changed = frame;
            for (std::size_t i = 0; i < octets_of(changed).size(); i += 1) {
                changed = frame;
                octets_of(changed)[i] ^= static_cast<std::uint8_t>(1U << (i % 8));
                for (SignatureCheck when : {SignatureCheck::Now, SignatureCheck::HeadsLater}) {
                    EventLog log = before;
                    bool const taken = log.offer(changed, when).intake == Intake::Accepted;
                    CHECK_FALSE((taken && log.check_heads()));
                }
            }
        };
        check_changed([](Frame& f) -> Bytes& { return f.events[0].envelope; });
        check_changed([](Frame& f) -> Bytes& { return f.events[0].structure; });
        check_changed([](Frame& f) -> Signature& { return f.signature; });
        for (std::size_t text = 0; text < 2; text += 1) {
            check_changed([&](Frame& f) -> Bytes& { return f.events[0].texts[text].utf8; });
            check_changed([&](Frame& f) -> Salt& { return f.events[0].texts[text].salt; });
        }
    }

    TEST_CASE("signatures left for later are found bad by their author's head") {
        Author founder = Author::founder(1);
        Author joiner = Author::joiner(2, founder);
        EventLog log = joiner.log();
        CHECK(log.check_heads());
        Frame bad = founder.write(SessionOpened{});
        bad.signature[5] ^= 1U;
        CHECK(log.offer(bad, SignatureCheck::HeadsLater).intake == Intake::Accepted);
        auto const heads = log.check_heads();
        REQUIRE_FALSE(heads);
        CHECK(heads.error().key == "error.event.bad-signature");
        CHECK(heads.error().args == std::vector<std::string>{hex(founder.id()), "2"});
        // A later good one covers it.
        CHECK(log.offer(founder.write(SessionAdjourned{}), SignatureCheck::HeadsLater).intake ==
              Intake::Accepted);
        CHECK(log.check_heads());
    }
}
