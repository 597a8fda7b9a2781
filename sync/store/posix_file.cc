// SPDX-License-Identifier: Apache-2.0
#include "sync/store/posix_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tablee::sync {
namespace {

tl::unexpected<FileError> trouble(int code) {
    return tl::unexpected(FileError{trouble_of(code), std::generic_category().message(code)});
}
tl::unexpected<FileError> last_trouble() {
    return trouble(errno);
}

FileResult<void> done(int answer) {
    if (answer != 0)
        return last_trouble();
    return {};
}

// Asks again when a signal interrupted the call.
template <class Call>
auto persist(Call call) {
    auto answer = call();
    while (answer < 0 && errno == EINTR)
        answer = call();
    return answer;
}

bool is_same_file(int descriptor, std::filesystem::path const& path) {
    struct stat held {};
    struct stat named {};
    return fstat(descriptor, &held) == 0 && stat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
           held.st_ino == named.st_ino;
}

FileResult<void> lock_now(FileHandle const& file, int kind) {
    if (flock(file.descriptor(), kind | LOCK_NB) == 0)
        return {};
    if (errno == EWOULDBLOCK)
        return tl::unexpected(FileError{FileTrouble::Locked, {}});
    return last_trouble();
}

} // namespace

FileTrouble trouble_of(int platform_code) {
    switch (platform_code) {
    case ENOENT:
    case ENOTDIR:
        return FileTrouble::Missing;
    case EACCES:
    case EPERM:
        return FileTrouble::Denied;
    case EROFS:
        return FileTrouble::ReadOnly;
    case ENOSPC:
    case EDQUOT:
        return FileTrouble::Full;
    case EEXIST:
        return FileTrouble::Exists;
    case EISDIR:
    case ENXIO:
    case ELOOP:
        return FileTrouble::NotAFile;
    default:
        return FileTrouble::Other;
    }
}

FileHandle::FileHandle(FileHandle&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}
FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}
FileHandle::~FileHandle() {
    close();
}

void FileHandle::close() {
    if (descriptor_ >= 0)
        ::close(std::exchange(descriptor_, -1));
}

FileResult<FileHandle> open_file(std::filesystem::path const& path, FileAccess access) {
    int const flags = (access == FileAccess::Read ? O_RDONLY : O_RDWR) | O_CLOEXEC | O_NONBLOCK;
    FileHandle file(persist([&] { return ::open(path.c_str(), flags); }));
    if (file.descriptor() < 0)
        return last_trouble();
    struct stat status {};
    if (fstat(file.descriptor(), &status) != 0)
        return last_trouble();
    if (!S_ISREG(status.st_mode))
        return tl::unexpected(FileError{FileTrouble::NotAFile, {}});
    return file;
}

FileResult<FileHandle> create_file(std::filesystem::path const& path, FileMode mode) {
    mode_t const permissions = mode == FileMode::Private ? 0600 : 0666;
    int const flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    FileHandle file(persist([&] { return ::open(path.c_str(), flags, permissions); }));
    if (file.descriptor() < 0)
        return last_trouble();
    return file;
}

FileResult<std::uint64_t> size_of(FileHandle const& file) {
    struct stat status {};
    if (fstat(file.descriptor(), &status) != 0)
        return last_trouble();
    return static_cast<std::uint64_t>(status.st_size);
}

FileResult<model::Bytes> read_up_to(FileHandle const& file, std::size_t bytes_max) {
    constexpr std::size_t kStep = 256 * 1024;
    model::Bytes bytes;
    while (bytes.size() < bytes_max) {
        std::size_t const start = bytes.size();
        bytes.resize(start + std::min(kStep, bytes_max - start));
        auto const got =
            persist([&] { return ::read(file.descriptor(), bytes.data() + start, bytes.size() - start); });
        if (got < 0)
            return last_trouble();
        bytes.resize(start + static_cast<std::size_t>(got));
        if (got == 0)
            break;
    }
    return bytes;
}

FileResult<void> write_all(FileHandle const& file, model::ByteView bytes) {
    while (!bytes.empty()) {
        auto const put = persist([&] { return ::write(file.descriptor(), bytes.data(), bytes.size()); });
        if (put < 0)
            return last_trouble();
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return {};
}

FileResult<void> sync_file(FileHandle const& file) {
    return done(persist([&] { return ::fsync(file.descriptor()); }));
}

FileResult<void> sync_folder(std::filesystem::path const& folder) {
    FileHandle const handle(
        persist([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (handle.descriptor() < 0)
        return last_trouble();
    // Some network folders cannot be synced; the file itself was.
    if (::fsync(handle.descriptor()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return last_trouble();
    return {};
}

FileResult<void> move_over(std::filesystem::path const& from, std::filesystem::path const& to) {
    return done(::rename(from.c_str(), to.c_str()));
}

FileResult<void> move_new(std::filesystem::path const& from, std::filesystem::path const& to) {
    if (::link(from.c_str(), to.c_str()) == 0)
        return done(::unlink(from.c_str()));
    if (errno != EPERM && errno != ENOTSUP)
        return last_trouble();
    // A memory stick (FAT) has no second names.
    return done(::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE));
}

bool is_private(FileHandle const& file) {
    struct stat status {};
    return fstat(file.descriptor(), &status) == 0 && (status.st_mode & 077U) == 0;
}

bool make_private(FileHandle const& file) {
    return fchmod(file.descriptor(), 0600) == 0 && is_private(file);
}

FileResult<PrivateFolder> PrivateFolder::make() {
    std::error_code code;
    auto const base = std::filesystem::temp_directory_path(code);
    if (code)
        return trouble(code.value());
    std::string name = (base / "tablee-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        return last_trouble();
    return PrivateFolder(name);
}

PrivateFolder::PrivateFolder(std::filesystem::path path)
    : path_(std::move(path)) {}
PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : path_(std::move(other.path_)) {
    other.path_.clear();
}
PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    if (!path_.empty())
        std::filesystem::remove_all(path_, ignored);
}

FileLock::FileLock(FileHandle file, std::filesystem::path removed_at_end)
    : file_(std::move(file))
    , removed_at_end_(std::move(removed_at_end)) {}

FileLock::~FileLock() {
    // Removed while still held; whoever waits on the removed file sees below that it is no longer the named
    // one.
    if (file_.descriptor() >= 0 && !removed_at_end_.empty())
        ::unlink(removed_at_end_.c_str());
}

FileResult<FileLock> FileLock::exclusive(std::filesystem::path const& path) {
    for (;;) {
        int const flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
        FileHandle file(persist([&] { return ::open(path.c_str(), flags, 0600); }));
        if (file.descriptor() < 0)
            return last_trouble();
        if (auto locked = lock_now(file, LOCK_EX); !locked)
            return tl::unexpected(locked.error());
        if (is_same_file(file.descriptor(), path))
            return FileLock(std::move(file), path);
    }
}

FileResult<FileLock> FileLock::shared(std::filesystem::path const& path) {
    auto file = open_file(path, FileAccess::Read);
    if (!file && file.error().trouble == FileTrouble::Missing)
        return FileLock(FileHandle(), {});
    if (!file)
        return tl::unexpected(file.error());
    if (auto locked = lock_now(*file, LOCK_SH); !locked)
        return tl::unexpected(locked.error());
    return FileLock(std::move(*file), {});
}

std::filesystem::path folder_of(std::filesystem::path const& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

} // namespace tablee::sync
