// SPDX-License-Identifier: Apache-2.0
#pragma once

// A count as its file describes it: proposals, rules, ballots of one college or several. What every method
// reads it with. Pure.
//
// The first fault is kept, with its place; whoever reads goes on with zeros and empty rows, and looks at
// `refusal` at the end.
#include "client/cli/count_json.h"
#include "model/voting/duels.h"
#include "model/voting/equal_shares.h"

#include <functional>
#include <map>
#include <optional>

namespace tablee::client {

inline constexpr std::size_t kCountRowsMax = 1'000'000;

enum class CountFormat : std::uint8_t {
    Tallies,
    GradeStrings,
    Graded, // also "full"
    Sparse,
    Ranked,
    RankedLetters,
    Approval,
    Pairwise
};

// How many ballots are like this one, and what stands on it: a value, or the text of a string format.
struct CountRow {
    std::uint64_t count = 0;
    CountNode ballot;
    std::string const* text = nullptr;
};

struct CountCollege {
    CountNode data;
    model::voting::Rational weight = 1;    // of one of its ballots
    model::voting::Rational per_count = 1; // of one of `count`: counts are whole, and ballots may not be
    model::voting::Rational ballots;       // in all
};

// What becomes of the share of a college without a ballot; or its count is refused.
enum class CountEmptyCollege : std::uint8_t { Redistribute, Lose, Refuse };

class CountCase {
  public:
    explicit CountCase(CountNode root);
    // Of a file with colleges, the ballots of these alone, each for one: the inner method by itself.
    CountCase(CountNode root, std::vector<CountNode> colleges);

    [[nodiscard]] std::optional<CountRefusal> const& refusal() const { return refusal_; }
    void refuse(model::voting::CountFault fault, CountNode const& where);
    void refuse(CountRefusal const& why); // what a part of it was refused for

    [[nodiscard]] std::string const& method() const {
        return method_;
    } // of the ballots: a college's inner one
    [[nodiscard]] bool by_college() const { return by_college_; }
    [[nodiscard]] CountNode root() const { return root_; }
    // What holds `ballots` or `votes`: the file, or its colleges.
    [[nodiscard]] std::vector<CountNode> const& holders() const { return holders_; }
    [[nodiscard]] CountEmptyCollege empty_college();
    [[nodiscard]] CountNode options() const { return options_; }
    [[nodiscard]] std::size_t proposals() const { return proposals_; }
    [[nodiscard]] CountFormat format() const { return format_; }
    [[nodiscard]] std::vector<CountCollege> const& colleges() const { return colleges_; }
    // A weight a college, of one of its counts.
    [[nodiscard]] std::vector<model::voting::Rational> weights() const;
    [[nodiscard]] bool holds_ballots() const { return !colleges_.empty(); }
    [[nodiscard]] model::voting::Rational valid() const; // ballots of all colleges, each for one

    // Options. A value that is none of `names` is malformed.
    [[nodiscard]] std::size_t choice(std::string_view key, std::vector<std::string_view> const& names);
    [[nodiscard]] bool flag(std::string_view key);
    [[nodiscard]] model::voting::Rational number(CountNode const& node);
    [[nodiscard]] std::int64_t whole(CountNode const& node);
    [[nodiscard]] std::optional<std::uint16_t> proposal(CountNode const& node); // its index
    [[nodiscard]] std::optional<model::voting::Rational> option_number(std::string_view key);
    [[nodiscard]] std::optional<std::int64_t> option_whole(std::string_view key);
    [[nodiscard]] model::voting::BudgetRules budget();

    // Of a method with ballots of two kinds: those of that kind, `ballots.effect`, are the case's from here
    // on.
    void read_axis(std::string_view axis);

    void each_row(CountCollege const& college, std::function<void(CountRow const&)> const& take);
    // Of a row in a format with values, the proposals that have one. A value is `unit` times what is written.
    using GiveValue = std::function<void(std::size_t proposal, std::int64_t value)>;
    void each_value(CountRow const& row, model::voting::Integer const& unit, GiveValue const& give);
    [[nodiscard]] model::voting::Integer unit_of_values();
    // Of a row in a format with approvals, those it approves: named, or given more than zero.
    [[nodiscard]] std::vector<std::uint16_t> approved(CountRow const& row);
    // Rows as rankings, whatever their format: higher values first, approvals in one tier.
    [[nodiscard]] model::voting::RankedBallots ranked();
    [[nodiscard]] model::voting::ApprovalBallots approvals();
    // How many prefer a to b, as the file gives it; nothing is asked of a proposal and itself.
    using GiveDuel = std::function<void(std::size_t a, std::size_t b, model::voting::Rational const& count)>;
    void read_matrix(CountNode const& matrix, GiveDuel const& give);
    // From rankings, or as the file gives them.
    [[nodiscard]] model::voting::Duels duels();

  private:
    void read_rules();
    void read_colleges();
    void read_part();
    void share_out(); // from shares of colleges to weights of ballots
    void read_college(CountCollege& college);
    void add_ranked(CountRow const& row, model::voting::RankedBallots& ballots);
    [[nodiscard]] model::voting::Rational fraction(CountNode const& node);

    CountNode root_;
    CountNode options_;
    std::vector<CountNode> holders_;
    std::string method_;
    bool by_college_ = false;
    std::size_t proposals_ = 0;
    CountFormat format_ = CountFormat::Ranked;
    std::vector<CountCollege> colleges_;
    std::optional<CountRefusal> refusal_;
};

} // namespace tablee::client
