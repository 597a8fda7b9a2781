// SPDX-License-Identifier: Apache-2.0
#include "client/app/rule_profile.h"

#include "model/base/bytes.h"
#include "sync/store/atomic_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace tablee::client {
namespace {

constexpr std::size_t kFileBytes = 16 * 1024;
constexpr std::array<std::string_view, 8> kKeys{
    "source",   "quorum",       "quorum-strict", "proxies-count", "proxies-per-holder",
    "majority", "casting-vote", "secret-share"};

std::string_view trimmed(std::string_view text) {
    auto const begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const good =
        error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= 10'000;
    return good ? std::optional(value) : std::nullopt;
}

// "1/3", "0", "1": from nothing to all.
std::optional<model::Fraction> share(std::string_view text) {
    auto const slash = text.find('/');
    auto const top = whole(text.substr(0, slash));
    auto const bottom =
        slash == std::string_view::npos ? std::optional<std::int64_t>(1) : whole(text.substr(slash + 1));
    if (!top || !bottom || *bottom == 0 || *top > *bottom)
        return std::nullopt;
    return model::Fraction{*top, *bottom};
}

std::optional<bool> yes_or_no(std::string_view text) {
    return text == "yes" ? std::optional(true) : text == "no" ? std::optional(false) : std::nullopt;
}

std::optional<model::voting::MajorityBase> majority(std::string_view text) {
    constexpr std::array<std::string_view, 4> kNames{"expressed", "cast", "present-or-represented",
                                                     "members"};
    for (std::size_t i = 0; i < kNames.size(); i += 1)
        if (kNames[i] == text)
            return static_cast<model::voting::MajorityBase>(i);
    return std::nullopt;
}

template <class Value>
bool take(std::optional<Value> const& value, Value& into) {
    if (value)
        into = *value;
    return value.has_value();
}

// False: the value means nothing for that key.
bool set(RuleProfile& profile, std::string_view key, std::string_view value) {
    if (key == "source")
        profile.source = value;
    else if (key == "quorum")
        return take(share(value), profile.quorum.share);
    else if (key == "quorum-strict")
        return take(yes_or_no(value), profile.quorum.strict);
    else if (key == "proxies-count")
        return take(yes_or_no(value), profile.quorum.proxies_count);
    else if (key == "majority")
        return take(majority(value), profile.polls.base);
    else if (key == "casting-vote")
        return take(yes_or_no(value), profile.polls.casting_vote);
    else if (key == "secret-share")
        return take(share(value), profile.polls.secret_share);
    else {
        auto const count = whole(value);
        if (!count || *count > 9)
            return false;
        profile.proxies_per_holder = static_cast<std::uint8_t>(*count);
    }
    return true;
}

} // namespace

ProfileFolders profile_folders(AssetPaths const& assets, UserFolders const& folders) {
    ProfileFolders found{assets.data / "profiles", std::nullopt};
    if (folders.config)
        found.own = *folders.config / "profiles";
    return found;
}

std::string_view name_of(model::Profile profile) {
    constexpr std::array<std::string_view, 4> kNames{"workshop", "commission", "assembly", "association"};
    return kNames[static_cast<std::size_t>(profile)];
}

model::Result<RuleProfile> parse_profile(std::string_view text, std::string const& file) {
    RuleProfile profile;
    std::map<std::string_view, bool> said;
    std::size_t number = 0;
    while (!text.empty()) {
        number += 1;
        auto const end = text.find('\n');
        std::string_view const line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.front() == '#')
            continue;
        auto const equals = line.find('=');
        std::string_view const key = trimmed(line.substr(0, equals));
        bool const known = std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
        bool const good = equals != std::string_view::npos && known && !said[key] &&
                          set(profile, key, trimmed(line.substr(equals + 1)));
        if (!good)
            return model::failure("error.profile.line", {file, std::to_string(number), std::string(line)});
        said[key] = true;
    }
    for (std::string_view const key : kKeys)
        if (!said[key])
            return model::failure("error.profile.missing", {file, std::string(key)});
    return profile;
}

model::Result<RuleProfile> load_profile(ProfileFolders const& folders, model::Profile profile) {
    std::string const name = std::string(name_of(profile)) + ".conf";
    std::filesystem::path path = folders.shipped / name;
    std::error_code ignored;
    if (folders.own && std::filesystem::exists(*folders.own / name, ignored))
        path = *folders.own / name;
    auto const octets = sync::read_file(path, kFileBytes);
    if (!octets)
        return model::Failure(octets.error());
    return parse_profile(model::text_of(*octets), path.string());
}

} // namespace tablee::client
