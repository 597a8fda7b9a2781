// SPDX-License-Identifier: Apache-2.0
#include "client/i18n/lexicon.h"

namespace tablee::client {

namespace {

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string DocumentLexicon::say(model::report::Phrase const& phrase) const {
    return phrase.count < 0 ? catalogue_.say(phrase.key, phrase.args)
                            : catalogue_.say(phrase.key, phrase.count, phrase.args);
}

std::string DocumentLexicon::long_date(model::Date date) const {
    if (!model::is_valid(date))
        return {};
    std::string const weekday = catalogue_.say("calendar.weekday." + std::to_string(model::weekday_of(date)));
    std::string const day = date.day == 1 ? catalogue_.say("calendar.first-day") : std::to_string(date.day);
    std::string const month = catalogue_.say("calendar.month." + std::to_string(date.month));
    return catalogue_.say("calendar.long-date", PhraseArgs{weekday, day, month, std::to_string(date.year)});
}

std::string DocumentLexicon::short_date(model::Date date) const {
    if (!model::is_valid(date))
        return {};
    PhraseArgs const parts{two_digits(date.day), two_digits(date.month), std::to_string(date.year)};
    return catalogue_.say("calendar.short-date", parts);
}

std::string DocumentLexicon::hour(model::Reading reading) const {
    PhraseArgs const parts{std::to_string(reading.hour), two_digits(reading.minute)};
    return catalogue_.say("calendar.hour", parts);
}

std::string DocumentLexicon::language_tag() const {
    return catalogue_.language() == Language::French ? "fr-FR" : "en-GB";
}

} // namespace tablee::client
