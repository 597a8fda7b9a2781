// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the written rules of a kind of committee usually say, from a file that people may copy and change:
// assets/profiles/NAME.conf, or a copy in the folder `profiles` of their settings. A line is `key = value`;
// `#` begins a comment; each key once. Thread: any; reading waits for the disk.
//
//   source              the text it follows, for people
//   quorum              a fraction of the voices on the roll, 0 for none;   quorum-strict  more than it
//   proxies-count       represented voices count towards it;   proxies-per-holder   0 to 9
//   majority            expressed, cast, present-or-represented, members
//   casting-vote        the chair's vote decides a tie
//   secret-share        of the members present who may have a secret ballot; 0: nothing is said
#include "client/platform/asset_path.h"
#include "client/platform/user_folders.h"
#include "client/present/poll_defaults.h"
#include "model/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tablee::client {

struct RuleProfile {
    std::string source;
    model::QuorumRule quorum;
    std::uint8_t proxies_per_holder = 1;
    PollDefaults polls;
    bool operator==(RuleProfile const&) const = default;
};

// Where profiles are looked for: one's own first.
struct ProfileFolders {
    std::filesystem::path shipped;
    std::optional<std::filesystem::path> own;
};

[[nodiscard]] ProfileFolders profile_folders(AssetPaths const& assets, UserFolders const& folders);

// "workshop", "commission", "assembly", "association": of the file and of the command line.
[[nodiscard]] std::string_view name_of(model::Profile profile);

// Error: error.profile.line {file, line number, what stands there}, error.profile.missing {file, key}.
[[nodiscard]] model::Result<RuleProfile> parse_profile(std::string_view text, std::string const& file);
// And error.file.* when neither file can be read.
[[nodiscard]] model::Result<RuleProfile> load_profile(ProfileFolders const& folders, model::Profile profile);

} // namespace tablee::client
