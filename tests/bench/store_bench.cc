// SPDX-License-Identifier: Apache-2.0
// The store against the floor under it, both measured in this run: one FULL commit of SQLite alone (a bare
// insert of 320 octets) and one appended event; then 100,000 events put in bulk, opened and loaded.
#include "sync/store/sqlite_journal.h"
#include "tests/sync/store/store_support.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sqlite3.h>
#include <vector>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

using Microseconds = std::vector<double>;

template <class Work>
double microseconds(Work work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

double quantile(Microseconds times, std::size_t percent) {
    std::sort(times.begin(), times.end());
    return times[(times.size() - 1) * percent / 100];
}

void must(bool holds, char const* what) {
    if (holds)
        return;
    std::fprintf(stderr, "store_bench: %s\n", what);
    std::exit(1);
}

// SQLite alone, WAL and FULL.
struct Bare {
    sqlite3* handle = nullptr;
    sqlite3_stmt* insert = nullptr;
    explicit Bare(fs::path const& path) {
        must(sqlite3_open(path.c_str(), &handle) == SQLITE_OK, "open");
        sqlite3_exec(handle,
                     "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                     "CREATE TABLE t(id INTEGER PRIMARY KEY, b BLOB)",
                     nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(handle, "INSERT INTO t(b) VALUES(?1)", -1, &insert, nullptr);
    }
    ~Bare() {
        sqlite3_finalize(insert);
        sqlite3_close(handle);
    }
    Bare(Bare const&) = delete;
    Bare& operator=(Bare const&) = delete;
    void commit(model::Bytes const& bytes) const {
        sqlite3_bind_blob(insert, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
        must(sqlite3_step(insert) == SQLITE_DONE, "insert");
        sqlite3_reset(insert);
    }
};

JournalBatch one_event(std::uint64_t seq) {
    return {{record_of(author_of(2), seq, 1, 1)}, {frame_of(author_of(2), seq)}};
}

// In turns, so that both see the same minutes of a shared disk.
void commits(TestFolder const& folder) {
    constexpr std::uint64_t kRounds = 1000;
    Bare const bare(folder / "bare.db");
    auto journal = SqliteJournal::open(folder / "own.tablee", OpenMode::Create);
    must(journal.has_value(), "create");
    SeededEntropy entropy(1);
    auto const bytes = octets(320, entropy);
    Microseconds floor;
    Microseconds own;
    for (std::uint64_t seq = 1; seq <= kRounds; ++seq) {
        floor.push_back(microseconds([&] { bare.commit(bytes); }));
        auto const batch = one_event(seq);
        own.push_back(
            microseconds([&] { must((*journal)->append(session_of(1), batch).has_value(), "append"); }));
    }
    std::printf("one FULL commit, bare: p50 %.0f us, p99 %.0f us\n", quantile(floor, 50),
                quantile(floor, 99));
    std::printf(
        "one event appended:    p50 %.0f us, p99 %.0f us; %.2f x the floor (<= 1.5 with the command)\n",
        quantile(own, 50), quantile(own, 99), quantile(own, 50) / quantile(floor, 50));
}

void bulk(TestFolder const& folder) {
    constexpr std::uint64_t kEvents = 100'000;
    constexpr std::uint64_t kPerCommit = 10'000;
    std::vector<JournalBatch> batches(kEvents / kPerCommit);
    for (std::uint64_t seq = 1; seq <= kEvents; ++seq)
        extend(batches[(seq - 1) / kPerCommit], one_event(seq));
    auto journal = SqliteJournal::open(folder / "bulk.tablee", OpenMode::Create);
    auto const put = microseconds([&] {
        for (auto const& batch : batches)
            must((*journal)->append(session_of(1), batch).has_value(), "bulk");
    });
    journal->reset();
    auto const opened =
        microseconds([&] { journal = SqliteJournal::open(folder / "bulk.tablee", OpenMode::ReadWrite); });
    std::size_t loaded = 0;
    auto const load = microseconds([&] { loaded = (*journal)->load(session_of(1))->events.size(); });
    must(loaded == kEvents, "all loaded");
    std::printf("100,000 events, 10,000 a commit: put %.2f s (%.0f/s), file %.1f MB\n", put / 1e6,
                kEvents / (put / 1e6), static_cast<double>(fs::file_size(folder / "bulk.tablee")) / 1e6);
    std::printf("opened (with quick_check) %.3f s, loaded %.3f s (<= 0.4)\n", opened / 1e6, load / 1e6);
}

} // namespace

int main() {
    TestFolder const folder(fs::temp_directory_path()); // a disk, not memory
    commits(folder);
    bulk(folder);
}
