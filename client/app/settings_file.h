// SPDX-License-Identifier: Apache-2.0
#pragma once

// The settings on disk: the file `settings` in the account's config folder. Thread: one at a time.
//
// Settings are a comfort: whatever happens to them, the program goes on, with what could be read, and says so
// once. Of several windows the last to save wins.
#include "client/app/settings.h"
#include "client/platform/user_folders.h"
#include "model/base/result.h"

namespace tablee::client {

class SettingsFile {
  public:
    // Never fails. What went wrong is in `notice`: notice.settings.no-home, notice.settings.skipped {file,
    // lines}, notice.settings.unreadable {file}.
    [[nodiscard]] static SettingsFile open(UserFolders const& folders);

    [[nodiscard]] Settings const& settings() const { return settings_; }
    [[nodiscard]] std::optional<model::Error> const& notice() const { return notice_; }

    // Held from now on and not written by itself: a choice made for this time. `Kept`: what changes later is
    // written with it; `ThisTime`: nothing is written any more.
    enum class Lasting { Kept, ThisTime };
    void hold(Settings const& settings, Lasting lasting);

    // Held from now on, and written when anything changed. Error: notice.settings.not-kept {file}, the first
    // time only; without a home nothing is written and nothing said again.
    [[nodiscard]] model::Result<void> keep(Settings const& settings);

  private:
    std::optional<std::filesystem::path> path_;
    Settings settings_;
    std::optional<model::Error> notice_;
    bool told_ = false;
};

} // namespace tablee::client
