// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/run.h"

#include "model/base/limits.h"
#include "sync/ports/seeded_entropy.h"
#include "sync/protocol/message_codec.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

using namespace tablee::sync;
using tablee::test::Author;
namespace model = tablee::model;
namespace limits = tablee::model::limits;

namespace {

struct Fixture {
    SeededEntropy entropy{1};
    Author host = Author::founder(1);
    model::Installation installation = model::Installation::from_seed(tablee::test::seed_of(2));
    Run run{installation, {"Poste"}, entropy};
    model::EventLog& log = host.log();

    static model::Body item(std::size_t octets) {
        return model::AgendaItemAdded{{std::string(octets, 'x')}, 5};
    }
    std::size_t take(std::vector<model::Frame> const& frames) {
        std::size_t events = 0;
        for (model::Frame const& frame : frames) {
            CHECK(log.offer(frame).intake == model::Intake::Accepted);
            CHECK(encode(Frames{FramesRole::Live, {frame}}).size() <= limits::kPacketBytes);
            events += frame.events.size();
        }
        return events;
    }
};

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE_FIXTURE(Fixture, "a run begins by saying so, once") {
        CHECK_FALSE(run.has_started());
        auto const first = run.write(log, {}, {1});
        REQUIRE(first);
        REQUIRE(first->size() == 1);
        CHECK(take(*first) == 1);
        CHECK(run.has_started());
        CHECK(log.author(run.author())->post == installation.post);
        CHECK(take(*run.write(log, {item(1)}, {1})) == 1);
    }

    TEST_CASE_FIXTURE(Fixture, "two runs of one post are two authors") {
        Run const again(installation, {"Poste"}, entropy);
        CHECK(again.author() != run.author());
    }

    TEST_CASE_FIXTURE(Fixture, "many bodies go into several frames, in order, none lost") {
        std::vector<model::Body> const bodies(400, item(150));
        auto const frames = run.write(log, bodies, {1});
        REQUIRE(frames);
        CHECK(frames->size() > 3);
        CHECK(take(*frames) == 401);
        CHECK(take(*run.write(log, {item(1)}, {1})) == 1);
    }

    TEST_CASE_FIXTURE(Fixture, "large bodies go one by one, and one too large is refused") {
        auto const frames = run.write(log, std::vector<model::Body>(3, item(30'000)), {1});
        REQUIRE(frames);
        CHECK(frames->size() == 4); // the beginning of the run, and one each
        CHECK(take(*frames) == 4);
        auto const error = run.write(log, {item(limits::kRecordBytes)}, {1});
        REQUIRE_FALSE(error);
        CHECK(error.error().key == "error.event.too-large");
    }

    TEST_CASE_FIXTURE(Fixture, "no post starts more often than every log will take") {
        for (std::size_t i = 0; i < limits::kRunsPerPost; i += 1) {
            Run next(installation, {"Poste"}, entropy);
            auto const frames = next.write(log, {}, {1});
            REQUIRE(frames);
            take(*frames);
        }
        CHECK(run.write(log, {}, {1}).error().key == "error.event.too-many-runs");
    }

    TEST_CASE_FIXTURE(Fixture, "a founding run names its own keys and post") {
        auto const genesis = run.found(tablee::test::session_body(), {1});
        REQUIRE(genesis);
        REQUIRE(model::EventLog::founded_by(*genesis));
        model::EventLog founded(*model::EventLog::founded_by(*genesis));
        CHECK(founded.offer(*genesis).intake == model::Intake::Accepted);
        CHECK(founded.author(run.author())->post == installation.post);
        model::SessionCreated huge = tablee::test::session_body();
        huge.committee.utf8.assign(limits::kRecordBytes, 'x');
        Run other(installation, {"Poste"}, entropy);
        CHECK(other.found(huge, {1}).error().key == "error.event.too-large");
    }
}
