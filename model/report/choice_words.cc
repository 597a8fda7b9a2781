// SPDX-License-Identifier: Apache-2.0
#include "model/report/choice_words.h"

#include "model/report/compose.h"
#include "model/report/session_words.h"

#include <array>

namespace tablee::model::report {
namespace {

struct Words {
    Session const& session;
    Poll const& poll;

    [[nodiscard]] std::string title(std::uint16_t option) const {
        return words_of(session, poll.as.sheet.options[option]);
    }
    // Spans joined by ", ".
    static void add(Line& words, Line more) {
        if (!words.empty())
            words.push_back(span(", "));
        words.insert(words.end(), more.begin(), more.end());
    }
    [[nodiscard]] Line graded(std::vector<voting::Grade> const& grades, std::size_t scale) const {
        Line words;
        for (voting::Grade const& one : grades)
            add(words, line(title(one.option) + " (", grade_name(one.grade, scale), ")"));
        return words;
    }

    Line operator()(voting::MotionChoice const& one) const { return line(name_of(one.motion)); }
    Line operator()(voting::ConsentChoice const& one) const { return line(name_of(one.consent)); }
    Line operator()(voting::DotsChoice const& one) const {
        Line words;
        for (voting::Dots const& given : one.dots)
            add(words, line(title(given.option) + " (" + std::to_string(given.dots) + ")"));
        return words;
    }
    Line operator()(voting::GradesChoice const& one) const {
        if (auto const* judged = std::get_if<voting::JudgmentPoll>(&poll.as.sheet.method))
            return graded(one.grades, judged->grades);
        Line words;
        for (voting::Grade const& score : one.grades)
            add(words, line(title(score.option) + " (" + std::to_string(score.grade) + ")"));
        return words;
    }
    Line operator()(voting::PicksChoice const& one) const {
        Line words;
        for (std::uint16_t const option : one.options)
            add(words, line(title(option)));
        return words;
    }
    Line operator()(voting::RanksChoice const& one) const {
        Line words;
        for (std::size_t i = 0; i < one.tiers.size(); i += 1)
            for (std::uint16_t const option : one.tiers[i])
                add(words, line(std::to_string(i + 1) + ". " + title(option)));
        return words;
    }
    Line operator()(voting::PlacesChoice const& one) const {
        auto const scale = std::get<voting::PlacingPoll>(poll.as.sheet.method).grades;
        Line words;
        auto const axis = [&](char const* name, std::vector<voting::Grade> const& grades) {
            for (voting::Grade const& given : grades)
                add(words,
                    line(title(given.option) + " (", phrase(name), " ", level_name(given.grade, scale), ")"));
        };
        axis("report.effect", one.effect);
        axis("report.effort", one.effort);
        return words;
    }
    Line operator()(voting::ComparisonsChoice const& one) const {
        Line words;
        for (voting::Comparison const& pair : one.comparisons) {
            bool const second = pair.preferred == voting::Preferred::Second;
            char const* sign = pair.preferred == voting::Preferred::Neither ? " = " : " > ";
            add(words, line(title(second ? pair.second : pair.first) + sign +
                            title(second ? pair.first : pair.second)));
        }
        return words;
    }
};

} // namespace

Line choice_words(Session const& session, Poll const& poll, std::optional<voting::Choice> const& choice) {
    if (!choice)
        return line(phrase("report.motion.null"));
    Line words = std::visit(Words{session, poll}, *choice);
    return words.empty() ? line(name_of(voting::Motion::Blank)) : words;
}

// Words that a small scale leaves out are those in its middle: the ends mean the same in all of them.
Phrase grade_name(std::size_t grade, std::size_t grades) {
    using Names = std::array<char const*, 7>;
    constexpr char const* kReject = "report.grade.reject";
    constexpr char const* kPoor = "report.grade.poor";
    constexpr char const* kPassable = "report.grade.passable";
    constexpr char const* kFair = "report.grade.fair";
    constexpr char const* kGood = "report.grade.good";
    constexpr char const* kVeryGood = "report.grade.very-good";
    constexpr char const* kExcellent = "report.grade.excellent";
    static constexpr std::array<Names, 5> kScales{
        {{kReject, kPassable, kGood},
         {kReject, kPassable, kGood, kVeryGood},
         {kReject, kPoor, kPassable, kGood, kVeryGood},
         {kReject, kPoor, kPassable, kFair, kGood, kVeryGood},
         {kReject, kPoor, kPassable, kFair, kGood, kVeryGood, kExcellent}}};
    bool const known = grades >= voting::kGradesMin && grades <= voting::kGradesMax && grade < grades;
    return known ? phrase(kScales[grades - voting::kGradesMin][grade]) : Phrase();
}

Phrase level_name(std::size_t level, std::size_t levels) {
    constexpr char const* kVeryLow = "report.level.very-low";
    constexpr char const* kLow = "report.level.low";
    constexpr char const* kMedium = "report.level.medium";
    constexpr char const* kHigh = "report.level.high";
    constexpr char const* kVeryHigh = "report.level.very-high";
    static constexpr std::array<std::array<char const*, 5>, 3> kScales{
        {{kLow, kMedium, kHigh},
         {kVeryLow, kLow, kHigh, kVeryHigh},
         {kVeryLow, kLow, kMedium, kHigh, kVeryHigh}}};
    bool const known = levels >= voting::kGradesMin && levels <= voting::kLevelsMax && level < levels;
    return known ? phrase(kScales[levels - voting::kGradesMin][level]) : Phrase();
}

Phrase name_of(voting::Consent consent) {
    switch (consent) {
    case voting::Consent::NoObjection:
        return phrase("report.consent.no-objection");
    case voting::Consent::Reservation:
        return phrase("report.consent.reservation");
    case voting::Consent::Objection:
        return phrase("report.consent.objection");
    case voting::Consent::Abstain:
        return phrase("report.consent.abstain");
    }
    return {};
}

} // namespace tablee::model::report
