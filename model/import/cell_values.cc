// SPDX-License-Identifier: Apache-2.0
#include "model/import/cell_values.h"

#include "model/base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tablee::model {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// No value is longer; what is, is not cut into one.
constexpr std::size_t kValueBytesMax = 64;

// The cell without what surrounds it.
std::string trimmed_value(std::string_view cell) {
    return cell.size() > kValueBytesMax ? std::string() : clean_title(cell).value_or("");
}

bool is_digits(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_digit);
}

// Requires: is_digits(text, 1, 18).
std::int64_t value_of(std::string_view text) {
    std::int64_t value = 0;
    for (char c : text)
        value = value * 10 + (c - '0');
    return value;
}

std::string folded_value(std::string_view cell) {
    return cell.size() > kValueBytesMax ? std::string() : folded(cell);
}

// "arrive à 14h20" -> {"arrive", "a", "14", "h", "20"}: folded, cut between digits and letters.
std::vector<std::string> words_of(std::string_view cell) {
    std::string const text = folded_value(cell);
    std::vector<std::string> words;
    char before = ' ';
    for (char c : text) {
        if (c != ' ' && (before == ' ' || is_digit(before) != is_digit(c)))
            words.emplace_back();
        if (c != ' ')
            words.back().push_back(c);
        before = c;
    }
    return words;
}

template <std::size_t N>
bool is_one_of(std::string_view word, std::array<std::string_view, N> const& set) {
    return std::find(set.begin(), set.end(), word) != set.end();
}

constexpr std::array<std::string_view, 3> kHourWords{"h", "heure", "heures"};
constexpr std::array<std::string_view, 5> kMinuteWords{"min", "mn", "minute", "minutes", "mins"};
constexpr std::array<std::string_view, 12> kArrivalWords{"arrive",  "arrivee", "arrives", "arriving",
                                                         "arrival", "a",       "at",      "vers",
                                                         "en",      "retard",  "late",    "around"};

// Reads words one after the other.
class Words {
  public:
    explicit Words(std::vector<std::string> words)
        : words_(std::move(words)) {}

    template <std::size_t N>
    bool skip(std::array<std::string_view, N> const& set) {
        bool const found = !is_at_end() && is_one_of(words_[at_], set);
        at_ += found ? 1 : 0;
        return found;
    }
    std::optional<std::int32_t> number(std::size_t least_digits, std::size_t most_digits) {
        if (is_at_end() || !is_digits(words_[at_], least_digits, most_digits))
            return std::nullopt;
        return static_cast<std::int32_t>(value_of(words_[at_++]));
    }
    [[nodiscard]] bool is_at_end() const { return at_ >= words_.size(); }

  private:
    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

std::optional<Date> checked(std::string_view day, std::string_view month, std::string_view year) {
    if (!is_digits(day, 1, 2) || !is_digits(month, 1, 2) || !is_digits(year, 4, 4))
        return std::nullopt;
    Date const date{static_cast<std::int32_t>(value_of(year)), static_cast<std::uint8_t>(value_of(month)),
                    static_cast<std::uint8_t>(value_of(day))};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<std::int64_t> thousandths_of(std::string_view cell) {
    std::string text = trimmed_value(cell);
    if (text.ends_with('%'))
        text = trimmed_value(std::string_view(text).substr(0, text.size() - 1));
    std::string_view const rest = text;
    std::size_t const point = rest.find_first_of(".,");
    std::string_view const units = rest.substr(0, point);
    std::string decimals(point == std::string_view::npos ? "0" : rest.substr(point + 1));
    if (!is_digits(units, 1, 9) || !is_digits(decimals, 1, 3))
        return std::nullopt;
    decimals.resize(3, '0');
    return value_of(units) * 1000 + value_of(decimals);
}

std::optional<std::int32_t> whole_of(std::string_view cell) {
    auto const thousandths = thousandths_of(cell);
    if (!thousandths || *thousandths % 1000 != 0)
        return std::nullopt;
    return static_cast<std::int32_t>(*thousandths / 1000);
}

std::optional<Date> day_of(std::string_view cell) {
    std::string const text = trimmed_value(cell);
    if (auto const iso = parse_iso_date(text))
        return iso;
    std::size_t const first = text.find_first_of("/.-");
    std::size_t const second = first == std::string::npos ? first : text.find(text[first], first + 1);
    if (second == std::string::npos)
        return std::nullopt;
    std::string_view const view = text;
    return checked(view.substr(0, first), view.substr(first + 1, second - first - 1),
                   view.substr(second + 1));
}

std::optional<std::uint16_t> clock_of(std::string_view cell) {
    Words words(words_of(cell));
    while (words.skip(kArrivalWords)) {
    }
    auto const hour = words.number(1, 2);
    bool const has_unit = words.skip(kHourWords);
    auto const minute = words.number(2, 2);
    if (minute)
        words.skip(kMinuteWords);
    if (!hour || *hour > 23 || minute.value_or(0) > 59 || !words.is_at_end() || !(has_unit || minute))
        return std::nullopt;
    return static_cast<std::uint16_t>(*hour * 60 + minute.value_or(0));
}

std::optional<std::int32_t> minutes_of(std::string_view cell) {
    if (auto const bare = whole_of(cell))
        return bare;
    Words words(words_of(cell));
    auto const first = words.number(1, 4);
    bool const is_hours = words.skip(kHourWords);
    auto const second = is_hours ? words.number(1, 2) : std::nullopt;
    bool const has_unit = (!is_hours || second) && words.skip(kMinuteWords);
    if (!first || !(is_hours || has_unit) || !words.is_at_end())
        return std::nullopt;
    return is_hours ? *first * 60 + second.value_or(0) : *first;
}

std::optional<std::uint8_t> zero_or_one_of(std::string_view cell) {
    constexpr std::array<std::string_view, 4> kYes{"oui", "yes", "x", "o"};
    constexpr std::array<std::string_view, 3> kNo{"non", "no", "n"};
    std::string const word = folded_value(cell);
    if (is_one_of(word, kYes) || whole_of(cell) == 1)
        return std::uint8_t{1};
    if (is_one_of(word, kNo) || whole_of(cell) == 0)
        return std::uint8_t{0};
    return std::nullopt;
}

} // namespace tablee::model
