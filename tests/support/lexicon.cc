// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lexicon.h"

#include <cstddef>

namespace tablee::tests {

using model::Date;
using model::Reading;
using model::report::Phrase;

namespace {

constexpr char const* kDays[] = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};
constexpr char const* kMonths[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                   "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string filled(std::string_view sentence, std::vector<std::string> const& args) {
    std::string said;
    for (std::size_t i = 0; i < sentence.size(); i += 1) {
        bool const place = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}';
        auto const index = place ? static_cast<std::size_t>(sentence[i + 1] - '0') : args.size();
        if (index < args.size()) {
            said += args[index];
            i += 2;
        } else {
            said += sentence[i];
        }
    }
    return said;
}

} // namespace

std::string KeyLexicon::say(Phrase const& phrase) const {
    std::string said = phrase.key;
    for (std::size_t i = 0; i < phrase.args.size(); i += 1)
        said += (i == 0 ? "(" : "|") + phrase.args[i];
    if (!phrase.args.empty())
        said += ")";
    return phrase.count < 0 ? said : said + "#" + std::to_string(phrase.count);
}

std::string KeyLexicon::long_date(Date date) const {
    return model::iso_date(date);
}
std::string KeyLexicon::short_date(Date date) const {
    return model::iso_date(date);
}
std::string KeyLexicon::hour(Reading reading) const {
    return two_digits(reading.hour) + ":" + two_digits(reading.minute);
}

std::string SentenceLexicon::say(Phrase const& phrase) const {
    auto const found = sentences_.find(phrase.key);
    return found == sentences_.end() ? KeyLexicon::say(phrase) : filled(found->second, phrase.args);
}

std::string SentenceLexicon::long_date(Date date) const {
    if (!model::is_valid(date))
        return {};
    return std::string(kDays[model::weekday_of(date)]) + " " + std::to_string(date.day) + " " +
           kMonths[date.month - 1] + " " + std::to_string(date.year);
}

std::string SentenceLexicon::short_date(Date date) const {
    if (!model::is_valid(date))
        return {};
    return two_digits(date.day) + "/" + two_digits(date.month) + "/" + std::to_string(date.year);
}

std::string SentenceLexicon::hour(Reading reading) const {
    return std::to_string(reading.hour) + " h " + two_digits(reading.minute);
}

SentenceLexicon sample_lexicon() {
    return SentenceLexicon({
        {"report.draft-mark", "Projet"},
        {"report.draft-notice", "Projet : ce document n’a pas encore été approuvé."},
        {"report.page", "page {0}/{1}"},
        {"report.identity", "{0} · version {1} · {2}"},
        {"report.identity-sentence", "Référence {0}, version {1}, {2}"},
        {"report.fact", "{0} :"},
        {"sample.title", "Procès-verbal de la séance du {0}"},
        {"sample.place", "Lieu"},
        {"sample.hours", "Ouverture et clôture"},
        {"sample.chair", "Présidence"},
        {"sample.present", "Présences"},
        {"sample.name", "Nom"},
        {"sample.college", "Collège"},
        {"sample.state", "Présence"},
        {"sample.item", "{0}. {1}"},
        {"sample.number", "No"},
        {"sample.action", "Action"},
        {"sample.dots", "Gommettes"},
        {"sample.ranking", "Résultats du vote par gommettes"},
        {"sample.adopted", "Adopté"},
        {"sample.votes", " : pour {0}, contre {1}, abstentions {2}."},
        {"sample.yes", "oui"},
    });
}

} // namespace tablee::tests
