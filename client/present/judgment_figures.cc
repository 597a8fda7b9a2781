// SPDX-License-Identifier: Apache-2.0
// Appréciations: bars of grades, best first; what the majority grade means, what separates two neighbours.
#include "client/i18n/lexicon.h"
#include "client/present/method_figures.h"
#include "model/report/choice_words.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

using model::voting::Integer;
using model::voting::Rational;

// A shorter scale leaves out the middle (model/report/choice_words.cc): a word has one colour in all of them.
std::size_t tint_of(std::size_t grade, std::size_t grades) {
    static constexpr std::array<std::array<std::size_t, 7>, 5> kTints{
        {{6, 4, 2}, {6, 4, 2, 1}, {6, 5, 4, 2, 1}, {6, 5, 4, 3, 2, 1}, {6, 5, 4, 3, 2, 1, 0}}};
    return kTints[grades - model::voting::kGradesMin][grade];
}

// "TB": the first letter of each word; of "À rejeter", "AR" would be read as something else than "ÀR".
std::string initials_of(std::string_view name) {
    std::string initials;
    bool begins = true;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t length = 1;
        while (i + length < name.size() && (static_cast<unsigned char>(name[i + length]) & 0xC0U) == 0x80U)
            length += 1;
        std::string_view const letter = name.substr(i, length);
        if (begins && letter != " ")
            initials += letter;
        begins = letter == " " || letter == "\u00a0";
        i += length;
    }
    return initials;
}

struct Judged {
    Reading const& reading;
    model::voting::MethodOutcome const& all;
    model::voting::JudgmentDetail const& one;
    model::voting::JudgmentPoll const& rules;

    [[nodiscard]] std::string name(std::size_t grade) const {
        return DocumentLexicon(*reading.outlook.words).say(model::report::grade_name(grade, rules.grades));
    }
    // Counts are ballots, not shares, nor totals brought to a common number.
    [[nodiscard]] bool plain() const {
        return one.unit == 1 && one.judged.judges == Integer(all.ballots - all.blank);
    }
    [[nodiscard]] std::string percent(Integer const& part) const {
        Rational const share = one.judged.judges == 0 ? Rational(0) : Rational(part * 100, one.judged.judges);
        return model::voting::floor_of(share + Rational(1, 2)).str();
    }
    [[nodiscard]] GradeBar bar(std::size_t place) const {
        GradeBar bar;
        auto const& counts = one.judged.balanced[place];
        for (std::size_t grade = rules.grades; grade-- > 0;) {
            GradePart part;
            part.figure =
                plain() ? counts[grade].str() : reading.say("results.percent", {percent(counts[grade])});
            part.thousandths = thousandths(counts[grade], one.judged.judges);
            if (counts[grade] == 0)
                part.figure.clear();
            bar.parts.push_back(std::move(part));
        }
        bar.majority = rules.grades - 1U - one.judged.medians[place];
        return bar;
    }
    void describe(std::size_t place, OptionLine& line) const {
        line.figures = reading.say("results.grade.figures",
                                   {name(one.judged.medians[place]), percent(one.judged.better[place]),
                                    percent(one.judged.worse[place])});
        std::uint32_t const voters = all.ballots - all.blank;
        std::uint32_t const silent = voters > all.opinions[place] ? voters - all.opinions[place] : 0;
        bool const worst = rules.no_opinion == model::voting::NoOpinion::Worst;
        if (silent > 0)
            line.notes.push_back(reading.say(worst ? "results.grade.silent-worst" : "results.grade.silent",
                                             silent, {std::to_string(silent), name(0)}));
        line.few = all.opinions[place] * 2 < all.ballots;
    }
    // "A devance B : même appréciation Bien ; après retrait…"
    [[nodiscard]] std::string separation(model::voting::JudgmentStep const& step) const {
        std::string const above = reading.say("results.named", {reading.title(step.above)});
        std::string const below = reading.say("results.named", {reading.title(step.below)});
        std::string const better = name(step.grade_above);
        std::string const worse = name(step.grade_below);
        if (step.removed == 0)
            return reading.say("results.grade.ahead", {above, below, better, worse});
        std::string const median = name(one.judged.medians[step.above]);
        if (!plain())
            return reading.say("results.grade.separated-share",
                               {above, below, median, percent(step.removed), better, worse});
        return reading.say("results.grade.separated", static_cast<std::int64_t>(step.removed),
                           {above, below, median, step.removed.str(), better, worse});
    }
};

} // namespace

void fill(Reading const& reading, Detailed const& all, model::voting::JudgmentDetail const& one,
          Figures& figures) {
    auto const& rules = std::get<model::voting::JudgmentPoll>(reading.poll.as.sheet.method);
    Judged const judged{reading, all, one, rules};
    JudgmentFigures found;
    for (std::size_t grade = rules.grades; grade-- > 0;) {
        std::string const name = judged.name(grade);
        found.keys.push_back({name, initials_of(name), tint_of(grade, rules.grades)});
    }
    auto const& places = reading.poll.result->options;
    for (OptionLine& line : figures.options) {
        auto const place = static_cast<std::size_t>(std::ranges::find(places, line.option) - places.begin());
        found.bars.push_back(judged.bar(place));
        judged.describe(place, line);
        for (model::voting::JudgmentStep const& step : one.judged.steps)
            if (step.above == place)
                line.after = judged.separation(step);
    }
    bool const lower = rules.median == model::voting::Median::Lower;
    found.explanation = reading.say(lower ? "results.grade.lower" : "results.grade.upper");
    figures.method = std::move(found);
}

} // namespace tablee::client
