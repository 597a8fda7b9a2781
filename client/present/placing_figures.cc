// SPDX-License-Identifier: Apache-2.0
// Effect and effort, as points; consent, as counts and reasons: methods that order nothing.
#include "client/i18n/lexicon.h"
#include "client/present/method_figures.h"
#include "model/report/choice_words.h"
#include "model/report/session_words.h"

namespace tablee::client {
namespace {

namespace report = model::report;

struct Placing {
    Reading const& reading;
    std::uint32_t levels;

    [[nodiscard]] std::string level(std::uint32_t grade) const {
        return DocumentLexicon(*reading.outlook.words).say(report::level_name(grade, levels));
    }
    [[nodiscard]] std::string axis(char const* key, std::optional<PlacedAxis> const& axis) const {
        if (!axis)
            return reading.say(key, {reading.say("results.place.unjudged")});
        std::string words = level(axis->median);
        if (axis->lower != axis->upper)
            words = reading.say("results.place.spread", {words, level(axis->lower), level(axis->upper)});
        return reading.say(key, {words});
    }
};

std::optional<PlacedAxis> axis_of(std::optional<model::voting::AxisGrades> const& grades) {
    return grades ? std::optional(PlacedAxis{grades->median, grades->lower_quartile, grades->upper_quartile})
                  : std::nullopt;
}

} // namespace

void fill(Reading const& reading, Detailed const& all, model::voting::PlacingDetail const& one,
          Figures& figures) {
    PlacingFigures found;
    found.levels = std::get<model::voting::PlacingPoll>(reading.poll.as.sheet.method).grades;
    for (char const* key :
         {"results.place.quick-win", "results.place.major", "results.place.fill-in", "results.place.drop"})
        found.quadrants.push_back(reading.say(key));
    Placing const placing{reading, found.levels};
    for (std::uint32_t place = 0; place < one.places.size(); place += 1) {
        Placed point;
        point.number = std::to_string(place + 1);
        point.title = reading.title(place);
        point.effect = axis_of(one.places[place].effect);
        point.effort = axis_of(one.places[place].effort);
        if (one.places[place].quadrant)
            point.quadrant = static_cast<std::size_t>(*one.places[place].quadrant);
        point.words = placing.axis("results.place.effect", point.effect) + " " +
                      placing.axis("results.place.effort", point.effort);
        figures.options[place].figures = point.words;
        figures.options[place].few = all.opinions[place] * 2 < all.ballots;
        found.points.push_back(std::move(point));
    }
    figures.method = std::move(found);
}

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::ConsentDetail const& one,
          Figures& figures) {
    using model::voting::Consent;
    using model::voting::ConsentVerdict;
    DocumentLexicon const lexicon(*reading.outlook.words);
    auto const add = [&](Consent consent, std::uint64_t voices, CountTone tone) {
        figures.counts.push_back(
            {lexicon.say(report::name_of(consent)), static_cast<std::uint32_t>(voices), tone});
    };
    add(Consent::NoObjection, one.votes.consent, CountTone::For);
    add(Consent::Reservation, one.votes.reservations, CountTone::Neutral);
    add(Consent::Objection, one.votes.objections, CountTone::Against);
    add(Consent::Abstain, one.votes.abstain, CountTone::Neutral);
    ConsentFigures found;
    constexpr char const* kVerdicts[] = {"results.consent.adopted", "results.consent.with-reservations",
                                         "results.consent.objected", "results.consent.nobody"};
    found.verdict = reading.say(kVerdicts[static_cast<std::size_t>(one.outcome.verdict)]);
    if (reading.poll.as.sheet.secrecy == model::Secrecy::Nominal)
        for (model::CountedChoice const& said : reading.poll.result->choices) {
            if (!said.choice || !said.reason || said.reason->utf8.empty())
                continue;
            Consent const consent = std::get<model::voting::ConsentChoice>(*said.choice).consent;
            found.reasons.push_back(
                {reading.say("text.pair", {report::name_in(*reading.outlook.session, said.voice),
                                           lexicon.say(report::name_of(consent))}),
                 said.reason->utf8});
        }
    figures.method = std::move(found);
}

} // namespace tablee::client
