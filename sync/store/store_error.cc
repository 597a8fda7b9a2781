// SPDX-License-Identifier: Apache-2.0
#include "sync/store/store_error.h"

#include <sqlite3.h>
#include <utility>

namespace tablee::sync {
namespace {

model::Failure io_failure(FileError const& error, std::string const& file) {
    return store_failure(error, std::filesystem::path(file));
}

} // namespace

model::Failure store_failure(FileError const& error, std::filesystem::path const& file) {
    switch (error.trouble) {
    case FileTrouble::Missing:
        return model::failure("error.store.missing", {file.string()});
    case FileTrouble::Denied:
    case FileTrouble::ReadOnly:
        return model::failure("error.store.read-only", {file.string()});
    case FileTrouble::Full:
        return model::failure("error.store.full", {file.string()});
    case FileTrouble::Exists:
        return model::failure("error.store.exists", {file.string()});
    case FileTrouble::NotAFile:
        return model::failure("error.store.not-a-register", {file.string()});
    case FileTrouble::Locked:
        return model::failure("error.store.in-use", {file.string()});
    case FileTrouble::Other:
        break;
    }
    return model::failure("error.store.io", {file.string(), error.detail});
}

model::Failure store_failure(int sqlite_code, int platform_code, std::string detail,
                             std::string const& file) {
    switch (sqlite_code & 0xFF) {
    case SQLITE_FULL:
        return model::failure("error.store.full", {file});
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return model::failure("error.store.read-only", {file});
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return model::failure("error.store.in-use", {file});
    case SQLITE_NOTADB:
        return model::failure("error.store.not-a-register", {file});
    case SQLITE_ERROR: // our statements are right: what they stumble over is the file
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA:
    case SQLITE_TOOBIG:
        return model::failure("error.store.damaged", {file, std::move(detail)});
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: {
        // A quota, or a medium that turned read-only, shows only in the platform's code.
        auto const trouble = trouble_of(platform_code);
        bool const is_weather = trouble == FileTrouble::Full || trouble == FileTrouble::ReadOnly;
        return io_failure({is_weather ? trouble : FileTrouble::Other, std::move(detail)}, file);
    }
    default:
        return model::failure("error.store.io", {file, std::move(detail)});
    }
}

} // namespace tablee::sync
