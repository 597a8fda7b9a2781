// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/register_projector.h"

#include "sync/ports/manual_clock.h"
#include "sync/ports/no_transport.h"
#include "sync/ports/seeded_entropy.h"
#include "sync/replica/replica.h"
#include "sync/store/copy_journal.h"
#include "sync/store/staged_journal.h"
#include "tests/support/event_maker.h"
#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>

using namespace tablee;

namespace {

struct Register {
    sync::testing::TestFolder folder;
    sync::ManualClock clock;
    sync::SeededEntropy entropy{5};
    sync::NoTransport transport;
    std::unique_ptr<sync::SqliteJournal> journal;
    std::optional<sync::StagedJournal> staged;
    std::unique_ptr<sync::Replica> replica;

    Register() {
        auto opened = sync::SqliteJournal::open(folder / "a.tablee", sync::OpenMode::Create);
        REQUIRE(opened);
        journal = std::move(*opened);
        staged.emplace(*journal);
        auto founded = sync::Replica::found({clock, entropy, transport, *staged},
                                            {model::Installation::from_seed(test::seed_of(1)), {"Poste"}},
                                            test::session_body());
        REQUIRE(founded);
        replica = std::move(*founded);
        REQUIRE(replica->command(model::Act{test::member("Zoé", "Aubry")}));
    }
    [[nodiscard]] std::int64_t members() const {
        return journal->database().integer("SELECT count(*) FROM members").value_or(-1);
    }
};

} // namespace

TEST_SUITE("sync/replica") {
    TEST_CASE("what is staged is in the journal only after commit, and then all of it") {
        Register at;
        CHECK(at.journal->sessions()->empty());
        CHECK(at.staged->staged_events() == 2);
        REQUIRE(at.staged->commit());
        CHECK(at.staged->staged_events() == 0);
        REQUIRE(at.journal->sessions()->size() == 1);
        CHECK(at.journal->load(at.journal->sessions()->front())->events.size() == 2);
        CHECK(at.staged->sessions() == at.journal->sessions());
        REQUIRE(at.staged->commit());
        CHECK(at.journal->load(at.journal->sessions()->front())->events.size() == 2);
    }
    TEST_CASE("the tables follow the events, and are made again only when they do not") {
        Register at;
        REQUIRE(at.staged->commit());
        REQUIRE(sync::rebuild_projections(*at.journal));
        CHECK(at.members() == 1);
        REQUIRE(at.journal->database().run("DELETE FROM members"));
        REQUIRE(sync::refresh_projections(*at.journal));
        CHECK(at.members() == 0); // as many events as before: nothing to refresh
        REQUIRE(at.replica->command(model::Act{test::member("Luc", "Pons")}));
        REQUIRE(at.staged->commit());
        REQUIRE(sync::refresh_projections(*at.journal));
        CHECK(at.members() == 2);
        REQUIRE(at.journal->database().run("DELETE FROM members"));
        REQUIRE(sync::rebuild_projections(*at.journal));
        CHECK(at.members() == 2);
    }
    TEST_CASE("a copy gives its sessions by the journal's door and takes nothing") {
        Register at;
        REQUIRE(at.staged->commit());
        auto const id = at.replica->session()->id;
        at.replica.reset();
        at.staged.reset();
        at.journal.reset();
        auto copy = sync::read_register(at.folder / "a.tablee");
        REQUIRE(copy);
        sync::CopyJournal journal(*copy, at.folder / "a.tablee");
        REQUIRE(journal.sessions()->size() == 1);
        auto const chronicle = sync::Chronicle::load(id, journal);
        REQUIRE(chronicle);
        CHECK((*chronicle)->session()->members.size() == 1);
        CHECK(journal.append(id, {}).error().key == "error.store.read-only");
    }
    TEST_CASE("a transport without links fails every call and says nothing else") {
        sync::NoTransport transport;
        REQUIRE(transport.dial({"127.0.0.1", 4000}));
        auto const events = transport.drain();
        REQUIRE(events.size() == 1);
        CHECK(std::get<sync::DialFailed>(events[0]).remote.port == 4000);
        CHECK(transport.drain().empty());
        CHECK(!transport.send(sync::LinkId{1}, model::Bytes{1}));
        CHECK(transport.unsent_bytes(sync::LinkId{1}) == 0);
    }
}
