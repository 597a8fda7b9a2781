// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ballots without options that were withdrawn after they were cast: nobody's ballot is edited, what it says
// of the others is counted as it stands. Pure.
//
// Absolute scales (dots, grades, approvals) leave the others where they were; rankings close up, and their
// winner may change: that is shown, before and after.
#include "model/voting/ballot.h"
#include "model/voting/totals.h"

namespace tablee::model::voting {

// The options that stay, ascending, out of `options`: their places are the options of what is counted.
class Kept {
  public:
    // Requires: `withdrawn` ascending and below `options`.
    Kept(std::size_t options, std::vector<std::uint16_t> const& withdrawn);

    [[nodiscard]] std::vector<std::uint16_t> const& options() const { return options_; }
    [[nodiscard]] std::size_t size() const { return options_.size(); }

    [[nodiscard]] Choice of(Choice const& choice) const;
    [[nodiscard]] Totals of(Totals const& totals) const;
    [[nodiscard]] Method of(Method const& method) const;

  private:
    std::vector<std::uint16_t> options_;
    std::vector<std::uint16_t> places_; // per option; kGone where it was withdrawn
};

} // namespace tablee::model::voting
