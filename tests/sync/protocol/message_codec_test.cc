// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/message_codec.h"

#include "model/base/limits.h"

#include <doctest/doctest.h>

#include <set>

using namespace tablee::sync;
using tablee::model::Bytes;
namespace model = tablee::model;

namespace {

template <class Id>
Id filled(std::uint8_t octet) {
    Id id;
    id.octets.fill(octet);
    return id;
}

model::Frame frame_of(std::size_t text_octets) {
    model::Frame frame;
    frame.signature.fill(7);
    model::EventRecord event;
    event.envelope.assign(200, 1);
    event.structure = {2, 3};
    event.texts.push_back({{9}, Bytes(text_octets, 'x'), false});
    event.texts.push_back({{}, {}, true});
    frame.events = {event, event};
    return frame;
}

std::vector<Message> one_of_each() {
    auto const author = filled<model::AuthorId>(3);
    return {
        Hello{filled<model::SessionId>(1), filled<model::PostId>(2), author, {"127.0.0.1", 47200}},
        Have{{{author, 5, filled<model::HeadHash>(4)}}, {{author, 4}}},
        Have{},
        Want{{{author, 5}, {filled<model::AuthorId>(8), 0}}},
        Frames{FramesRole::Live, {frame_of(10)}},
        Frames{FramesRole::CatchUp, {frame_of(0), frame_of(1)}},
        Frames{FramesRole::CatchUpEnd, {}},
        Peers{{{"127.0.0.1", 1}, {"10.250.3.255", 65535}}},
        Goodbye{Farewell::Leaving},
        Goodbye{Farewell::Misbehaved},
    };
}

std::string error_of(Bytes const& bytes) {
    auto const read = decode_message(bytes);
    if (read)
        return "read";
    return read.error().key + (read.error().args.empty() ? "" : " " + read.error().args[0]);
}

} // namespace

TEST_SUITE("sync/protocol") {
    TEST_CASE("a message reads back, and every shorter or longer one is refused") {
        for (Message const& message : one_of_each()) {
            Bytes bytes = encode(message);
            CAPTURE(message.index());
            auto const read = decode_message(bytes);
            REQUIRE(read);
            CHECK(*read == message);
            for (std::size_t size = 0; size < bytes.size(); size += 1)
                CHECK_FALSE(decode_message(model::ByteView(bytes).first(size)));
            bytes.push_back(0);
            CHECK_FALSE(decode_message(bytes));
        }
    }

    TEST_CASE("messages lie in octets as the protocol says") {
        CHECK(encode(Goodbye{Farewell::SecondLink}) == Bytes{6, 4});
        CHECK(encode(Have{}) == Bytes{2, 0, 0, 0, 0});
        CHECK(encode(Frames{FramesRole::CatchUpEnd, {}}) == Bytes{4, 2, 0, 0});
        CHECK(encode(Peers{{{"127.0.0.1", 0x1234}}}) == Bytes{5, 1, 0, 127, 0, 0, 1, 0x34, 0x12});
        Bytes want{3, 1, 0};
        want.insert(want.end(), 16, 3);
        want.insert(want.end(), {1, 2, 0, 0, 0, 0, 0, 0});
        CHECK(encode(Want{{{filled<model::AuthorId>(3), 0x0201}}}) == want);
        Bytes hello{1, 1};
        hello.insert(hello.end(), 16, 1);
        hello.insert(hello.end(), 16, 2);
        hello.insert(hello.end(), 16, 3);
        hello.insert(hello.end(), {127, 0, 0, 1, 0x60, 0xb8});
        CHECK(encode(one_of_each()[0]) == hello);
    }

    TEST_CASE("what nobody honest sends is refused by name") {
        CHECK(error_of({}) == "error.link.malformed type");
        CHECK(error_of({0}) == "error.link.malformed type");
        CHECK(error_of({7}) == "error.link.malformed type");
        CHECK(error_of({6, 6}) == "error.link.malformed goodbye");
        CHECK(error_of({4, 3, 0, 0}) == "error.link.malformed frames");
        Bytes hello = encode(one_of_each()[0]);
        hello[1] = 2;
        CHECK(error_of(hello) == "error.link.other-version 2");
        CHECK(error_of({1, 9}) == "error.link.other-version 9");
        CHECK(error_of(Bytes(model::limits::kPacketBytes + 1, 2)) == "error.link.too-large");
        CHECK(error_of(Bytes(model::limits::kPacketBytes, 2)) == "error.link.malformed have");
    }

    TEST_CASE("a length of 1 GiB allocates nothing and is refused") {
        Bytes frames = encode(Frames{FramesRole::Live, {frame_of(10)}});
        std::size_t const structure_size = 1 + 1 + 2 + 64 + 2 + 2 + 200;
        frames[structure_size + 3] = 0x40;
        CHECK(error_of(frames) == "error.link.malformed frames");
        CHECK(error_of({2, 0xff, 0xff, 0, 0}) == "error.link.malformed have");
        CHECK(error_of({3, 0xff, 0xff}) == "error.link.malformed want");
        CHECK(error_of({4, 0, 0xff, 0xff}) == "error.link.malformed frames");
        CHECK(error_of({5, 0xff, 0xff}) == "error.link.malformed peers");
    }

    TEST_CASE("a frame has at least one event, an event at least its author, erased is yes or no") {
        model::Frame empty = frame_of(1);
        empty.events.clear();
        CHECK(error_of(encode(Frames{FramesRole::Live, {empty}})) == "error.link.malformed frames");
        for (std::size_t const size : {40U, 41U}) {
            model::Frame small = frame_of(1);
            small.events[0].envelope.resize(size);
            CHECK(decode_message(encode(Frames{FramesRole::Live, {small}})).has_value() == (size == 41));
        }
        Bytes bytes = encode(Frames{FramesRole::Live, {frame_of(1)}});
        std::size_t const erased = 1 + 1 + 2 + 64 + 2 + 2 + 200 + 4 + 2 + 1;
        REQUIRE(bytes[erased] == 0);
        bytes[erased] = 2;
        CHECK(error_of(bytes) == "error.link.malformed frames");
    }

    TEST_CASE("more addresses than a message may hold are refused") {
        Peers peers;
        peers.addresses.assign(kAddressesPerMessage, {"127.0.0.1", 1});
        CHECK(decode_message(encode(peers)));
        peers.addresses.push_back({"127.0.0.1", 1});
        CHECK(error_of(encode(peers)) == "error.link.malformed peers");
    }

    TEST_CASE("a frame's size is what it takes in a message, and the largest event fits a packet") {
        std::size_t const empty = encode(Frames{}).size();
        CHECK(encode(Frames{FramesRole::Live, {frame_of(77)}}).size() == empty + wire_size(frame_of(77)));
        model::Frame largest;
        model::EventRecord& event = largest.events.emplace_back();
        event.envelope.assign(model::limits::kEnvelopeBytes, 1);
        event.texts.resize(model::limits::kTextsPerEvent);
        event.structure.resize(model::limits::kRecordBytes - size_of(event));
        REQUIRE(size_of(event) == model::limits::kRecordBytes);
        CHECK(encode(Frames{FramesRole::Live, {largest}}).size() <= model::limits::kPacketBytes);
    }

    TEST_CASE("octets drawn at random never stop the program") {
        std::uint64_t state = 1;
        auto draw = [&] {
            state = state * 6364136223846793005U + 1442695040888963407U;
            return static_cast<std::uint8_t>(state >> 56U);
        };
        std::size_t read = 0;
        for (int i = 0; i < 20000; i += 1) {
            Bytes bytes(draw() % 8U);
            for (std::uint8_t& octet : bytes)
                octet = draw();
            if (!bytes.empty())
                bytes[0] = static_cast<std::uint8_t>(draw() % 8U);
            if (auto const message = decode_message(bytes)) {
                read += 1;
                CHECK(encode(*message) == bytes);
            }
        }
        CHECK(read > 0);
    }

    TEST_CASE("every farewell has its own sentence") {
        std::set<std::string_view> keys;
        for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(Farewell::Misbehaved); i += 1)
            keys.insert(key_of(static_cast<Farewell>(i)));
        CHECK(keys.size() == 6);
        CHECK(keys.count("") == 0);
        CHECK(key_of(Farewell::OtherSession) == "notice.goodbye.other-session");
    }
}
