// SPDX-License-Identifier: Apache-2.0
#include "model/log/pen.h"

#include "model/base/limits.h"
#include "model/crypto/digest.h"
#include "model/log/border.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

namespace {

Envelope envelope_in(Frame const& frame, std::size_t index = 0) {
    return *decode_envelope(frame.events[index].envelope);
}

std::vector<AuthorId> authors_seen(Frame const& frame) {
    std::vector<AuthorId> authors;
    for (Seen const& entry : envelope_in(frame).seen)
        authors.push_back(entry.author);
    return authors;
}

} // namespace

TEST_SUITE("model/log") {
    TEST_CASE("an author is named by its event key") {
        Author const founder = Author::founder(1);
        CHECK(founder.id() == author_of(founder.event_key().public_key));
        CHECK(founder.id() != Author::founder(2).id());
    }

    TEST_CASE("a genesis carries no session: its id is the session's") {
        Author const founder = Author::founder(1);
        Envelope const genesis = envelope_in(founder.frames().front());
        CHECK(genesis.session.is_zero());
        CHECK(genesis.seq == 1);
        CHECK(genesis.previous.is_zero());
        CHECK(genesis.lamport == 1);
        CHECK(genesis.seen.empty());
        CHECK(genesis.wall == kAfternoon);
        CHECK(founder.log().session() == SessionId::first_of(founder.head().view()));
    }

    TEST_CASE("numbers are dense, links and lamports follow, within a frame and from frame to frame") {
        Author founder = Author::founder(1);
        EventId const genesis = founder.head();
        Frame const frame = founder.write({SessionOpened{}, SessionAdjourned{}});
        CHECK(frame.events.size() == 2);
        Envelope const second = envelope_in(frame, 0);
        Envelope const third = envelope_in(frame, 1);
        CHECK(second.seq == 2);
        CHECK(third.seq == 3);
        CHECK(second.previous == genesis);
        CHECK(third.previous == event_id_of(frame.events[0].envelope));
        CHECK(second.lamport == 2);
        CHECK(third.lamport == 3);
        CHECK(second.session == founder.log().session());
        CHECK(verify_frame(founder.pen().keys().event_key, founder.head(), frame.signature));
        CHECK(envelope_in(founder.write(SessionReopened{})).previous ==
              event_id_of(frame.events[1].envelope));
    }

    TEST_CASE("what was seen is declared once, by the first event after it") {
        Author founder = Author::founder(1);
        Author joiner = Author::joiner(2, founder);
        CHECK(authors_seen(joiner.frames().front()) == std::vector{founder.id()});
        CHECK(authors_seen(joiner.write(SessionOpened{})).empty());
        founder.write(SessionOpened{});
        founder.write(SessionAdjourned{});
        joiner.hear(founder);
        Frame const frame = joiner.write({SessionReopened{}, SessionAdjourned{}});
        std::vector<Seen> const expected{{founder.id(), 3, HeadHash::first_of(founder.head().view())}};
        CHECK(envelope_in(frame, 0).seen == expected);
        CHECK(envelope_in(frame, 0).lamport == 4);
        CHECK(envelope_in(frame, 1).seen.empty());
        CHECK(authors_seen(joiner.write(SessionOpened{})).empty());
    }

    TEST_CASE("more authors than one envelope holds are declared by the next events") {
        World world(1);
        Author& founder = world[0];
        std::size_t const others = limits::kSeenPerEvent + 2;
        for (std::uint64_t number = 0; number < others; number += 1) {
            Author joiner = Author::joiner(2 + number, founder);
            founder.hear(joiner);
        }
        CHECK(authors_seen(founder.write(SessionOpened{})).size() == limits::kSeenPerEvent);
        CHECK(authors_seen(founder.write(SessionAdjourned{})).size() == 2);
        CHECK(authors_seen(founder.write(SessionReopened{})).empty());
    }

    TEST_CASE("each text has a salt of its own, an erased one has none") {
        Author founder = Author::founder(1);
        MemberEnrolled body = member("Anne", "Anne");
        body.capacity = {"", true};
        EventRecord const record = founder.write(body).events.front();
        REQUIRE(record.texts.size() == 3);
        CHECK(record.texts[0].utf8 == record.texts[1].utf8);
        CHECK(record.texts[0].salt != record.texts[1].salt);
        CHECK(record.texts[2] == TextRecord{{}, {}, true});
        Envelope const envelope = *decode_envelope(record.envelope);
        CHECK(envelope.texts[0].commitment != envelope.texts[1].commitment);
        CHECK(envelope.texts[0].size == 4);
        CHECK(envelope.texts[0].commitment == commitment_of(record.texts[0]));
    }

    TEST_CASE("the same seeds write the same octets") {
        CHECK(Author::founder(7).frames() == Author::founder(7).frames());
        CHECK(Author::founder(7).frames() != Author::founder(8).frames());
    }
}
