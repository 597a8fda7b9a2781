// SPDX-License-Identifier: Apache-2.0
#include "client/present/prepare_form.h"

#include "model/base/assert.h"
#include "model/base/instant.h"
#include "model/base/text.h"
#include "model/import/cell_values.h"

namespace tablee::client {
namespace {

std::string fault_of_words(std::string const& typed, char const* missing, Catalogue const& words) {
    auto const clean = model::clean_title(typed);
    if (!clean)
        return words.say(clean.error());
    return clean->empty() ? words.say(missing) : std::string();
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

PrepareFaults faults_of(PrepareWords const& typed, Catalogue const& words) {
    PrepareFaults faults;
    faults.committee = fault_of_words(typed.committee, "home.prepare.no-committee", words);
    faults.title = fault_of_words(typed.title, "home.prepare.no-title", words);
    faults.facilitator = fault_of_words(typed.facilitator, "home.prepare.no-name", words);
    if (!model::day_of(typed.date))
        faults.date = words.say("home.prepare.bad-date");
    if (!model::clock_of(typed.start))
        faults.start = words.say("home.prepare.bad-start");
    if (typed.rules == WrittenRules::NotSaid)
        faults.rules = words.say("home.prepare.no-answer");
    if (typed.rules == WrittenRules::YesButWhich)
        faults.rules = words.say("home.prepare.no-kind");
    return faults;
}

std::string plain_date(std::string const& typed) {
    auto const date = model::day_of(typed);
    return date ? model::iso_date(*date) : typed;
}

std::string plain_hour(std::string const& typed) {
    auto const minute = model::clock_of(typed);
    return minute ? two_digits(*minute / 60) + ":" + two_digits(*minute % 60) : typed;
}

std::string profile_of(WrittenRules rules) {
    switch (rules) {
    case WrittenRules::Commission:
        return "commission";
    case WrittenRules::Assembly:
        return "assembly";
    case WrittenRules::Association:
        return "association";
    case WrittenRules::None:
        return "workshop";
    case WrittenRules::NotSaid:
    case WrittenRules::YesButWhich:
        break;
    }
    TABLEE_ASSERT(false);
    return {};
}

} // namespace tablee::client
