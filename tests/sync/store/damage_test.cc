// SPDX-License-Identifier: Apache-2.0
// Registers that something damaged. What the store cannot see, such as one bit of an envelope, is seen by the
// hashes and signatures above it; here the file is refused, or reads as records of the very same keys.
#include "sync/store/sqlite_journal.h"

#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

// The content when it opens and reads; nothing when it is refused with words for it.
std::optional<JournalBatch> read_or_refuse(fs::path const& path) {
    auto journal = SqliteJournal::open(path, OpenMode::ReadWrite);
    auto const is_expected = [](model::Error const& error) {
        return error.key == "error.store.damaged" || error.key == "error.store.not-a-register" ||
               error.key == "error.store.newer";
    };
    if (!journal) {
        CHECK(is_expected(journal.error()));
        return std::nullopt;
    }
    auto loaded = (*journal)->load(session_of(1));
    if (!loaded) {
        CHECK(is_expected(loaded.error()));
        return std::nullopt;
    }
    return std::move(*loaded);
}

// How many octets of the events differ.
std::size_t distance(JournalBatch const& left, JournalBatch const& right) {
    std::size_t found = 0;
    auto count = [&](auto const& one, auto const& other) {
        if (one.size() != other.size())
            found += 1000;
        else
            for (std::size_t i = 0; i < one.size(); ++i)
                found += one[i] != other[i] ? 1U : 0U;
    };
    for (std::size_t i = 0; i < left.events.size(); ++i) {
        count(left.events[i].envelope, right.events[i].envelope);
        count(left.events[i].structure, right.events[i].structure);
        if (left.events[i].texts.size() != right.events[i].texts.size())
            return 1000;
        for (std::size_t t = 0; t < left.events[i].texts.size(); ++t) {
            count(left.events[i].texts[t].salt, right.events[i].texts[t].salt);
            count(left.events[i].texts[t].utf8, right.events[i].texts[t].utf8);
        }
    }
    for (std::size_t i = 0; i < left.frames.size(); ++i)
        count(left.frames[i].signature, right.frames[i].signature);
    return found;
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a register cut short anywhere is refused and left as it was") {
        TestFolder folder;
        make_register(folder / "c.tablee", 150);
        auto const whole = read_all(folder / "c.tablee");
        for (std::size_t kept = 100; kept < whole.size(); kept += kept % 4096 < 600 ? 251 : 977) {
            CAPTURE(kept);
            write_all(folder / "x.tablee", model::ByteView(whole).first(kept));
            CHECK(refusal(folder / "x.tablee") == "error.store.damaged");
            CHECK(fs::file_size(folder / "x.tablee") == kept);
        }
        for (std::size_t kept = 4096; kept < whole.size(); kept += 4096) {
            CAPTURE(kept);
            write_all(folder / "x.tablee", model::ByteView(whole).first(kept));
            CHECK(refusal(folder / "x.tablee") == "error.store.damaged");
            CHECK(read_all(folder / "x.tablee") == model::copy_of(model::ByteView(whole).first(kept)));
        }
    }

    TEST_CASE("a flipped octet is refused or changes that one octet of what is read") {
        TestFolder folder;
        auto const batch = make_register(folder / "c.tablee", 60);
        auto const whole = read_all(folder / "c.tablee");
        SeededEntropy lot(7);
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            auto damaged = whole;
            // Half of them where pages keep their order: the first octets of each.
            auto const page = lot.next() % (whole.size() / 4096) * 4096;
            auto const at = page + lot.next() % (round % 2 == 0 ? 140U : 4096U);
            damaged[at] ^= static_cast<std::uint8_t>(1 + lot.next() % 255);
            write_all(folder / "x.tablee", damaged);
            CAPTURE(at);
            auto const read = read_or_refuse(folder / "x.tablee");
            refused += read ? 0 : 1;
            if (!read)
                continue;
            REQUIRE(read->events.size() == batch.events.size());
            REQUIRE(read->frames.size() == batch.frames.size());
            CHECK(distance(*read, batch) <= 1);
        }
        CHECK(refused > 60);
    }

    TEST_CASE("a refused register has not been written, and its log neither") {
        TestFolder folder;
        fs::path killed;
        {
            make_register(folder / "c.tablee", 100);
            auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
            REQUIRE((*journal)->append(session_of(1), batch_of(author_of(3), 1, 10)));
            killed = copy_as_killed(folder / "c.tablee", "x.tablee");
        }
        auto file = read_all(killed);
        std::fill(file.end() - 8192, file.end() - 4096, std::uint8_t{0xEE});
        write_all(killed, file);
        auto const log = read_all(folder / "x.tablee-wal");
        CHECK(refusal(killed) == "error.store.damaged");
        CHECK(read_all(killed) == file);
        CHECK(read_all(folder / "x.tablee-wal") == log);
    }

    TEST_CASE("a log cut anywhere or with a flipped octet gives the commits before it, whole") {
        TestFolder folder;
        JournalBatch whole;
        std::vector<std::size_t> commits{0};
        {
            auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::Create);
            REQUIRE(journal);
            for (std::uint64_t seq = 1; seq < 40; seq += 3) {
                auto const batch = batch_of(author_of(2), seq, 3);
                REQUIRE((*journal)->append(session_of(1), batch));
                extend(whole, batch);
                commits.push_back(whole.events.size());
            }
            copy_as_killed(folder / "c.tablee", "k.tablee");
        }
        auto const log = read_all(folder / "k.tablee-wal");
        auto const file = read_all(folder / "k.tablee");
        REQUIRE(log.size() > 100'000);
        auto check = [&](model::ByteView left_of_log, std::size_t untouched) {
            CAPTURE(untouched);
            write_all(folder / "x.tablee", file);
            write_all(folder / "x.tablee-wal", left_of_log);
            auto const read = read_or_refuse(folder / "x.tablee");
            REQUIRE(read);
            CHECK(is_prefix(*read, whole));
            CHECK(std::find(commits.begin(), commits.end(), read->events.size()) != commits.end());
            return read->events.size();
        };
        std::size_t last = 0;
        for (std::size_t kept = 0; kept <= log.size(); kept += 512) {
            auto const now = check(model::ByteView(log).first(kept), kept);
            CHECK(now >= last); // a longer log never tells less
            last = now;
        }
        CHECK(check(log, log.size()) == whole.events.size());
        for (std::size_t kept = log.size() - 300; kept < log.size(); ++kept)
            CHECK(check(model::ByteView(log).first(kept), kept) == commits[commits.size() - 2]);
        SeededEntropy lot(11);
        for (int round = 0; round < 100; ++round) {
            auto damaged = log;
            auto const at = lot.next() % log.size();
            damaged[at] ^= 0x40U;
            check(damaged, at);
        }
    }
}
