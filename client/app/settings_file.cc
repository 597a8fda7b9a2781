// SPDX-License-Identifier: Apache-2.0
#include "client/app/settings_file.h"

#include "sync/store/atomic_file.h"

#include <system_error>

namespace tablee::client {
namespace {

constexpr std::size_t kFileBytes = 64 * 1024;

std::string listed(std::vector<int> const& numbers) {
    std::string list;
    for (int const number : numbers)
        list += (list.empty() ? "" : ", ") + std::to_string(number);
    return list;
}

} // namespace

SettingsFile SettingsFile::open(UserFolders const& folders) {
    SettingsFile file;
    if (!folders.config) {
        file.notice_ = {"notice.settings.no-home", {}};
        return file;
    }
    file.path_ = *folders.config / "settings";
    auto const bytes = sync::read_file(*file.path_, kFileBytes);
    if (!bytes && bytes.error().key != "error.file.missing")
        file.notice_ = {"notice.settings.unreadable", {file.path_->string()}};
    if (!bytes)
        return file;
    SettingsRead read = read_settings(model::text_of(*bytes));
    file.settings_ = std::move(read.settings);
    if (!read.skipped.empty())
        file.notice_ = {"notice.settings.skipped", {file.path_->string(), listed(read.skipped)}};
    return file;
}

void SettingsFile::hold(Settings const& settings, Lasting lasting) {
    settings_ = settings;
    if (lasting == Lasting::ThisTime)
        path_.reset();
}

model::Result<void> SettingsFile::keep(Settings const& settings) {
    if (settings == settings_)
        return {};
    settings_ = settings;
    if (!path_)
        return {};
    std::error_code ignored; // told by the writing
    std::filesystem::create_directories(path_->parent_path(), ignored);
    auto const written =
        sync::write_file(*path_, model::view_of(to_text(settings_)), sync::FileMode::Private);
    if (written || told_)
        return {};
    told_ = true;
    return model::failure("notice.settings.not-kept", {path_->string()});
}

} // namespace tablee::client
