// SPDX-License-Identifier: Apache-2.0
#include "model/report/figure_words.h"

#include "model/report/compose.h"
#include "model/report/session_words.h"

namespace tablee::model::report {
namespace {

void add(std::string& words, std::string const& more) {
    words += (words.empty() ? "" : ", ") + more;
}

} // namespace

Span figure(voting::Rational const& value) {
    if (denominator(value) == 1)
        return span(numerator(value).str());
    bool const negative = value < 0;
    voting::Rational const size = negative ? voting::Rational(-value) : value;
    voting::Integer const hundredths = voting::floor_of(size * 100 + voting::Rational(1, 2));
    std::string after = voting::Integer(hundredths % 100).str();
    after.insert(0, 2 - after.size(), '0');
    std::string const before = voting::Integer(hundredths / 100).str();
    return span(phrase("report.figure.decimal", (negative ? "−" : "") + before, after));
}

std::string title_at(Session const& session, Poll const& poll, std::uint32_t place) {
    return words_of(session, poll.option_at(place));
}

std::string order_in_words(Session const& session, Poll const& poll, voting::Tiers const& tiers,
                           std::vector<std::uint16_t> const& options) {
    std::string words;
    std::size_t rank = 1;
    for (auto const& tier : tiers) {
        for (std::uint32_t const place : tier)
            add(words,
                std::to_string(rank) + ". " + words_of(session, poll.as.sheet.options[options[place]]));
        rank += tier.size();
    }
    return words;
}

std::string titles_of(Session const& session, Poll const& poll, std::vector<std::uint32_t> const& places) {
    std::string words;
    for (std::uint32_t const place : places)
        add(words, title_at(session, poll, place));
    return words;
}

} // namespace tablee::model::report
