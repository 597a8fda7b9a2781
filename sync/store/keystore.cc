// SPDX-License-Identifier: Apache-2.0
#include "sync/store/keystore.h"

#include "sync/store/atomic_file.h"

#include <algorithm>

namespace tablee::sync {
namespace {

model::Failure key_failure(FileError const& error, std::filesystem::path const& path) {
    std::string_view const key =
        error.trouble == FileTrouble::NotAFile ? "error.key.damaged" : "error.key.unreadable";
    return model::failure(key, {path.string()});
}

KeyNotice see_to_permissions(FileHandle const& file) {
    if (is_private(file))
        return KeyNotice::None;
    return make_private(file) ? KeyNotice::PermissionsRepaired : KeyNotice::PermissionsLoose;
}

model::Result<InstallationKey> read_key(FileHandle const& file, std::filesystem::path const& path) {
    InstallationKey key;
    auto bytes = read_up_to(file, key.seed.size() + 1);
    if (!bytes)
        return key_failure(bytes.error(), path);
    if (bytes->size() != key.seed.size())
        return model::failure("error.key.damaged", {path.string()});
    std::copy(bytes->begin(), bytes->end(), key.seed.begin());
    std::fill(bytes->begin(), bytes->end(), std::uint8_t{0});
    key.notice = see_to_permissions(file);
    return key;
}

model::Result<void> draw_key(std::filesystem::path const& path, Entropy& entropy) {
    auto const seed = entropy.draw<InstallationSeed{}.size()>();
    auto written = write_file(path, seed, FileMode::Private, Existing::Keep);
    if (!written && written.error().key == "error.file.exists")
        return {}; // somebody was faster; theirs is read
    return written;
}

} // namespace

std::string_view key_of(KeyNotice notice) {
    switch (notice) {
    case KeyNotice::PermissionsRepaired:
        return "notice.key.permissions-repaired";
    case KeyNotice::PermissionsLoose:
        return "notice.key.permissions-loose";
    case KeyNotice::None:
        break;
    }
    return {};
}

std::filesystem::path key_path_of(std::filesystem::path const& register_path) {
    auto path = register_path;
    path += "-key"; // after the whole name, so that two registers never share one
    return path;
}

model::Result<InstallationKey> open_key(std::filesystem::path const& register_path, Entropy& entropy,
                                        WhenKeyMissing when) {
    auto const path = key_path_of(register_path);
    auto file = open_file(path, FileAccess::Read);
    if (!file && file.error().trouble == FileTrouble::Missing) {
        if (when == WhenKeyMissing::Refuse)
            return model::failure("error.key.missing", {path.string()});
        if (auto drawn = draw_key(path, entropy); !drawn)
            return tl::unexpected(drawn.error());
        file = open_file(path, FileAccess::Read);
    }
    if (!file)
        return key_failure(file.error(), path);
    return read_key(*file, path);
}

} // namespace tablee::sync
