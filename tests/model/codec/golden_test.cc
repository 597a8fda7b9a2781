// SPDX-License-Identifier: Apache-2.0
// The octets of one event of every kind, held to tests/vectors/codec, so that a change of the format is a
// diff there. After a change that is meant, run once with TABLEE_REWRITE=1 in the environment and review the
// diff.
#include "model/codec/event_codec.h"
#include "model/log/border.h"
#include "tests/model/codec/random_body.h"
#include "tests/support/folders.h"
#include "tests/support/forge.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace tablee::model;
using namespace tablee::test;

namespace {

// All lines of a vector: the event's parts, in hexadecimal, texts as salt and octets.
std::string vector_of(EventRecord const& record) {
    std::string out = "envelope " + hex(record.envelope) + "\nstructure " + hex(record.structure) + "\n";
    for (TextRecord const& text : record.texts)
        out += text.erased ? "erased\n" : "text " + hex(text.salt) + " " + hex(text.utf8) + "\n";
    return out;
}

EventRecord sample(std::uint16_t kind) {
    Dice dice(kind);
    EncodedBody encoded = encode(random_body(kind, dice));
    for (TextRecord& text : encoded.texts)
        text.salt = text.erased ? Salt{} : dice.octets<16>();
    Envelope envelope;
    envelope.session = id_of<SessionId>(1);
    envelope.author = id_of<AuthorId>(2);
    envelope.seq = 3;
    envelope.previous = id_of<EventId>(4);
    envelope.lamport = 5;
    envelope.wall = kAfternoon;
    envelope.seen = {{id_of<AuthorId>(6), 7, id_of<HeadHash>(8)}};
    return forged(envelope, encoded.kind, std::move(encoded.structure), std::move(encoded.texts));
}

std::string path_of(std::uint16_t kind) {
    return tablee::test::in_sources(std::string("tests/vectors/codec/") + kKindNames[kind] + ".txt").string();
}

std::string file(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

} // namespace

TEST_SUITE("model/codec") {
    TEST_CASE("one event of every kind has the octets it always had") {
        for (std::uint16_t kind = 1; kind < kKinds; kind += 1) {
            CAPTURE(kKindNames[kind]);
            std::string const found = vector_of(sample(kind));
            if (std::getenv("TABLEE_REWRITE") != nullptr)
                std::ofstream(path_of(kind), std::ios::binary) << found;
            CHECK(found == file(path_of(kind)));
        }
    }

    TEST_CASE("those octets read as the event they always were") {
        for (std::uint16_t kind = 1; kind < kKinds; kind += 1) {
            CAPTURE(kKindNames[kind]);
            Dice dice(kind);
            auto const read = read_record(sample(kind));
            REQUIRE(read);
            CHECK_FALSE(read->event.undecodable);
            CHECK(kind_of(read->event.body) == kind);
            CHECK(read->event.body == random_body(kind, dice));
        }
    }
}
