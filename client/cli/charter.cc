// SPDX-License-Identifier: Apache-2.0
#include "client/cli/charter.h"

#include <ctime>

namespace tablee::client {
namespace {

using model::Profile;
using model::SessionCreated;

// What the written rules of each kind of committee usually say (CRPA R133-3 and following; CGCT L2121-17).
void apply_profile(SessionCreated& charter, Profile profile) {
    charter.profile = profile;
    charter.proxies_per_holder = 1;
    switch (profile) {
    case Profile::Workshop:
        charter.quorum = {model::Fraction{0, 1}, false, false};
        return;
    case Profile::ConsultativeCommission:
        charter.quorum = {model::Fraction{1, 2}, false, true};
        return;
    case Profile::Assembly:
        charter.quorum = {model::Fraction{1, 2}, true, false};
        return;
    case Profile::Association:
        // The statutes say; a third present or represented is a common clause, and two proxies.
        charter.quorum = {model::Fraction{1, 3}, false, true};
        charter.proxies_per_holder = 2;
        return;
    }
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

// Reads an option when it is written, and gives its value to `set`; stops at the first fault.
class Options {
  public:
    template <class Read, class Set>
    void take(std::optional<std::string> const& written, char const* name, Read const& read, Set const& set) {
        if (fault_ || !written)
            return;
        auto value = read(std::string(name), *written);
        if (!value)
            fault_ = value.error();
        else
            set(*value);
    }
    [[nodiscard]] std::optional<model::Error> const& fault() const { return fault_; }

  private:
    std::optional<model::Error> fault_;
};

SessionCreated like(SessionCreated const& previous) {
    SessionCreated charter = previous;
    charter.rules_version = SessionCreated().rules_version;
    charter.keys = {};
    charter.post_label = {};
    charter.previous.reset();
    charter.date = {};
    return charter;
}

void take_words(Options& options, CharterOptions const& given, SessionCreated& charter) {
    options.take(given.committee, "--committee", title_in,
                 [&](auto& text) { charter.committee.utf8 = text; });
    options.take(given.title, "--title", title_in, [&](auto& text) { charter.title.utf8 = text; });
    options.take(given.place, "--place", title_in, [&](auto& text) { charter.place.utf8 = text; });
}

void take_times(Options& options, CharterOptions const& given, SessionCreated& charter, model::Instant now) {
    options.take(given.date, "--date", date_in, [&](model::Date date) { charter.date = date; });
    options.take(given.start, "--start", hour_in,
                 [&](std::uint16_t minute) { charter.start_minute = minute; });
    if (charter.date.is_none()) {
        model::Date const there = model::read_at(now, charter.utc_offset_minutes).date;
        charter.date = model::read_at(now, machine_offset(there, 12 * 60)).date;
    }
    if (!given.utc_offset)
        charter.utc_offset_minutes = machine_offset(charter.date, charter.start_minute);
    options.take(given.utc_offset, "--utc-offset", offset_in,
                 [&](std::int16_t offset) { charter.utc_offset_minutes = offset; });
}

void take_rules(Options& options, CharterOptions const& given, SessionCreated& charter) {
    auto const choose = [](std::vector<std::string_view> choices) {
        return [choices = std::move(choices)](std::string const& option, std::string const& value) {
            return choice_in(option, value, choices);
        };
    };
    options.take(given.profile, "--profile", choose({"workshop", "commission", "assembly", "association"}),
                 [&](std::size_t place) { apply_profile(charter, static_cast<Profile>(place)); });
    options.take(given.language, "--language-of-documents", choose({"fr", "en"}),
                 [&](std::size_t place) { charter.language = static_cast<model::DocumentLanguage>(place); });
    options.take(given.quorum, "--quorum", share_in, [&](model::Fraction share) {
        charter.quorum = {share, given.strict, given.proxies_count};
    });
    charter.quorum.strict = charter.quorum.strict || given.strict;
    charter.quorum.proxies_count = charter.quorum.proxies_count || given.proxies_count;
    auto const per_holder = [](std::string const& option, std::string const& value) {
        return number_in(option, value, 0, 20);
    };
    options.take(given.proxies_per_holder, "--proxies-per-holder", per_holder,
                 [&](std::int64_t most) { charter.proxies_per_holder = static_cast<std::uint8_t>(most); });
}

} // namespace

model::Result<void> check_charter(CharterOptions const& options, Founded founded) {
    std::string missing;
    if (founded == Founded::First && options.committee.value_or("").empty())
        missing = "--committee";
    if (founded == Founded::First && options.title.value_or("").empty())
        missing += missing.empty() ? "--title" : " --title";
    if (!missing.empty())
        return model::failure("error.cli.missing", {missing});
    auto const charter = charter_of(options, nullptr, {});
    return charter ? model::Result<void>{} : model::Failure(charter.error());
}

model::Result<SessionCreated> charter_of(CharterOptions const& options, RegisterSession const* previous,
                                         model::Instant now) {
    SessionCreated charter;
    if (previous != nullptr)
        charter = like(*previous->session->charter);
    else
        apply_profile(charter, Profile::Workshop);
    Options reading;
    take_words(reading, options, charter);
    take_times(reading, options, charter, now);
    take_rules(reading, options, charter);
    if (reading.fault())
        return model::Failure(*reading.fault());
    if (previous != nullptr)
        charter.previous = model::PreviousSession{previous->session->id, previous->digest()};
    return charter;
}

} // namespace tablee::client
