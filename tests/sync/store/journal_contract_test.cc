// SPDX-License-Identifier: Apache-2.0
// One contract, two journals: whatever the register on disk does, its twin in memory does too.
#include "model/base/limits.h"
#include "sync/store/memory_journal.h"
#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>
#include <functional>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

void on_both(std::function<void(Journal&)> const& check) {
    SUBCASE("on disk") {
        TestFolder folder;
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::Create);
        REQUIRE(journal);
        check(**journal);
    }
    SUBCASE("in memory") {
        MemoryJournal journal;
        check(journal);
    }
}

void check_loaded(Journal& journal, std::uint8_t session, JournalBatch const& expected) {
    auto loaded = journal.load(session_of(session));
    REQUIRE(loaded);
    CHECK(loaded->events == expected.events);
    CHECK(loaded->frames == expected.frames);
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("what was appended is loaded, in the order it was appended, not in that of authors") {
        on_both([](Journal& journal) {
            JournalBatch first = batch_of(author_of(9), 1, 5);
            JournalBatch second = batch_of(author_of(3), 1, 4);
            first.events.push_back(record_of(author_of(1), 1, 1, model::limits::kTextsPerEvent));
            first.frames.push_back(frame_of(author_of(1), 1));
            REQUIRE(journal.append(session_of(1), first));
            REQUIRE(journal.append(session_of(1), second));
            extend(first, second);
            check_loaded(journal, 1, first);
        });
    }

    TEST_CASE("a session nobody wrote to is empty and not listed, even after an empty batch") {
        on_both([](Journal& journal) {
            CHECK(journal.append(session_of(1), {}));
            check_loaded(journal, 1, {});
            CHECK(journal.sessions()->empty());
        });
    }

    TEST_CASE("sessions are apart and listed oldest first") {
        on_both([](Journal& journal) {
            JournalBatch const of_nine = batch_of(author_of(2), 1, 3);
            JournalBatch of_four = batch_of(author_of(2), 1, 7);
            of_four.events[1] = record_of(author_of(2), 2, 77, 2);
            REQUIRE(journal.append(session_of(9), of_nine));
            REQUIRE(journal.append(session_of(4), of_four));
            JournalBatch only_frame;
            only_frame.frames.push_back(frame_of(author_of(2), 3, 8));
            REQUIRE(journal.append(session_of(9), only_frame));
            check_loaded(journal, 4, of_four);
            JournalBatch nine_now = of_nine;
            extend(nine_now, only_frame);
            check_loaded(journal, 9, nine_now);
            CHECK(*journal.sessions() == std::vector{session_of(9), session_of(4)});
        });
    }

    TEST_CASE("the same envelope twice is kept once, and what was there first stays") {
        on_both([](Journal& journal) {
            JournalBatch batch = batch_of(author_of(2), 1, 4);
            batch.events.push_back(batch.events[0]);
            REQUIRE(journal.append(session_of(1), batch));
            auto again = batch;
            again.events[1].structure.clear();
            again.events[2].texts = {{{}, {}, true}, {{}, {}, true}};
            REQUIRE(journal.append(session_of(1), again));
            batch.events.pop_back();
            check_loaded(journal, 1, batch);
        });
    }

    TEST_CASE("two events of one author and number are both kept: they prove a fork") {
        on_both([](Journal& journal) {
            JournalBatch batch;
            batch.events = {record_of(author_of(2), 5, 1), record_of(author_of(2), 5, 2)};
            batch.frames = {frame_of(author_of(2), 5, 1), frame_of(author_of(2), 5, 2)};
            REQUIRE(journal.append(session_of(1), batch));
            check_loaded(journal, 1, batch);
            batch.events[1].envelope.back() ^= 1U; // one bit, at the very end
            REQUIRE(journal.append(session_of(1), {{batch.events[1]}, {}}));
            CHECK(journal.load(session_of(1))->events.size() == 3);
        });
    }

    TEST_CASE("the same signature twice is kept once") {
        on_both([](Journal& journal) {
            JournalBatch const batch{{}, {frame_of(author_of(2), 5), frame_of(author_of(2), 5)}};
            REQUIRE(journal.append(session_of(1), batch));
            REQUIRE(journal.append(session_of(1), batch));
            check_loaded(journal, 1, {{}, {frame_of(author_of(2), 5)}});
            JournalBatch const others{{}, {frame_of(author_of(2), 6), frame_of(author_of(3), 5)}};
            REQUIRE(journal.append(session_of(1), others));
            CHECK(journal.load(session_of(1))->frames.size() == 3);
        });
    }

    TEST_CASE("erased, empty and odd octets come back as they were") {
        on_both([](Journal& journal) {
            auto record = record_of(author_of(2), 0xFFFF'FFFF'FFFF'FFFF, 1, 4);
            record.structure.clear();
            record.texts[0] = {{}, {}, true};
            record.texts[1].utf8.clear();
            record.texts[2].utf8 = {0, 0xFF, 0xFE, 0, '\'', ';'};
            record.texts[3] = {{}, {}, true};
            JournalBatch const batch{{record}, {frame_of(author_of(2), 0x8000'0000'0000'0000)}};
            REQUIRE(journal.append(session_of(1), batch));
            check_loaded(journal, 1, batch);
        });
    }

    TEST_CASE("a batch with one record that does not fit leaves nothing of itself") {
        on_both([](Journal& journal) {
            JournalBatch const good = batch_of(author_of(2), 1, 3);
            auto short_one = record_of(author_of(2), 4, 1);
            short_one.envelope.resize(40);
            auto wordy = record_of(author_of(2), 4, 1, model::limits::kTextsPerEvent + 1);
            auto half_erased = record_of(author_of(2), 4, 1);
            half_erased.texts[0].erased = true;
            for (auto const& wrong : {short_one, wordy, half_erased}) {
                auto batch = good;
                batch.events.push_back(wrong);
                auto done = journal.append(session_of(1), batch);
                REQUIRE_FALSE(done);
                CHECK(done.error().key == "error.store.bad-record");
                CHECK(done.error().args.size() == 1);
            }
            CHECK(journal.sessions()->empty());
            CHECK(journal.append(session_of(1), good));
        });
    }

    TEST_CASE("an envelope of exactly the key's length fits") {
        on_both([](Journal& journal) {
            auto record = record_of(author_of(2), 4, 1, 0);
            record.envelope.resize(41);
            CHECK(journal.append(session_of(1), {{record}, {}}));
            check_loaded(journal, 1, {{record}, {}});
        });
    }

    TEST_CASE("any sequence of appends gives both journals the same content") {
        TestFolder folder;
        auto disk = SqliteJournal::open(folder / "c.tablee", OpenMode::Create);
        REQUIRE(disk);
        MemoryJournal memory;
        SeededEntropy lot(42);
        for (int step = 0; step < 60; ++step) {
            JournalBatch batch;
            for (std::uint64_t i = lot.next() % 6; i > 0; --i)
                batch.events.push_back(record_of(author_of(static_cast<std::uint8_t>(lot.next() % 3)),
                                                 lot.next() % 20, lot.next() % 2, lot.next() % 3));
            for (std::uint64_t i = lot.next() % 3; i > 0; --i)
                batch.frames.push_back(frame_of(author_of(1), lot.next() % 9, static_cast<std::uint8_t>(i)));
            auto const session = session_of(static_cast<std::uint8_t>(lot.next() % 3));
            REQUIRE((*disk)->append(session, batch));
            REQUIRE(memory.append(session, batch));
        }
        auto const sessions = *memory.sessions();
        REQUIRE(*(*disk)->sessions() == sessions);
        for (auto const& session : sessions)
            CHECK(same(*(*disk)->load(session), *memory.load(session)));
    }
}
