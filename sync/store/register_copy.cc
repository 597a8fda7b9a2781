// SPDX-License-Identifier: Apache-2.0
#include "sync/store/register_copy.h"

#include "sync/store/atomic_file.h"
#include "sync/store/schema.h"
#include "sync/store/sqlite_journal.h"
#include "sync/store/store_error.h"

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace tablee::sync {
namespace {

namespace fs = std::filesystem;

model::Failure read_failure(FileError const& error, fs::path const& path) {
    if (error.trouble == FileTrouble::Denied)
        return model::failure("error.store.unreadable", {path.string()});
    return store_failure(error, path);
}

model::Result<void> pour(FileHandle const& from, fs::path const& path, FileHandle const& to,
                         fs::path const& copy) {
    constexpr std::size_t kStep = 1024 * 1024;
    for (;;) {
        auto bytes = read_up_to(from, kStep);
        if (!bytes)
            return read_failure(bytes.error(), path);
        if (bytes->empty())
            return {};
        if (auto written = write_all(to, *bytes); !written)
            return writing_failure(written.error(), copy);
    }
}

model::Result<void> copy_one(fs::path const& path, fs::path const& copy) {
    std::error_code ignored;
    fs::remove(copy, ignored);
    auto from = open_file(path, FileAccess::Read);
    if (!from)
        return read_failure(from.error(), path);
    auto to = create_file(copy, FileMode::Private);
    if (!to)
        return writing_failure(to.error(), copy);
    return pour(*from, path, *to, copy);
}

// Two equal ones around a copy: the write-ahead log may have grown, which does no harm, but nothing was
// folded back into the register meanwhile.
struct Version {
    fs::file_time_type written;
    model::Bytes log_header; // its salts change whenever the log begins anew
    bool operator==(Version const&) const = default;
};

Version version_of(fs::path const& path) {
    constexpr std::size_t kLogHeaderBytes = 32;
    std::error_code ignored;
    Version version{fs::last_write_time(path, ignored), {}};
    if (auto log = open_file(fs::path(path) += "-wal", FileAccess::Read))
        version.log_header = read_up_to(*log, kLogHeaderBytes).value_or(model::Bytes{});
    return version;
}

model::Result<void> copy_all(fs::path const& path, fs::path const& copy) {
    if (auto copied = copy_one(path, copy); !copied)
        return copied;
    for (char const* ending : {"-wal", "-journal"}) {
        auto copied = copy_one(fs::path(path) += ending, fs::path(copy) += ending);
        if (!copied && copied.error().key != "error.store.missing")
            return copied;
    }
    return {};
}

model::Result<void> copy_unchanged(fs::path const& path, fs::path const& copy) {
    constexpr int kAttempts = 8;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto const before = version_of(path);
        if (auto copied = copy_all(path, copy); !copied)
            return copied;
        if (version_of(path) == before)
            return {};
    }
    return model::failure("error.store.in-use", {path.string()});
}

model::Result<void> check_header(fs::path const& path) {
    auto file = open_file(path, FileAccess::Read);
    if (!file)
        return read_failure(file.error(), path);
    auto start = read_up_to(*file, kFileHeaderBytes);
    if (!start)
        return read_failure(start.error(), path);
    return check_file_header(*start, path.string());
}

model::Result<void> copy_register(fs::path const& path, fs::path const& copy, WhenInUse when) {
    std::error_code code;
    auto const real = fs::canonical(path, code);
    if (code)
        return read_failure({trouble_of(code.value()), code.message()}, path);
    auto lock = FileLock::shared(lock_path_of(real)); // held until the copy is whole
    if (!lock && when == WhenInUse::Refuse)
        return read_failure(lock.error(), path);
    if (auto header = check_header(real); !header)
        return header;
    return copy_unchanged(real, copy);
}

} // namespace

model::Result<RegisterCopy> read_register(fs::path const& path, WhenInUse when) {
    auto folder = PrivateFolder::make();
    if (!folder)
        return writing_failure(folder.error(), fs::path("/tmp"));
    auto const copy = folder->path() / "register.tablee";
    if (auto copied = copy_register(path, copy, when); !copied)
        return tl::unexpected(copied.error());
    auto database = Database::open(copy, path.string());
    if (!database)
        return tl::unexpected(database.error());
    if (auto checked = check_register(**database); !checked)
        return tl::unexpected(checked.error());
    auto tables = EventTables::open(**database);
    if (!tables)
        return tl::unexpected(tables.error());
    return RegisterCopy(std::move(*folder), std::move(*database), std::move(*tables));
}

} // namespace tablee::sync
