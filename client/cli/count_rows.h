// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ballots as rows of a file of counts: those that say the same are one row, and rows are sorted. Pure.
#include "model/voting/ballot.h"
#include "model/voting/exact.h"
#include "model/voting/totals.h"

#include <nlohmann/json.hpp>

#include <map>

namespace tablee::client {

// What `ballots.format` is called for ballots of that kind; what totals are is said by count_export.
[[nodiscard]] char const* row_format(model::voting::Choice const& kind);

class CountRows {
  public:
    // For grades that must all be there: what one that lacks is written as, instead of null.
    explicit CountRows(std::size_t options, bool judged, std::optional<std::uint8_t> absent = {})
        : options_(options)
        , judged_(judged)
        , absent_(absent) {}

    // Requires: it is not blank, and neither motion nor consent.
    void add(model::voting::Choice const& choice, model::voting::Rational const& weight = 1);
    // Totals by hand, an option at a time: one row says nothing of two options. Scores, picks and dots.
    void add(model::voting::Totals const& totals);

    [[nodiscard]] nlohmann::json data() const { return listed(rows_); }
    [[nodiscard]] nlohmann::json comparisons() const;
    [[nodiscard]] nlohmann::json effect() const { return listed(effect_); }
    [[nodiscard]] nlohmann::json effort() const { return listed(effort_); }

  private:
    using Rows = std::map<nlohmann::json, model::voting::Rational>;
    friend struct RowWriter;

    [[nodiscard]] static nlohmann::json listed(Rows const& rows);
    [[nodiscard]] nlohmann::json graded(std::vector<model::voting::Grade> const& grades) const;

    std::size_t options_;
    bool judged_;
    std::optional<std::uint8_t> absent_;
    Rows rows_;
    Rows effect_;
    Rows effort_;
};

} // namespace tablee::client
