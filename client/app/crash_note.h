// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a window leaves behind while it runs, so that the next one knows when it fell: "running-PID" in the
// account's state folder, gone at a clean end. Thread: the window's.
//
// A note whose process is dead tells which register to offer to reopen. The events themselves are safe in the
// register; this is for the person who wonders where the meeting went. A process number may have been given
// to another program since: then the note is left for later, and nothing false is said.
#include "client/platform/user_folders.h"
#include "model/base/instant.h"
#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace tablee::client {

struct CrashNote {
    std::filesystem::path register_path;
    model::Instant started;
    std::string signal; // "SIGSEGV"; empty: killed, or the machine stopped
    bool operator==(CrashNote const&) const = default;
};

// The last to have started of those whose process is dead; all of these are taken away. A note that cannot be
// read is taken away too, a note of a register that is no longer there is not told.
[[nodiscard]] std::optional<CrashNote> take_crash_note(UserFolders const& folders);

class RunningNote {
  public:
    // Written, and fatal signals are noted in it. Errors: notice.crash.not-noted {folder}; without a state
    // folder there is no note and nothing to say.
    [[nodiscard]] static model::Result<RunningNote>
    begin(UserFolders const& folders, std::filesystem::path const& register_path, model::Instant now);
    RunningNote() = default;
    RunningNote(RunningNote&& other) noexcept;
    RunningNote& operator=(RunningNote&& other) noexcept;
    ~RunningNote(); // a clean end

  private:
    std::filesystem::path path_; // empty: none
};

} // namespace tablee::client
