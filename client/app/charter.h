// SPDX-License-Identifier: Apache-2.0
#pragma once

// The charter of a session from what a person says of it. Pure, but for the machine's UTC offset.
//
// A profile gives what is left out (docs/CLI.md); for a next session, what is left out is as it was.
#include "client/app/register_session.h"
#include "client/app/rule_profile.h"
#include "model/base/fraction.h"

#include <optional>

namespace tablee::client {

// Nothing: not said.
struct CharterWishes {
    std::optional<std::string> committee; // this and the next two: clean titles
    std::optional<std::string> title;
    std::optional<std::string> place;
    std::optional<model::Date> date;
    std::optional<std::uint16_t> start_minute;
    std::optional<model::Profile> profile;
    std::optional<model::DocumentLanguage> language;
    std::optional<std::int16_t> utc_offset_minutes;
    std::optional<model::Fraction> quorum; // replaces share, strictness and proxies of the profile together
    bool strict = false;
    bool proxies_count = false;
    std::optional<std::uint8_t> proxies_per_holder;
    bool operator==(CharterWishes const&) const = default;
};

// `rules`: of the profile that is wished, when one is. `now` gives the date when none is said.
[[nodiscard]] model::SessionCreated charter_of(CharterWishes const& wishes, RuleProfile const& rules,
                                               RegisterSession const* previous, model::Instant now);
// The rules of the profile that is wished; those of a workshop when none is. Errors: load_profile's.
[[nodiscard]] model::Result<RuleProfile> rules_of(CharterWishes const& wishes, ProfileFolders const& folders);

} // namespace tablee::client
