// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/chronicle.h"

#include "sync/replica/journal_frames.h"
#include "sync/store/memory_journal.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
using tablee::model::Intake;
using tablee::test::World;
namespace model = tablee::model;

namespace {

struct Fixture {
    World world{2};
    MemoryJournal journal;
    Chronicle chronicle{world[0].log().session(), journal};

    void receive_all() {
        for (model::Frame const& frame : world[0].log().frames())
            REQUIRE(chronicle.receive(frame).intake == Intake::Accepted);
    }
    std::size_t stored() { return journal.load(chronicle.log().session())->events.size(); }
};

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE_FIXTURE(Fixture, "what is received is shown at once and stored later") {
        receive_all();
        CHECK(chronicle.session()->events == 0);
        chronicle.show();
        CHECK(chronicle.session()->events == 2);
        CHECK(chronicle.version() == 1);
        chronicle.show();
        CHECK(chronicle.version() == 1);
        CHECK(chronicle.has_pending());
        CHECK(chronicle.durable() == model::Frontier{});
        CHECK(stored() == 0);
        REQUIRE(chronicle.flush());
        CHECK_FALSE(chronicle.has_pending());
        CHECK(chronicle.durable() == world[0].log().frontier());
        CHECK(stored() == 2);
        CHECK(chronicle.receive(world[0].log().frames()[0]).intake == Intake::Duplicate);
        CHECK_FALSE(chronicle.has_pending());
    }

    TEST_CASE_FIXTURE(Fixture, "own frames are stored with what waits, and held only then") {
        receive_all();
        model::Frame const own = world[0].write(model::Body{model::AdmissionAsked{}});
        journal.fail_append(1, AppendFault::Full);
        auto const done = chronicle.record({own});
        REQUIRE_FALSE(done);
        CHECK(done.error().key == "error.store.full");
        CHECK(chronicle.log().size() == 2);
        CHECK(chronicle.has_pending());
        CHECK(stored() == 0);
        REQUIRE(chronicle.record({own}));
        CHECK(stored() == 3);
        CHECK(chronicle.log().frontier() == world[0].log().frontier());
        CHECK(chronicle.durable() == world[0].log().frontier());
        CHECK(chronicle.session()->events == 3);
    }

    TEST_CASE_FIXTURE(Fixture, "a register is read back whole, and a damaged one is refused with its place") {
        receive_all();
        REQUIRE(chronicle.flush());
        auto const session = chronicle.log().session();
        auto const loaded = Chronicle::load(session, journal);
        REQUIRE(loaded);
        CHECK((*loaded)->log().frontier() == world[0].log().frontier());
        CHECK((*loaded)->durable() == world[0].log().frontier());
        CHECK((*loaded)->session()->events == 2);
        CHECK(Chronicle::load({}, journal).error().key == "error.register.no-session");

        JournalBatch batch = *journal.load(session);
        batch.frames.back().signature[0] ^= 1U;
        MemoryJournal forged;
        REQUIRE(forged.append(session, batch));
        CHECK(Chronicle::load(session, forged).error().key == "error.event.bad-signature");
        batch = *journal.load(session);
        batch.events.back().structure.push_back(0);
        MemoryJournal damaged;
        REQUIRE(damaged.append(session, batch));
        auto const error = Chronicle::load(session, damaged).error();
        CHECK(error.key == "error.register.refused");
        CHECK(error.args == std::vector<std::string>{hex(world[1].id()), "1", "error.event.malformed"});
    }

    TEST_CASE_FIXTURE(
        Fixture, "a little more than 64 MiB waiting for a disk in trouble is full, until it is on the disk") {
        receive_all();
        model::Body const large = model::AgendaItemAdded{{std::string(39'000, 'x')}, 5}; // void, yet stored
        std::size_t bytes = 0;
        while (!chronicle.is_full()) {
            model::Frame const frame = world[0].write(large);
            REQUIRE(chronicle.receive(frame).intake == Intake::Accepted);
            bytes += size_of(frame.events[0]);
        }
        CHECK(bytes <= Chronicle::kPendingBytesMax + 40'000);
        CHECK(bytes >= Chronicle::kPendingBytesMax - 40'000);
        REQUIRE(chronicle.flush());
        CHECK_FALSE(chronicle.is_full());
    }
}
