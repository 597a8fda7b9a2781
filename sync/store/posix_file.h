// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files, as the store needs them, and the only place of sync/store that calls the platform for them; a
// Windows build gives this header another body. Always binary. Thread: any, no shared state.
//
// Trouble travels as a FileError, without a file's name: the caller knows the name and which words to choose
// (error.file.* in atomic_file.h, error.store.* in store_error.h, error.key.* in keystore.h).
#include "model/base/bytes.h"
#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace tablee::sync {

enum class FileTrouble {
    Missing,  // no such file or folder
    Denied,   // the account may not
    ReadOnly, // the medium may not
    Full,     // no room, or a quota is used up
    Exists,
    NotAFile, // a folder, a pipe, a device
    Locked,   // another program, or another part of this one, holds it
    Other
};
struct FileError {
    FileTrouble trouble = FileTrouble::Other;
    std::string detail; // the platform's words, for the reader who asks an expert
};
template <class T>
using FileResult = tl::expected<T, FileError>;

[[nodiscard]] FileTrouble trouble_of(int platform_code);

// An open file that closes itself.
class FileHandle {
  public:
    FileHandle() = default;
    explicit FileHandle(int descriptor)
        : descriptor_(descriptor) {}
    FileHandle(FileHandle&& other) noexcept;
    FileHandle& operator=(FileHandle&& other) noexcept;
    ~FileHandle();
    [[nodiscard]] int descriptor() const { return descriptor_; }
    void close();

  private:
    int descriptor_ = -1;
};

enum class FileAccess { Read, ReadWrite };
enum class FileMode {
    Private, // 0600
    Shared   // what the account's umask leaves of 0666
};

// An existing regular file; never waits for the other end of a pipe.
[[nodiscard]] FileResult<FileHandle> open_file(std::filesystem::path const& path, FileAccess access);
// Exists when there already is anything of that name.
[[nodiscard]] FileResult<FileHandle> create_file(std::filesystem::path const& path, FileMode mode);
[[nodiscard]] FileResult<std::uint64_t> size_of(FileHandle const& file);
// From where the file stands, at most that many octets; fewer at its end.
[[nodiscard]] FileResult<model::Bytes> read_up_to(FileHandle const& file, std::size_t bytes_max);
[[nodiscard]] FileResult<void> write_all(FileHandle const& file, model::ByteView bytes);
// Returns when the octets, or the names in the folder, are on the disk.
[[nodiscard]] FileResult<void> sync_file(FileHandle const& file);
[[nodiscard]] FileResult<void> sync_folder(std::filesystem::path const& folder);
// Both within one folder; the first replaces what is there, the second says Exists.
[[nodiscard]] FileResult<void> move_over(std::filesystem::path const& from, std::filesystem::path const& to);
[[nodiscard]] FileResult<void> move_new(std::filesystem::path const& from, std::filesystem::path const& to);

// Whether only its owner may read or write it, and seeing to it.
[[nodiscard]] bool is_private(FileHandle const& file);
[[nodiscard]] bool make_private(FileHandle const& file);

// A new folder that only this account may enter, among the temporary ones; removed with all it holds.
class PrivateFolder {
  public:
    static FileResult<PrivateFolder> make();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    ~PrivateFolder();
    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

  private:
    explicit PrivateFolder(std::filesystem::path path);
    std::filesystem::path path_; // empty: moved from
};

// A lock between programs, held by a file that exists for nothing else. It ends with the process, however
// that ends. `exclusive` makes the file and removes it again; `shared` only reads one that is there, and
// holds nothing when there is none, since then nobody holds the other.
class FileLock {
  public:
    static FileResult<FileLock> exclusive(std::filesystem::path const& path);
    static FileResult<FileLock> shared(std::filesystem::path const& path);
    FileLock(FileLock&& other) noexcept = default;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

  private:
    FileLock(FileHandle file, std::filesystem::path removed_at_end);
    FileHandle file_;
    std::filesystem::path removed_at_end_;
};

// The folder a file lies in: "." for a bare name.
[[nodiscard]] std::filesystem::path folder_of(std::filesystem::path const& file);

} // namespace tablee::sync
