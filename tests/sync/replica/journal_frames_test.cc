// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/journal_frames.h"

#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
using tablee::test::World;
namespace model = tablee::model;

namespace {

// Two authors, frames of one and of several.
std::vector<model::Frame> sample() {
    World world(2);
    model::Body const body = model::AdmissionAsked{};
    world[0].write({body, body, body});
    world[1].write(body);
    world.share();
    world[0].write(body);
    return {world[0].log().frames().begin(), world[0].log().frames().end()};
}

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE("frames come back from the journal as they went in") {
        JournalBatch batch;
        for (model::Frame const& frame : sample())
            append_to(batch, frame);
        CHECK(batch.events.size() == 7);
        CHECK(batch.frames.size() == 5);
        auto const frames = frames_of(batch);
        REQUIRE(frames);
        CHECK(*frames == sample());
        CHECK(frames_of({})->empty());
    }

    TEST_CASE("two authors' events interleave, each up to its own signature") {
        std::vector<model::Frame> const frames = sample();
        JournalBatch batch;
        append_to(batch, frames[2]);                                        // three of the first
        batch.events.insert(batch.events.begin() + 1, frames[3].events[0]); // one of the second between them
        batch.frames.push_back({model::author_in(frames[3].events[0].envelope),
                                model::seq_in(frames[3].events[0].envelope), frames[3].signature});
        auto const read = frames_of(batch);
        REQUIRE(read);
        CHECK(*read == std::vector{frames[3], frames[2]});
    }

    TEST_CASE("events that no signature follows are somebody's cut") {
        std::vector<model::Frame> const frames = sample();
        JournalBatch batch;
        append_to(batch, frames[2]);
        batch.frames.clear();
        CHECK(frames_of(batch).error() ==
              model::Error{"error.register.unsigned", {hex(model::author_in(frames[2].events[0].envelope))}});
        batch.events[0].envelope.resize(40);
        CHECK(frames_of(batch).error().key == "error.register.unreadable");
    }
}
