// SPDX-License-Identifier: Apache-2.0
#include "model/report/method_figures.h"

#include "model/report/choice_words.h"
#include "model/report/compose.h"
#include "model/report/session_words.h"
#include "model/session/poll_count.h"

#include <algorithm>
#include <array>

namespace tablee::model::report {
namespace {

using voting::Rational;

Line cell(Rational const& value) {
    return {figure(value)};
}

struct Blocks {
    Figured const& of;

    [[nodiscard]] Phrase caption() const {
        return phrase("report.method.caption", ballots_in(of.poll), of.outcome.blank);
    }

    std::vector<Block> operator()(voting::PointsOutcome const& one) const {
        return valued("report.dots.dots", [&](std::uint32_t place) { return cell(one.scores[place]); });
    }
    std::vector<Block> operator()(voting::ApprovalOutcome const& one) const {
        return valued("report.approval.count", [&](std::uint32_t place) { return cell(one.scores[place]); });
    }
    std::vector<Block> operator()(voting::ScoreOutcome const& one) const {
        auto blocks = valued("report.score.result", [&](std::uint32_t place) {
            return one.scores[place] ? cell(*one.scores[place]) : line("–");
        });
        of.add_column(std::get<Table>(blocks.front()), figures(phrase("report.score.judged")),
                      [&](std::uint32_t place) { return line(std::to_string(of.outcome.opinions[place])); });
        return blocks;
    }
    std::vector<Block> operator()(voting::JudgmentDetail const& one) const;
    std::vector<Block> operator()(voting::SharesDetail const& one) const;
    std::vector<Block> operator()(voting::GreedyDetail const& one) const {
        std::vector<Block> blocks{costs(one.votes)};
        add_spending(blocks, one.selections);
        return blocks;
    }
    std::vector<Block> operator()(voting::PlacingDetail const& one) const;
    std::vector<Block> operator()(voting::ComparisonOutcome const& one) const;
    std::vector<Block> operator()(voting::ConsentDetail const& one) const;
    template <class Other>
    std::vector<Block> operator()(Other const&) const {
        return {};
    }

  private:
    template <class Cell>
    [[nodiscard]] std::vector<Block> valued(char const* name, Cell const& value) const {
        Table table = of.ranked(caption());
        of.add_column(table, figures(phrase(name), 2), value);
        return {std::move(table)};
    }
    [[nodiscard]] Block costs(std::vector<Rational> const& votes) const;
    void add_spending(std::vector<Block>& blocks, std::vector<voting::Selection> const& selections) const;
    [[nodiscard]] std::vector<Line> reasons() const;
};

// --- Majority judgment ---

// "A est avant B : Bien contre Passable", or after how many grades taken away from both.
Line step_in_words(Figured const& of, voting::JudgmentDetail const& one, voting::JudgmentStep const& step,
                   std::size_t grades) {
    bool const at_once = step.removed == 0;
    Line words = line(phrase("report.judgment.above", of.title(step.above), of.title(step.below)));
    if (!at_once) {
        words.push_back(span(phrase("report.judgment.removed")));
        words.push_back(figure(Rational(step.removed, one.unit)));
        words.push_back(span(phrase("report.judgment.then")));
    }
    words.push_back(span(grade_name(step.grade_above, grades)));
    words.push_back(span(phrase("report.judgment.against")));
    words.push_back(span(grade_name(step.grade_below, grades)));
    words.push_back(span("."));
    return words;
}

std::vector<Block> Blocks::operator()(voting::JudgmentDetail const& one) const {
    std::size_t const grades = std::get<voting::JudgmentPoll>(of.poll.as.sheet.method).grades;
    Table table = of.ranked(caption());
    for (std::size_t grade = 0; grade < grades; grade += 1)
        of.add_column(table, figures(grade_name(grade, grades), 2), [&](std::uint32_t place) {
            return cell(Rational(one.judged.balanced[place][grade], one.unit));
        });
    of.add_column(table, column(phrase("report.judgment.majority"), 2), [&](std::uint32_t place) {
        return Line{strong(grade_name(one.judged.medians[place], grades))};
    });
    std::vector<Block> blocks{std::move(table)};
    if (std::get<voting::JudgmentPoll>(of.poll.as.sheet.method).median == voting::Median::Lower)
        blocks.emplace_back(remark(phrase("report.judgment.majority-means")));
    std::vector<Line> steps;
    for (voting::JudgmentStep const& step : one.judged.steps)
        steps.push_back(step_in_words(of, one, step, grades));
    if (!steps.empty())
        blocks.emplace_back(bullets(std::move(steps)));
    std::uint32_t const judges = of.outcome.ballots - of.outcome.blank;
    for (std::uint32_t place = 0; place < of.outcome.opinions.size(); place += 1)
        if (std::uint32_t const said = of.outcome.opinions[place]; 2 * said < judges)
            blocks.emplace_back(
                remark(phrase("report.judgment.little-judged", of.title(place), said, judges)));
    return blocks;
}

// --- Budgets ---

Block Blocks::costs(std::vector<Rational> const& votes) const {
    auto const& rules = std::get<voting::BudgetPoll>(of.poll.as.sheet.method);
    Table table = of.ranked(caption());
    of.add_column(table, figures(phrase("report.budget.cost"), 2), [&](std::uint32_t place) {
        return line(std::to_string(rules.costs[of.poll.result->options[place]]));
    });
    of.add_column(table, figures(phrase("report.approval.count"), 2),
                  [&](std::uint32_t place) { return cell(votes[place]); });
    auto const& cut = of.outcome.cut;
    of.add_column(table, column(phrase("report.budget.funded"), 2), [&](std::uint32_t place) {
        bool const funded = std::binary_search(cut.retained.begin(), cut.retained.end(), place);
        bool const tied = std::binary_search(cut.tied.begin(), cut.tied.end(), place);
        return line(phrase(funded ? "report.budget.yes" : tied ? "report.budget.tied" : "report.budget.no"));
    });
    return table;
}

void Blocks::add_spending(std::vector<Block>& blocks,
                          std::vector<voting::Selection> const& selections) const {
    auto const& rules = std::get<voting::BudgetPoll>(of.poll.as.sheet.method);
    if (selections.size() > 1) {
        blocks.emplace_back(paragraph(phrase("report.budget.several", selections.size())));
        return;
    }
    std::uint64_t spent = 0;
    for (std::uint32_t const place : selections.empty() ? voting::Selection() : selections.front())
        spent += rules.costs[of.poll.result->options[place]];
    blocks.emplace_back(paragraph(phrase("report.budget.spent", spent, rules.budget, rules.budget - spent)));
}

std::vector<Block> Blocks::operator()(voting::SharesDetail const& one) const {
    std::vector<Block> blocks{costs(one.outcome.votes)};
    blocks.emplace_back(
        paragraph(phrase("report.shares.each"), figure(one.outcome.share), phrase("report.shares.each-end")));
    std::vector<Line> paid;
    for (voting::Purchase const& purchase : one.outcome.purchases)
        paid.push_back(line(phrase("report.shares.paid", of.title(purchase.option))));
    if (!paid.empty())
        blocks.emplace_back(bullets(std::move(paid)));
    add_spending(blocks, one.outcome.selections);
    if (one.greedy.size() == 1 && one.outcome.selections.size() == 1) {
        bool const same = one.greedy.front() == one.outcome.selections.front();
        blocks.emplace_back(remark(
            same ? phrase("report.shares.greedy-same")
                 : phrase("report.shares.greedy", titles_of(of.session, of.poll, one.greedy.front()))));
    }
    return blocks;
}

// --- Effect and effort ---

Line level_cell(std::optional<voting::AxisGrades> const& axis, std::size_t levels) {
    if (!axis)
        return line("–");
    Line words{strong(level_name(axis->median, levels))};
    if (axis->lower_quartile != axis->upper_quartile) {
        words.push_back(span(" ("));
        words.push_back(span(level_name(axis->lower_quartile, levels)));
        words.push_back(span(" – "));
        words.push_back(span(level_name(axis->upper_quartile, levels)));
        words.push_back(span(")"));
    }
    return words;
}

std::vector<Block> Blocks::operator()(voting::PlacingDetail const& one) const {
    std::size_t const levels = std::get<voting::PlacingPoll>(of.poll.as.sheet.method).grades;
    Table table;
    table.caption = caption();
    table.columns = {column(phrase("report.dots.proposal"), 5), column(phrase("report.placing.effect"), 3),
                     column(phrase("report.placing.effort"), 3),
                     column(phrase("report.placing.quadrant"), 3)};
    for (std::uint32_t place = 0; place < one.places.size(); place += 1) {
        voting::EffectEffort const& at = one.places[place];
        table.rows.push_back({line(of.title(place)), level_cell(at.effect, levels),
                              level_cell(at.effort, levels),
                              at.quadrant ? line(name_of(*at.quadrant)) : line("–")});
    }
    return {std::move(table), remark(phrase("report.placing.means"))};
}

// --- Comparisons ---

std::vector<Block> Blocks::operator()(voting::ComparisonOutcome const& one) const {
    Table table = of.ranked(caption());
    of.add_column(table, figures(phrase("report.comparisons.won"), 2),
                  [&](std::uint32_t place) { return cell(one.won[place]); });
    of.add_column(table, figures(phrase("report.comparisons.lost"), 2),
                  [&](std::uint32_t place) { return cell(one.lost[place]); });
    of.add_column(table, figures(phrase("report.comparisons.rating"), 2),
                  [&](std::uint32_t place) { return cell(one.ratings[place] * 100); });
    std::vector<Block> blocks{std::move(table), remark(phrase("report.comparisons.means"))};
    if (one.circles > 0)
        blocks.emplace_back(remark(
            counted("report.comparisons.circles", static_cast<std::int64_t>(one.circles), one.circles)));
    if (one.linked.size() > 1) {
        std::vector<Line> groups;
        for (auto const& group : one.linked)
            groups.push_back(line(titles_of(of.session, of.poll, group)));
        blocks.emplace_back(paragraph(phrase("report.comparisons.apart")));
        blocks.emplace_back(bullets(std::move(groups)));
    }
    return blocks;
}

// --- Consent ---

// An earlier ballot of that voice objected, and the one that counted does not.
bool lifted(Poll const& poll, CountedChoice const& counted) {
    voting::Choice const objection = voting::ConsentChoice{voting::Consent::Objection};
    if (counted.choice == objection)
        return false;
    for (Ballot const& ballot : poll.ballots)
        if (auto const* open = std::get_if<voting::Choice>(&ballot.content))
            if (ballot.voice == counted.voice && *open == objection && ballot.fate == Fate::Replaced)
                return true;
    return false;
}

// With names: of a nominal poll only.
std::vector<Line> Blocks::reasons() const {
    std::vector<Line> lines;
    for (Member const& member : of.session.members)
        for (CountedChoice const& one : of.poll.result->choices) {
            if (one.voice != member.id || !one.choice)
                continue;
            auto const said = std::get<voting::ConsentChoice>(*one.choice).consent;
            if (said == voting::Consent::Objection || said == voting::Consent::Reservation) {
                lines.push_back(line(full_name(member), " – ", name_of(said)));
                if (one.reason && !one.reason->utf8.empty())
                    lines.back().push_back(span(phrase("report.consent.reason", one.reason->utf8)));
            }
            if (lifted(of.poll, one))
                lines.push_back(line(full_name(member), " – ", phrase("report.consent.lifted")));
        }
    return lines;
}

std::vector<Block> Blocks::operator()(voting::ConsentDetail const& one) const {
    Table table;
    table.caption = phrase("report.motion.caption");
    table.columns = {column(phrase("report.motion.vote"), 3), figures(phrase("report.motion.voices"))};
    auto const row = [&](Phrase name, std::uint64_t count) {
        table.rows.push_back({line(std::move(name)), line(std::to_string(count))});
    };
    row(name_of(voting::Consent::NoObjection), one.votes.consent);
    row(name_of(voting::Consent::Reservation), one.votes.reservations);
    row(name_of(voting::Consent::Objection), one.votes.objections);
    row(name_of(voting::Consent::Abstain), one.votes.abstain);
    std::vector<Block> blocks{std::move(table)};
    if (of.poll.as.sheet.secrecy == Secrecy::Nominal)
        if (std::vector<Line> lines = reasons(); !lines.empty()) {
            blocks.emplace_back(paragraph(phrase("report.consent.reasons")));
            blocks.emplace_back(bullets(std::move(lines)));
        }
    return blocks;
}

} // namespace

Table Figured::ranked(Phrase caption) const {
    Table table;
    table.caption = std::move(caption);
    table.columns = {figures(phrase("report.dots.rank")), column(phrase("report.dots.proposal"), 6)};
    for (auto const& tier : outcome.ranking.order)
        for (std::uint32_t const place : tier)
            table.rows.push_back({line(std::to_string(outcome.ranking.ranks[place])), line(title(place))});
    return table;
}

Phrase name_of(voting::Quadrant quadrant) {
    static constexpr std::array kKeys{"report.quadrant.quick-win", "report.quadrant.major-project",
                                      "report.quadrant.fill-in", "report.quadrant.drop"};
    return phrase(kKeys[static_cast<std::size_t>(quadrant)]);
}

std::vector<Block> figures_of_method(Figured const& of) {
    if (of.outcome.fault)
        return {paragraph(phrase("report.method.uncounted"))};
    std::vector<Block> blocks = std::visit(Blocks{of}, of.outcome.detail);
    append(blocks, figures_of_rankings(of));
    return blocks;
}

} // namespace tablee::model::report
