// SPDX-License-Identifier: Apache-2.0
#include "sync/store/memory_journal.h"

#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

std::string answer(model::Result<void> const& done) {
    return done ? "" : done.error().key;
}

std::size_t events_in(MemoryJournal& journal) {
    return journal.load(session_of(1))->events.size();
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("the n-th append fails once as full, and the next one succeeds") {
        MemoryJournal journal;
        journal.fail_append(2, AppendFault::Full);
        CHECK(answer(journal.append(session_of(1), batch_of(author_of(2), 1, 1))) == "");
        CHECK(answer(journal.append(session_of(1), batch_of(author_of(2), 2, 1))) == "error.store.full");
        CHECK(events_in(journal) == 1);
        CHECK(answer(journal.append(session_of(1), batch_of(author_of(2), 2, 1))) == "");
        CHECK(events_in(journal) == 2);
    }

    TEST_CASE("after an i/o error nothing is written until the next start") {
        for (auto [fault, kept] :
             {std::pair(AppendFault::Lost, 0U), std::pair(AppendFault::KeptUntold, 1U)}) {
            MemoryJournal journal;
            journal.fail_append(1, fault);
            CHECK(answer(journal.append(session_of(1), batch_of(author_of(2), 1, 1))) == "error.store.io");
            CHECK(answer(journal.append(session_of(1), batch_of(author_of(2), 2, 1))) == "error.store.io");
            CHECK(events_in(journal) == kept);
            journal.lose_unsynced();
            CHECK(events_in(journal) == kept);
            CHECK(answer(journal.append(session_of(1), batch_of(author_of(2), 2, 1))) == "");
            CHECK(events_in(journal) == kept + 1);
        }
    }

    TEST_CASE("a power cut loses nothing that was acknowledged") {
        MemoryJournal journal;
        auto const batch = batch_of(author_of(2), 1, 9);
        REQUIRE(journal.append(session_of(1), batch));
        journal.lose_unsynced();
        CHECK(same(*journal.load(session_of(1)), batch));
    }

    TEST_CASE("on a disk that lies, a power cut loses what was not synced, and whole new sessions") {
        MemoryJournal journal;
        journal.set_durability(Durability::OnSync);
        auto const batch = batch_of(author_of(2), 1, 9);
        REQUIRE(journal.append(session_of(1), batch));
        journal.sync();
        REQUIRE(journal.append(session_of(1), batch_of(author_of(2), 10, 4)));
        REQUIRE(journal.append(session_of(2), batch_of(author_of(2), 1, 4)));
        journal.lose_unsynced();
        CHECK(same(*journal.load(session_of(1)), batch));
        CHECK(*journal.sessions() == std::vector{session_of(1)});
        // What is left still knows its own: the same records are not kept twice.
        REQUIRE(journal.append(session_of(1), batch));
        CHECK(same(*journal.load(session_of(1)), batch));
    }
}
