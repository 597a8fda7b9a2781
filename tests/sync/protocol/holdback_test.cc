// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/holdback.h"

#include "sync/protocol/message_codec.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
namespace model = tablee::model;

namespace {

model::AuthorId author(std::uint8_t number) {
    model::AuthorId id;
    id.octets.fill(number);
    return id;
}

model::Frame frame(std::uint8_t mark, std::size_t octets = 50) {
    model::Frame made;
    made.signature.fill(mark);
    made.events.resize(1);
    made.events[0].envelope.assign(octets, 0);
    return made;
}

} // namespace

TEST_SUITE("sync/protocol") {
    TEST_CASE("an early frame is given back when what it waits for is held, in the order it came") {
        Holdback early;
        CHECK(early.keep(frame(1), {author(1), 5, {}}));
        CHECK(early.keep(frame(2), {author(2), 1, {}}));
        CHECK(early.keep(frame(3), {author(1), 4, {}}));
        model::Frontier held;
        CHECK(early.ready(held).empty());
        held.set(author(1), {4, {}});
        CHECK(early.ready(held) == std::vector{frame(3)});
        held.set(author(1), {9, {}});
        held.set(author(2), {1, {}});
        CHECK(early.ready(held) == std::vector{frame(1), frame(2)});
        CHECK(early.ready(held).empty());
        CHECK(early.bytes() == 0);
        CHECK(early.frames() == 0);
    }

    TEST_CASE("no more than 256 frames are kept") {
        Holdback early;
        for (std::size_t i = 0; i < Holdback::kFrames; i += 1)
            CHECK(early.keep(frame(1), {author(1), 1, {}}));
        CHECK_FALSE(early.keep(frame(1), {author(1), 1, {}}));
        CHECK(early.frames() == 256);
    }

    TEST_CASE("no more than 1 MiB is kept, and room comes back") {
        Holdback early;
        std::size_t const quarter = Holdback::kBytes / 4;
        std::size_t const overhead = wire_size(frame(1, 0));
        for (int i = 0; i < 3; i += 1)
            CHECK(early.keep(frame(1, quarter - overhead), {author(1), 1, {}}));
        CHECK_FALSE(early.keep(frame(1, quarter - overhead + 1), {author(1), 1, {}}));
        CHECK(early.keep(frame(1, quarter - overhead), {author(1), 1, {}}));
        CHECK(early.bytes() == Holdback::kBytes);
        CHECK_FALSE(early.keep(frame(1), {author(1), 1, {}}));
        model::Frontier held;
        held.set(author(1), {1, {}});
        CHECK(early.ready(held).size() == 4);
        CHECK(early.keep(frame(1), {author(1), 1, {}}));
    }
}
