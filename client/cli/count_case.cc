// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_case.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tablee::client {
namespace {

using model::voting::CountFault;
using model::voting::Integer;
using model::voting::Rational;

constexpr std::size_t kProposalsMax = 1'000;
constexpr std::size_t kCollegesMax = 1'000;

std::optional<CountFormat> format_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, CountFormat>, 9> kNames = {
        {{"tallies", CountFormat::Tallies},
         {"grade_strings", CountFormat::GradeStrings},
         {"graded", CountFormat::Graded},
         {"full", CountFormat::Graded},
         {"sparse", CountFormat::Sparse},
         {"ranked", CountFormat::Ranked},
         {"ranked_letters", CountFormat::RankedLetters},
         {"approval", CountFormat::Approval},
         {"pairwise", CountFormat::Pairwise}}};
    for (auto const& [known, format] : kNames)
        if (known == name)
            return format;
    return std::nullopt;
}

bool has_rows(CountFormat format) {
    return format != CountFormat::Tallies && format != CountFormat::Pairwise;
}

// Digits of "p/q"; nothing where they are none, -1 where they are past what a file may hold.
std::optional<std::int64_t> digits_of(std::string_view text) {
    std::int64_t value = 0;
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

// A poll of one question, which nothing is chosen from.
bool has_proposals(std::string_view method) {
    return method != "motion" && method != "consent";
}

// The others read what stands for ballots by themselves.
bool has_ballots(std::string_view method) {
    return has_proposals(method) && method != "effect_effort" && method != "pairwise_comparison";
}

std::size_t letter_of(char letter) {
    if (letter >= 'A' && letter <= 'Z')
        return static_cast<std::size_t>(letter - 'A');
    if (letter >= 'a' && letter <= 'z')
        return static_cast<std::size_t>(letter - 'a') + 26;
    return SIZE_MAX;
}

} // namespace

CountCase::CountCase(CountNode root)
    : root_(root)
    , holders_{root} {
    by_college_ = root["method"].text() == "college";
    read_rules();
    if (by_college_ && !has_ballots(method_) && method_ != "motion") // they weigh nothing against anything
        refuse(CountFault::Malformed, root["inner"]);
    if (!refusal_ && (by_college_ || has_ballots(method_)))
        read_colleges();
}

CountCase::CountCase(CountNode root, std::vector<CountNode> colleges)
    : root_(root)
    , holders_(std::move(colleges)) {
    by_college_ = true;
    read_rules();
    by_college_ = false;
    if (!refusal_ && has_ballots(method_))
        read_part();
}

void CountCase::read_rules() {
    CountNode const root = root_;
    if (!root.is(CountKind::Object))
        refuse(CountFault::Malformed, root);
    options_ = root[by_college_ ? "inner_options" : "options"];
    method_ = root[by_college_ ? "inner" : "method"].text();
    for (CountNode const& options : {options_, root["options"]})
        if (options.exists() && !options.is(CountKind::Object))
            refuse(CountFault::Malformed, options);
    CountNode const names = root["proposals"];
    if (names.exists() || has_proposals(method_)) {
        proposals_ = names.size();
        if (!names.is(CountKind::List) || proposals_ == 0)
            refuse(CountFault::Malformed, names.exists() ? names : root);
        for (CountNode name = names.first(); name.exists(); name = name.next())
            if (!name.is(CountKind::Text))
                refuse(CountFault::Malformed, name);
        if (proposals_ > kProposalsMax)
            refuse(CountFault::TooLarge, names);
    }
}

void CountCase::refuse(CountFault fault, CountNode const& where) {
    if (!refusal_)
        refusal_ = CountRefusal{fault, where.place()};
}

void CountCase::refuse(CountRefusal const& why) {
    if (!refusal_)
        refusal_ = why;
}

std::vector<Rational> CountCase::weights() const {
    std::vector<Rational> weights;
    for (CountCollege const& college : colleges_)
        weights.push_back(college.per_count * college.weight);
    return weights;
}

Rational CountCase::valid() const {
    Rational valid = 0;
    for (CountCollege const& college : colleges_)
        valid += college.ballots;
    return valid;
}

// --- Colleges ---

void CountCase::read_colleges() {
    CountNode const ballots = root_["ballots"];
    CountNode const list = root_["colleges"];
    CountNode const named = by_college_ ? root_["college_format"] : ballots["format"];
    auto const format = format_named(named.text());
    if (!format && method_ != "motion")
        return refuse(CountFault::Malformed, named.exists() ? named : ballots.exists() ? ballots : root_);
    format_ = format.value_or(CountFormat::Approval);
    if (!by_college_) {
        colleges_.resize(1);
        colleges_[0].data = ballots["data"];
        if (!colleges_[0].data.exists())
            return refuse(CountFault::Malformed, ballots);
        return read_college(colleges_[0]);
    }
    if (!list.is(CountKind::List) || list.size() == 0 || list.size() > kCollegesMax)
        return refuse(CountFault::Malformed, list.exists() ? list : root_);
    bool const refuses = empty_college() == CountEmptyCollege::Refuse;
    for (CountNode node = list.first(); node.exists() && !refusal_; node = node.next()) {
        CountCollege& college = colleges_.emplace_back();
        college.data = node["ballots"];
        college.weight = number(node["share"]);
        if (college.weight < 0)
            refuse(CountFault::Negative, node["share"]);
        if (method_ == "motion")
            continue;
        if (!has_rows(format_) || !college.data.exists())
            return refuse(CountFault::Malformed, node);
        read_college(college);
        if (refuses && college.ballots == 0)
            refuse(CountFault::EmptyCollege, node);
    }
    if (method_ != "motion")
        share_out();
}

void CountCase::share_out() {
    Rational shares = 0;
    Rational present = 0;
    for (CountCollege const& college : colleges_) {
        shares += college.weight;
        if (college.ballots > 0)
            present += college.weight;
    }
    bool const redistributes = empty_college() == CountEmptyCollege::Redistribute && present > 0;
    for (CountCollege& college : colleges_) {
        Rational const share = redistributes ? Rational(college.weight * shares / present) : college.weight;
        college.weight = college.ballots == 0 ? Rational(0) : Rational(share / college.ballots);
    }
}

void CountCase::read_part() {
    CountNode const named = root_["college_format"];
    auto const format = format_named(named.text());
    if (!format || !has_rows(*format))
        return refuse(CountFault::Malformed, named.exists() ? named : root_);
    format_ = *format;
    for (CountNode const& holder : holders_) {
        CountCollege& college = colleges_.emplace_back();
        college.data = holder["ballots"];
        if (!college.data.exists())
            return refuse(CountFault::Malformed, holder);
        read_college(college);
    }
}

void CountCase::read_axis(std::string_view axis) {
    colleges_.clear();
    bool const is_file = root_["method"].text() != "college";
    for (CountNode const& holder : holders_) {
        CountNode const both = holder["ballots"];
        CountNode const ballots = both[axis];
        CountNode const named = is_file ? ballots["format"] : root_["college_format"];
        CountNode const data = is_file ? ballots["data"] : ballots;
        auto const format = format_named(named.text());
        if (named.exists() && !format)
            return refuse(CountFault::Malformed, named);
        if (!format || *format == CountFormat::Pairwise || (!is_file && !has_rows(*format)) || !data.exists())
            return refuse(CountFault::Malformed, ballots.exists() ? ballots : both.exists() ? both : holder);
        format_ = *format;
        colleges_.emplace_back().data = data;
        read_college(colleges_.back());
    }
}

CountEmptyCollege CountCase::empty_college() {
    CountNode const empty = root_["options"]["empty_college"];
    constexpr std::array<std::string_view, 3> kWords = {"redistribute", "lose", "refuse"};
    auto const found = std::ranges::find(kWords, empty.text());
    if (empty.exists() && found == kWords.end())
        refuse(CountFault::Malformed, empty);
    return found == kWords.end() ? CountEmptyCollege::Redistribute
                                 : static_cast<CountEmptyCollege>(found - kWords.begin());
}

// Counts made whole: ballots may be halves.
void CountCase::read_college(CountCollege& college) {
    CountKind const wanted = format_ == CountFormat::GradeStrings || format_ == CountFormat::RankedLetters
                                 ? CountKind::Object
                                 : CountKind::List;
    if (!college.data.is(wanted))
        return refuse(CountFault::Malformed, college.data);
    if (!has_rows(format_))
        return;
    Integer unit = 1;
    std::size_t rows = 0;
    for (CountNode row = college.data.first(); row.exists() && !refusal_; row = row.next()) {
        if (++rows > kCountRowsMax)
            return refuse(CountFault::TooLarge, college.data);
        if (wanted == CountKind::List && row.size() != 2)
            return refuse(CountFault::Malformed, row);
        CountNode const count = wanted == CountKind::List ? row.first() : row;
        if (count.is(CountKind::Integer) ? count.integer() < 0 : number(count) < 0)
            return refuse(CountFault::Negative, count);
        if (count.is(CountKind::Text))
            unit = boost::multiprecision::lcm(unit, denominator(number(count)));
        if (unit > INT64_MAX)
            return refuse(CountFault::TooLarge, count);
    }
    college.per_count = Rational(1, unit);
    Integer total = 0;
    for (CountNode row = college.data.first(); row.exists() && !refusal_; row = row.next()) {
        CountNode const count = wanted == CountKind::List ? row.first() : row;
        total +=
            count.is(CountKind::Integer) ? unit * count.integer() : Integer(numerator(number(count) * unit));
        if (total > INT64_MAX)
            return refuse(CountFault::TooLarge, count);
    }
    college.ballots = Rational(total, unit);
}

void CountCase::each_row(CountCollege const& college, std::function<void(CountRow const&)> const& take) {
    Integer const unit = denominator(college.per_count);
    bool const is_list = college.data.is(CountKind::List);
    for (CountNode row = college.data.first(); row.exists() && !refusal_; row = row.next()) {
        CountNode const count = is_list ? row.first() : row;
        auto const whole =
            count.is(CountKind::Integer) ? unit * count.integer() : Integer(numerator(number(count) * unit));
        if (whole > 0)
            take({static_cast<std::uint64_t>(whole), is_list ? count.next() : row,
                  is_list ? nullptr : &row.key()});
    }
}

// --- Options ---

std::size_t CountCase::choice(std::string_view key, std::vector<std::string_view> const& names) {
    CountNode const node = options_[key];
    if (!node.exists())
        return 0;
    auto const found = std::ranges::find(names, node.text());
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    refuse(CountFault::Malformed, node);
    return 0;
}

bool CountCase::flag(std::string_view key) {
    CountNode const node = options_[key];
    if (node.exists() && !node.is(CountKind::Boolean))
        refuse(CountFault::Malformed, node);
    return node.boolean();
}

Rational CountCase::number(CountNode const& node) {
    if (node.is(CountKind::Integer))
        return node.integer();
    return fraction(node);
}

Rational CountCase::fraction(CountNode const& node) {
    std::string_view text = node.text();
    bool const negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    std::size_t const slash = text.find('/');
    auto const above = digits_of(text.substr(0, slash));
    auto const below = digits_of(slash == std::string_view::npos ? "" : text.substr(slash + 1));
    if (!above || !below || *below == 0) {
        refuse(CountFault::Malformed, node.exists() ? node : root_);
        return 0;
    }
    if (*above < 0 || *below < 0) {
        refuse(CountFault::TooLarge, node);
        return 0;
    }
    return Rational(negative ? -*above : *above, *below);
}

std::int64_t CountCase::whole(CountNode const& node) {
    if (!node.is(CountKind::Integer))
        refuse(CountFault::Malformed, node.exists() ? node : root_);
    return node.integer();
}

std::optional<Rational> CountCase::option_number(std::string_view key) {
    CountNode const node = options_[key];
    return node.exists() && !node.is(CountKind::Null) ? std::optional(number(node)) : std::nullopt;
}

std::optional<std::int64_t> CountCase::option_whole(std::string_view key) {
    CountNode const node = options_[key];
    return node.exists() && !node.is(CountKind::Null) ? std::optional(whole(node)) : std::nullopt;
}

model::voting::BudgetRules CountCase::budget() {
    model::voting::BudgetRules rules;
    CountNode const costs = root_["costs"];
    for (CountNode cost = costs.first(); cost.exists(); cost = cost.next())
        rules.costs.push_back(number(cost));
    rules.budget = number(root_["budget"]);
    if (!costs.exists())
        refuse(CountFault::Malformed, root_);
    if (rules.costs.size() != proposals_) {
        refuse(CountFault::Mismatched, costs);
        rules.costs.resize(proposals_);
    }
    return rules;
}

// --- Ballots ---

std::optional<std::uint16_t> CountCase::proposal(CountNode const& node) {
    std::int64_t const index = whole(node);
    if (index < 0 || index >= static_cast<std::int64_t>(proposals_))
        refuse(CountFault::Malformed, node);
    return refusal_ ? std::nullopt : std::optional(static_cast<std::uint16_t>(index));
}

Integer CountCase::unit_of_values() {
    Integer unit = 1;
    auto const look = [&](CountNode const& value) {
        if (value.is(CountKind::Text))
            unit = boost::multiprecision::lcm(unit, denominator(fraction(value)));
        if (unit > INT64_MAX)
            refuse(CountFault::TooLarge, value);
    };
    if (format_ != CountFormat::Graded && format_ != CountFormat::Sparse)
        return unit;
    for (CountCollege const& college : colleges_)
        each_row(college, [&](CountRow const& row) {
            for (CountNode value = row.ballot.first(); value.exists() && !refusal_; value = value.next())
                look(value.is(CountKind::List) ? value.first().next() : value);
        });
    return unit;
}

void CountCase::each_value(CountRow const& row, Integer const& unit, GiveValue const& give) {
    auto const scaled = [&](CountNode const& node) {
        if (node.is(CountKind::Integer) && unit == 1)
            return node.integer();
        Integer const value = numerator(number(node) * unit);
        if (abs(value) > INT64_MAX)
            refuse(CountFault::TooLarge, node);
        return refusal_ ? 0 : static_cast<std::int64_t>(value);
    };
    std::size_t at = 0;
    switch (format_) {
    case CountFormat::GradeStrings:
        if (row.text->size() != proposals_)
            return refuse(CountFault::Mismatched, row.ballot);
        for (; at < proposals_; at += 1) {
            char const grade = (*row.text)[at];
            if (grade >= '0' && grade <= '9')
                give(at, grade - '0');
            else if (grade != '-')
                return refuse(CountFault::Malformed, row.ballot);
        }
        return;
    case CountFormat::Graded:
        if (!row.ballot.is(CountKind::List))
            return refuse(CountFault::Malformed, row.ballot);
        for (CountNode value = row.ballot.first(); value.exists(); value = value.next(), at += 1) {
            if (at < proposals_ && !value.is(CountKind::Null))
                give(at, scaled(value));
        }
        return at == proposals_ ? void() : refuse(CountFault::Mismatched, row.ballot);
    case CountFormat::Sparse: {
        if (!row.ballot.is(CountKind::List))
            return refuse(CountFault::Malformed, row.ballot);
        std::vector<std::uint16_t> seen;
        for (CountNode pair = row.ballot.first(); pair.exists(); pair = pair.next()) {
            auto const index = proposal(pair.first());
            if (!index || pair.size() != 2 || std::ranges::find(seen, *index) != seen.end())
                return refuse(CountFault::Malformed, pair);
            seen.push_back(*index);
            if (CountNode const value = pair.first().next(); !value.is(CountKind::Null))
                give(*index, scaled(value));
        }
        return;
    }
    case CountFormat::Approval:
        for (std::uint16_t const index : approved(row))
            give(index, 1);
        return;
    default:
        return refuse(CountFault::Malformed, row.ballot);
    }
}

std::vector<std::uint16_t> CountCase::approved(CountRow const& row) {
    std::vector<std::uint16_t> named;
    if (format_ != CountFormat::Approval) {
        each_value(row, 1, [&](std::size_t index, std::int64_t value) {
            if (value > 0)
                named.push_back(static_cast<std::uint16_t>(index));
        });
        return named;
    }
    if (!row.ballot.is(CountKind::List))
        refuse(CountFault::Malformed, row.ballot);
    for (CountNode node = row.ballot.first(); node.exists(); node = node.next())
        if (auto const index = proposal(node))
            named.push_back(*index);
        else
            return {};
    std::vector<std::uint16_t> sorted = named;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end())
        refuse(CountFault::Malformed, row.ballot);
    return named;
}

void CountCase::add_ranked(CountRow const& row, model::voting::RankedBallots& ballots) {
    std::vector<std::vector<std::uint16_t>> tiers;
    if (format_ == CountFormat::RankedLetters) {
        for (char const letter : *row.text) {
            if (letter_of(letter) >= proposals_)
                return refuse(CountFault::Malformed, row.ballot);
            tiers.push_back({static_cast<std::uint16_t>(letter_of(letter))});
        }
    } else if (format_ == CountFormat::Ranked) {
        if (!row.ballot.is(CountKind::List))
            return refuse(CountFault::Malformed, row.ballot);
        for (CountNode tier = row.ballot.first(); tier.exists() && !refusal_; tier = tier.next()) {
            auto& options = tiers.emplace_back();
            for (CountNode node = tier.is(CountKind::List) ? tier.first() : tier; node.exists();
                 node = tier.is(CountKind::List) ? node.next() : CountNode{})
                if (auto const index = proposal(node))
                    options.push_back(*index);
        }
    } else {
        std::map<std::int64_t, std::vector<std::uint16_t>, std::greater<>> by_value;
        each_value(row, 1, [&](std::size_t index, std::int64_t value) {
            by_value[value].push_back(static_cast<std::uint16_t>(index));
        });
        for (auto& [value, options] : by_value)
            tiers.push_back(std::move(options));
    }
    std::vector<char> seen(proposals_, 0);
    for (auto const& tier : tiers)
        for (std::uint16_t const option : tier)
            if (std::exchange(seen[option], 1) != 0)
                return refuse(CountFault::Malformed, row.ballot);
    ballots.add_tiers(tiers, row.count);
}

model::voting::RankedBallots CountCase::ranked() {
    model::voting::RankedBallots ballots;
    ballots.options = proposals_;
    if (!has_rows(format_))
        refuse(CountFault::Malformed, root_["ballots"]["format"]);
    for (CountCollege const& college : colleges_) {
        each_row(college, [&](CountRow const& row) { add_ranked(row, ballots); });
        ballots.close_college(college.per_count * college.weight);
    }
    return ballots;
}

model::voting::ApprovalBallots CountCase::approvals() {
    model::voting::ApprovalBallots ballots;
    ballots.options = proposals_;
    for (CountCollege const& college : colleges_)
        each_row(college, [&](CountRow const& row) {
            ballots.add(approved(row), college.per_count * college.weight * row.count);
        });
    return ballots;
}

void CountCase::read_matrix(CountNode const& matrix, GiveDuel const& give) {
    if (matrix.size() != proposals_)
        refuse(CountFault::Mismatched, matrix.exists() ? matrix : root_["ballots"]);
    std::size_t a = 0;
    for (CountNode row = matrix.first(); row.exists() && !refusal_; row = row.next(), a += 1) {
        if (!row.is(CountKind::List) || row.size() != proposals_)
            refuse(CountFault::Mismatched, row);
        std::size_t b = 0;
        for (CountNode cell = row.first(); cell.exists() && !refusal_; cell = cell.next(), b += 1) {
            Rational const count = cell.is(CountKind::Null) ? Rational(0) : number(cell);
            if (count < 0)
                refuse(CountFault::Negative, cell);
            else if (a != b)
                give(a, b, count);
        }
    }
}

model::voting::Duels CountCase::duels() {
    if (format_ != CountFormat::Pairwise) {
        std::size_t const unranked = choice("unranked", {"last", "ignore"});
        auto const ballots = ranked();
        return model::voting::duels_of(ballots, unranked == 0 ? model::voting::Unranked::Last
                                                              : model::voting::Unranked::Ignored);
    }
    std::vector<Rational> cells(proposals_ * proposals_, 0);
    read_matrix(
        colleges_.empty() ? CountNode{} : colleges_[0].data,
        [&](std::size_t a, std::size_t b, Rational const& count) { cells[a * proposals_ + b] = count; });
    auto scale = model::voting::scale_of(cells);
    return {proposals_, std::move(scale.factors), scale.unit};
}

} // namespace tablee::client
