// SPDX-License-Identifier: Apache-2.0
#include "model/log/border.h"

#include "model/base/limits.h"
#include "tests/support/event_maker.h"
#include "tests/support/forge.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::test;

namespace {

Author const& founder() {
    static Author const author = Author::founder(1);
    return author;
}

void check(EventRecord const& record, std::string const& expected) {
    auto const read = read_record(record);
    CHECK((read ? "" : read.error().key + (read.error().args.empty() ? "" : " " + read.error().args[0])) ==
          expected);
}

EventRecord with_texts(std::vector<std::string> const& words) {
    std::vector<TextRecord> texts;
    for (std::string const& word : words)
        texts.push_back({{1}, copy_of(view_of(word)), false});
    return forged(next_envelope(founder()), kKinds, {}, std::move(texts));
}

} // namespace

TEST_SUITE("model/log") {
    TEST_CASE("a record reads as the event it holds") {
        Author author = founder();
        EventRecord const record = author.write(member("Anne", "Martin")).events[0];
        auto const read = read_record(record);
        REQUIRE(read);
        CHECK(read->envelope == *decode_envelope(record.envelope));
        Event const& event = read->event;
        CHECK(event.id == event_id_of(record.envelope));
        CHECK(event.author == author.id());
        CHECK(event.seq == 2);
        CHECK(event.lamport == 2);
        CHECK(event.wall == read->envelope.wall);
        CHECK(event.seen == read->envelope.seen);
        CHECK(event.body == Body{member("Anne", "Martin")});
        CHECK_FALSE(event.undecodable);
        CHECK(event.names<MemberId>() == MemberId::first_of(event.id.view()));
    }

    TEST_CASE("structure and texts are those committed to") {
        EventRecord const sound = with_texts({"un", "deux"});
        check(sound, "");
        EventRecord bent = sound;
        bent.structure.push_back(0);
        check(bent, "error.event.malformed structure");
        bent = forged(next_envelope(founder()), kKinds, Bytes{1, 2});
        bent.structure[1] = 3;
        check(bent, "error.event.malformed structure");
        bent = sound;
        bent.texts.pop_back();
        check(bent, "error.event.malformed text");
        bent = sound;
        bent.texts.push_back({});
        check(bent, "error.event.malformed text");
        bent = sound;
        std::swap(bent.texts[0], bent.texts[1]);
        check(bent, "error.event.malformed text");
        bent = sound;
        bent.texts[1].salt[0] ^= 1U;
        check(bent, "error.event.malformed text");
        // The commitment is right, the size beside it is not.
        TextRecord const text{{1}, {65, 66}, false};
        for (std::uint32_t size : {1U, 2U, 3U}) {
            Envelope envelope = next_envelope(founder());
            envelope.texts = {{size, commitment_of(text)}};
            bent = forged(envelope, kKinds, {});
            bent.texts = {text};
            check(bent, size == 2 ? "" : "error.event.malformed text");
        }
    }

    TEST_CASE("an erased text leaves nothing, and the rest verifies") {
        EventRecord record = with_texts({"un", "deux"});
        record.texts[0] = {{}, {}, true};
        check(record, "");
        record.texts[0].salt[3] = 1;
        check(record, "error.event.malformed text");
        record.texts[0] = {{}, {65}, true};
        check(record, "error.event.malformed text");
        record.texts[0] = {{}, {}, false};
        check(record, "error.event.malformed text");
    }

    TEST_CASE("sizes are held to their limits, and no further") {
        check(with_texts(std::vector<std::string>(limits::kTextsPerEvent, "x")), "");
        check(with_texts(std::vector<std::string>(limits::kTextsPerEvent + 1, "x")),
              "error.event.malformed size");
        check(with_texts({std::string(limits::kTextBytes, 'x')}), "");
        check(with_texts({std::string(limits::kTextBytes + 1, 'x')}), "error.event.malformed text");
        check(forged(next_envelope(founder()), kKinds, Bytes(limits::kStructureBytes)), "");
        check(forged(next_envelope(founder()), kKinds, Bytes(limits::kStructureBytes + 1)),
              "error.event.malformed size");
        EventRecord record = with_texts({"", "", "", ""});
        std::size_t const room = limits::kRecordBytes - size_of(record);
        for (std::size_t over : {0U, 1U}) {
            std::size_t const quarter = room / 4;
            record = with_texts({std::string(quarter, 'x'), std::string(quarter, 'x'),
                                 std::string(quarter, 'x'), std::string(room - 3 * quarter + over, 'x')});
            check(record, over == 0 ? "" : "error.event.too-large");
        }
    }

    TEST_CASE("an event does the same whether its words are clean, unclean or erased") {
        MemberEnrolled body = member("Anne", "Mar\xE2\x80\xAEtin"); // a right-to-left override
        EventRecord record = forged(next_envelope(founder()), body);
        MemberEnrolled expected = member("Anne", "");
        expected.last_name.erased = true;
        CHECK(read_record(record)->event.body == Body{expected});
        record.texts[0] = {{}, {}, true};
        CHECK(read_record(record)->event.body == Body{expected});
    }
}
