// SPDX-License-Identifier: Apache-2.0
#include "client/app/charter.h"

#include <ctime>

namespace tablee::client {
namespace {

using model::Profile;
using model::SessionCreated;

void apply_profile(SessionCreated& charter, Profile profile, RuleProfile const& rules) {
    charter.profile = profile;
    charter.quorum = rules.quorum;
    charter.proxies_per_holder = rules.proxies_per_holder;
}

// The machine's, at that local hour. The session keeps it, whatever the season or the machine.
std::int16_t machine_offset(model::Date date, std::uint16_t minute) {
    std::tm local{};
    local.tm_year = date.year - 1900;
    local.tm_mon = date.month - 1;
    local.tm_mday = date.day;
    local.tm_min = minute;
    local.tm_isdst = -1;
    std::time_t const moment = std::mktime(&local);
    if (moment == static_cast<std::time_t>(-1))
        return 0;
    auto const as_utc = model::instant_of(date, minute, 0).ms / 1000;
    return static_cast<std::int16_t>((as_utc - static_cast<std::int64_t>(moment)) / 60);
}

SessionCreated like(SessionCreated const& previous) {
    SessionCreated charter = previous;
    charter.rules_version = SessionCreated().rules_version;
    charter.keys = {};
    charter.post_label = {};
    charter.previous.reset();
    charter.date = {};
    return charter;
}

void take_words(CharterWishes const& wishes, SessionCreated& charter) {
    if (wishes.committee)
        charter.committee.utf8 = *wishes.committee;
    if (wishes.title)
        charter.title.utf8 = *wishes.title;
    if (wishes.place)
        charter.place.utf8 = *wishes.place;
}

void take_times(CharterWishes const& wishes, SessionCreated& charter, model::Instant now) {
    charter.start_minute = wishes.start_minute.value_or(charter.start_minute);
    model::Date const there = model::read_at(now, charter.utc_offset_minutes).date;
    charter.date = wishes.date ? *wishes.date : model::read_at(now, machine_offset(there, 12 * 60)).date;
    charter.utc_offset_minutes =
        wishes.utc_offset_minutes.value_or(machine_offset(charter.date, charter.start_minute));
}

void take_rules(CharterWishes const& wishes, RuleProfile const& rules, SessionCreated& charter) {
    if (wishes.profile)
        apply_profile(charter, *wishes.profile, rules);
    charter.language = wishes.language.value_or(charter.language);
    if (wishes.quorum)
        charter.quorum = {*wishes.quorum, wishes.strict, wishes.proxies_count};
    charter.quorum.strict = charter.quorum.strict || wishes.strict;
    charter.quorum.proxies_count = charter.quorum.proxies_count || wishes.proxies_count;
    charter.proxies_per_holder = wishes.proxies_per_holder.value_or(charter.proxies_per_holder);
}

} // namespace

SessionCreated charter_of(CharterWishes const& wishes, RuleProfile const& rules,
                          RegisterSession const* previous, model::Instant now) {
    SessionCreated charter; // a workshop's, unless a profile is asked for
    if (previous != nullptr)
        charter = like(*previous->session->charter);
    take_words(wishes, charter);
    take_times(wishes, charter, now);
    take_rules(wishes, rules, charter);
    if (previous != nullptr)
        charter.previous = model::PreviousSession{previous->session->id, previous->digest()};
    return charter;
}

model::Result<RuleProfile> rules_of(CharterWishes const& wishes, ProfileFolders const& folders) {
    return wishes.profile ? load_profile(folders, *wishes.profile)
                          : model::Result<RuleProfile>(RuleProfile());
}

} // namespace tablee::client
