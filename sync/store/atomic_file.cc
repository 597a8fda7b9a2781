// SPDX-License-Identifier: Apache-2.0
#include "sync/store/atomic_file.h"

#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tablee::sync {
namespace {

// A file under a passing name, gone again unless it was given its own.
struct Draft {
    std::filesystem::path path;
    FileHandle file;
    Draft(std::filesystem::path at, FileHandle handle)
        : path(std::move(at))
        , file(std::move(handle)) {}
    Draft(Draft&& other) noexcept
        : path(std::exchange(other.path, {}))
        , file(std::move(other.file)) {}
    Draft& operator=(Draft&&) = delete;
    ~Draft() {
        std::error_code ignored;
        if (!path.empty())
            std::filesystem::remove(path, ignored);
    }
};

// Short and unlike the final name, which may already be as long as names may be.
FileResult<Draft> make_draft(std::filesystem::path const& folder, FileMode mode) {
    constexpr int kAttempts = 100; // drafts that a crash left behind
    FileError last;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto path =
            folder / (".tablee-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp");
        auto file = create_file(path, mode);
        if (file)
            return Draft(path, std::move(*file));
        last = file.error();
        if (last.trouble != FileTrouble::Exists)
            break;
    }
    return tl::unexpected(last);
}

FileResult<void> fill(Draft& draft, model::ByteView bytes) {
    if (auto written = write_all(draft.file, bytes); !written)
        return written;
    auto synced = sync_file(draft.file);
    draft.file.close(); // a rename onto or from an open file fails on Windows
    return synced;
}

FileResult<void> publish(Draft const& draft, std::filesystem::path const& path, Existing existing) {
    auto moved = existing == Existing::Replace ? move_over(draft.path, path) : move_new(draft.path, path);
    return moved ? sync_folder(folder_of(path)) : moved;
}

} // namespace

model::Failure reading_failure(FileError const& error, std::filesystem::path const& path) {
    switch (error.trouble) {
    case FileTrouble::Missing:
        return model::failure("error.file.missing", {path.string()});
    case FileTrouble::Denied:
        return model::failure("error.file.unreadable", {path.string()});
    case FileTrouble::NotAFile:
        return model::failure("error.file.not-a-file", {path.string()});
    default:
        return model::failure("error.file.io", {path.string(), error.detail});
    }
}

model::Failure writing_failure(FileError const& error, std::filesystem::path const& path) {
    switch (error.trouble) {
    case FileTrouble::Missing:
        return model::failure("error.file.no-folder", {folder_of(path).string()});
    case FileTrouble::Denied:
    case FileTrouble::ReadOnly:
        return model::failure("error.file.read-only", {path.string()});
    case FileTrouble::Full:
        return model::failure("error.file.full", {path.string()});
    case FileTrouble::Exists:
        return model::failure("error.file.exists", {path.string()});
    case FileTrouble::NotAFile:
        return model::failure("error.file.not-a-file", {path.string()});
    default:
        return model::failure("error.file.io", {path.string(), error.detail});
    }
}

model::Result<void> write_file(std::filesystem::path const& path, model::ByteView bytes, FileMode mode,
                               Existing existing) {
    auto draft = make_draft(folder_of(path), mode);
    if (!draft)
        return writing_failure(draft.error(), path);
    if (auto filled = fill(*draft, bytes); !filled)
        return writing_failure(filled.error(), path);
    if (auto published = publish(*draft, path, existing); !published)
        return writing_failure(published.error(), path);
    draft->path.clear();
    return {};
}

model::Result<model::Bytes> read_file(std::filesystem::path const& path, std::size_t bytes_max) {
    auto file = open_file(path, FileAccess::Read);
    if (!file)
        return reading_failure(file.error(), path);
    auto bytes = read_up_to(*file, bytes_max + 1);
    if (!bytes)
        return reading_failure(bytes.error(), path);
    if (bytes->size() > bytes_max)
        return model::failure("error.file.too-large", {path.string(), std::to_string(bytes_max)});
    return std::move(*bytes);
}

} // namespace tablee::sync
