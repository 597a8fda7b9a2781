// SPDX-License-Identifier: Apache-2.0
#include "client/present/method_figures.h"

#include "client/i18n/lexicon.h"
#include "model/report/session_words.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::voting::Integer;
using model::voting::Rational;
namespace report = model::report;

template <class... Fs>
struct Match : Fs... {
    using Fs::operator()...;
};

std::int64_t count_of(std::uint64_t count) {
    return static_cast<std::int64_t>(count);
}

CountTone tone_of(model::voting::Motion motion) {
    switch (motion) {
    case model::voting::Motion::For:
        return CountTone::For;
    case model::voting::Motion::Against:
        return CountTone::Against;
    case model::voting::Motion::Abstain:
    case model::voting::Motion::Blank:
        break;
    }
    return CountTone::Neutral;
}

void fill_motion(Reading const& reading, model::voting::MotionOutcome const& outcome, Figures& figures) {
    DocumentLexicon const lexicon(*reading.outlook.words);
    using model::voting::Motion;
    model::voting::MotionVotes const& votes = outcome.votes;
    std::uint32_t const counts[] = {votes.votes_for, votes.against, votes.abstain, votes.blank};
    for (Motion const motion : {Motion::For, Motion::Against, Motion::Abstain, Motion::Blank})
        figures.counts.push_back({lexicon.say(report::name_of(motion)),
                                  counts[static_cast<std::size_t>(motion)], tone_of(motion)});
    if (votes.null > 0)
        figures.counts.push_back({reading.say("report.motion.null"), votes.null, CountTone::Neutral});
}

std::size_t place_of(Reading const& reading, OptionLine const& line) {
    auto const& options = reading.poll.result->options;
    return static_cast<std::size_t>(std::ranges::find(options, line.option) - options.begin());
}

// Amounts beside each option, the widest bar being the longest amount, or `whole`.
template <class Words>
void measure(Reading const& reading, std::vector<Rational> const& amounts, Rational whole, Figures& figures,
             Words const& words) {
    if (whole == 0)
        for (Rational const& amount : amounts)
            whole = std::max(whole, amount);
    for (OptionLine& line : figures.options) {
        std::size_t const place = place_of(reading, line);
        line.figures = words(place);
        line.thousandths = thousandths(amounts[place], whole);
        if (reading.measure == Measure::Shares || denominator(amounts[place]) != 1)
            line.exact = model::voting::text_of(amounts[place]);
    }
}

void fill_dots(Reading const& reading, model::voting::DotsOutcome const& outcome, Figures& figures) {
    model::voting::Ranking ranking;
    for (std::uint32_t const option : outcome.order)
        ranking.order.push_back({option}); // in the outcome's own order; ranks say who is equal
    ranking.ranks = outcome.ranks;
    figures.options = reading.lines(ranking, {outcome.retained, outcome.tied, outcome.seats_left});
    measure(reading, {outcome.dots.begin(), outcome.dots.end()}, 0, figures, [&](std::size_t place) {
        std::int64_t const dots = count_of(outcome.dots[place]);
        std::string words = reading.say("results.dots.dots", dots, {std::to_string(dots)});
        // Where some were counted by hand, nobody knows how many different voices an option had.
        if (!reading.poll.result->by_hand) {
            std::int64_t const voices = count_of(outcome.voices[place]);
            words += ", " + reading.say("results.dots.voices", voices, {std::to_string(voices)});
        }
        return words;
    });
    for (OptionLine& line : figures.options)
        line.quiet = outcome.dots[place_of(reading, line)] == 0;
}

void fill_points(Reading const& reading, model::voting::PointsOutcome const& one, Figures& figures) {
    Rational all = 0;
    for (Rational const& score : one.scores)
        all += score;
    measure(reading, one.scores, 0, figures, [&](std::size_t place) {
        Rational const share = all == 0 ? Rational(0) : Rational(one.scores[place] * 100 / all);
        return reading.say("results.dots.share", {decimal(reading.outlook, share)});
    });
    for (OptionLine& line : figures.options)
        line.quiet = one.scores[place_of(reading, line)] == 0;
}

void fill_approvals(Reading const& reading, model::voting::ApprovalOutcome const& one, Figures& figures) {
    measure(reading, one.scores, one.valid, figures, [&](std::size_t place) {
        if (reading.measure == Measure::Shares)
            return reading.say("results.approval.share", {reading.amount(one.scores[place])});
        auto const approvals = static_cast<std::int64_t>(model::voting::floor_of(one.scores[place]));
        return reading.say("results.approval.heads", approvals,
                           {reading.amount(one.scores[place]), reading.amount(one.valid)});
    });
}

void fill_scores(Reading const& reading, model::voting::ScoreOutcome const& one,
                 model::voting::MethodOutcome const& all, Figures& figures) {
    auto const& rules = std::get<model::voting::ScorePoll>(reading.poll.as.sheet.method);
    std::vector<Rational> scores;
    for (auto const& score : one.scores)
        scores.push_back(score.value_or(Rational(0)));
    bool const sum = rules.aggregate == model::voting::Aggregate::Sum;
    measure(reading, scores, sum ? Rational(0) : Rational(rules.top), figures, [&](std::size_t place) {
        if (!one.scores[place])
            return reading.say("results.score.none");
        char const* key = "results.score.mean";
        if (rules.aggregate != model::voting::Aggregate::Mean)
            key = sum ? "results.score.sum" : "results.score.median";
        std::int64_t const judges = all.opinions[place];
        return reading.say(
            "results.score.judges", judges,
            {reading.say(key, {decimal(reading.outlook, scores[place]), std::to_string(rules.top)}),
             std::to_string(judges)});
    });
    for (OptionLine& line : figures.options)
        line.few = all.opinions[place_of(reading, line)] * 2 < all.ballots;
}

void fill_borda(Reading const& reading, model::voting::BordaOutcome const& one, Figures& figures) {
    measure(reading, one.scores, 0, figures, [&](std::size_t place) {
        return reading.say("results.borda.points", {decimal(reading.outlook, one.scores[place])});
    });
}

void fill_comparisons(Reading const& reading, model::voting::ComparisonOutcome const& one, Figures& figures) {
    measure(reading, one.ratings, 0, figures, [&](std::size_t place) {
        if (one.won[place] + one.lost[place] == 0)
            return reading.say("results.compare.never");
        return reading.say("results.compare.figures",
                           {reading.amount(one.won[place]), reading.amount(one.lost[place])});
    });
    ComparingFigures found;
    if (one.circles > 0)
        found.remarks.push_back(
            reading.say("results.compare.circles", count_of(one.circles), {std::to_string(one.circles)}));
    if (one.linked.size() > 1) {
        found.remarks.push_back(reading.say("results.compare.unlinked", {std::to_string(one.linked.size())}));
        for (auto const& group : one.linked)
            found.remarks.push_back(reading.titles(group));
    }
    figures.method = std::move(found);
}

// Where figures would tell too much, the order alone.
void fill_details(Reading const& reading, model::voting::MethodOutcome const& all, Figures& figures) {
    if (reading.measure == Measure::Hidden)
        return;
    std::visit(
        Match{[](std::monostate) {}, [](model::voting::CollegeMotionOutcome const&) {},
              [&](model::voting::PointsOutcome const& one) { fill_points(reading, one, figures); },
              [&](model::voting::ApprovalOutcome const& one) { fill_approvals(reading, one, figures); },
              [&](model::voting::ScoreOutcome const& one) { fill_scores(reading, one, all, figures); },
              [&](model::voting::BordaOutcome const& one) { fill_borda(reading, one, figures); },
              [&](model::voting::ComparisonOutcome const& one) { fill_comparisons(reading, one, figures); },
              [&](auto const& one) { fill(reading, all, one, figures); }},
        all.detail);
}

} // namespace

std::string decimal(Outlook const& outlook, Rational const& value) {
    Integer const hundredths = model::voting::floor_of(value * 100 + Rational(1, 2));
    Integer const whole = hundredths / 100;
    auto rest = static_cast<unsigned>(hundredths - whole * 100);
    if (rest == 0)
        return whole.str();
    std::string digits = (rest < 10 ? "0" : "") + std::to_string(rest);
    if (digits.back() == '0')
        digits.pop_back();
    return outlook.say("results.decimal", {whole.str(), digits});
}

std::uint32_t thousandths(Rational const& part, Rational const& whole) {
    if (whole <= 0)
        return 0;
    return static_cast<std::uint32_t>(model::voting::floor_of(part * 1000 / whole + Rational(1, 2)));
}

std::string Reading::title(std::uint32_t place) const {
    return report::words_of(*outlook.session, poll.option_at(place));
}

std::string Reading::amount(Rational const& value) const {
    if (measure != Measure::Shares || whole == 0)
        return decimal(outlook, value);
    return say("results.percent", {decimal(outlook, value * 100 / whole)});
}

std::string Reading::titles(std::vector<std::uint32_t> const& places) const {
    std::string words;
    for (std::size_t i = 0; i < places.size(); i += 1) {
        std::string const named = say("results.named", {title(places[i])});
        bool const last = i > 0 && i + 1 == places.size();
        words = last ? say("results.and", {words, named}) : words + (i == 0 ? "" : ", ") + named;
    }
    return words;
}

std::vector<OptionLine> Reading::lines(model::voting::Ranking const& ranking,
                                       model::voting::Cut const& cut) const {
    std::vector<OptionLine> lines;
    auto const add = [&](std::uint32_t place, std::string rank) {
        OptionLine line;
        line.option = poll.result->options[place];
        line.title = title(place);
        line.rank = std::move(rank);
        line.tied = std::ranges::find(cut.tied, place) != cut.tied.end();
        lines.push_back(std::move(line));
    };
    for (auto const& tier : ranking.order)
        for (std::uint32_t const place : tier)
            add(place, std::to_string(ranking.ranks[place]));
    if (lines.empty())
        for (std::uint32_t place = 0; place < poll.result->options.size(); place += 1)
            add(place, {});
    return lines;
}

Figures figures_of(Reading const& reading, model::Outcome const& outcome) {
    Figures figures;
    if (auto const* motion = std::get_if<model::voting::MotionOutcome>(&outcome)) {
        fill_motion(reading, *motion, figures);
        return figures;
    }
    if (auto const* dots = std::get_if<model::voting::DotsOutcome>(&outcome)) {
        fill_dots(reading, *dots, figures);
        return figures;
    }
    auto const& all = *std::get<std::shared_ptr<model::voting::MethodOutcome const>>(outcome);
    if (all.fault) {
        std::string const code(model::voting::code_of(*all.fault));
        figures.fault = reading.say("results.fault." + code) + " " + reading.say("results.fault.do");
        return figures;
    }
    if (model::voting::asks_options(reading.poll.as.sheet.method))
        figures.options = reading.lines(all.ranking, all.cut);
    fill_details(reading, all, figures);
    return figures;
}

} // namespace tablee::client
