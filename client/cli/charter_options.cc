// SPDX-License-Identifier: Apache-2.0
#include "client/cli/charter_options.h"

namespace tablee::client {
namespace {

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
    template <class Read, class Value>
    void read(std::optional<std::string> const& written, char const* name, Read const& read,
              std::optional<Value>& into) {
        take(written, name, read, [&](auto const& value) { into = value; });
    }
    [[nodiscard]] std::optional<model::Error> const& fault() const { return fault_; }

  private:
    std::optional<model::Error> fault_;
};

auto one_of(std::vector<std::string_view> choices) {
    return [choices = std::move(choices)](std::string const& option, std::string const& value) {
        return choice_in(option, value, choices);
    };
}

void read_words(Options& options, CharterOptions const& given, CharterWishes& wishes) {
    options.read(given.committee, "--committee", title_in, wishes.committee);
    options.read(given.title, "--title", title_in, wishes.title);
    options.read(given.place, "--place", title_in, wishes.place);
}

void read_times(Options& options, CharterOptions const& given, CharterWishes& wishes) {
    options.read(given.date, "--date", date_in, wishes.date);
    options.read(given.start, "--start", hour_in, wishes.start_minute);
    options.read(given.utc_offset, "--utc-offset", offset_in, wishes.utc_offset_minutes);
}

void read_rules(Options& options, CharterOptions const& given, CharterWishes& wishes) {
    options.take(given.profile, "--profile", one_of({"workshop", "commission", "assembly", "association"}),
                 [&](std::size_t place) { wishes.profile = static_cast<model::Profile>(place); });
    options.take(given.language, "--language-of-documents", one_of({"fr", "en"}),
                 [&](std::size_t place) { wishes.language = static_cast<model::DocumentLanguage>(place); });
    options.read(given.quorum, "--quorum", share_in, wishes.quorum);
    auto const per_holder = [](std::string const& option, std::string const& value) {
        return number_in(option, value, 0, 20);
    };
    options.take(given.proxies_per_holder, "--proxies-per-holder", per_holder,
                 [&](std::int64_t most) { wishes.proxies_per_holder = static_cast<std::uint8_t>(most); });
    wishes.strict = given.strict;
    wishes.proxies_count = given.proxies_count;
}

} // namespace

model::Result<CharterWishes> read_charter(CharterOptions const& options, Founded founded) {
    std::string missing;
    if (founded == Founded::First && options.committee.value_or("").empty())
        missing = "--committee";
    if (founded == Founded::First && options.title.value_or("").empty())
        missing += missing.empty() ? "--title" : " --title";
    if (!missing.empty())
        return model::failure("error.cli.missing", {missing});
    CharterWishes wishes;
    Options reading;
    read_words(reading, options, wishes);
    read_times(reading, options, wishes);
    read_rules(reading, options, wishes);
    if (reading.fault())
        return model::Failure(*reading.fault());
    return wishes;
}

} // namespace tablee::client
