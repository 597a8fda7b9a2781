// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_rows.h"

#include "client/cli/count_methods.h"

namespace tablee::client {

namespace voting = model::voting;
using nlohmann::json;
using voting::Rational;

namespace {

json pairs_of(std::vector<voting::Grade> const& grades) {
    json pairs = json::array();
    for (voting::Grade const& one : grades)
        pairs.push_back({one.option, one.grade});
    return pairs;
}

} // namespace

struct RowWriter {
    CountRows& to;
    Rational weight;

    void operator()(voting::DotsChoice const& one) const {
        json pairs = json::array();
        for (voting::Dots const& given : one.dots)
            pairs.push_back({given.option, given.dots});
        to.rows_[pairs] += weight;
    }
    void operator()(voting::GradesChoice const& one) const {
        to.rows_[to.judged_ ? to.graded(one.grades) : pairs_of(one.grades)] += weight;
    }
    void operator()(voting::PicksChoice const& one) const { to.rows_[one.options] += weight; }
    void operator()(voting::RanksChoice const& one) const { to.rows_[one.tiers] += weight; }
    void operator()(voting::PlacesChoice const& one) const {
        if (!one.effect.empty())
            to.effect_[pairs_of(one.effect)] += weight;
        if (!one.effort.empty())
            to.effort_[pairs_of(one.effort)] += weight;
    }
    // A row a pair: what one voice says of several pairs is not kept together, the count needs it not.
    void operator()(voting::ComparisonsChoice const& one) const {
        for (voting::Comparison const& pair : one.comparisons) {
            if (pair.preferred == voting::Preferred::Neither)
                to.rows_[json::array({json::array({pair.first, pair.second})})] += weight;
            else if (pair.preferred == voting::Preferred::First)
                to.rows_[json::array({pair.first, pair.second})] += weight;
            else
                to.rows_[json::array({pair.second, pair.first})] += weight;
        }
    }
    void operator()(voting::MotionChoice const&) const {}
    void operator()(voting::ConsentChoice const&) const {}

    void operator()(voting::DotsTotals const& totals) const {
        for (std::size_t i = 0; i < totals.dots.size(); i += 1)
            if (totals.dots[i] > 0)
                to.rows_[json::array({json::array({i, totals.dots[i]})})] += 1;
    }
    void operator()(voting::PicksTotals const& totals) const {
        for (std::size_t i = 0; i < totals.picks.size(); i += 1)
            if (totals.picks[i] > 0)
                to.rows_[json::array({i})] += totals.picks[i];
    }
    void operator()(voting::GradesTotals const& totals) const {
        for (std::size_t i = 0; i < totals.grades.size(); i += 1)
            for (std::size_t score = 0; score < totals.grades[i].size(); score += 1)
                if (totals.grades[i][score] > 0)
                    to.rows_[json::array({json::array({i, score})})] += totals.grades[i][score];
    }
    void operator()(voting::MotionVotes const&) const {}
    void operator()(voting::ConsentVotes const&) const {}
};

char const* row_format(voting::Choice const& kind) {
    if (std::holds_alternative<voting::PicksChoice>(kind))
        return "approval";
    return std::holds_alternative<voting::RanksChoice>(kind) ? "ranked" : "sparse";
}

void CountRows::add(voting::Choice const& choice, Rational const& weight) {
    std::visit(RowWriter{*this, weight}, choice);
}

void CountRows::add(voting::Totals const& totals) {
    std::visit(RowWriter{*this, 1}, totals);
}

json CountRows::graded(std::vector<voting::Grade> const& grades) const {
    json row(options_, absent_ ? json(*absent_) : json());
    for (voting::Grade const& one : grades)
        row[one.option] = one.grade;
    return row;
}

// [n, preferred, other], or [n, [a, b]] for neither.
json CountRows::comparisons() const {
    json list = json::array();
    for (auto const& [said, count] : rows_) {
        json& row = list.emplace_back(json::array({number_json(count)}));
        row.insert(row.end(), said.begin(), said.end());
    }
    return list;
}

json CountRows::listed(Rows const& rows) {
    json list = json::array();
    for (auto const& [said, count] : rows)
        list.push_back({number_json(count), said});
    return list;
}

} // namespace tablee::client
