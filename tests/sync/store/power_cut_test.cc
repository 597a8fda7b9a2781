// SPDX-License-Identifier: Apache-2.0
// The store on a disk that fails: a layer between SQLite and the real files counts every operation, refuses
// chosen ones, and remembers what was written but not synced. After a power cut the unsynced writes are kept,
// lost or torn at sectors, at random; after that every acknowledged batch must be there.
#include "sync/store/sqlite_journal.h"

#include "tests/sync/store/store_support.h"

#include <cstring>
#include <doctest/doctest.h>
#include <map>
#include <sqlite3.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

// One write, or a cut to `offset` octets when it is a truncation.
struct Change {
    bool is_truncation = false;
    std::size_t offset = 0;
    model::Bytes octets;

    void apply_to(model::Bytes& content) const {
        if (is_truncation) {
            content.resize(offset);
            return;
        }
        if (content.size() < offset + octets.size())
            content.resize(offset + octets.size());
        std::copy(octets.begin(), octets.end(), content.begin() + static_cast<std::ptrdiff_t>(offset));
    }
};
struct DiskFile {
    model::Bytes durable;
    std::vector<Change> pending;
};

// What the layer knows and is told. One for all, since SQLite hands its layers no argument of ours.
struct Disk {
    std::map<std::string, DiskFile> files; // by path
    long operations = 0;
    long fail_at = -1;      // this operation is refused…
    bool is_sticky = false; // …and all after it
    int code = SQLITE_OK;   // with this code

    int count() {
        ++operations;
        bool const fails = fail_at >= 0 && (operations == fail_at || (is_sticky && operations > fail_at));
        return fails ? code : SQLITE_OK;
    }
};
Disk disk;

struct LayerFile {
    sqlite3_file base;
    std::string* path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
LayerFile* layer_of(sqlite3_file* file) {
    return reinterpret_cast<LayerFile*>(file);
}
sqlite3_vfs* real_vfs = nullptr;

int close_file(sqlite3_file* file) {
    auto* const real = layer_of(file)->real();
    delete layer_of(file)->path;
    return real->pMethods->xClose(real);
}
int read_file(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    auto* const real = layer_of(file)->real();
    return real->pMethods->xRead(real, out, amount, offset);
}
int write_file(sqlite3_file* file, void const* in, int amount, sqlite3_int64 offset) {
    if (int const refused = disk.count(); refused != SQLITE_OK)
        return refused;
    auto const* const start = static_cast<std::uint8_t const*>(in);
    disk.files[*layer_of(file)->path].pending.push_back(
        {false, static_cast<std::size_t>(offset), {start, start + amount}});
    auto* const real = layer_of(file)->real();
    return real->pMethods->xWrite(real, in, amount, offset);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    if (int const refused = disk.count(); refused != SQLITE_OK)
        return refused == SQLITE_FULL ? SQLITE_IOERR_TRUNCATE : refused;
    disk.files[*layer_of(file)->path].pending.push_back({true, static_cast<std::size_t>(size), {}});
    auto* const real = layer_of(file)->real();
    return real->pMethods->xTruncate(real, size);
}
int sync_file(sqlite3_file* file, int flags) {
    if (int const refused = disk.count(); refused != SQLITE_OK)
        return refused == SQLITE_FULL ? SQLITE_OK : refused; // a full disk still syncs
    auto& known = disk.files[*layer_of(file)->path];
    for (auto const& change : known.pending)
        change.apply_to(known.durable);
    known.pending.clear();
    auto* const real = layer_of(file)->real();
    return real->pMethods->xSync(real, flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    auto* const real = layer_of(file)->real();
    return real->pMethods->xFileSize(real, size);
}
int lock_file(sqlite3_file* file, int kind) {
    auto* const real = layer_of(file)->real();
    return real->pMethods->xLock(real, kind);
}
int unlock_file(sqlite3_file* file, int kind) {
    auto* const real = layer_of(file)->real();
    return real->pMethods->xUnlock(real, kind);
}
int check_lock(sqlite3_file* file, int* answer) {
    auto* const real = layer_of(file)->real();
    return real->pMethods->xCheckReservedLock(real, answer);
}
int control_file(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file*) {
    return 512;
}
int characteristics(sqlite3_file* file) {
    auto* const real = layer_of(file)->real();
    return real->pMethods->xDeviceCharacteristics(real);
}

constexpr sqlite3_io_methods kMethods{
    1,         close_file,  read_file,  write_file,   truncate_file, sync_file,       file_size,
    lock_file, unlock_file, check_lock, control_file, sector_size,   characteristics, nullptr,
    nullptr,   nullptr,     nullptr,    nullptr,      nullptr};

int open_layer(sqlite3_vfs*, char const* name, sqlite3_file* file, int flags, int* out_flags) {
    auto* const layer = layer_of(file);
    layer->base.pMethods = nullptr;
    int const code = real_vfs->xOpen(real_vfs, name, layer->real(), flags, out_flags);
    if (code != SQLITE_OK)
        return code;
    layer->path = new std::string(name == nullptr ? "" : name);
    if (!disk.files.contains(*layer->path))
        disk.files[*layer->path].durable = read_all(*layer->path);
    layer->base.pMethods = &kMethods;
    return SQLITE_OK;
}
int delete_layer(sqlite3_vfs*, char const* name, int sync_folder) {
    if (int const refused = disk.count(); refused != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    disk.files.erase(name);
    return real_vfs->xDelete(real_vfs, name, sync_folder);
}

// While it lives, every connection goes through the layer.
struct Layer {
    sqlite3_vfs vfs{};
    Layer() {
        disk = {};
        real_vfs = sqlite3_vfs_find("unix");
        vfs = *real_vfs;
        vfs.iVersion = 1;
        vfs.szOsFile = static_cast<int>(sizeof(LayerFile)) + real_vfs->szOsFile;
        vfs.pNext = nullptr;
        vfs.zName = "tablee-test";
        vfs.xOpen = open_layer;
        vfs.xDelete = delete_layer;
        sqlite3_vfs_register(&vfs, 1);
    }
    ~Layer() {
        sqlite3_vfs_unregister(&vfs);
        sqlite3_vfs_register(real_vfs, 1);
    }
    Layer(Layer const&) = delete;
    Layer& operator=(Layer const&) = delete;
};

// What the platter holds: all that was synced, and of the rest what chance left.
model::Bytes after_power_cut(DiskFile const& file, SeededEntropy& lot) {
    constexpr std::size_t kSector = 512;
    auto content = file.durable;
    for (auto const& change : file.pending) {
        auto const fate = lot.next() % 4;
        if (fate == 0)
            continue;
        if (fate == 1 || change.is_truncation) {
            change.apply_to(content);
            continue;
        }
        for (std::size_t at = 0; at < change.octets.size(); at += kSector) {
            auto const end = std::min(at + kSector, change.octets.size());
            if (lot.next() % 2 == 0)
                Change{false,
                       change.offset + at,
                       {change.octets.begin() + static_cast<std::ptrdiff_t>(at),
                        change.octets.begin() + static_cast<std::ptrdiff_t>(end)}}
                    .apply_to(content);
        }
    }
    return content;
}

fs::path cut_power(fs::path const& path, SeededEntropy& lot) {
    auto const copy = path.parent_path() / "after.tablee";
    for (char const* ending : {"", "-wal", "-journal"}) {
        auto const known = disk.files.find(path.string() + ending);
        fs::path const to = copy.string() + ending;
        fs::remove(to);
        if (known != disk.files.end())
            write_all(to, after_power_cut(known->second, lot));
    }
    return copy;
}

struct Life {
    JournalBatch acknowledged;
    JournalBatch tried; // acknowledged ones and the first refused one
    std::vector<std::string> refusals;
};

// A few appends of one or several events, some of them large enough for checkpoints, then a close.
Life live(fs::path const& path, SeededEntropy& lot, int appends) {
    Life life;
    auto journal = SqliteJournal::open(path, OpenMode::ReadWrite);
    if (!journal) {
        life.refusals.push_back(journal.error().key);
        return life;
    }
    static_cast<void>((*journal)->database().run("PRAGMA wal_autocheckpoint=20"));
    std::uint64_t seq = 1;
    for (int i = 0; i < appends; ++i) {
        auto const batch = batch_of(author_of(2), seq, 1 + lot.next() % 8);
        if (life.refusals.empty())
            extend(life.tried, batch);
        auto const done = (*journal)->append(session_of(1), batch);
        if (!done) {
            life.refusals.push_back(done.error().key);
            continue;
        }
        extend(life.acknowledged, batch);
        if (!life.refusals.empty())
            life.tried = life.acknowledged;
        seq += batch.events.size();
    }
    return life;
}

// What is there is all that was acknowledged, and beyond that at most the one batch that was cut.
void check_survived(fs::path const& path, Life const& life) {
    auto journal = SqliteJournal::open(path, OpenMode::ReadWrite);
    REQUIRE(journal);
    auto const loaded = (*journal)->load(session_of(1));
    REQUIRE(loaded);
    CHECK(is_prefix(life.acknowledged, *loaded));
    CHECK(is_prefix(*loaded, life.tried));
    CHECK((same(*loaded, life.acknowledged) || same(*loaded, life.tried)));
    CHECK(*(*journal)->database().text("PRAGMA integrity_check") == "ok");
}

void make_empty_register(fs::path const& path) {
    REQUIRE(SqliteJournal::open(path, OpenMode::Create));
}

long operations_of_a_life(int appends) {
    TestFolder folder;
    make_empty_register(folder / "c.tablee");
    Layer const layer;
    SeededEntropy lot(1);
    live(folder / "c.tablee", lot, appends);
    return disk.operations;
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a power cut at any operation loses nothing acknowledged and damages nothing") {
        long const operations = operations_of_a_life(12);
        REQUIRE(operations > 100);
        for (long at = 1; at <= operations + 1; ++at) {
            CAPTURE(at);
            TestFolder folder;
            make_empty_register(folder / "c.tablee");
            Life life;
            fs::path after;
            {
                Layer const layer;
                disk.fail_at = at;
                disk.is_sticky = true;
                disk.code = SQLITE_IOERR_WRITE;
                SeededEntropy lot(1);
                life = live(folder / "c.tablee", lot, 12);
                SeededEntropy chance(static_cast<std::uint64_t>(at));
                after = cut_power(folder / "c.tablee", chance);
            }
            check_survived(after, life);
        }
    }

    TEST_CASE("a disk that is full at any operation refuses in words, keeps what it had and goes on") {
        long const operations = operations_of_a_life(8);
        int full = 0;
        int went_on = 0;
        for (long at = 1; at <= operations; ++at) {
            CAPTURE(at);
            TestFolder folder;
            make_empty_register(folder / "c.tablee");
            Life life;
            {
                Layer const layer;
                disk.fail_at = at;
                disk.code = SQLITE_FULL;
                SeededEntropy lot(1);
                life = live(folder / "c.tablee", lot, 8);
            }
            for (auto const& key : life.refusals)
                CHECK((key == "error.store.full" || key == "error.store.io"));
            full += !life.refusals.empty() && life.refusals[0] == "error.store.full" ? 1 : 0;
            went_on += !life.refusals.empty() && life.acknowledged.events.size() > 0 ? 1 : 0;
            check_survived(folder / "c.tablee", life);
        }
        CHECK(full > 20);
        CHECK(went_on > 20);
    }

    TEST_CASE("after a refused sync nothing more is written, and opening anew shows what is there") {
        long const operations = operations_of_a_life(8);
        int broken = 0;
        for (long at = 1; at <= operations; ++at) {
            CAPTURE(at);
            TestFolder folder;
            make_empty_register(folder / "c.tablee");
            Life life;
            {
                Layer const layer;
                disk.fail_at = at;
                disk.code = SQLITE_IOERR_FSYNC;
                SeededEntropy lot(1);
                life = live(folder / "c.tablee", lot, 8);
            }
            if (!life.refusals.empty() && !life.acknowledged.events.empty()) {
                ++broken;
                CHECK(life.refusals.size() >= 1);
                for (auto const& key : life.refusals)
                    CHECK(key == "error.store.io");
            }
            check_survived(folder / "c.tablee", life);
        }
        CHECK(broken > 20);
    }
}
